"""A small lexicon of a few plain words, for tests of how words and rules are read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from knowledge.anchor import anchored
from knowledge.detect import Detector
from knowledge.entities import ENTITIES
from knowledge.form import read
from knowledge.hearing import Hearing
from knowledge.lexicon import Lexicon, Parts, Share
from knowledge.rule import compile_rule, parse
from knowledge.schema.concept import Concept
from knowledge.sheet import Plain

WORDS: Mapping[str, Sequence[str]] = {
    "negation": ["not", "no", "never", "don't"],
    "not_a_negation": ["why not", "no problem"],
    "pay": ["pay", "pays", "paid"],
    "fee": ["fee", "fees"],
    "visa": ["visa"],
    "job": ["job"],
    "abroad": ["abroad"],
}


def detector(forms: Mapping[str, Sequence[str]] = WORDS, clitics: Sequence[str] = ()) -> Detector:
    """A detector that knows these words and no signs."""
    return multilingual({"": forms}, clitics)


def multilingual(forms: Mapping[str, Mapping[str, Sequence[str]]], clitics: Sequence[str] = ()) -> Detector:
    """A detector that knows the words of several languages, by their codes, and no signs."""
    names = [*ENTITIES, *dict.fromkeys((*WORDS, *(name for some in forms.values() for name in some)))]
    number = {name: place for place, name in enumerate(names)}
    shares = [
        Share.of(
            number, {name: [anchored(read(form, clitics)) for form in some] for name, some in own.items()}, clitics
        )
        for own in forms.values()
    ]
    lexicon = Lexicon.of(Parts.of(names, shares), {code: place for place, code in enumerate(forms, 1)})
    return Detector.build(lexicon, (Concept(id=name, meaning="a word") for name in names), (), ())


SMALL = detector()


def quotes(rule: Plain, text: str, heard_before: Sequence[str] = ()) -> list[str]:
    """Where a rule holds in a text, as the words from its first part to its last."""
    hearing = SMALL.hear(text)
    number = dict(SMALL.lexicon.number)
    for name in heard_before:
        hearing.context |= 1 << number[name]
    found = compile_rule(parse(rule), number).found(hearing)
    return [_quote(hearing, min(s for s, _ in spans), max(e for _, e in spans)) for spans in found]


def holds(rule: Plain, text: str, heard_before: Sequence[str] = ()) -> bool:
    """Does a rule hold in a text?"""
    return bool(quotes(rule, text, heard_before))


def heard(forms: Mapping[str, Sequence[str]], text: str, clitics: Sequence[str] = ()) -> dict[str, list[str]]:
    """The concepts heard in a text, each with its quotes."""
    return heard_by(detector(forms, clitics), text)


def heard_by(small: Detector, text: str) -> dict[str, list[str]]:
    """The concepts a detector hears in a text, each with its quotes."""
    hearing = small.hear(text)
    names = small.lexicon.names
    return {names[concept]: [_quote(hearing, *span) for span in spans] for concept, spans in hearing.heard().items()}


def _quote(hearing: Hearing, start: int, end: int) -> str:
    left, right = hearing.text.place(*hearing.text.whole_words(start, end))
    return hearing.text.shown[left:right]
