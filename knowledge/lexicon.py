"""All lexicons as one trie: words of every language to the concepts they mean, found in one pass over the text.

A trie of a million spellings takes a few megabytes (https://github.com/s-yata/marisa-trie); what is less often needed
stays as it was kept, in lines, until it is met.
"""

from __future__ import annotations

import json
import re
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice
from sys import intern
from typing import TYPE_CHECKING, Any, NamedTuple

from marisa_trie import Trie

from knowledge.anchor import BESIDE, LONGEST, Anchored
from knowledge.form import EMOJI, GAP
from knowledge.text import SPACELESS, Text
from knowledge.tongue import detected

if TYPE_CHECKING:
    from knowledge.rule import Span

_compiled = lru_cache(maxsize=2048)(re.compile)  # a pattern is made ready when its anchor is first met
_HEAD = 3  # letters by which most places in a script without gaps are passed over
ALIGNED = 8  # bytes
_UNKNOWN = 2**31 - 1  # no concept's number
_ANYONES = 0  # the language of names of countries
_HEARD = 200  # letters by which a language is told
_SPOKEN = 0.3  # of a message's words, a language other than its own must know so many to be spoken there too
_FEW = 5  # words
_KEPT = 8192  # kinds and patterns ready to be tried
_WITHOUT_GAPS = re.compile(f"[{SPACELESS}]")
_FIRST_WITHOUT_GAPS = SPACELESS[0]


class Use(NamedTuple):
    """What a literal is looked for: a concept or a pattern; and whether it may stand behind something glued to it."""

    concept: int
    pattern: int
    glue: frozenset[str]
    follows: bool

    def moved(self, concepts: int, patterns: int) -> Use:
        """The same among those of other languages."""
        pattern = self.pattern if self.pattern < 0 else self.pattern + patterns
        return self._replace(concept=self.concept + concepts, pattern=pattern)


class Pattern(NamedTuple):
    """What must stand around an anchor, and first of all the letters of which some stand right beside it."""

    concept: int
    left: str
    right: str
    before: frozenset[str]
    after: frozenset[str]


class Tried(NamedTuple):
    """The concepts a literal means, and the patterns to try around it, if any.

    Patterns stand under the letters right after the literal where theirs are known, else under those before it.
    """

    concepts: tuple[int, ...]
    patterns: tuple[int, ...]
    after: Mapping[str, tuple[int, ...]]
    before: Mapping[str, tuple[int, ...]]
    around: bool


class Uses(NamedTuple):
    """All that one literal is looked for: where a word begins, behind what may be `glue`d, or where a pattern says."""

    begins: Tried
    glued: Tried | None
    follows: Tried | None
    glue: frozenset[str]


class Share(NamedTuple):
    """One language's share of the lexicon, in little room: what to look for, and what may be glued before its words."""

    literals: str  # a line each
    meanings: Sequence[int]  # of each literal: the one concept it means, or ~ a place in `kinds`
    kinds: Sequence[tuple[Use, ...]]
    patterns: Sequence[Pattern]
    emoji: Mapping[str, Sequence[int]]
    glue: Sequence[str]
    forms: Mapping[str, int]  # how many there are for each concept
    anyones: bool  # names of countries are no one language's

    @classmethod
    def of(
        cls,
        number: Mapping[str, int],
        forms: Mapping[str, Sequence[Anchored]],
        glue: Sequence[str] = (),
        *,
        anyones: bool = False,
    ) -> Share:
        """Put a language's forms together; raises KeyError for a concept that has no number."""
        uses: dict[str, list[Use]] = {}
        emoji: dict[str, dict[int, None]] = {}
        patterns: list[Pattern] = []
        glued = frozenset(glue)
        for name, some in forms.items():
            for form in some:
                if form.sign:
                    emoji.setdefault(form.sign, {})[number[name]] = None
                else:
                    _add(uses, patterns, number[name], form, glued)
        kinds: dict[tuple[Use, ...], int] = {}  # thousands of literals are looked for the same
        meanings = array("i", (_meaning(tuple(dict.fromkeys(some)), kinds) for some in uses.values()))
        signs = {sign: tuple(some) for sign, some in emoji.items()}
        counted = {name: len(some) for name, some in forms.items()}
        return cls("\n".join(uses), meanings, tuple(kinds), patterns, signs, tuple(glue), counted, anyones)


class Lines:
    """Lines of JSON, kept as they are, of which single ones are asked for."""

    def __init__(self, blob: bytes | memoryview, ends: Sequence[int]) -> None:
        self.blob, self.ends = blob, ends

    @classmethod
    def of(cls, rows: Iterable[object]) -> Lines:
        """Write rows down."""
        lines = [json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=_plain).encode() for row in rows]
        return cls(b"".join(lines), array("i", accumulate(map(len, lines))))

    def __getitem__(self, place: int) -> Any:  # noqa: ANN401
        return json.loads(bytes(self.blob[self.ends[place - 1] if place else 0 : self.ends[place]]))


