"""All lexicons as one automaton: words of every language to the concepts they mean, found in one pass."""

from __future__ import annotations

import json
import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from knowledge.anchor import BESIDE, Anchored
from knowledge.form import EMOJI, GAP
from knowledge.text import Text

if TYPE_CHECKING:
    from knowledge.rule import Span

_compiled = lru_cache(maxsize=4096)(re.compile)  # a pattern is made ready when its anchor is first met


class Use(NamedTuple):
    """What a literal is looked for: a concept or a pattern; by itself, or with something glued before it."""

    concept: int
    pattern: int
    glue: frozenset[str]


class Pattern(NamedTuple):
    """What must stand around an anchor, and first of all the letters of which some stand right beside it."""

    concept: int
    left: str
    right: str
    before: frozenset[str]
    after: frozenset[str]


class Uses(NamedTuple):
    """All that one literal is looked for, sorted by what has to be seen first.

    Patterns stand under the letters right after the literal where theirs are known, else under those before it.
    `glue` is what may stand glued before it, in which case `begins` holds those that need a word to begin there.
    """

    concepts: tuple[int, ...]
    patterns: tuple[int, ...]
    after: Mapping[str, tuple[int, ...]]
    before: Mapping[str, tuple[int, ...]]
    glue: frozenset[str]
    begins: Uses | None


@dataclass(frozen=True, slots=True)
class Language:
    """One language's share of the lexicon: what to look for by concept, and what may be glued before a word."""

    forms: Mapping[str, Sequence[Anchored]]
    glue: Sequence[str] = ()


class Parts(NamedTuple):
    """Every language's words, put together: what a lexicon is made of, and all of it plain data."""

    names: Sequence[str]
    literals: Sequence[str]
    single: Sequence[int]  # the one concept a literal means, or ~ the number of its kind
    kinds: Sequence[Uses]
    patterns: Sequence[Pattern]
    emoji: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, names: Sequence[str], languages: Iterable[Language]) -> Parts:
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
        known: dict[tuple[Use, ...], int] = {}  # thousands of literals are looked for the same
        kinds: list[Uses] = []
        single: list[int] = []
        for some in map(tuple, uses.values()):
            only = _only(some)
            if only < 0 and some not in known:
                known[some] = len(kinds)
                kinds.append(_sorted(some, patterns))
            single.append(only if only >= 0 else ~known[some])
        return cls(names, list(uses), single, kinds, patterns, {sign: sorted(some) for sign, some in emoji.items()})

    def dump(self) -> bytes:
        """All of it as lines of JSON, from which `restore` makes the same without reading a form."""
        lines = (json.dumps(part, ensure_ascii=False, separators=(",", ":"), default=_plain) for part in self)
        return "\n".join(lines).encode()

    @classmethod
    def restore(cls, data: bytes) -> Parts:
        """Parts as they were dumped; raises ValueError or TypeError for anything else."""
        names, literals, single, kinds, patterns, emoji = data.split(b"\n")
        glues: dict[tuple[str, ...], frozenset[str]] = {}
        return cls(
            json.loads(names),
            json.loads(literals),
            array("l", json.loads(single)),
            [_restored(kind, glues) for kind in json.loads(kinds)],
            [
                Pattern(concept, intern(left), intern(right), _pairs(tuple(before)), _pairs(tuple(after)))
                for concept, left, right, before, after in json.loads(patterns)
            ],
            json.loads(emoji),
        )


