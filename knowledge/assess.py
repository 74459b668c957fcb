"""What the evidence comes to: a level, the reasons in order, and what the case is about.

Weights are log-odds and add up, with less and less for repeats and for more of one tactic. Emergencies are rules,
never sums. Answers given in the guided flow are evidence like findings.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.case import Assessment, Detection, Finding
from knowledge.facts import Facts, all_hold, none_holds
from knowledge.schema.reasoning import Constellation, Direction, Emergency, Frame, Levels, Situation
from knowledge.schema.terms import SEVERITIES, STAGES, Level, Stage, Tactic


@dataclass(frozen=True, slots=True)
class Evidence:
    """What answers add to findings: log-odds up and down, tags and routes they set, and emergencies they raise."""

    up: float = 0.0
    down: float = 0.0
    tags: frozenset[str] = frozenset()
    situation: str = ""
    emergency: str = ""


NO_ANSWERS = Evidence()
_MOST_DOWN = 1.5  # good answers together never lower a case by more: recruiters coach answers


@dataclass(frozen=True)
class Assessor:
    """The sheets that weigh evidence, held together."""

    levels: Levels
    constellations: tuple[Constellation, ...]
    emergencies: tuple[Emergency, ...]
    situations: tuple[Situation, ...]
    frames: Mapping[str, Frame]
    directions: tuple[Direction, ...] = ()

    def assess(self, detection: Detection, answers: Evidence = NO_ANSWERS) -> Assessment:
        """Level, score, reasons and situation for what was found and answered."""
        facts = self.facts(detection, answers)
        score = self.levels.prior + sum(self.worth(detection.findings).values())
        together = tuple(c for c in self.constellations if all_hold(c.all, facts))
        score += sum(c.add for c in together)
        moves = tuple(d for d in self.directions if d.id in detection.directions)
        score += sum(d.add for d in moves)
        score -= self._protection(detection.frames)
        score += answers.up - min(answers.down, _MOST_DOWN)
        urgent = tuple(e for e in self.emergencies if _urgent(e, facts))
        reasons = _in_order(detection.findings, urgent)
        level = self._level(score, reasons)
        emergencies = tuple(e.id for e in urgent)
        flavour: str = urgent[0].flavour if urgent else ""
        if answers.emergency:
            flavour = flavour or answers.emergency
            emergencies = (*emergencies, answers.emergency)
        if emergencies:
            level = "emergency"
        return Assessment(
            level=level,
            score=round(score, 4),
            situation=answers.situation or self._situation(facts),
            reasons=reasons,
            tactics=_tactics(reasons),
            stages=_stages(reasons),
            constellations=tuple(c.id for c in together),
            directions=tuple(d.id for d in moves),
            emergencies=emergencies,
            flavour=flavour,
            tags=answers.tags,
        )

    def facts(self, detection: Detection, answers: Evidence = NO_ANSWERS) -> Facts:
        """Findings, concepts, frames and tags as plain names; signs under a frame are left out."""
        return _facts((finding for finding in detection.findings if not finding.frame), detection, answers)

    def worth(self, findings: Iterable[Finding]) -> dict[str, float]:
        """What each sign adds, in log-odds: its weight, a little more for repeats, less beside others of its tactic."""
        best: dict[str, Finding] = {}
        repeats: dict[str, int] = {}
        for finding in findings:
            known = best.get(finding.signal)
            repeats[finding.signal] = repeats.get(finding.signal, 0) + 1
            if known is None or finding.weight > known.weight:
                best[finding.signal] = finding
        by_tactic: dict[str, list[tuple[float, str]]] = {}
        for signal, finding in best.items():
            alone = finding.weight * (1 + (self.levels.repeat if repeats[signal] > 1 else 0))
            by_tactic.setdefault(finding.tactic, []).append((alone, signal))
        scale = self.levels.same_tactic
        added: dict[str, float] = {}
        for some in by_tactic.values():
            some.sort(reverse=True)
            added.update((name, alone * scale[min(place, len(scale) - 1)]) for place, (alone, name) in enumerate(some))
        return added

    def _protection(self, frames: Iterable[str]) -> float:
        return min(sum(self.frames[frame].subtract for frame in frames), self.levels.most_protection)

    def _level(self, score: float, reasons: Sequence[Finding]) -> Level:
        if score >= self.levels.high:
            return "high"
        if score >= self.levels.caution:
            return "caution"
        # Bad signs of others never read as "none found", whatever good answers or honest marks stand beside them.
        if any(not finding.frame and finding.severity in {"strong", "decisive"} for finding in reasons):
            return "caution"
        return "none_found"

    def _situation(self, facts: Facts) -> str:
        for situation in self.situations:
            if any(sign.hold(facts) for sign in situation.signs):
                return situation.id
        return "just_checking"


def probability(score: float) -> float:
    """Log-odds as a number between 0 and 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _facts(findings: Iterable[Finding], detection: Detection, answers: Evidence) -> Facts:
    facts = {f"concept.{name}" for name in detection.concepts}
    facts.update(f"frame.{name}" for name in detection.frames)
    facts.update(f"tag.{tag}" for tag in answers.tags)
    for finding in findings:
        facts.update((finding.signal, finding.tactic, f"severity.{finding.severity}"))
    return frozenset(facts)


def _urgent(emergency: Emergency, facts: Facts) -> bool:
    return emergency.signals.hold(facts) and all_hold(emergency.also, facts) and none_holds(emergency.unless, facts)


def _in_order(findings: Iterable[Finding], urgent: Sequence[Emergency]) -> tuple[Finding, ...]:
    first = {signal for emergency in urgent for signal in emergency.signals.names()}
    best: dict[str, Finding] = {}
    for finding in findings:
        known = best.get(finding.signal)
        if known is None or (finding.weight, -finding.turn) > (known.weight, -known.turn):
            best[finding.signal] = finding
    return tuple(
        sorted(
            best.values(),
            key=lambda f: (
                f.signal not in first,
                bool(f.frame),
                -f.weight,
                -SEVERITIES.index(f.severity),
                f.turn,
                f.start,
                f.signal,
            ),
        )
    )


def _tactics(reasons: Iterable[Finding]) -> tuple[Tactic, ...]:
    return tuple(dict.fromkeys(finding.tactic for finding in reasons))


def _stages(reasons: Iterable[Finding]) -> tuple[Stage, ...]:
    seen = {finding.stage for finding in reasons}
    return tuple(stage for stage in STAGES if stage in seen)
