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
    """What must stand around an anchor, and which letters may stand right beside it."""

    concept: int
    left: str
    right: str
    before: tuple[str, ...]
    after: tuple[str, ...]


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
        """All of it as JSON, from which `restore` makes the same without reading a form."""
        return json.dumps(self, ensure_ascii=False, separators=(",", ":"), default=sorted).encode()

    @classmethod
    def restore(cls, data: bytes) -> Parts:
        """Parts as they were dumped; raises ValueError or TypeError for anything else."""
        names, literals, single, kinds, patterns, emoji = json.loads(data)
        glues: dict[tuple[str, ...], frozenset[str]] = {}
        ready = [_restored(kind, glues) for kind in kinds]
        around = [Pattern(one[0], intern(one[1]), intern(one[2]), *map(_interned, one[3:])) for one in patterns]
        return cls(names, literals, array("l", single), ready, around, emoji)


@dataclass(frozen=True)
class Lexicon:
    """Every language's words, ready to search. `number` gives each concept its bit."""

    number: Mapping[str, int]
    names: tuple[str, ...]
    automaton: AhoCorasick
    _single: array[int]
    _kinds: tuple[Uses, ...]
    _patterns: tuple[Pattern, ...]
    _emoji: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, parts: Parts) -> Lexicon:
        """Make parts ready."""
        return cls(
            {name: place for place, name in enumerate(parts.names)},
            tuple(parts.names),
            AhoCorasick(parts.literals, implementation=Implementation.ContiguousNFA),
            array("l", parts.single),
            tuple(parts.kinds),
            tuple(parts.patterns),
            parts.emoji,
        )

    def scan(self, text: Text) -> dict[int, list[Span]]:
        """Concept number to its places in `text.words`."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        words, single, kinds = text.words, self._single, self._kinds
        backwards = ""
        # One loop without calls for all that is met: a message of a hundred words meets a hundred literals.
        for literal, start, end in self.automaton.find_matches_as_indexes(words, overlapping=True):
            concept = single[literal]
            if concept >= 0:
                found[concept].append((start, end))
                continue
            concepts, patterns, after, before, glue, begins = kinds[~concept]
            for concept in concepts:
                found[concept].append((start, end))
            if after:
                patterns += after.get(words[end : end + BESIDE], ())
            if before:
                patterns += before.get(words[start - BESIDE : start], ())
            if patterns:
                backwards = backwards or words[::-1]
                self._try(patterns, words, backwards, start, end, found)
            if begins is not None:
                begin = words.rfind(" ", 0, start)
                if begin + 1 == start or words[begin + 1 : start] in glue:
                    concepts, patterns, after, before, *_ = begins
                    for concept in concepts:
                        found[concept].append((begin, end))
                    patterns += after.get(words[end : end + BESIDE], ()) + before.get(words[begin - BESIDE : begin], ())
                    backwards = backwards or words[::-1]
                    self._try(patterns, words, backwards, begin, end, found)
        if self._emoji and not text.plain.isascii():
            for sign in EMOJI.finditer(text.plain):
                for concept in self._emoji.get(sign.group(), ()):
                    found[concept].append((sign.start() + 1, sign.end() + 1))
        return found

    def _try(
        self, patterns: Iterable[int], words: str, backwards: str, start: int, end: int, found: dict[int, list[Span]]
    ) -> None:
        """Look for what must stand around an anchor that was met, and take the spaces at its edges along."""
        for number in patterns:
            concept, left, right, pairs, _ = self._patterns[number]
            if pairs and words[start - BESIDE : start] not in pairs:
                continue
            first, last = start, end
            if right:
                after = _compiled(right).match(words, end)
                if after is None or (after.re.groups and _too_far(after)):
                    continue
                last = after.end()
            if left:
                before = _compiled(left).match(backwards, len(words) - start)
                if before is None or (before.re.groups and _too_far(before)):
                    continue
                first = len(words) - before.end()
            if words[first] != " " == words[first - 1]:
                first -= 1
            if words[last - 1] != " " == words[last : last + 1]:
                last += 1
            found[concept].append((first, last))


_NOTHING: frozenset[str] = frozenset()
_NOWHERE: Mapping[str, tuple[int, ...]] = {}


def _add(
    uses: dict[str, list[Use]], patterns: list[Pattern], concept: int, form: Anchored, glue: frozenset[str]
) -> None:
    number = -1
    if form.left or form.right:
        number = len(patterns)
        patterns.append(Pattern(concept, form.left, form.right, form.before, form.after))
    for anchor in form.anchors:
        glued = anchor.glued and not form.left
        uses.setdefault(anchor.literal, []).append(Use(concept, number, glue if glued else _NOTHING))


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


def _interned(pairs: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(intern, pairs))


def _tried(uses: Iterable[Use], patterns: Sequence[Pattern]) -> Uses:
    after: dict[str, tuple[int, ...]] = {}
    before: dict[str, tuple[int, ...]] = {}
    concepts: dict[int, None] = {}
    anywhere: list[int] = []
    for use in dict.fromkeys(uses):
        if use.pattern < 0:
            concepts[use.concept] = None
            continue
        pattern = patterns[use.pattern]
        for pair in pattern.after:
            after[pair] = (*after.get(pair, ()), use.pattern)
        for pair in () if pattern.after else pattern.before:
            before[pair] = (*before.get(pair, ()), use.pattern)
        if not pattern.after and not pattern.before:
            anywhere.append(use.pattern)
    return Uses(tuple(concepts), tuple(anywhere), after, before, _NOTHING, None)


def _too_far(match: re.Match[str]) -> bool:
    return any(len(gap.split()) > GAP for gap in match.groups())
