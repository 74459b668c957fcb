"""What the bot may send into a chat, checked as Telegram checks it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.world.chats import Chat, Message, Upload, kind_of
from tests.world.entities import trimmed, units
from tests.world.keyboards import checked_markup
from tests.world.parse_html import parse_html
from tests.world.parse_markdown import parse_markdown
from tests.world.refusals import Json, RefusedError, bad

if TYPE_CHECKING:
    from tests.world.world import World

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_MARKS = 100  # the rest is lost without a word
BIGGEST_UPLOAD = 50_000_000
BIGGEST_PHOTO = 10_000_000
_ACTIONS = frozenset(
    [
        *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
        *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
    ]
)
_PARSERS: dict[str, Callable[[str], tuple[str, list[Json]]]] = {
    "html": parse_html,
    "markdownv2": parse_markdown,
}


def chat_of(world: World, params: Json, name: str = "chat_id", *, writing: bool = True) -> Chat:
    """The chat a call is about, if the bot may go there."""
    number = params.get(name)
    if number in (None, ""):
        raise bad(f"{name} is empty")
    chat = world.chats.get(number) if isinstance(number, int) else world.named(str(number))
    if chat is None or not chat.opened:
        raise bad("chat not found")
    if chat.migrated_to is not None:
        raise RefusedError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.migrated_to},
        )
    if writing and chat.blocked:
        kind = chat.about["type"]
        raise RefusedError(
            403,
            "Forbidden: bot was blocked by the user"
            if kind == "private"
            else f"Forbidden: bot was kicked from the {kind} chat",
        )
    return chat


def said(params: Json, field: str = "text", marks: str = "entities") -> Json:
    """The text or caption of a call as Telegram keeps it: parsed, trimmed, measured."""
    text, most = str(params.get(field) or ""), LONGEST_TEXT if field == "text" else LONGEST_CAPTION
    if not text and field == "text":
        raise bad("message text is empty")
    if len(text.encode(errors="replace")) > 1 << 15:
        raise bad("text is too long")
    mode = str(params.get("parse_mode") or "none").lower()
    if mode == "none":
        found = [_given(one, units(text)) for one in params.get(marks) or ()]
    elif mode in _PARSERS:
        text, found = _PARSERS[mode](text)
    else:
        raise bad("unsupported parse_mode")
    text, found = trimmed(text, found)
    if not text and field == "text":
        raise bad("text must be non-empty")
    if units(text) > most:
        raise bad("message is too long" if field == "text" else "message caption is too long")
    kept: Json = {field: text} if text else {}
    return kept | ({marks: found[:MOST_MARKS]} if found else {})


def _given(one: object, length: int) -> Json:
    if not isinstance(one, dict) or not isinstance(one.get("offset"), int) or not isinstance(one.get("length"), int):
        raise bad("can't parse MessageEntity")
    if one["offset"] + one["length"] > length:
        raise bad(
            f"entity beginning at UTF-16 offset {one['offset']} ends after the end of the text at UTF-16 "
            f"offset {length}"
        )
    return one


def deliver(world: World, chat: Chat, content: Json, params: Json, document: Upload | None = None) -> Message:
    """Put the bot's message into the chat, where the person sees it."""
    markup = checked_markup(params.get("reply_markup"))
    inline = markup if markup and "inline_keyboard" in markup else None
    raw: Json = {
        "message_id": world.next_message(),
        "from": world.bot,
        "chat": chat.about,
        "date": int(world.now),
        **_reply(chat, params.get("reply_parameters")),
        **content,
    }
    if inline:
        raw["reply_markup"] = inline
    message = Message(raw, by_bot=True, sent=world.now, document=document)
    message.keyboard = markup if markup and not inline else None
    message.silent = bool(params.get("disable_notification"))
    chat.add(message)
    chat.story.append(("Bot", message.shown()))
    chat.notifications.append(message.glance)
    chat.notices()
    message.touched = chat.heard
    return message


def _reply(chat: Chat, asked: object) -> Json:
    if not isinstance(asked, dict):
        return {}
    found = chat.get(asked.get("message_id"))
    if found is None:
        if asked.get("allow_sending_without_reply"):
            return {}
        raise bad("message to be replied not found")
    return {"reply_to_message": {name: value for name, value in found.raw.items() if name != "reply_to_message"}}


def send_message(world: World, params: Json) -> object:
    """A text."""
    chat = chat_of(world, params)
    return deliver(world, chat, said(params), params).raw


def send_document(world: World, params: Json) -> object:
    """A file with its bytes."""
    chat = chat_of(world, params)
    upload = _file(world, params.get("document"), "document", BIGGEST_UPLOAD)
    number = world.keep(upload)
    about = {
        "file_id": number,
        "file_unique_id": f"u{number}",
        "file_name": upload.name,
        "mime_type": upload.mime,
        "file_size": upload.size,
    }
    return deliver(world, chat, {"document": about, **_caption(params)}, params, upload).raw


def send_photo(world: World, params: Json) -> object:
    """A picture with its bytes."""
    chat = chat_of(world, params)
    upload = _file(world, params.get("photo"), "photo", BIGGEST_PHOTO)
    return deliver(world, chat, {"photo": [world.photo_size(upload)], **_caption(params)}, params, upload).raw


def send_contact(world: World, params: Json) -> object:
    """A phone number to keep."""
    chat = chat_of(world, params)
    if not params.get("phone_number"):
        raise bad('parameter "phone_number" is required')
    if not params.get("first_name"):
        raise bad('parameter "first_name" is required')
    names = ("phone_number", "first_name", "last_name", "vcard")
    return deliver(world, chat, {"contact": {name: params[name] for name in names if params.get(name)}}, params).raw


def copy_message(world: World, params: Json) -> object:
    """The same content once more, without saying where it came from."""
    source = chat_of(world, params, "from_chat_id", writing=False)
    message = source.get(params.get("message_id"))
    if message is None:
        raise bad("message to copy not found")
    chat = chat_of(world, params)
    names = (kind_of(message.raw), "caption", "entities", "caption_entities")
    content = {name: message.raw[name] for name in names if name in message.raw}
    if "caption" in params:
        content = {name: value for name, value in content.items() if "caption" not in name} | _caption(params)
    return {"message_id": deliver(world, chat, content, params, message.document).id}


def send_chat_action(world: World, params: Json) -> object:
    """Show a word like "typing…" at the top of the chat."""
    chat = chat_of(world, params)
    action = str(params.get("action") or "")
    if action not in _ACTIONS:
        raise bad("wrong parameter action in request")
    chat.typing.append(action)
    chat.notices(heard=False)
    return True


def _caption(params: Json) -> Json:
    return said(params, "caption", "caption_entities")


def _file(world: World, given: object, kind: str, biggest: int) -> Upload:
    if isinstance(given, str) and given in world.files:
        return world.files[given]
    if isinstance(given, str) and given:
        raise bad("wrong file identifier/HTTP URL specified")
    if not isinstance(given, Upload):
        raise bad(f"there is no {kind} in the request")
    if not given.data:
        raise bad("file must be non-empty")
    if len(given.data) > biggest:
        raise RefusedError(413, "Request Entity Too Large")
    return given


SENDING: dict[str, Callable[[World, Json], object]] = {
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendContact": send_contact,
    "copyMessage": copy_message,
    "sendChatAction": send_chat_action,
}
