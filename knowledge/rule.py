"""Rules over concepts: what must stand near what, in which order, and what cancels it.

In YAML a node is a concept, or a mapping with one of these keys (a `|` between names means "one of"):

    near: [pay, ticket|visa]     all within `within` words (12 when not said) and at most one sentence apart
    seq: [visit_visa, job]       the same, in this order
    all: [job, abroad]           anywhere in what was shown; bare names may stand in an earlier message of the case
    any: [no_interview, ...]     one of these nodes
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from knowledge.sheet import Plain

WITHIN = 12
_LETTERS_A_WORD = 9  # so that scripts without spaces have a reach too
_MOST = 3  # findings of one rule in one message; more of the same adds nothing
_INSIDE = 6  # places looked at from where another one begins
_QUOTED = 150  # letters in which parts that may stand anywhere are still quoted together

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Node:
    """A rule as written: its kind, its parts and how far apart they may stand."""

    kind: str
    parts: tuple[Node, ...] = ()
    names: tuple[str, ...] = ()
    within: int = WITHIN

    def concepts(self) -> Iterator[str]:
        """Every concept this rule speaks of."""
        yield from self.names
        for part in self.parts:
            yield from part.concepts()

    def earlier(self) -> Iterator[str]:
        """Concepts that an earlier message of the case may supply: bare names below `all`."""
        for part in self.parts:
            if self.kind == "all":
                yield from part.bare()
            yield from part.earlier()

    def bare(self) -> Iterator[str]:
        """Names of which one is enough wherever it was said."""
        if self.kind == "one":
            yield from self.names
        elif self.kind == "any":
            for part in self.parts:
                yield from part.bare()


def parse(value: Plain) -> Node:
    """A rule from plain YAML; raises ValueError with one sentence that says what is wrong."""
    if isinstance(value, str):
        names = tuple(name.strip() for name in value.split("|"))
        if not all(name.isidentifier() for name in names):
            raise ValueError(f"'{value}' is no concept name")
        return Node("one", names=names)
    if isinstance(value, list):
        return Node("any", tuple(parse(part) for part in value))
    kinds = [key for key in value if key != "within"]
    if len(kinds) != 1 or kinds[0] not in {"near", "seq", "all", "any"}:
        raise ValueError(f"a rule is one of near, seq, all, any; here: {', '.join(value)}")
    kind, parts = kinds[0], value[kinds[0]]
    if not isinstance(parts, list) or not parts:
        raise ValueError(f"{kind}: a list of at least one part")
    nodes = tuple(parse(part) for part in parts)
    if kind in {"near", "seq"} and any(node.kind != "one" for node in nodes):
        raise ValueError(f"{kind} takes names only; put other rules into all or any")
    within = value.get("within", str(WITHIN))
    if not isinstance(within, str) or not within.isdigit():
        raise ValueError("within is a number of words")
    return Node(kind, nodes, within=int(within))


class Heard(Protocol):
    """What a message holds, as far as a rule needs to know."""

    present: int
    context: int
    words: str

    def spans(self, concepts: tuple[int, ...]) -> Sequence[Span]:
        """Places of any of these concepts, by start."""
        ...

    def one_sentence_apart(self, left: int, right: int) -> bool:
        """Is there at most one sentence end between two places?"""
        ...

    def negated(self, span: Span, among: Sequence[Span] = ()) -> bool:
        """Is this place under a "not" in its own clause, and the "not" no part of the places it was found with?"""
        ...


Found: TypeAlias = tuple[Span, ...]
Finder: TypeAlias = "Callable[[Heard, int], list[Found]]"  # at most so many


@dataclass(frozen=True, slots=True)
class Branch:
    """One way in which a rule can hold: `masks` are cheap conditions that must hold before `find` is worth calling."""

    masks: tuple[int, ...]
    find: Finder


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule made ready: it holds when one of its branches does.

    `needed` are concepts of which one at least must be heard; `bare` are those that earlier messages may supply.
    """

    branches: tuple[Branch, ...]
    needed: int
    bare: int = 0

    def matches(self, heard: Heard) -> bool:
        """Does the rule hold anywhere in the message?"""
        present = heard.present | heard.context
        if not present & self.needed:
            return False
        for branch in self.branches:
            for mask in branch.masks:
                if not present & mask:
                    break
            else:
                if branch.find(heard, 1):
                    return True
        return False

    def found(self, heard: Heard) -> list[Found]:
        """The places where the rule holds, a few at most."""
        present = heard.present | heard.context
        places: list[Found] = []
        if not present & self.needed:
            return places
        for branch in self.branches:
            for mask in branch.masks:  # most branches end here, hundreds of times a message
                if not present & mask:
                    break
            else:
                places += branch.find(heard, _MOST - len(places))
                if len(places) >= _MOST:
                    break
        return places


def compile_rule(node: Node, number: dict[str, int], *, negation: str = "negation") -> Rule:
    """Make a rule ready over numbered concepts. A rule that names the negation judges negation itself."""
    return _compile(node, number, lenient=negation in set(node.concepts()))


