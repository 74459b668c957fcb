"""What people send, written as the Bot API writes it."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypedDict
from zlib import crc32

from tests.world.chats import Message, Upload
from tests.world.entities import found_in, mark
from tests.world.refusals import Json

if TYPE_CHECKING:
    from tests.world.world import World

OriginKind = Literal["hidden", "user", "channel", "chat"]
Mark = dict[str, object]

TINY_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


class How(TypedDict, total=False):
    """How something is sent; every act that sends takes these by name."""

    links: Mapping[str, str]  # words of the text → the address hidden behind them
    entities: Sequence[Mark]  # marks written by hand instead of those Telegram finds
    buttons: Mapping[str, str]  # link buttons under a forwarded message: label → address
    reply_to: Message | None
    quote: str
    external: tuple[OriginKind, str]  # a reply to something in another chat, said there by whom
    wait: bool  # for the bot's answer; True unless told


class Sent(How, total=False):
    """The same, for what may be forwarded as well."""

    origin: OriginKind | None  # forwarded from what
    name: str  # forwarded from whom
    username: str | None  # the public name of that sender or channel


def user_of(number: int, name: str, username: str | None = None, language_code: str | None = None) -> Json:
    """A user as Telegram describes one."""
    user: Json = {"id": number, "is_bot": False, "first_name": name}
    return (
        user
        | ({"username": username} if username else {})
        | ({"language_code": language_code} if language_code else {})
    )


def origin_of(kind: OriginKind, name: str, date: int, username: str | None = None) -> Json:
    """Where a forwarded message came from; the same name is always the same sender."""
    number = 600_000_000 + crc32(name.encode()) % 99_999_999
    place = {"id": -1_002_000_000_000 - number % 999_999_999, "title": name}
    place |= {"username": username} if username else {}
    match kind:
        case "hidden":
            return {"type": "hidden_user", "date": date, "sender_user_name": name}
        case "user":
            return {"type": "user", "date": date, "sender_user": user_of(number, name, username)}
        case "chat":
            return {"type": "chat", "date": date, "sender_chat": {**place, "type": "supergroup"}}
        case "channel":
            return {"type": "channel", "date": date, "chat": {**place, "type": "channel"}, "message_id": 77}


def text_of(text: str, how: How, *, caption: bool = False) -> Json:
    """A text or caption with its marks: those Telegram finds, and the links hidden in it."""
    if not text:
        return {}
    given = how.get("entities")
    marks: list[Json] = [dict(one) for one in given] if given is not None else found_in(text)
    marks += [mark("text_link", text, words, url=address) for words, address in how.get("links", {}).items()]
    names = ("caption", "caption_entities") if caption else ("text", "entities")
    return {names[0]: text} | ({names[1]: sorted(marks, key=lambda one: int(one["offset"]))} if marks else {})


def around(how: Sent, date: int) -> Json:
    """What surrounds the content: the origin, the reply, the quote, the buttons."""
    made: Json = {}
    if kind := how.get("origin"):
        made["forward_origin"] = origin_of(kind, how.get("name", "Recruiter"), date - 60, how.get("username"))
    if answered := how.get("reply_to"):
        made["reply_to_message"] = {k: v for k, v in answered.raw.items() if k != "reply_to_message"}
    if external := how.get("external"):
        made["external_reply"] = {"origin": origin_of(*external, date - 60)}
    if quoted := how.get("quote"):
        made["quote"] = {"text": quoted, "position": 0, "is_manual": True}
    if buttons := how.get("buttons"):
        rows = [[{"text": label, "url": address}] for label, address in buttons.items()]
        made["reply_markup"] = {"inline_keyboard": rows}
    return made


def photo(world: World, data: bytes = TINY_PICTURE, size: int = 0) -> Json:
    """A picture in two sizes, the larger last."""
    small = world.photo_size(Upload("small.jpg", TINY_PICTURE, "image/jpeg"))
    large = world.photo_size(Upload("photo.jpg", data, "image/jpeg", size))
    return {"photo": [small, {**large, "width": 720, "height": 1280}]}


def media(world: World, kind: str, upload: Upload, **extra: object) -> Json:
    """A voice, video, sticker or document with its file."""
    number = world.keep(upload)
    about = {
        "file_id": number,
        "file_unique_id": f"u{number}",
        "file_size": upload.size or len(upload.data),
        **extra,
    }
    return {kind: about}


def poll(question: str, options: Sequence[str]) -> Json:
    """A poll, as it looks when it was forwarded."""
    choices = [{"persistent_id": str(place), "text": one, "voter_count": 0} for place, one in enumerate(options)]
    facts = {"total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular"}
    more = {"allows_multiple_answers": False, "allows_revoting": False, "members_only": False}
    return {"poll": {"id": "5000000000000000001", "question": question, "options": choices, **facts, **more}}
