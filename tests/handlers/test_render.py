"""Replies as Telegram takes them: escaped, in pages that fit, buttons under the last."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.acts import Chose
from bot.coach.case import Case
from bot.coach.reply import Block, Choice, Copy, Document, Quote, Reply, Say
from handlers.render import MOST_LETTERS, Letter, Message, bare, closed, letter, messages, opened, quoted
from knowledge.load import Knowledge, load
from tests.world.entities import units
from tests.world.parse_html import parse_html

CASE = Case(language="en")
ON = ((Choice(Say("button-erase"), Chose("erase")),),)


known = cache(load)


def laid_out(knowledge: Knowledge, *blocks: Block, **more: object) -> list[Message]:
    """A reply with these blocks, as messages."""
    reply = Reply(Say("open-here"), blocks, ON, **more)  # type: ignore[arg-type]
    return list(messages(knowledge, reply, CASE))


@settings(deadline=None)
@given(st.text(max_size=900).filter(lambda text: quoted(text).strip()))
def test_any_quote_is_shown_as_it_was_written(text: str) -> None:
    """Whatever stands in a quote, Telegram reads our marks as ours and the quote as words."""
    (only,) = laid_out(known(), Quote(text, Say("cannot-know")))
    shown, marks = parse_html(only.text)
    assert [mark["type"] for mark in marks] == ["bold"]
    assert f"▪ “{quoted(text)}”: " in shown


@pytest.mark.parametrize("letters", ["x", "😀", "&", "<b>", "👨‍👩‍👧‍👦", "e\u0301"])
def test_pages_fit(knowledge: Knowledge, letters: str) -> None:
    """However much there is to say, no message is longer than Telegram takes, and nothing is lost."""
    quotes = [Quote(f"{number:03} {letters * 300}", Say("cannot-know")) for number in range(40)]
    pages = laid_out(knowledge, *quotes)
    together = ""
    for page in pages:
        shown, _ = parse_html(page.text)
        assert 0 < units(shown) <= MOST_LETTERS
        together += shown
    assert len(pages) > 1
    assert all(f"“{number:03} " in together for number in range(40))


def test_buttons_and_documents_stand_under_the_last_page(knowledge: Knowledge) -> None:
    """A long answer has its buttons and its file at its end, once, and replaces nothing."""
    quotes = [Quote("x" * 400, Say("cannot-know"))] * 30
    *first, last = laid_out(knowledge, *quotes, document=Document("second-look.json", b"{}"), edits=True)
    assert first
    assert all(not page.buttons and not page.document_name for page in first)
    assert last.buttons == ((("🧹 Erase", "1cerase/"),),)
    assert (last.document_name, last.document) == ("second-look.json", "{}")
    assert not any(page.edits for page in (*first, last))
    assert [page.edits for page in laid_out(knowledge, Say("help"), edits=True)] == [True]


@pytest.mark.parametrize(
    "turn", ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"]
)
def test_a_quote_turns_nothing_around(turn: str) -> None:
    """Marks that turn the direction of what follows, and control characters, are left out of quotes."""
    assert quoted(f"{turn}pay\x00 the\x1b fee\x85{turn} now\n") == "pay the fee now\n"


def test_letters_that_join_stay_joined() -> None:
    """Joiners that scripts and emoji need are no control characters."""
    for text in ("نمی\u200cدانم", "ක්\u200dර", "👨‍👩‍👧‍👦", "\u200fعربي", "ភាសា\u200bខ្មែរ"):
        assert quoted(text) == text


def test_words_to_copy_can_be_copied(knowledge: Knowledge) -> None:
    """A sentence to send on is marked so that one tap copies it."""
    (only,) = laid_out(knowledge, Copy(Say("cannot-know")))
    assert [mark["type"] for mark in parse_html(only.text)[1]] == ["code"]


def test_bare_words_are_what_is_shown(knowledge: Knowledge) -> None:
    """Without its layout a page still says the same."""
    (only,) = laid_out(knowledge, Quote("a <b> & c", Say("cannot-know")), Say("help", tone="strong"))
    assert bare(only.text) == parse_html(only.text)[0]


def test_a_letter_waits_unchanged(knowledge: Knowledge) -> None:
    """What is stored until it is sent comes out as it went in; after erasing it knows what to delete."""
    reply = Reply(Say("open-here"), (Quote("\u202e<&>😀", Say("cannot-know")),), ON)
    stored = closed(letter(knowledge, 5, (7, 6), reply, CASE, ()))
    assert opened(stored) == Letter(5, tuple(messages(knowledge, reply, CASE)))
    erased = Reply(Say("open-done"), (Say("erased"),), final=True, erases=True)
    assert opened(closed(letter(knowledge, 5, (9, 8), erased, CASE, (3, 8)))).deletes == (3, 8, 9)


@pytest.mark.parametrize(
    "stored", [b"", b"{}", b"[]", b'{"chat": "x", "messages": []}', b'{"chat": 1, "messages": 2}', b"\xff"]
)
def test_a_letter_of_another_version_is_told_apart(stored: bytes) -> None:
    """Bytes that are no letter are refused with one kind of error."""
    with pytest.raises(ValueError, match="Letter"):
        opened(stored)
