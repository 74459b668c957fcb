"""What people type themselves: an answer, a country, a question to the coach, or a message they pasted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from knowledge.case import Exhibit, Turn
from knowledge.hearing import Hearing
from knowledge.text import fold

if TYPE_CHECKING:
    from bot.coach.case import Case
    from knowledge.load import Knowledge

_OWN_WORDS = 30  # more words than this are something shown, not something said to the coach
_OWN_LETTERS, _OWN_LINES = 220, 3
_FEW_WORDS, _FEW_LETTERS = 6, 48
_LETTERS_TO_GUESS = 3
_SURE = 88
_MAYBE = 74


@dataclass(frozen=True, slots=True)
class Meant:
    """What typed words mean: an intent, or nothing known."""

    intents: tuple[str, ...] = ()


def own_exhibit(text: str) -> Exhibit:
    """Typed words as something shown, by a sender we don't know."""
    return Exhibit((Turn(text),))


def is_short(text: str) -> bool:
    """Short enough to be said to the coach rather than shown to it?"""
    return len(text) <= _OWN_LETTERS and len(text.split()) <= _OWN_WORDS and text.count("\n") < _OWN_LINES


def is_very_short(text: str) -> bool:
    """So few words that nothing can be told from finding nothing?"""
    return len(text) <= _FEW_LETTERS and len(text.split()) <= _FEW_WORDS


def meant(knowledge: Knowledge, hearing: Hearing) -> Meant:
    """The intents in somebody's own words, most urgent first."""
    found = [
        intent
        for intent, rule, unless in knowledge.intent_rules
        if rule.matches(hearing) and not any(one.matches(hearing) for one in unless)
    ]
    found.sort(key=lambda intent: intent.rank)
    return Meant(tuple(intent.id for intent in found))


def in_language_of(knowledge: Knowledge, case: Case, text: str, *, own: bool = False) -> Case:
    """The case in the language of a text, where that tells more than what is known.

    Own words tell more than an app's setting, an exhibit only where nothing is known, and nothing more than a choice.
    """
    if case.language_by == "chosen" or (case.language_by and not own):
        return case
    found = knowledge.language_of(text)
    for code, tongue in knowledge.languages.items():
        if found == code or found in tongue.sheet.detector_codes:
            return case.with_(language=code, language_by="words")
    return case


def in_language_shown(knowledge: Knowledge, case: Case, exhibits: Iterable[Exhibit]) -> Case:
    """The same for what was shown."""
    if case.language_by:
        return case
    return in_language_of(knowledge, case, "\n".join(turn.text for exhibit in exhibits for turn in exhibit.turns))


def tap_typed(knowledge: Knowledge, case: Case, text: str) -> tuple[str, bool]:
    """Which answer to the open question was typed, and whether that is sure. ("", False) when none was."""
    question = knowledge.questions.get(case.asking)
    words = knowledge.words.get(case.language)
    if question is None or words is None or len(text) > 60:  # noqa: PLR2004
        return "", False
    if text.strip().isdigit() and 0 < int(text) <= len(question.taps):
        return question.taps[int(text) - 1].id, True
    labels = {
        tap.id: fold(words.say(tap_words(knowledge, case.language, question.id, tap.id))) for tap in question.taps
    }
    typed = fold(text).strip()
    for tap, label in labels.items():
        if typed == label.strip():
            return tap, True
    best = (
        process.extractOne(typed, labels, scorer=fuzz.token_set_ratio, score_cutoff=_MAYBE)
        if len(typed) >= _LETTERS_TO_GUESS
        else None
    )
    return (best[2], best[1] >= _SURE and fuzz.ratio(typed, best[0]) >= _SURE) if best else ("", False)


def tap_words(knowledge: Knowledge, language: str, question: str, tap: str) -> str:
    """The id of the words on a tap: the question's own attribute, else the common one."""
    own = f"{question}.{tap}"
    return own if knowledge.words[language].has(own) else f"tap-{tap}"
