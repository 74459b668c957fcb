"""Facts of a case as plain names, and the small language of conditions over them.

`a|b` is one of; `a+b` is both. Names: a signal, a tactic, a situation, `concept.x`, `tag.x`, `frame.x`, `level.x`,
`intent.x`, `fact.x`, `country.XX`, `know.country_now`, or an answer as `question=tap`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator

Facts: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """One row of a condition: it holds when any single fact, or all of any group, is there."""

    singles: frozenset[str]
    groups: tuple[frozenset[str], ...] = ()

    @classmethod
    def parse(cls, value: object) -> Alternatives:
        """Read `a|b+c`; raises ValueError when it is no text."""
        if isinstance(value, cls):
            return value
        written = value if isinstance(value, str) else ""
        groups = [frozenset(name.strip() for name in part.split("+")) for part in written.split("|")]
        if any("" in group for group in groups):
            raise ValueError("a condition is text such as a|b or a+b")
        return cls(
            frozenset(name for group in groups if len(group) == 1 for name in group),
            tuple(group for group in groups if len(group) > 1),
        )

    def hold(self, facts: Facts) -> bool:
        """Does one of these hold?"""
        if not self.singles.isdisjoint(facts):
            return True
        return bool(self.groups) and any(group <= facts for group in self.groups)

    def names(self) -> Iterator[str]:
        """Every fact spoken of."""
        yield from sorted(self.singles)
        for group in self.groups:
            yield from sorted(group)


OneOf: TypeAlias = Annotated[Alternatives, BeforeValidator(Alternatives.parse)]


def all_hold(rows: Iterable[Alternatives], facts: Facts) -> bool:
    """Does every row hold?"""
    for row in rows:  # noqa: SIM110 - a plain loop: conditions are tried hundreds of times a message
        if not row.hold(facts):
            return False
    return True


def none_holds(rows: Iterable[Alternatives], facts: Facts) -> bool:
    """Does no row hold?"""
    for row in rows:  # noqa: SIM110 - as above
        if row.hold(facts):
            return False
    return True