class Plain(NamedTuple):
    """What is small in a lexicon: names of concepts, what may be glued, emoji, how literals without gaps begin."""

    names: Sequence[str]
    glue: Sequence[str]
    emoji: Mapping[str, Sequence[int]]
    heads: Sequence[str]


class Parts(NamedTuple):
    """Every language's words, put together: what a lexicon is made of.

    A mark is a concept in one language: its number, and as many more as there are concepts for each language before.
    """

    plain: Plain
    trie: Trie
    meanings: Sequence[int]  # of each literal: the one mark it has, or ~ the number of its kind
    kinds: Lines
    patterns: Lines

    @classmethod
    def of(cls, names: Sequence[str], shares: Iterable[Share]) -> Parts:
        """Put the shares of all languages together. A literal at a time, since there are millions."""
        shares = tuple(shares)
        trie = Trie(literal for share in shares for literal in share.literals.split("\n") if literal)
        meanings = array("i", [_UNKNOWN]) * len(trie)
        kinds: dict[tuple[Use, ...], int] = {}
        listed: list[tuple[Use, ...]] = []
        patterns: list[Pattern] = []
        heads: set[str] = set()
        emoji: dict[str, dict[int, None]] = {}
        for place, share in enumerate(shares, 1):
            first = (_ANYONES if share.anyones else place) * len(names)
            own = [tuple(use.moved(first, len(patterns)) for use in some) for some in share.kinds]
            patterns += (pattern._replace(concept=pattern.concept + first) for pattern in share.patterns)
            for literal, told in zip(share.literals.split("\n"), share.meanings, strict=False):
                if literal[0] != " ":
                    heads.add(literal[:_HEAD])
                at = trie[literal]
                known, meaning = meanings[at], told + first if told >= 0 else told
                if known == _UNKNOWN:
                    meanings[at] = meaning if meaning >= 0 else _meaning(own[~meaning], kinds)
                elif known != meaning:
                    listed += islice(kinds, len(listed), None)
                    before, now = (
                        (_only(one),) if one >= 0 else some[~one] for one, some in ((known, listed), (meaning, own))
                    )
                    meanings[at] = _meaning(tuple(dict.fromkeys((*before, *now))), kinds)
            for sign, concepts in share.emoji.items():
                emoji.setdefault(sign, {}).update(dict.fromkeys(concepts))
        glue = sorted({glued for share in shares for glued in share.glue})
        return cls(
            Plain(names, glue, {sign: sorted(some) for sign, some in emoji.items()}, sorted(heads)),
            trie,
            meanings,
            Lines.of(_sorted(some, patterns) for some in kinds),
            Lines.of(patterns),
        )

    def dump(self) -> bytes:
        """All of it, from which `restore` makes the same without reading a form: a line of JSON, then bytes."""
        blobs = [self.trie.tobytes(), *map(bytes, (self.meanings, self.kinds.ends, self.patterns.ends))]
        blobs += map(bytes, (self.kinds.blob, self.patterns.blob))
        head = json.dumps([self.plain, [*map(len, blobs)]], ensure_ascii=False).encode()
        head += b" " * (-(len(head) + 1) % ALIGNED)
        return b"\n".join((head, b"".join(blob + b"\0" * (-len(blob) % ALIGNED) for blob in blobs)))

    @classmethod
    def restore(cls, data: memoryview, end_of_line: int) -> Parts:
        """Parts as they were dumped, read in place; raises ValueError or TypeError for what is cut short."""
        plain, sizes = json.loads(bytes(data[:end_of_line]))
        rest = data[end_of_line + 1 :]
        begins = [0, *accumulate(size + -size % ALIGNED for size in sizes)]
        if begins[-1] != len(rest):
            raise ValueError("cut short")
        trie, meanings, kind_ends, pattern_ends, kinds, patterns = (
            rest[begin : begin + size] for begin, size in zip(begins, sizes, strict=False)
        )
        return cls(
            Plain(*plain),
            Trie().frombytes(bytes(trie)),
            meanings.cast("i"),
            Lines(kinds, kind_ends.cast("i")),
            Lines(patterns, pattern_ends.cast("i")),
        )


