"""What can be done, in the order of the next hour, and which kinds of people stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.facts import Facts, all_hold, none_holds
from knowledge.schema.advice import Advice, Need, Order, TagAdvice
from knowledge.schema.terms import Level

FIRST = 3  # pieces in one reply; one at an emergency


@dataclass(frozen=True, slots=True)
class Plan:
    """Advice in order, and the kinds of contacts that go with it."""

    advice: tuple[str, ...]
    contacts: tuple[Need, ...]


@dataclass(frozen=True)
class Adviser:
    """The pieces, the table that says which come first in a situation at a level, and what tags add."""

    pieces: Mapping[str, Advice]
    orders: Mapping[tuple[str, Level], Order]
    tags: tuple[TagAdvice, ...] = ()

    def plan(self, situation: str, level: Level, facts: Facts, opened: Sequence[str] = ()) -> Plan:
        """Everything that fits, first things first; `opened` is what answers made worth saying."""
        order = self.orders.get((situation, level)) or self.orders.get(("just_checking", "none_found"))
        first = order.first if order else ()
        more = order.more if order else ()
        tags = [tag for tag in self.tags if f"tag.{tag.tag}" in facts]
        lead = (name for tag in tags for name in tag.lead)
        beside = (name for tag in tags for name in tag.beside)
        wanted = [*lead, *first[: FIRST - 1], *beside, *first[FIRST - 1 :], *opened, *more]
        fitting = tuple(name for name in dict.fromkeys(wanted) if self.fits(name, facts))
        kinds: list[Need] = list(order.contacts) if order else []
        for name in fitting[:FIRST]:
            kinds += self.pieces[name].contacts
        return Plan(fitting, tuple(dict.fromkeys(kinds)))

    def fits(self, name: str, facts: Facts) -> bool:
        """May this piece be said here?"""
        piece = self.pieces.get(name)
        return piece is not None and all_hold(piece.when, facts) and none_holds(piece.unless, facts)
