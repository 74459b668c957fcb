"""What the coach never does, in every language, on hundreds of random walks through the conversation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from bot.coach.acts import Answered, Chose
from bot.coach.reply import Card, Say
from bot.speech import ON_A_LOCKED_SCREEN, Speech
from knowledge.load import Knowledge, load
from knowledge.text import fold
from tests.walking import Step, examples, is_question, shown_text, walk

WALKS = 60
LANGUAGES = sorted(load().languages)
VERDICT_WORDS = 60


@cache
def walks(language: str) -> tuple[tuple[Step, ...], ...]:
    """Random walks that begin with the language's own examples."""
    known = load()
    rows = examples(known, language)
    return tuple(
        tuple(walk(known, language, shown_text(rows[seed % len(rows)]), seed)) for seed in range(max(WALKS, len(rows)))
    )


def steps(language: str) -> Iterator[Step]:
    """Every step of every walk."""
    for one in walks(language):
        yield from one


@pytest.mark.parametrize("language", LANGUAGES)
def test_never_says_what_must_not_be_said(knowledge: Knowledge, language: str) -> None:
    """No answer calls anything safe, blames, or orders."""
    never = [f" {fold(word).strip()} " for word in knowledge.languages[language].sheet.never_say]
    assert never
    for done in steps(language):
        said = f" {' '.join(fold(done.own_words).split())} "
        for word in never:
            assert word not in said, (word, done.own_words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_line_gives_nothing_away(knowledge: Knowledge, language: str) -> None:
    """What a locked screen shows of any message holds no word that gives the person away."""
    for done in steps(language):
        for message in done.messages[:1]:
            seen = fold(done.text[:ON_A_LOCKED_SCREEN])
            for word in knowledge.private_words[language]:
                assert word not in seen, (word, message.text[:90])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_comes_before_any_question(language: str) -> None:
    """When it becomes urgent, the first message gives a number, or the quickest way to one, and asks nothing first."""
    seen = 0
    for one in walks(language):
        urgent = False
        for done in one:
            if done.case.last_level == "emergency" and not urgent:
                urgent = True
                seen += 1
                assert done.reply.urgent, done.text
                first = done.reply.blocks[0]
                assert isinstance(first, Card) or (isinstance(first, Say) and first.id == "urgent-find-number")
                assert not is_question(done)
    assert seen > 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_most_seven_questions_and_each_can_be_skipped(language: str) -> None:
    """At most seven questions in a sitting; skip, stop and erase always there, back from the second."""
    for one in walks(language):
        for done in one:
            assert len(set(done.case.asked)) <= 7
            if not is_question(done):
                continue
            acts = [choice.act for row in done.reply.choices for choice in row]
            assert any(isinstance(act, Answered) and act.tap == "skip" for act in acts) or len(acts) == 3
            if any(isinstance(act, Answered) and act.tap == "skip" for act in acts):
                assert Chose("stop") in acts
                assert Chose("erase") in acts
                assert not done.case.asked or Chose("back") in acts


@pytest.mark.parametrize("language", LANGUAGES)
def test_erase_is_one_tap_away(language: str) -> None:
    """Once something was shown, every message offers to erase, or a way back to one that does."""
    for one in walks(language):
        for done in one[:1]:
            acts = [choice.act for row in done.reply.choices for choice in row]
            assert Chose("erase") in acts or not done.case.exhibits, done.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_contact_says_where_it_is_from_and_when_it_was_checked(knowledge: Knowledge, language: str) -> None:
    """A contact is never shown without its source and the date, and one not confirmed says so."""
    speech = Speech(knowledge, language)
    seen = 0
    for done in steps(language):
        for block in done.reply.blocks:
            if isinstance(block, Card) and not block.plain:
                seen += 1
                entry = speech.entry(block)
                assert entry.lines, block.shown.contact.name
                assert block.shown.contact.checked in entry.small[-1]
                if not block.shown.confirmed:
                    assert speech.say(Say("card-not-confirmed")) in entry.small
    assert seen > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_answer_fits_in_sixty_words(knowledge: Knowledge, language: str) -> None:
    """A verdict says what it has to in sixty words; the rest is one tap away."""
    for row in examples(knowledge, language):
        done = next(walk(knowledge, language, shown_text(row), 1))
        if done.reply.urgent or done.reply.opening.id not in {"open-read", "open-looked"}:
            continue
        assert count_words(done.text) <= VERDICT_WORDS, (count_words(done.text), done.text)


def count_words(text: str) -> int:
    """Words; in scripts without spaces about six letters are one."""
    return sum(max(1, round(len(word) / 6)) if not word.isascii() and len(word) > 20 else 1 for word in text.split())