@dataclass(frozen=True)
class Lexicon:
    """Every language's words, ready to search. `number` gives each concept its bit."""

    number: Mapping[str, int]
    names: tuple[str, ...]
    bits: tuple[int, ...]
    parts: Parts
    _heads: frozenset[str]
    _short_heads: frozenset[str]
    _glue: frozenset[str]
    _glue_begins: Mapping[str, Sequence[int]]  # by first letter, how long what is glued may be
    kind: Callable[[int], Uses]
    pattern: Callable[[int], Pattern]
    tongues: Mapping[str, int]  # the place of each language's share, by the codes that a detector may give it

    @classmethod
    def of(cls, parts: Parts, tongues: Mapping[str, int] | None = None) -> Lexicon:
        """Make parts ready."""
        names, glue, _, heads = parts.plain
        lengths: dict[str, set[int]] = {}
        for glued in glue:
            lengths.setdefault(glued[0], set()).add(len(glued))
        return cls(
            {name: place for place, name in enumerate(names)},
            tuple(names),
            tuple(1 << place for place in range(len(names))),
            parts,
            frozenset(head for head in heads if len(head) == _HEAD),
            frozenset(head for head in heads if len(head) < _HEAD),
            frozenset(glue),
            {letter: sorted(some) for letter, some in lengths.items()},
            lru_cache(maxsize=_KEPT)(lambda number: _kind(parts.kinds[number])),
            lru_cache(maxsize=_KEPT)(lambda number: _pattern(parts.patterns[number])),
            tongues or {},
        )

    def scan(self, text: Text) -> dict[int, list[Span]]:
        """Concept number to its places in `text.words`, in no order."""
        found = self._marks(text)
        size = len(self.names)
        foreign = self._foreign(text, found)
        places: dict[int, list[Span]] = {}
        for mark, spans in found.items():
            tongue, concept = divmod(mark, size)
            if tongue in foreign:  # one word of a language that is not spoken here is a word of another
                spans = [span for span in spans if _is_phrase(text.words, *span)]  # noqa: PLW2901
            if spans:
                places.setdefault(concept, []).extend(spans)
        if not text.plain.isascii():
            self._find_signs(text.plain, places)
        return places

    def _foreign(self, text: Text, found: Mapping[int, Sequence[Span]]) -> frozenset[int]:
        """Languages that nobody speaks here: neither the one it is in, nor one that knows a good part of the rest."""
        size, words = len(self.names), text.words
        met = {mark // size for mark in found} - {_ANYONES}
        if len(met) < 2:  # noqa: PLR2004
            return _NO_ONE
        reliable, code = detected(text.plain[:_HEARD])
        spoken = self.tongues.get(code) if reliable else None
        known: dict[int, set[int]] = {tongue: set() for tongue in met}
        for mark, spans in found.items():
            if (starts := known.get(mark // size)) is not None:
                starts.update(start for start, end in spans if " " in words[end - 1 : end + 1])  # whole words
        count = len(words.split())
        least = _SPOKEN * count
        own = known.pop(spoken, None) if spoken else None
        if own is None:
            known.pop(max(known, key=lambda tongue: len(known[tongue])))
        # Akin languages know each other's words; of a few words it cannot be told whose they are.
        shared = own if own and count > _FEW and len(own) >= least else _NO_ONE
        return frozenset(tongue for tongue, starts in known.items() if len(starts - shared) < least)

    def _marks(self, text: Text) -> dict[int, list[Span]]:
        """The same for each language by itself."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        words, meanings, glue_begins = text.words, self.parts.meanings, self._glue_begins
        literals = self.parts.trie.iter_prefixes_with_ids
        backwards = words[::-1]
        end = 0
        # A loop with few calls: a message of a hundred words meets a hundred literals.
        for word in words[1:-1].split(" "):
            at, end = end, end + len(word) + 1
            if not word:
                continue
            anywhere = word[0] >= _FIRST_WITHOUT_GAPS and _WITHOUT_GAPS.search(word)
            for place in self._begun(words, at + 1, end) if anywhere else (at,):
                for literal, number in literals(words[place : place + LONGEST]):
                    meaning = meanings[number]
                    if meaning >= 0:
                        found[meaning].append((place, place + len(literal)))
                        continue
                    last = place + len(literal)
                    begins, _, follows, _ = self.kind(~meaning)
                    for concept in begins.concepts:
                        found[concept].append((place, last))
                    if begins.around:
                        self._try(begins, words, backwards, place, last, found)
                    if follows:
                        self._try(follows, words, backwards, place + 1, last, found)
            if word[0] in glue_begins:
                self._meet_behind_glue(words, backwards, at, end, found)
        return found

    def _begun(self, words: str, start: int, end: int) -> list[int]:
        """Where a literal may begin in letters that no gap parts."""
        heads, short = self._heads, self._short_heads
        return [at for at in range(start, end) if words[at : at + _HEAD] in heads or words[at : at + 2] in short]

    def _meet_behind_glue(self, words: str, backwards: str, at: int, end: int, found: dict[int, list[Span]]) -> None:
        """What stands in a word behind what its language may glue before it."""
        for size in self._glue_begins[words[at + 1]]:
            first = at + 1 + size
            glued = words[at + 1 : first]
            if first >= end or glued not in self._glue:
                continue
            for literal, number in self.parts.trie.iter_prefixes_with_ids(f" {words[first : first + LONGEST]}"):
                meaning = self.parts.meanings[number]
                if meaning >= 0:
                    continue
                uses, last = self.kind(~meaning), first - 1 + len(literal)
                if uses.glued and glued in uses.glue:
                    for concept in uses.glued.concepts:
                        found[concept].append((at, last))
                    self._try(uses.glued, words, backwards, at, last, found)
                if uses.follows:
                    self._try(uses.follows, words, backwards, first, last, found)

    def _try(
        self, tried: Tried, words: str, backwards: str, start: int, end: int, found: dict[int, list[Span]]
    ) -> None:
        """The concepts of those patterns that stand around a literal."""
        _, maybe, after, before, _ = tried
        if after:
            maybe += after.get(words[end : end + BESIDE], ())
        if before:
            maybe += before.get(words[start - BESIDE : start], ())
        for number in maybe:
            pattern = self.pattern(number)
            if place := _stands(pattern, words, backwards, start, end):
                found[pattern.concept].append(place)

    def _find_signs(self, plain: str, found: dict[int, list[Span]]) -> None:
        """Emoji that mean something, where they stand in the words."""
        for sign in EMOJI.finditer(plain):
            for concept in self.parts.plain.emoji.get(sign.group(), ()):
                found.setdefault(concept, []).append((sign.start() + 1, sign.end() + 1))


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


def _is_phrase(words: str, start: int, end: int) -> bool:
    """Are these several words, or letters of a script that has no gaps between them?"""
    return " " in words[start:end].strip(" ") or words[start] >= _FIRST_WITHOUT_GAPS


_NO_ONE: frozenset[int] = frozenset()
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
        follows = anchor.follows or (anchor.glued and bool(form.left))  # what is on its left says where a word begins
        glued = glue if anchor.glued and not follows else _NOTHING
        uses.setdefault(anchor.literal, []).append(Use(concept, number, glued, follows))


def _only(concept: int) -> Use:
    """A literal that means one thing, wherever it stands."""
    return Use(concept, -1, _NOTHING, follows=False)


def _meaning(uses: tuple[Use, ...], kinds: dict[tuple[Use, ...], int]) -> int:
    """The one concept that these uses come to, or ~ the number of their kind."""
    first = uses[0]
    if len(uses) == 1 and first == _only(first.concept):
        return first.concept
    return ~kinds.setdefault(uses, len(kinds))


def _sorted(uses: Iterable[Use], patterns: Sequence[Pattern]) -> Uses:
    """All that a literal is looked for, ready to be tried."""
    uses = tuple(uses)
    begins = _tried([use for use in uses if not use.follows], patterns)
    glued = [use for use in uses if use.glue]
    follows = [use for use in uses if use.follows]
    return Uses(
        begins,
        _tried(glued, patterns) if glued else None,
        _tried(follows, patterns) if follows else None,
        _NOTHING.union(*(use.glue for use in glued)),
    )


def _tried(uses: Iterable[Use], patterns: Sequence[Pattern]) -> Tried:
    concepts: dict[int, None] = {}
    anywhere: list[int] = []
    after: dict[str, tuple[int, ...]] = {}
    before: dict[str, tuple[int, ...]] = {}
    for use in uses:
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
    return Tried(tuple(concepts), tuple(anywhere), after, before, bool(anywhere or after or before))


def _plain(part: Iterable[object]) -> list[object]:
    return sorted(part) if isinstance(part, frozenset) else list(part)


def _kind(told: Sequence[Any]) -> Uses:
    *some, glue = told
    begins, glued, follows = (_restored(one) if one else None for one in some)
    return Uses(begins or _restored(((), (), {}, {}, False)), glued, follows, _same(tuple(glue)))


def _restored(told: Sequence[Any]) -> Tried:
    concepts, patterns, after, before, around = told
    return Tried(
        tuple(concepts),
        tuple(patterns),
        {intern(pair): tuple(some) for pair, some in after.items()} if after else _NOWHERE,
        {intern(pair): tuple(some) for pair, some in before.items()} if before else _NOWHERE,
        around,
    )


def _pattern(told: Sequence[Any]) -> Pattern:
    concept, left, right, before, after = told
    return Pattern(concept, intern(left), intern(right), _same(tuple(before)), _same(tuple(after)))


@lru_cache(maxsize=4096)
def _same(some: tuple[str, ...]) -> frozenset[str]:
    """One set for all that are equal."""
    return frozenset(map(intern, some))


def _too_far(match: re.Match[str]) -> bool:
    return any(len(gap.split()) > GAP for gap in match.groups())
