"""The words every sheet shares: tactics, stages, severities, levels. Source: the research page on warning signs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from knowledge import rule
from knowledge.sheet import Plain

Tactic: TypeAlias = Literal[
    "job_lure", "travel_lure", "romance_lure", "grooming", "money_offer", "secrecy", "isolation", "channel_shift",
    "urgency", "evasion", "document_request", "image_request", "money_request", "private_meeting", "debt_bondage",
    "document_confiscation", "confinement", "threat", "webcam", "forced_crime", "child_sexual",
]  # fmt: skip
Stage: TypeAlias = Literal["approach", "trust", "lure", "isolation", "control", "exploitation"]
Severity: TypeAlias = Literal["weak", "medium", "strong", "decisive"]
Level: TypeAlias = Literal["none_found", "caution", "high", "emergency"]
Speaker: TypeAlias = Literal["other", "self", "both"]

STAGES: tuple[Stage, ...] = ("approach", "trust", "lure", "isolation", "control", "exploitation")
SEVERITIES: tuple[Severity, ...] = ("weak", "medium", "strong", "decisive")
LEVELS: tuple[Level, ...] = ("none_found", "caution", "high", "emergency")

Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


def _rule(value: rule.Node | Plain) -> rule.Node:
    return value if isinstance(value, rule.Node) else rule.parse(value)


RuleNode: TypeAlias = Annotated[rule.Node, BeforeValidator(_rule)]
