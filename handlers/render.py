"""Telegram's types go on here, and nowhere else: a reply becomes messages, laid out and escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape

from pydantic import TypeAdapter

from bot.coach.case import Case
from bot.coach.reply import Block, Card, Copy, Quote, Reply, Say
from bot.speech import Speech
from handlers.buttons import written
from knowledge.load import Knowledge

MOST_LETTERS = 4096  # UTF-16 code units, as Telegram counts
_ROOM = 3900
_LONGEST_QUOTE = 500
_TAG = re.compile(r"<[^>]*>")
# Control characters, and marks that turn the direction of what follows.
_TURNS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


@dataclass(frozen=True, slots=True)
class Message:
    """One message to send: HTML, buttons as (label, data) rows, a document, and whether it replaces the last one."""

    text: str
    buttons: tuple[tuple[tuple[str, str], ...], ...] = ()
    edits: bool = False
    document_name: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """An answer on its way: to which chat, its messages, and after erasing what is to be deleted before."""

    chat: int
    messages: tuple[Message, ...]
    deletes: tuple[int, ...] = ()


_LETTER: TypeAdapter[Letter] = TypeAdapter(Letter)


def letter(
    knowledge: Knowledge, chat: int, seen: Sequence[int], reply: Reply, case: Case, trail: Sequence[int]
) -> Letter:
    """A reply as an answer to one chat."""
    deletes = tuple(sorted({*trail, *seen})) if reply.erases else ()
    return Letter(chat, tuple(messages(knowledge, reply, case)), deletes)


def closed(written: Letter) -> bytes:
    """A letter as the bytes that wait in the store until they are sent."""
    return _LETTER.dump_json(written, exclude_defaults=True)


def opened(stored: bytes) -> Letter:
    """A stored letter; raises ValueError when it is none, or one of another version."""
    return _LETTER.validate_json(stored)


def messages(knowledge: Knowledge, reply: Reply, case: Case) -> Iterator[Message]:
    """A reply as messages that fit. Buttons stand under the last one."""
    speech = Speech(knowledge, case.language)
    body = [part for block in reply.blocks if (part := _block(speech, block))]
    seen = " ".join(_TAG.sub("", part) for part in body[:4])
    opening = "\n".join(escape(line) for line in speech.opening(speech.say(reply.opening), seen))
    pages = list(_pages([opening, *body]))
    buttons = tuple(
        tuple((speech.label(choice)[:64], written(choice.act)) for choice in row) for row in reply.choices if row
    )
    for number, page in enumerate(pages):
        last = number == len(pages) - 1
        document = reply.document if last else None
        yield Message(
            page,
            buttons if last else (),
            edits=reply.edits and len(pages) == 1,
            document_name=document.name if document else "",
            document=document.data.decode() if document else "",
        )


def _block(speech: Speech, block: Block) -> str:
    match block:
        case Say():
            text = escape(speech.say(block))
            return {"plain": text, "strong": f"<b>{text}</b>", "small": f"<i>{text}</i>"}[block.tone]
        case Quote(text, why):
            return f"▪ “<b>{escape(quoted(text))}</b>”: {escape(speech.say(why))}"
        case Copy(say):
            return f"<code>{escape(speech.say(say))}</code>"
        case Card():
            return _card(speech, block)


def _card(speech: Speech, card: Card) -> str:
    entry = speech.entry(card)
    lines = [f"<b>{escape(entry.name)}</b>"] if entry.name else []
    if entry.kind:
        lines.append(escape(entry.kind))
    for line in entry.lines:
        value = escape(line.value)
        shown = value if line.channel in {"web", "webchat", "email", "telegram"} else f"<code>{value}</code>"
        lines.append(shown if card.plain else f"{escape(line.label)}: {shown}")
    if entry.small:
        lines.append(f"<i>{escape(' · '.join(entry.small))}</i>")
    return "\n".join(lines)


def _pages(parts: list[str]) -> Iterator[str]:
    """Parts joined by empty lines into pages that Telegram takes; a part alone is never cut inside a tag."""
    page = ""
    for part in parts:
        longer = f"{page}\n\n{part}" if page else part
        if page and _units(longer) > _ROOM:
            yield page
            longer = part
        page = longer
    if page:
        yield page


def quoted(text: str) -> str:
    """A quote that cannot turn our own words around, and that fits whatever its writer did."""
    text = text.translate(_TURNS)
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"


def bare(page: str) -> str:
    """A page without its layout."""
    return unescape(_TAG.sub("", page))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
