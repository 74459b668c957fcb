"""Chats and messages as a person would see them, and the pulse by which a test knows the bot is done."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from tests.world.entities import as_html
from tests.world.keyboards import Button, rows_of
from tests.world.refusals import Json

GLANCE = 60  # how much of a message a locked screen shows
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


def readable(text: str) -> str:
    """A text without invisible direction marks, so that a test may compare what an eye compares."""
    return text.translate(_ISOLATES).replace("\xa0", " ")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file: its bytes, and what it says it is. `size` may claim more than the bytes hold."""

    name: str
    data: bytes = field(repr=False)
    mime: str = "application/octet-stream"
    size: int = 0


@dataclass(eq=False, slots=True)
class Message:
    """One message in a chat, whoever sent it."""

    raw: Json = field(repr=False)
    by_bot: bool
    sent: float
    touched: int = 0  # the chat's count when the bot last sent or changed it
    edited: int = 0
    deleted: bool = False
    silent: bool = False
    document: Upload | None = None
    keyboard: Json | None = None  # a reply keyboard, its removal, or a forced reply

    @property
    def id(self) -> int:
        """Its number in the chat."""
        number: int = self.raw["message_id"]
        return number

    @property
    def text(self) -> str:
        """What it says, text or caption, without marks."""
        said: str = self.raw.get("text") or self.raw.get("caption") or ""
        return said

    @property
    def entities(self) -> list[Json]:
        """Its marks: what is bold, what is a link."""
        marks: list[Json] = self.raw.get("entities") or self.raw.get("caption_entities") or []
        return marks

    @property
    def html(self) -> str:
        """What it says, with marks as HTML."""
        return as_html(self.text, self.entities)

    @property
    def markup(self) -> Json | None:
        """Its inline keyboard as the Bot API writes it."""
        return self.raw.get("reply_markup")

    @property
    def rows(self) -> tuple[tuple[Button, ...], ...]:
        """Its buttons, row by row."""
        return rows_of(self.markup)

    @property
    def buttons(self) -> list[str]:
        """What its buttons say, in reading order; a reply keyboard's count too."""
        shown = [button.text for row in self.rows for button in row]
        return shown + [str(key["text"]) for row in (self.keyboard or {}).get("keyboard", ()) for key in row]

    @property
    def glance(self) -> str:
        """What a locked screen shows of it."""
        said = self.text or (f"({self.document.name})" if self.document else f"({kind_of(self.raw)})")
        return said.splitlines()[0][:GLANCE]

    def shown(self) -> str:
        """Its text, file and buttons as lines."""
        kind = kind_of(self.raw)
        head = "" if kind == "text" else f"({kind}{f' {self.document.name}' if self.document else ''}) "
        lines = [f"{head}{self.text or in_short(self.raw)}".rstrip()]
        lines += [" ".join(map(str, row)) for row in self.rows]
        lines += [
            " ".join(f"({key['text']})" for key in row) for row in (self.keyboard or {}).get("keyboard", ()) if row
        ]
        return "\n".join(lines)


_KINDS = (
    *(
        "text",
        "photo",
        "document",
        "voice",
        "video",
        "contact",
        "location",
        "sticker",
        "poll",
        "audio",
        "dice",
    ),
    *(
        "animation",
        "video_note",
        "venue",
        "story",
        "new_chat_members",
        "left_chat_member",
        "migrate_to_chat_id",
    ),
)


def kind_of(raw: Json) -> str:
    """What a message is, by the field it carries."""
    return next((kind for kind in _KINDS if kind in raw), "something")


def in_short(raw: Json) -> str:
    """The words of a message without text: whose number, which place, what question."""
    if contact := raw.get("contact"):
        return f"{contact['first_name']}, {contact['phone_number']}"
    if place := raw.get("location"):
        return f"{place['latitude']}, {place['longitude']}"
    return str(raw["poll"]["question"]) if "poll" in raw else ""


@dataclass(eq=False)
class Chat:
    """One chat between the bot and a person, or a group."""

    about: Json
    messages: list[Message] = field(default_factory=list)
    story: list[tuple[str, str]] = field(default_factory=list)  # (who does what, what it looks like), in order
    notifications: list[str] = field(default_factory=list)
    typing: list[str] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    members: dict[int, str] = field(default_factory=dict)
    opened: bool = False  # nobody may be written to who has not written first
    blocked: bool = False
    migrated_to: int | None = None
    heard: int = 0  # how often the bot did something a person notices
    stirred: float = 0.0  # loop time of the last thing the bot did here
    busy: int = 0  # calls about this chat that are not answered yet
    _numbers: dict[int, Message] = field(default_factory=dict)
    _waiting: list[asyncio.Future[None]] = field(default_factory=list)

    @property
    def id(self) -> int:
        """Its number."""
        number: int = self.about["id"]
        return number

    @property
    def visible(self) -> list[Message]:
        """What is left in it."""
        return [message for message in self.messages if not message.deleted]

    def add(self, message: Message) -> None:
        """Put a message at its end."""
        self.messages.append(message)
        self._numbers[message.id] = message

    def get(self, number: object) -> Message | None:
        """The message with this number, if it is still there."""
        found = self._numbers.get(number) if isinstance(number, int) else None
        return found if found and not found.deleted else None

    def notices(self, *, heard: bool = True) -> None:
        """The bot did something here: count it if a person would notice, and wake who waits."""
        self.heard += heard
        self.stirred = asyncio.get_running_loop().time()
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    async def stirs(self, within: float) -> None:
        """Wait until the bot does something here, or the time is up."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        await asyncio.wait((future,), timeout=within)
        if not future.done():
            future.cancel()
            self._waiting.remove(future)
