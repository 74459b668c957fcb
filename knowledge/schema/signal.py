"""`base/signals/<tactic>.yaml`: a warning sign as a record."""

from __future__ import annotations

from pydantic import Field

from knowledge.schema.terms import Id, RuleNode, Severity, Speaker, Stage, Tactic
from knowledge.sheet import Record


class Signal(Record):
    """A named warning sign: what it means in concepts, what it is worth, and when it is none.

    `weight` is log-odds. `not_a_sign_when` tells people what `unless` tells the engine.
    """

    id: Id
    tactic: Tactic
    stage: Stage
    severity: Severity
    said_by: Speaker
    weight: float = Field(gt=0, le=4)
    when: RuleNode
    unless: tuple[RuleNode, ...] = ()
    not_a_sign_when: str = Field(min_length=8)
    references: tuple[str, ...] = Field(min_length=1)
    status: str = Field(pattern="^(draft|tried|settled)$")
    changed: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
