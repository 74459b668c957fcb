"""Telegram's types come off here: an update becomes who, and what they showed or did."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Message, MessageEntity, MessageOriginUser, Update, User

from bot.house import Who
from bot.intake.shown import Piece, Unread
from knowledge.case import Sender

_MOST_LINKS = 20


@dataclass(frozen=True, slots=True)
class Came:
    """One message that came in: whose, what it holds, and whether they wrote it themselves."""

    who: Who
    chat: int
    message: int
    piece: Piece
    typed: bool


def who(user: User) -> Who:
    """Somebody, as the house knows them."""
    return Who(user.id, user.language_code or "")


def came(update: Update) -> Came | None:
    """What came in a private chat; None when there is nobody to answer."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return None
    forwarded = message.forward_origin is not None
    words = _words(message)
    unread = _unread(message)
    typed = not forwarded and unread is None and bool(message.text)
    at = int(message.forward_origin.date.timestamp()) if message.forward_origin else 0
    piece = Piece(words, _sender(message, user), unread, at)
    return Came(who(user), message.chat_id, message.message_id, piece, typed)


def _sender(message: Message, user: User) -> Sender:
    origin = message.forward_origin
    if origin is None:
        return "unknown"
    if isinstance(origin, MessageOriginUser) and origin.sender_user.id == user.id:
        return "me"
    return "them"


def _words(message: Message) -> str:
    """Text or caption, with the quote it answers, hidden addresses, button labels and a shared contact."""
    parts: list[str] = []
    if message.quote and message.quote.text:
        parts.append(message.quote.text)
    parts.append(message.text or message.caption or "")
    marks = (*(message.entities or ()), *(message.caption_entities or ()))
    links = [mark.url for mark in marks if mark.type == MessageEntity.TEXT_LINK and mark.url]
    parts += links[:_MOST_LINKS]
    if message.reply_markup:
        for row in message.reply_markup.inline_keyboard[:_MOST_LINKS]:
            parts += (f"{button.text} {button.url or ''}".strip() for button in row[:8])
    if message.contact:
        name = f"{message.contact.first_name or ''} {message.contact.last_name or ''}".strip()
        number = message.contact.phone_number or ""
        parts.append(f"{name} {number if number.startswith('+') else '+' + number}")
    if message.venue:
        parts.append(f"{message.venue.title} {message.venue.address}")
    if message.poll:
        parts.append(" ".join([message.poll.question, *(option.text for option in message.poll.options)]))
    return _whole("\n".join(part for part in parts if part.strip()))


def _whole(text: str) -> str:
    """Without halves of letters, which nothing after this could write down."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _unread(message: Message) -> Unread | None:
    kinds: tuple[tuple[object, Unread], ...] = (
        (message.photo, "photo"),
        (message.voice or message.audio, "voice"),
        (message.video or message.video_note or message.animation or message.story, "video"),
        (message.document, "file"),
        (message.sticker, "sticker"),
        (message.location and not message.venue, "location"),
    )
    for present, kind in kinds:
        if present:
            return kind
    return None if message.text or message.caption or message.contact or message.venue or message.poll else "other"
