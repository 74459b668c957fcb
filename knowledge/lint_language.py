"""What can be wrong with a language: a concept without words, an opening that gives away, a word we never say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from knowledge.schema.language import Example
from knowledge.sheet import Issue, did_you_mean
from knowledge.shelf import Shelf
from knowledge.text import fold

if TYPE_CHECKING:
    from knowledge.load import Knowledge

FEWEST_EXAMPLES = 60
HARMLESS = 0.25  # at least this share of the examples is harmless
_BUTTON = 64
_SENTENCE_WORDS = 28
_OPENINGS = re.compile(r"^open-")


def concepts_have_forms(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """Every concept that is not made of others has forms in every language."""
    fillable = [c.id for c in knowledge.concepts.values() if c.when is None and not c.entity]
    for code, forms in knowledge.forms.items():
        for name in fillable:
            if not forms.get(name):
                yield Issue(f"languages/{code}/concepts.yaml", 1, "no forms", name)


def openings_give_nothing_away(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """No first line holds a word that may not show on a locked screen."""
    for code, words in knowledge.words.items():
        for name in words.variables:
            if _OPENINGS.match(name):
                seen = fold(words.say(name))
                for private in knowledge.private_words[code]:
                    if private in seen:
                        yield Issue(*words.places[name], f"an opening may not hold '{private}'", name)


def buttons_fit(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """What stands on a button is short enough to be read there."""
    for words in knowledge.words.values():
        for name, arguments in words.variables.items():
            if name.startswith(("button-", "tap-")) and not arguments and len(words.say(name)) > _BUTTON:
                yield Issue(*words.places[name], f"longer than {_BUTTON} letters", name)


def nothing_is_shouted(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """No exclamation mark and no endless sentence in anything we say."""
    for words in knowledge.words.values():
        for name, arguments in words.variables.items():
            said = words.say(name, dict.fromkeys(arguments, "x"))
            if "!" in said or "¡" in said:
                yield Issue(*words.places[name], "an exclamation mark", name)
            longest = max(len(sentence.split()) for sentence in re.split(r"[.?:;។؟。]\s", said + " "))
            if longest > _SENTENCE_WORDS:
                yield Issue(*words.places[name], f"a sentence of {longest} words", name)


def words_stand_for_everything(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """Every sign, question, tap, piece of advice and intent has its words in the reference language."""
    words = knowledge.words["en"]
    needed = [
        *(f"signal-{name}{part}" for name in knowledge.signals for part in ("", ".why", ".check")),
        *knowledge.advice,
        *(f"intent-{name}" for name in knowledge.intents),
        *(f"direction-{direction.id}" for direction in knowledge.assessor.directions),
        *(f"constellation-{group.id}" for group in knowledge.assessor.constellations),
        *(part for q in knowledge.questions.values() for part in (q.id, f"{q.id}.why")),
        *(f"{q.id}.other" for q in knowledge.questions.values() if q.self_form and q.other_form),
        *(f"urgent-{urgent.flavour}" for urgent in knowledge.assessor.emergencies),
        *knowledge.handover.trip_card,
        *knowledge.handover.evidence,
        *knowledge.handover.sentences,
        *(
            f"{q}{part}"
            for group in knowledge.handover.sets.values()
            for q in group.questions
            for part in ("", ".real", ".odd")
        ),
    ]
    for name in needed:
        if not words.has(name):
            yield Issue("languages/en/*.ftl", 1, "this message is missing", name)
    for question in knowledge.questions.values():
        for tap in question.taps:
            if not words.has(f"{question.id}.{tap.id}") and not words.has(f"tap-{tap.id}"):
                yield Issue("languages/en/questions.ftl", 1, f"no words for the answer {tap.id}", question.id)


def examples_prove_the_lexicon(knowledge: Knowledge, shelf: Shelf) -> Iterator[Issue]:
    """Every language has enough examples, a part of them harmless, and they name signs that exist."""
    for code in (*knowledge.languages, *knowledge.heard):
        name = f"languages/{code}/examples.yaml"
        rows = shelf.records(name, Example)
        if len(rows) < FEWEST_EXAMPLES:
            yield Issue(name, 1, f"{len(rows)} examples; at least {FEWEST_EXAMPLES} are needed")
        harmless = sum(1 for _, _, row in rows if row.at_most == "none_found")
        if harmless < len(rows) * HARMLESS:
            yield Issue(name, 1, f"only {harmless} of {len(rows)} examples are harmless")
        for sheet, number, row in rows:
            for signal in (*row.found, *row.not_found):
                if signal not in knowledge.signals:
                    yield sheet.issue(f"'{signal}' is no sign.{did_you_mean(signal, knowledge.signals)}", number)
            if not (row.found or row.not_found or row.level or row.at_most):
                yield sheet.issue("says nothing of what is to be found", number)


CHECKS = (
    concepts_have_forms,
    openings_give_nothing_away,
    buttons_fit,
    nothing_is_shouted,
    words_stand_for_everything,
    examples_prove_the_lexicon,
)
