"""How often labelled messages are judged right: recall, false alarms, emergencies, tactics, each with its interval."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import NormalDist
from typing import TYPE_CHECKING

from knowledge.case import Exhibit, Turn
from knowledge.schema.terms import LEVELS, Level, Tactic

if TYPE_CHECKING:
    from knowledge.load import Knowledge

_Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message with the least level it should come to, which for a harmless one is `none_found`, and the greatest."""

    name: str
    turns: tuple[Turn, ...]
    least: Level
    tactics: frozenset[Tactic] = frozenset()
    language: str = ""
    kind: str = ""
    source: str = ""

    @property
    def suspicious(self) -> bool:
        """Is there something to find?"""
        return self.least != "none_found"


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled message and what it came to."""

    row: Labelled
    level: Level
    tactics: frozenset[Tactic]
    signals: tuple[str, ...]

    @property
    def flagged(self) -> bool:
        """Would a person be warned?"""
        return self.level != "none_found"


@dataclass(slots=True)
class Rate:
    """So many of so many."""

    hits: int = 0
    of: int = 0

    def count(self, *, hit: bool) -> None:
        """One more."""
        self.hits += hit
        self.of += 1

    @property
    def share(self) -> float:
        """Between 0 and 1; not a number when there is nothing to count."""
        return self.hits / self.of if self.of else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true share is, with 95 % confidence (Wilson 1927)."""
        if not self.of:
            return 0.0, 1.0
        squared = _Z * _Z / self.of
        middle = (self.share + squared / 2) / (1 + squared)
        half = _Z * math.sqrt(self.share * (1 - self.share) / self.of + squared / (4 * self.of)) / (1 + squared)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Rates:
    """The figures of one group of messages."""

    recall: Rate = field(default_factory=Rate)
    false_alarms: Rate = field(default_factory=Rate)
    emergencies: Rate = field(default_factory=Rate)
    tactics: Rate = field(default_factory=Rate)

    @classmethod
    def of(cls, judged: Iterable[Judged]) -> Rates:
        """Count those found of the suspicious, flagged of the harmless, and seen as such of the emergencies.

        Tactics are counted where messages tell them: of the suspicious that were found, those of which all are named.
        """
        rates = cls()
        for one in judged:
            if not one.row.suspicious:
                rates.false_alarms.count(hit=one.flagged)
                continue
            rates.recall.count(hit=one.flagged)
            if one.row.least == "emergency":
                rates.emergencies.count(hit=one.level == "emergency")
            if one.row.tactics and one.flagged:
                rates.tactics.count(hit=one.row.tactics <= one.tactics)
        return rates


def judge(knowledge: Knowledge, rows: Iterable[Labelled]) -> Iterator[Judged]:
    """Read each message as if somebody showed it."""
    for row in rows:
        detection = knowledge.detector.detect((Exhibit(row.turns),))
        assessment = knowledge.assessor.assess(detection)
        live = tuple(finding for finding in detection.findings if not finding.frame)
        signals = tuple(dict.fromkeys(finding.signal for finding in live))
        yield Judged(row, assessment.level, frozenset(finding.tactic for finding in live), signals)


def grouped(judged: Sequence[Judged], by: Callable[[Labelled], str]) -> Mapping[str, Rates]:
    """The figures of each group, by name."""
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(by(one.row) or "-", []).append(one)
    return {name: Rates.of(groups[name]) for name in sorted(groups)}


def wrong(one: Judged) -> str:
    """What is wrong about a judgement: `miss`, `false alarm`, `missed emergency`, or nothing."""
    if not one.row.suspicious:
        return "false alarm" if one.flagged else ""
    if not one.flagged:
        return "miss"
    if one.row.least == "emergency" and one.level != "emergency":
        return "missed emergency"
    return "" if LEVELS.index(one.level) >= LEVELS.index(one.row.least) else "too low"