@dataclass(frozen=True)
class Lexicon:
    """Every language's words, ready to search. `number` gives each concept its bit."""

    number: Mapping[str, int]
    names: tuple[str, ...]
    bits: tuple[int, ...]
    automaton: AhoCorasick
    _meanings: tuple[int | Uses, ...]  # of each literal: the one concept it means, or all that it is looked for
    _patterns: tuple[Pattern, ...]
    _emoji: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, parts: Parts) -> Lexicon:
        """Make parts ready."""
        same = tuple(range(len(parts.names)))  # one number for each concept, not for each literal of it
        return cls(
            {name: place for place, name in enumerate(parts.names)},
            tuple(parts.names),
            tuple(1 << place for place in same),
            AhoCorasick(parts.literals, implementation=Implementation.ContiguousNFA),
            tuple(parts.kinds[~only] if only < 0 else same[only] for only in parts.single),
            tuple(parts.patterns),
            parts.emoji,
        )

    def scan(self, text: Text) -> dict[int, list[Span]]:
        """Concept number to its places in `text.words`, in no order."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        words, meanings, patterns = text.words, self._meanings, self._patterns
        backwards = words[::-1]
        # A loop with few calls: a message of a hundred words meets a hundred literals.
        for literal, met, end in self.automaton.find_matches_as_indexes(words, overlapping=True):
            meaning, start = meanings[literal], met
            if isinstance(meaning, int):
                found[meaning].append((start, end))
                continue
            while True:
                concepts, maybe, after, before, glue, begins = meaning
                for concept in concepts:
                    found[concept].append((start, end))
                if after:
                    maybe += after.get(words[end : end + BESIDE], ())
                if before:
                    maybe += before.get(words[start - BESIDE : start], ())
                for number in maybe:
                    pattern = patterns[number]
                    if place := _stands(pattern, words, backwards, start, end):
                        found[pattern.concept].append(place)
                if begins is None:
                    break
                start -= 1  # what needs a word to begin here: at a space, or behind what may be glued to it
                if words[start] != " ":
                    start = words.rfind(" ", 0, start)
                    if words[start + 1 : met] not in glue:
                        break
                meaning = begins
        if not text.plain.isascii():
            self._find_signs(text.plain, found)
        return found

    def _find_signs(self, plain: str, found: defaultdict[int, list[Span]]) -> None:
        """Emoji that mean something, where they stand in the words."""
        for sign in EMOJI.finditer(plain):
            for concept in self._emoji.get(sign.group(), ()):
                found[concept].append((sign.start() + 1, sign.end() + 1))


def _stands(pattern: Pattern, words: str, backwards: str, start: int, end: int) -> Span | None:
    """The place of a whole pattern, where it stands around an anchor that was met."""
    _, left, right, before, after = pattern
    if (before and words[start - BESIDE : start] not in before) or (after and words[end : end + BESIDE] not in after):
        return None
    if right:
        following = _compiled(right).match(words, end)
        if following is None or (following.re.groups and _too_far(following)):
            return None
        end = following.end()
    if left:
        preceding = _compiled(left).match(backwards, len(words) - start)
        if preceding is None or (preceding.re.groups and _too_far(preceding)):
            return None
        start = len(words) - preceding.end()
    if words[start] != " " == words[start - 1]:
        start -= 1
    if words[end - 1] != " " == words[end : end + 1]:
        end += 1
    return start, end


_NOTHING: frozenset[str] = frozenset()
_NOWHERE: Mapping[str, tuple[int, ...]] = {}


def _add(
    uses: dict[str, list[Use]], patterns: list[Pattern], concept: int, form: Anchored, glue: frozenset[str]
) -> None:
    number = -1
    if form.left or form.right:
        number = len(patterns)
        patterns.append(Pattern(concept, form.left, form.right, frozenset(form.before), frozenset(form.after)))
    for anchor in form.anchors:
        use = Use(concept, number, glue if anchor.glued and not form.left else _NOTHING)
        uses.setdefault(anchor.literal, []).append(use)


def _only(uses: Sequence[Use]) -> int:
    """The concept of a literal that means one thing wherever it stands, else -1."""
    first = uses[0]
    plain = len(uses) == 1 or all(use.concept == first.concept and use.pattern < 0 and not use.glue for use in uses)
    return first.concept if plain and first.pattern < 0 and not first.glue else -1


def _sorted(uses: tuple[Use, ...], patterns: Sequence[Pattern]) -> Uses:
    """All that a literal is looked for, ready to be tried."""
    glued = [use for use in uses if use.glue]
    begins = _tried(glued, patterns) if glued else None
    free = _tried([use for use in uses if not use.glue], patterns)
    return free._replace(glue=_NOTHING.union(*(use.glue for use in glued)), begins=begins)


def _tried(uses: Iterable[Use], patterns: Sequence[Pattern]) -> Uses:
    concepts: dict[int, None] = {}
    anywhere: list[int] = []
    after: dict[str, tuple[int, ...]] = {}
    before: dict[str, tuple[int, ...]] = {}
    for use in dict.fromkeys(uses):
        if use.pattern < 0:
            concepts[use.concept] = None
            continue
        pattern = patterns[use.pattern]
        side, pairs = (after, pattern.after) if pattern.after else (before, pattern.before)
        if not pairs or (side is before and use.glue):
            anywhere.append(use.pattern)
        else:
            for pair in sorted(pairs):
                side[pair] = (*side.get(pair, ()), use.pattern)
    return Uses(tuple(concepts), tuple(anywhere), after, before, _NOTHING, None)


def _plain(part: Iterable[object]) -> list[object]:
    return sorted(part) if isinstance(part, frozenset) else list(part)


def _restored(told: Sequence[Any], glues: dict[tuple[str, ...], frozenset[str]]) -> Uses:
    concepts, patterns, after, before, glue, begins = told
    return Uses(
        tuple(concepts),
        tuple(patterns),
        {intern(pair): tuple(some) for pair, some in after.items()} if after else _NOWHERE,
        {intern(pair): tuple(some) for pair, some in before.items()} if before else _NOWHERE,
        glues.setdefault(tuple(glue), frozenset(glue)),  # one for each language, not for each literal
        _restored(begins, glues) if begins else None,
    )


@lru_cache(maxsize=4096)
def _pairs(some: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(intern, some))


def _too_far(match: re.Match[str]) -> bool:
    return any(len(gap.split()) > GAP for gap in match.groups())
