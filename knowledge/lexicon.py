"""All lexicons as one automaton: words of every language to the concepts they mean, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from knowledge.anchor import BESIDE, Anchored
from knowledge.form import EMOJI, GAP
from knowledge.text import Text

if TYPE_CHECKING:
    from knowledge.rule import Span

_compiled = lru_cache(maxsize=4096)(re.compile)  # a pattern is made ready when its anchor is first met


class Use(NamedTuple):
    """What a literal is looked for: a concept; after one of the glued beginnings, or within a pattern."""

    concept: int
    glued: frozenset[str] | None = None
    pattern: int = -1


class Uses(NamedTuple):
    """All that one literal is looked for, sorted by what has to be seen first.

    Patterns stand under the letters right after the literal where theirs are known, else under those before it.
    """

    concepts: tuple[int, ...]
    glued: tuple[Use, ...]
    patterns: tuple[int, ...]
    after: Mapping[str, tuple[int, ...]]
    before: Mapping[str, tuple[int, ...]]


class Pattern(NamedTuple):
    """What must stand around an anchor, and which letters may stand right beside it."""

    concept: int
    left: str
    right: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """One language's share of the lexicon: what to look for by concept, and what may be glued before a word."""

    forms: Mapping[str, Sequence[Anchored]]
    glue: Sequence[str] = ()


@dataclass(frozen=True)
class Lexicon:
    """Every language's words, ready to search. `number` gives each concept its bit."""

    number: Mapping[str, int]
    names: tuple[str, ...]
    literals: tuple[str, ...]
    automaton: AhoCorasick
    _single: tuple[int, ...]
    _uses: tuple[Uses | None, ...]
    _patterns: tuple[Pattern, ...]
    _emoji: Mapping[str, tuple[int, ...]]

    @classmethod
    def build(cls, names: Sequence[str], languages: Iterable[Language]) -> Lexicon:
        """Put the forms of all languages together; raises KeyError for a concept that has no name."""
        number = {name: place for place, name in enumerate(names)}
        uses: dict[str, list[Use]] = {}
        emoji: dict[str, set[int]] = {}
        patterns: list[Pattern] = []
        for language in languages:
            glued = frozenset(language.glue)
            for name, forms in language.forms.items():
                concept = number[name]
                for form in forms:
                    if form.sign:
                        emoji.setdefault(form.sign, set()).add(concept)
                    else:
                        _add(uses, patterns, concept, form, glued)
        literals = tuple(uses)
        return cls(
            number,
            tuple(names),
            literals,
            AhoCorasick(literals, implementation=Implementation.ContiguousNFA),
            tuple(_only(uses[literal]) for literal in literals),
            tuple(None if _only(uses[literal]) >= 0 else _sorted(uses[literal], patterns) for literal in literals),
            tuple(patterns),
            {sign: tuple(sorted(concepts)) for sign, concepts in emoji.items()},
        )

    def scan(self, text: Text) -> dict[int, list[Span]]:
        """Concept number to its places in `text.words`."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        words, single, uses = text.words, self._single, self._uses
        backwards = ""
        for literal, start, end in self.automaton.find_matches_as_indexes(words, overlapping=True):
            concept = single[literal]
            if concept >= 0:  # by far most literals mean one thing
                found[concept].append((start, end))
                continue
            more = uses[literal]
            if more is None:
                continue
            for concept in more.concepts:
                found[concept].append((start, end))
            if more.glued:
                begin = words.rfind(" ", 0, start)
                for concept, glued, _ in more.glued:
                    if begin + 1 == start or (glued and words[begin + 1 : start] in glued):
                        found[concept].append((begin, end))
            tried = more.patterns
            if more.after:
                tried += more.after.get(words[end : end + BESIDE], ())
            if more.before:
                tried += more.before.get(words[start - BESIDE : start], ())
            if tried:
                backwards = backwards or words[::-1]
                for pattern in map(self._patterns.__getitem__, tried):
                    span = _around(words, backwards, pattern, start, end)
                    if span:
                        found[pattern.concept].append(span)
        if self._emoji and not text.plain.isascii():
            for sign in EMOJI.finditer(text.plain):
                for concept in self._emoji.get(sign.group(), ()):
                    found[concept].append((sign.start() + 1, sign.end() + 1))
        return found


def _add(
    uses: dict[str, list[Use]], patterns: list[Pattern], concept: int, form: Anchored, glued: frozenset[str]
) -> None:
    number = -1
    if form.left or form.right:
        number = len(patterns)
        patterns.append(Pattern(concept, form.left, form.right, form.before, form.after))
    for anchor in form.anchors:
        use = Use(concept, glued if anchor.glued and number < 0 else None, number)
        uses.setdefault(anchor.literal, []).append(use)


def _sorted(uses: Iterable[Use], patterns: Sequence[Pattern]) -> Uses:
    """All that a literal is looked for, ready to be tried."""
    after: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
    before: defaultdict[str, tuple[int, ...]] = defaultdict(tuple)
    anywhere: list[int] = []
    for number in dict.fromkeys(use.pattern for use in uses if use.pattern >= 0):
        pattern = patterns[number]
        for pair in pattern.after:
            after[pair] += (number,)
        for pair in () if pattern.after else pattern.before:
            before[pair] += (number,)
        if not pattern.after and not pattern.before:
            anywhere.append(number)
    return Uses(
        tuple(dict.fromkeys(use.concept for use in uses if use.pattern < 0 and use.glued is None)),
        tuple(dict.fromkeys(use for use in uses if use.pattern < 0 and use.glued is not None)),
        tuple(anywhere),
        dict(after),
        dict(before),
    )


def _only(uses: Sequence[Use]) -> int:
    """The concept of a literal that means one thing wherever it stands, else -1."""
    concepts = {use.concept for use in uses}
    plain = all(use.glued is None and use.pattern < 0 for use in uses)
    return uses[0].concept if plain and len(concepts) == 1 else -1


def _around(words: str, backwards: str, pattern: Pattern, start: int, end: int) -> Span | None:
    """The place of a whole form of which an anchor was met, with the spaces at its edges; None when it is not there."""
    if pattern.before and words[start - BESIDE : start] not in pattern.before:
        return None
    if pattern.right:
        after = _compiled(pattern.right).match(words, end)
        if after is None or _too_far(after):
            return None
        end = after.end()
    if pattern.left:
        before = _compiled(pattern.left).match(backwards, len(words) - start)
        if before is None or _too_far(before):
            return None
        start = len(words) - before.end()
    return start - (words[start] != " " == words[start - 1]), end + (words[end - 1] != " " == words[end : end + 1])


def _too_far(match: re.Match[str]) -> bool:
    return any(len(gap.split()) > GAP for gap in match.groups())
