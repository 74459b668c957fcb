"""All lexicons as one automaton: words of every language to the concepts they mean, found in one pass.

How a speaker writes a form in `concepts.yaml`:

    passport*               any ending (passports)
    can(not|'t) leave       one of these
    [please ]send           may be left out
    won't let ... leave     up to three words between
    (took|keep) + (my|our) passport*
                            the next word: like a space, but cheaper for long lists
    ✈️                       an emoji stands for itself
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from knowledge.text import Text

if TYPE_CHECKING:
    from knowledge.rule import Span

GAP = 3  # words that "..." in a form may stand for
_MOST_VARIANTS = 400
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_EMOJI = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_LINK = re.compile(r"\s*(\.\.\.|…|\+)\s*|(?<=\*)\s+")
_TOKEN = re.compile(r"[()\[\]|]|[^()\[\]|]+")


class FormError(ValueError):
    """A form in a lexicon that cannot be read; the message says why."""


def variants(form: str) -> list[str]:
    """Every spelling that a form stands for; raises FormError when it is not closed or stands for too many."""
    tokens = _TOKEN.findall(form)
    spellings, left = _alternatives(tokens, 0, form)
    if left < len(tokens):
        raise FormError(f"'{form}': a bracket is closed that was not opened")
    return [" ".join(spelling.split()) for spelling in spellings]


def _alternatives(tokens: Sequence[str], place: int, form: str) -> tuple[list[str], int]:
    """Read `a|b (c|d) [e]` up to a closing bracket: the spellings, without doubles, and where reading stopped."""
    done: dict[str, None] = {}
    current = [""]
    while place < len(tokens) and tokens[place] not in ")]":
        token = tokens[place]
        place += 1
        if token == "|":
            done.update(dict.fromkeys(current))
            current = [""]
        elif token in "([":
            inner, place = _alternatives(tokens, place, form)
            if place == len(tokens) or tokens[place] != {"(": ")", "[": "]"}[token]:
                raise FormError(f"'{form}': a bracket is not closed")
            place += 1
            inner = [*inner, ""] if token == "[" else inner
            current = [left + right for left in current for right in inner]
        else:
            current = [left + token for left in current]
        if len(current) + len(done) > _MOST_VARIANTS:
            raise FormError(f"'{form}' stands for more than {_MOST_VARIANTS} spellings; write several forms")
    done.update(dict.fromkeys(current))
    return list(done), place


class Piece(NamedTuple):
    """What one literal of the automaton means: a concept, or a part of a form with a gap."""

    concept: int
    chain: int = -1  # which gapped form this literal belongs to, or -1
    link: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """A form in several parts: a bit for each part, and how many words may stand before it."""

    concept: int
    bits: tuple[int, ...]
    gaps: tuple[int, ...]
    mask: int


@dataclass(frozen=True)
class Lexicon:
    """Every language's words, ready to search. `number` gives each concept its bit."""

    number: Mapping[str, int]
    names: tuple[str, ...]
    literals: tuple[str, ...]
    automaton: AhoCorasick
    _single: tuple[int, ...]
    _several: tuple[tuple[int, ...], ...]
    _links: tuple[int, ...]  # parts of longer forms, as bits
    _chains: tuple[Chain, ...]
    _emoji: Mapping[str, tuple[int, ...]]

    @classmethod
    def build(cls, names: Sequence[str], languages: Iterable[Language]) -> Lexicon:
        """Compile the forms of all languages; raises FormError for a form that cannot be read."""
        number = {name: place for place, name in enumerate(names)}
        pieces: dict[str, set[Piece]] = {}
        emoji: dict[str, set[int]] = {}
        chains: list[Chain] = []
        for language in languages:
            for name, forms in language.forms.items():
                concept = number[name]
                for form in forms:
                    if _is_emoji(form):
                        emoji.setdefault(_EMOJI.findall(form)[0], set()).add(concept)
                    else:
                        _add(pieces, chains, concept, form, language.clitics)
        literals = tuple(pieces)
        meaning = tuple(tuple(sorted(pieces[literal])) for literal in literals)
        return cls(
            number,
            tuple(names),
            literals,
            AhoCorasick(literals, implementation=Implementation.ContiguousNFA),
            tuple(group[0].concept if len(group) == 1 and group[0].chain < 0 else -1 for group in meaning),
            tuple(tuple({p.concept for p in group if p.chain < 0}) for group in meaning),
            tuple(_bits(group, chains) for group in meaning),
            tuple(chains),
            {sign: tuple(sorted(concepts)) for sign, concepts in emoji.items()},
        )

    def scan(self, text: Text) -> dict[int, list[Span]]:
        """Concept number to its places in `text.words`, each list by where the place ends."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        joints: list[tuple[int, int, int]] = []
        begun = 0
        single, several, links = self._single, self._several, self._links
        for match in self.automaton.find_matches_as_indexes(text.words, overlapping=True):
            literal, start, end = match
            concept = single[literal]
            if concept >= 0:  # by far most literals mean one thing
                found[concept].append((start, end))
                continue
            for concept in several[literal]:
                found[concept].append((start, end))
            if links[literal]:
                begun |= links[literal]
                joints.append(match)
        if joints:
            self._join(text, begun, joints, found)
        if self._emoji and not text.plain.isascii():
            for sign in _EMOJI.finditer(text.plain):
                for concept in self._emoji.get(sign.group(), ()):
                    found[concept].append((sign.start() + 1, sign.end() + 1))
        return found

    def _join(
        self, text: Text, begun: int, joints: Sequence[tuple[int, int, int]], found: dict[int, list[Span]]
    ) -> None:
        """Forms in several parts, where every part was met: the parts in order, each within its gap."""
        for chain in self._chains:
            if begun & chain.mask != chain.mask:
                continue
            reached: list[Span] = []
            for place, bit in enumerate(chain.bits):
                spans = [(start, end) for literal, start, end in joints if self._links[literal] & bit]
                reached = _follow(text.words, reached, spans, chain.gaps[place]) if place else spans
            if reached:
                found[chain.concept].extend(reached)


def _follow(words: str, reached: list[Span], nexts: list[Span], gap: int) -> list[Span]:
    """Pair each place reached with the first next place within the gap. Both lists ascend, so this is linear."""
    paired: list[Span] = []
    place = 0
    for start, end in reached:
        while place < len(nexts) and nexts[place][0] < end - 1:
            place += 1
        if place < len(nexts):
            after = nexts[place]
            between = words.count(" ", end, after[0]) + 1 if after[0] >= end else 0
            if after[0] - end < (gap + 1) * 16 and between <= gap:
                paired.append((start, after[1]))
    return paired


@dataclass(frozen=True, slots=True)
class Language:
    """One language's share of the lexicon: its forms by concept, and what may be glued before a word."""

    forms: Mapping[str, Sequence[str]]
    clitics: Sequence[str] = ()


