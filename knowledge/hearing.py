"""What is heard in one message: its concepts with their places, and what stands under a "not"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from knowledge.entities import entities
from knowledge.lexicon import Lexicon
from knowledge.rule import Span
from knowledge.text import Text

_CLAUSE_BREAK = re.compile(r"[,;:.!?\n،؛؟។၊。，！？]")
_REACH = 3  # words between a "not" and what it negates
_LETTERS_A_WORD = 9  # so that scripts without spaces have a reach too
_FAR = 160  # letters beyond which no place that begins at the same letter ends


class Hearing:
    """One message heard: its text, and the places of every concept in it, which `present` holds as bits."""

    __slots__ = (
        "_bits", "_idiom", "_joined", "_negation", "_negations", "_places", "context", "present", "text", "words",
    )  # fmt: skip

    def __init__(self, lexicon: Lexicon, text: Text) -> None:
        self.text = text
        self.words = text.words
        self.context = 0
        self._bits = lexicon.bits
        self._places = lexicon.scan(text)
        number = lexicon.number
        self._negation, self._idiom = number["negation"], number["not_a_negation"]
        self._negations: list[Span] | None = None
        self._joined: dict[tuple[int, ...], list[Span]] = {}
        for name, start, end in entities(text.plain):
            self._places.setdefault(number[name], []).append((start + 1, end + 1))
        self.present = 0
        for concept in self._places:
            self.present |= self._bits[concept]

    def add(self, concept: int, spans: Iterable[Span]) -> None:
        """Hear a concept that is made of others."""
        self._places.setdefault(concept, []).extend(spans)
        self._joined.pop((concept,), None)
        self.present |= self._bits[concept]

    def heard(self, among: frozenset[int] | None = None) -> dict[int, Sequence[Span]]:
        """Of these concepts, or of all, those that were heard, with their places."""
        places = self._places
        return {concept: places[concept] for concept in (places if among is None else among.intersection(places))}

    def spans(self, concepts: tuple[int, ...]) -> Sequence[Span]:
        """Places of any of these concepts, by start."""
        known = self._joined.get(concepts)
        if known is None:
            found: list[Span] = []
            for concept in concepts:
                found += self._places.get(concept, ())
            found.sort()
            known = self._joined[concepts] = found
        return known

    def one_sentence_apart(self, left: int, right: int) -> bool:
        """At most one sentence end between two places?"""
        if right <= left:
            return True
        ends = self.text.sentence_ends
        return bisect_right(ends, right) - bisect_right(ends, left - 2) <= 1  # a place ends behind the space after it

    def negated(self, span: Span, among: Sequence[Span] = ()) -> bool:
        """Is this place under a "not" in its own clause, and the "not" no part of the places it was found with?"""
        if self._negations is None:
            idioms = self.spans((self._idiom,))
            self._negations = [one for one in self.spans((self._negation,)) if not _covered(one, idioms)]
        if not self._negations:
            return False
        start = span[0]
        place = bisect_left(self._negations, (start, 0))
        while place:
            place -= 1
            left, right = self._negations[place]
            if right > start + 1:
                continue
            if start - right > _REACH * _LETTERS_A_WORD:
                return False
            if any(one[0] <= left and right <= one[1] for one in among):
                continue
            between = self.text.words.count(" ", right, start) if start > right else 0
            return between <= _REACH and not _CLAUSE_BREAK.search(self.text.plain, left, max(start - 1, left))
        return False


def _covered(span: Span, longer: Sequence[Span]) -> bool:
    """Does one of these places, which ascend, hold this one?"""
    if not longer:
        return False
    place = bisect_right(longer, (span[0], span[1] + _FAR)) - 1
    return place >= 0 and longer[place][1] >= span[1]
