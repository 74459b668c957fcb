"""`base/advice.yaml`, `base/advice_order.yaml`, `base/country_facts.yaml`: what can be done, and in which order."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from knowledge.facts import OneOf
from knowledge.schema.terms import Id, Level
from knowledge.sheet import Record

Need: TypeAlias = Literal[
    "emergency", "trafficking", "child", "women", "labour", "scam", "crisis", "consular", "licence_check", "ngo",
    "image_removal", "platform_report",
]  # fmt: skip


class Advice(Record):
    """One piece of advice. Its words stand in advice.ftl under the same id.

    Every row of `when` must hold, no row of `unless` may. `contacts` are kinds shown beside it. `why` and `harm`
    are for editors: the reason with its source, and how it could hurt and what prevents that.
    """

    id: Id
    when: tuple[OneOf, ...] = ()
    unless: tuple[OneOf, ...] = ()
    contacts: tuple[Need, ...] = ()
    why: str
    harm: str
    sources: tuple[str, ...] = Field(min_length=1)


class Order(Record):
    """For a situation at a level: what comes first, what stands behind "more", and whom to call."""

    situation: Id
    level: Level
    first: tuple[str, ...]
    more: tuple[str, ...] = ()
    contacts: tuple[Need, ...] = ()


class TagAdvice(Record):
    """What a tag adds to every plan: `lead` before everything else, `beside` among the first pieces."""

    tag: Id
    lead: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class CountryFact(Record):
    """Something true of a country that changes advice, with its source and date."""

    country: str = Field(pattern=r"^[A-Z]{2}$")
    fact: Literal["kafala", "police_risk", "silent_emergency", "embassy_shelter"]
    source: str
    seen_on: str
