"""Rules over concepts: what must stand near what, in which order, and what cancels it.

In YAML a node is a concept, or a mapping with one of these keys (a `|` between names means "one of"):

    near: [pay, ticket|visa]     all within `within` words (12 when not said) and at most one sentence apart
    seq: [visit_visa, job]       the same, in this order
    all: [job, abroad]           anywhere in what was shown; bare names may stand in an earlier message of the case
    any: [no_interview, ...]     one of these nodes
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from knowledge.sheet import Plain

WITHIN = 12
_MOST = 3  # findings of one rule in one message; more of the same adds nothing

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


def parse(value: Plain) -> Node:
    """A rule from plain YAML; raises ValueError with one sentence that says what is wrong."""
    if isinstance(value, str):
        names = tuple(name.strip() for name in value.split("|"))
        if not all(name.isidentifier() for name in names):
            raise ValueError(f"'{value}' is no concept name")  # noqa: TRY004
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

    def spans(self, concepts: tuple[int, ...]) -> Sequence[Span]:
        """Places of any of these concepts, by start."""
        ...

    def near(self, left: Span, right: Span, within: int) -> bool:
        """Do two places that don't overlap stand at most `within` words and one sentence apart?"""
        ...

    def negated(self, span: Span) -> bool:
        """Is this place under a "not" in its own clause?"""
        ...


Found: TypeAlias = tuple[Span, ...]
Finder: TypeAlias = "Callable[[Heard], Iterator[Found]]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule made ready: `masks` are cheap conditions that must hold before `find` is worth calling."""

    masks: tuple[int, ...]
    find: Finder
    bare: int = 0  # for a single name: its concepts as bits, which earlier messages may supply

    def matches(self, heard: Heard) -> bool:
        """Does the rule hold anywhere in the message?"""
        present = heard.present | heard.context
        for mask in self.masks:
            if not present & mask:
                return False
        return next(self.find(heard), None) is not None

    def found(self, heard: Heard) -> list[Found]:
        """The places where the rule holds, a few at most."""
        present = heard.present | heard.context
        for mask in self.masks:
            if not present & mask:
                return []
        return list(islice(self.find(heard), _MOST))


def compile_rule(node: Node, number: dict[str, int], *, negation: str = "negation") -> Rule:
    """Make a rule ready over numbered concepts. A rule that names the negation judges negation itself."""
    return _compile(node, number, lenient=negation in set(node.concepts()))


def _compile(node: Node, number: dict[str, int], *, lenient: bool) -> Rule:
    if node.kind == "one":
        concepts = tuple(number[name] for name in node.names)
        mask = _mask(concepts)
        return Rule((mask,), _one(concepts, lenient=lenient), mask)
    parts = tuple(_compile(part, number, lenient=lenient) for part in node.parts)
    if node.kind == "any":
        union = 0
        for part in parts:
            union |= _widest(part)
        return Rule((union,), _any(parts), _union(parts))
    masks = tuple(mask for part in parts for mask in part.masks)
    if node.kind == "all":
        return Rule(masks, _all(parts))
    elements = tuple(tuple(number[name] for name in part.names) for part in node.parts)
    return Rule(masks, _near(elements, node.within, ordered=node.kind == "seq", lenient=lenient))


def _mask(concepts: Sequence[int]) -> int:
    mask = 0
    for concept in concepts:
        mask |= 1 << concept
    return mask


def _widest(rule: Rule) -> int:
    """One of the rule's necessary masks: the narrowest keeps the union selective."""
    return min(rule.masks, key=int.bit_count)


def _union(parts: tuple[Rule, ...]) -> int:
    union = 0
    for part in parts:
        union |= part.bare
    return union


def _one(concepts: tuple[int, ...], *, lenient: bool) -> Finder:
    def find(heard: Heard) -> Iterator[Found]:
        for span in heard.spans(concepts):
            if lenient or not heard.negated(span):
                yield (span,)

    return find


def _any(parts: tuple[Rule, ...]) -> Finder:
    def find(heard: Heard) -> Iterator[Found]:
        for part in parts:
            yield from part.found(heard)

    return find


def _all(parts: tuple[Rule, ...]) -> Finder:
    def find(heard: Heard) -> Iterator[Found]:
        quote: list[Found] = []
        for part in parts:
            found = part.found(heard)
            if found:
                quote = quote or found
            elif not part.bare & heard.context:
                return
        yield from quote

    return find


def _near(elements: tuple[tuple[int, ...], ...], within: int, *, ordered: bool, lenient: bool) -> Finder:
    def find(heard: Heard) -> Iterator[Found]:
        lists = [heard.spans(element) for element in elements]
        if not all(lists):
            return
        for anchor in lists[0]:
            if not lenient and heard.negated(anchor):
                continue
            chosen = [anchor]
            for spans in lists[1:]:
                last = chosen[-1] if ordered else anchor
                span = _closest(heard, last, spans, within, ordered=ordered, lenient=lenient)
                if span is None:
                    break
                chosen.append(span)
            else:
                yield tuple(chosen)

    return find


def _closest(
    heard: Heard, anchor: Span, spans: Sequence[Span], within: int, *, ordered: bool, lenient: bool
) -> Span | None:
    """The nearest usable place after the anchor, else (unless ordered) before it. Looks at a few only."""
    place = bisect_left(spans, (anchor[1] - 1, 0))
    for span in spans[place : place + 4]:
        if span[0] >= anchor[1] - 1:
            if not heard.near(anchor, span, within):
                break
            if lenient or not heard.negated(span):
                return span
    if ordered:
        return None
    for span in reversed(spans[max(0, place - 4) : place]):
        if span[1] <= anchor[0] + 1:
            if not heard.near(span, anchor, within):
                break
            if lenient or not heard.negated(span):
                return span
    return None
