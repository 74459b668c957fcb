"""What can be done, in the order of the next hour, and which kinds of people stand beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.facts import Facts, all_hold, none_holds
from knowledge.schema.advice import Advice, Need, Order
from knowledge.schema.terms import Level

FIRST = 3  # pieces in one reply; one at an emergency


@dataclass(frozen=True, slots=True)
class Plan:
    """Advice in order, and the kinds of contacts that go with it."""

    advice: tuple[str, ...]
    contacts: tuple[Need, ...]


@dataclass(frozen=True)
class Adviser:
    """The pieces, and the table that says which come first in a situation at a level."""

    pieces: Mapping[str, Advice]
    orders: Mapping[tuple[str, Level], Order]

    def plan(self, situation: str, level: Level, facts: Facts, opened: Sequence[str] = ()) -> Plan:
        """Everything that fits, first things first; `opened` is what answers made worth saying."""
        order = self.orders.get((situation, level)) or self.orders.get(("just_checking", "none_found"))
        first = order.first if order else ()
        more = order.more if order else ()
        wanted = [*_always_first(facts), *first, *opened, *more]
        fitting = tuple(name for name in dict.fromkeys(wanted) if self._fits(name, facts))
        kinds: list[Need] = list(order.contacts) if order else []
        for name in fitting[:FIRST]:
            kinds += self.pieces[name].contacts
        return Plan(fitting, tuple(dict.fromkeys(kinds)))

    def _fits(self, name: str, facts: Facts) -> bool:
        piece = self.pieces.get(name)
        return piece is not None and all_hold(piece.when, facts) and none_holds(piece.unless, facts)


def _always_first(facts: Facts) -> tuple[str, ...]:
    """What a tag puts before everything else: a person who thinks of dying, a phone that is watched."""
    if "tag.self_harm" in facts:
        return ("h_suicide",)
    return ("e_watched_phone",) if "tag.watched" in facts else ()
