"""What is reasoned about: exhibits, findings, answers, and what they come to. Frozen, and free of any storage."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from knowledge.schema.terms import Level, Severity, Stage, Tactic

Sender: TypeAlias = Literal["them", "me", "unknown"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of an exhibit: who sent it, as far as is known, its words, and when (Unix seconds; 0: not known)."""

    text: str
    sender: Sender = "unknown"
    at: int = 0


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One thing the person showed: a forwarded message, a pasted text, or a chat of several turns."""

    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A place that made a finding, as offsets in code points of its turn's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """A signal found: `quote == text[start:end]` of turn number `turn`.

    `frame` names who seems to speak where that makes the sign count less ("news", "awareness").
    """

    signal: str
    tactic: Tactic
    stage: Stage
    severity: Severity
    weight: float
    turn: int
    start: int
    end: int
    quote: str
    because: tuple[Match, ...] = ()
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Detection:
    """All that is found in exhibits: findings in order, concepts heard, countries named, who speaks, how it moves."""

    findings: tuple[Finding, ...] = ()
    concepts: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()
    frames: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the evidence comes to. `score` is log-odds; `reasons` are the findings in order of weight."""

    level: Level
    score: float
    situation: str
    reasons: tuple[Finding, ...] = ()
    tactics: tuple[Tactic, ...] = ()
    stages: tuple[Stage, ...] = ()
    constellations: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    emergencies: tuple[str, ...] = ()
    flavour: str = ""
    tags: frozenset[str] = field(default_factory=frozenset)