def _compile(node: Node, number: dict[str, int], *, lenient: bool) -> Rule:
    if node.kind == "one":
        concepts = tuple(number[name] for name in node.names)
        mask = _mask(concepts)
        return Rule((Branch((mask,), _one(concepts, lenient=lenient)),), mask, mask)
    parts = tuple(_compile(part, number, lenient=lenient) for part in node.parts)
    if node.kind == "any":
        branches = tuple(branch for part in parts for branch in part.branches)
        bare = 0
        for part in parts:
            bare |= part.bare
        return Rule(branches, _needed(branches), bare)
    masks = tuple(sorted((part.needed for part in parts), key=int.bit_count))
    if node.kind == "all":
        return Rule((Branch(masks, _all(parts)),), masks[0])
    elements = tuple(tuple(number[name] for name in part.names) for part in node.parts)
    finder = _near(elements, node.within, ordered=node.kind == "seq", lenient=lenient)
    return Rule((Branch(masks, finder),), masks[0])


def _mask(concepts: Sequence[int]) -> int:
    mask = 0
    for concept in concepts:
        mask |= 1 << concept
    return mask


def _needed(branches: Iterable[Branch]) -> int:
    """A mask without which none of these branches holds: the narrowest of each, joined."""
    union = 0
    for branch in branches:
        union |= min(branch.masks, key=int.bit_count)
    return union


def _one(concepts: tuple[int, ...], *, lenient: bool) -> Finder:
    def find(heard: Heard, most: int) -> list[Found]:
        found: list[Found] = []
        last = -1
        spans = heard.spans(concepts)
        for span in spans:
            if span[0] != last and (lenient or not heard.negated(span)):
                last = span[0]
                found.append((_longest(spans, span),))
                if len(found) == most:
                    break
        return found

    return find


def _longest(spans: Sequence[Span], span: Span) -> Span:
    """Of places that begin together the longest, which reads best: "picks you up" rather than "picks you"."""
    return spans[bisect_left(spans, (span[0] + 1, 0)) - 1]


def _all(parts: tuple[Rule, ...]) -> Finder:
    def find(heard: Heard, most: int) -> list[Found]:
        places: list[list[Found]] = []
        for part in parts:
            found = part.found(heard)
            if found:
                places.append(found)
            elif not part.bare & heard.context:
                return []
        return list(islice(_together(places), most)) if places else []

    return find


def _together(places: Sequence[Sequence[Found]]) -> Iterator[Found]:
    """Each place of the first part with the nearest of all others, where they fit one quote; else without them."""
    for first in places[0]:
        chosen = first
        for others in places[1:]:
            left, right = whole(chosen)
            chosen += min(others, key=lambda found: max(left - whole(found)[1], whole(found)[0] - right, 0))
        left, right = whole(chosen)
        yield chosen if right - left <= _QUOTED else first


def whole(spans: Found) -> Span:
    """From the first of some places to the last."""
    start, end = spans[0]
    for left, right in spans[1:]:
        start = min(left, start)
        end = max(right, end)
    return start, end


def _one_in_the_other(anchor: Span, spans: Sequence[Span]) -> Span | None:
    """A place that lies inside another one, or holds it: "don't tell mum" says both a secret and a mother."""
    start, end = anchor
    place = bisect_left(spans, (start, 0))
    for left, right in islice(spans, max(0, place - _MOST), place + _INSIDE):
        if (left, right) != anchor and (start <= left < right <= end or left <= start < end <= right):
            return left, right
    return None


def _near(elements: tuple[tuple[int, ...], ...], within: int, *, ordered: bool, lenient: bool) -> Finder:
    def find(heard: Heard, most: int) -> list[Found]:
        found: list[Found] = []
        heard_of: list[Sequence[Span]] = []
        for element in elements:
            spans = heard.spans(element)
            if not spans:
                return found
            heard_of.append(spans)
        first, *others = heard_of
        for anchor in first:
            chosen = [anchor]
            for spans in others:
                near = _after(chosen[-1] if ordered else anchor, spans, heard, within)
                if near is None and not ordered:
                    near = _before(anchor, spans, heard, within) or _one_in_the_other(anchor, spans)
                if near is None:
                    break
                chosen.append(near)
            else:
                if lenient or not any(heard.negated(span, chosen) for span in chosen):
                    found.append(tuple(map(_longest, heard_of, chosen)))
                    if len(found) == most:
                        break
        return found

    return find


def _after(anchor: Span, spans: Sequence[Span], heard: Heard, within: int) -> Span | None:
    """The nearest place after another, when that is near enough."""
    end = anchor[1]
    place = bisect_left(spans, (end - 1, 0))
    return spans[place] if place < len(spans) and _close(heard, end, spans[place][0], within) else None


def _before(anchor: Span, spans: Sequence[Span], heard: Heard, within: int) -> Span | None:
    """The nearest place before another, when that is near enough."""
    start, end = anchor
    place = bisect_left(spans, (end - 1, 0))
    while place:
        place -= 1
        right = spans[place][1]
        if right <= start + 1:
            return spans[place] if _close(heard, right, start, within) else None
    return None


def _close(heard: Heard, end: int, start: int, within: int) -> bool:
    """Do no more than so many words stand between, and at most one end of a sentence."""
    if start - end > within * _LETTERS_A_WORD or heard.words.count(" ", end, start) > within:
        return False
    return heard.one_sentence_apart(end, start)