def _bits(group: Iterable[Piece], chains: Sequence[Chain]) -> int:
    parts = 0
    for piece in group:
        if piece.chain >= 0:
            parts |= chains[piece.chain].bits[piece.link]
    return parts


def _is_emoji(form: str) -> bool:
    return bool(_EMOJI.search(form)) and not any(letter.isalnum() for letter in form)


def _add(pieces: dict[str, set[Piece]], chains: list[Chain], concept: int, form: str, clitics: Sequence[str]) -> None:
    links, gaps = _links(form)
    if len(links) == 1:
        for spelling in variants(form):
            for literal in _literals(spelling, clitics):
                pieces.setdefault(literal, set()).add(Piece(concept))
        return
    chain = len(chains)
    first = sum(len(known.bits) for known in chains[-1:]) + (chains[-1].bits[0].bit_length() - 1 if chains else 0)
    bits = tuple(1 << (first + place) for place in range(len(links)))
    chains.append(Chain(concept, bits, gaps, sum(bits)))
    for place, link in enumerate(links):
        for spelling in variants(link):
            for literal in _literals(spelling, clitics):
                pieces.setdefault(literal, set()).add(Piece(concept, chain, place))


def _links(form: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """A form at its joints outside brackets, and how many words may stand before each part."""
    links, gaps, last = [], [0], 0
    for joint in _LINK.finditer(form):
        before = form[: joint.start()]
        if before.count("(") == before.count(")") and before.count("[") == before.count("]"):
            links.append(form[last : joint.start()])
            gaps.append(GAP if joint[1] in {"...", "…"} else 0)
            last = joint.end()
    links.append(form[last:])
    if not all(link.strip() for link in links):
        raise FormError(f"'{form}': '...' and '+' stand between words, not at an edge")
    return tuple(links), tuple(gaps)


def _literals(spelling: str, clitics: Sequence[str]) -> Iterator[str]:
    ending = spelling.endswith("*")
    beginning = spelling.startswith("*")
    bare = spelling.strip("*")
    if "*" in bare:
        raise FormError(f"'{spelling}': a * ends a word; inside brackets, put a + behind the bracket")
    spellings = {bare, bare.replace("'", "").replace("\u2019", "")}
    for one, clitic in product(spellings, ("", *clitics)):
        words = Text.of(clitic + one).words
        core = words.strip(" ")
        if not core:
            raise FormError(f"'{spelling}' holds no letter")
        left = "" if beginning or _SPACELESS.match(core[0]) else " "
        right = "" if ending or _SPACELESS.match(core[-1]) else " "
        yield left + core + right


def forms_of(form: str) -> int:
    """How many literals a form becomes; raises FormError when it cannot be read."""
    if _is_emoji(form):
        return 1
    links, _ = _links(form)
    return sum(1 for link in links for spelling in variants(link) for _ in _literals(spelling, ()))
