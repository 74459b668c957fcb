"""How evidence is weighed: `base/` frames, constellations, emergencies, situations and levels."""

from __future__ import annotations

from typing import Literal, Self, TypeAlias

from pydantic import Field, model_validator

from knowledge.case import Sender
from knowledge.facts import OneOf
from knowledge.schema.terms import Id, RuleNode, Stage
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
    halves: tuple[Stage, ...] = ()
    why: str
    references: tuple[str, ...] = ()


class Constellation(Record):
    """Signs that together are more than their sum; each row of `all` must hold."""

    id: Id
    all: tuple[OneOf, ...] = Field(min_length=2)
    add: float = Field(gt=0, le=4)
    why: str
    references: tuple[str, ...] = Field(min_length=1)


class Step(Record):
    """One step of a direction: who writes, and what their message has."""

    sender: Sender
    has: OneOf


class Direction(Record):
    """How a conversation moves: `steps` in this order, at most `within` messages apart; or stages that rise.

    A rise is `rises` different stages of the other's, each in a later message, the last at `reaching` or beyond;
    with `within_days` only where the messages' times are known.
    """

    id: Id
    steps: tuple[Step, ...] = ()
    within: int = Field(default=3, ge=1, le=20)
    rises: int = Field(default=0, ge=0, le=6)
    reaching: Stage = "isolation"
    within_days: int = Field(default=0, ge=0, le=60)
    add: float = Field(gt=0, le=2)
    why: str
    references: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if bool(self.rises) == bool(self.steps) or len(self.steps) == 1:
            raise ValueError("a direction has two or more steps, or rises")
        return self


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


class Share(Record):
    """So many of so many."""

    hits: int
    of: int


class FittedFigures(Record):
    """What weights came to on the messages they were fitted on."""

    found: Share
    flagged: Share


class Fitted(Record):
    """When the weights were last fitted, and what that changed."""

    on: str = Field(pattern=r"^\d{4}-\d\d-\d\d$")
    before: FittedFigures
    after: FittedFigures


class Levels(Record):
    """Log-odds: the prior, the two thresholds, and how repeats count less. `fitted` is empty for values set by hand."""

    prior: float
    caution: float
    high: float
    repeat: float = Field(ge=0, le=1)
    same_tactic: tuple[float, ...]
    most_protection: float
    fitted: Fitted | None = None
