"""How evidence is weighed: `base/` frames, constellations, emergencies, situations and levels."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from knowledge.facts import OneOf
from knowledge.schema.terms import Id, RuleNode
from knowledge.sheet import Record

Flavour: TypeAlias = Literal["in_danger", "moving", "child", "blackmail", "self_harm"]


class Frame(Record):
    """Who speaks: at least `needs` different marks make the frame; `weight` scales what the signals are worth."""

    id: Id
    marks: tuple[RuleNode, ...]
    needs: int = Field(default=1, ge=1)
    unless: tuple[RuleNode, ...] = ()
    weight: float = Field(ge=0, le=1)
    emergency: bool
    subtract: float = Field(default=0, ge=0, le=3)
    halves: tuple[str, ...] = ()
    why: str
    references: tuple[str, ...] = ()


class Constellation(Record):
    """Signs that together are more than their sum; each row of `all` must hold."""

    id: Id
    all: tuple[OneOf, ...] = Field(min_length=2)
    add: float = Field(gt=0, le=4)
    why: str
    references: tuple[str, ...] = Field(min_length=1)


class Emergency(Record):
    """A rule, never a sum: any of `signals`, with every row of `also`."""

    id: Id
    flavour: Flavour
    signals: OneOf
    also: tuple[OneOf, ...] = ()
    unless: tuple[OneOf, ...] = ()
    why: str


class Situation(Record):
    """What the case is about: recognised by `signs`; the guided flow asks `must_know` first, `ceiling` at most."""

    id: Id
    signs: tuple[OneOf, ...] = ()
    ceiling: int = Field(ge=1, le=7)
    must_know: tuple[str, ...]


class Levels(Record):
    """Log-odds: the prior, the two thresholds, and how repeats count less."""

    prior: float
    caution: float
    high: float
    repeat: float = Field(ge=0, le=1)
    same_tactic: tuple[float, ...]
    most_protection: float
