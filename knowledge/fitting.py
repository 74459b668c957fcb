"""Weights and thresholds learned from labelled messages, held near those set by hand.

A logistic regression (Cox 1958) on what each sign adds to the score, with a ridge towards the weights as they are; a
sign's weight never falls below a little, so that no warning sign lowers a score. Solved a coordinate at a time, by
Newton's steps, which for a convex problem of a hundred weights needs no library. Then both thresholds move together to
where most is found while no more is flagged for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from knowledge.assess import Assessor, probability
from knowledge.case import Detection, Exhibit
from knowledge.evaluation import Labelled, Rate
from knowledge.load import Knowledge

LEAST = 0.1  # log-odds that a sign adds at the least
_RIDGE = 4.0  # how many messages it takes to move a weight from where it stands
_SWEEPS = 60
_MISS = 1.0  # a missed message counts like so many false alarms: one costs trust, the other can cost a life
_STEPS, _STEP = 20, 0.05  # how far thresholds may move, in log-odds
_ROUNDED = 2


@dataclass(frozen=True, slots=True)
class Figures:
    """Suspicious messages found, and harmless ones flagged."""

    found: Rate
    flagged: Rate


@dataclass(frozen=True, slots=True)
class Fit:
    """New weights by sign, new thresholds, and what they come to on the same messages."""

    weights: Mapping[str, float]
    caution: float
    high: float
    before: Figures
    after: Figures

    @property
    def worse(self) -> str:
        """Why this should not be used, if so."""
        if self.after.flagged.hits > self.before.flagged.hits:
            return "more harmless messages would be flagged"
        fewer = self.after.found.hits < self.before.found.hits
        return (
            "fewer would be found, and no fewer flagged" if fewer and self.after.flagged == self.before.flagged else ""
        )


@dataclass(slots=True)
class _Row:
    suspicious: bool
    shares: dict[str, float]  # of each sign, how much of its weight counts here
    score: float


def fit(knowledge: Knowledge, labelled: Iterable[Labelled]) -> Fit:
    """Fit on these messages; raises ValueError when none is suspicious, or none harmless."""
    read = [(row, knowledge.detector.detect((Exhibit(row.turns),))) for row in labelled]
    if len({row.suspicious for row, _ in read}) < 2:  # noqa: PLR2004
        raise ValueError("suspicious and harmless messages are both needed")
    weights = {name: signal.weight for name, signal in knowledge.signals.items()}
    rows = [_row(knowledge.assessor, weights, row, detection) for row, detection in read]
    levels = knowledge.assessor.levels
    fitted = _weights(rows, weights, levels.caution)
    before = _figures(knowledge.assessor, read)
    after = [(row, _reweighed(detection, weights, fitted)) for row, detection in read]
    tried = {
        step * _STEP: _figures(_at(knowledge.assessor, step * _STEP), after) for step in range(-_STEPS, _STEPS + 1)
    }
    # No more flagged than before, or the least more; then as many found as can be; then the least change.
    known = before.flagged.hits
    moved = min(tried, key=lambda by: (max(known, tried[by].flagged.hits), -tried[by].found.hits, abs(by)))
    figures = tried[moved]
    return Fit(fitted, round(levels.caution + moved, _ROUNDED), round(levels.high + moved, _ROUNDED), before, figures)


def _at(assessor: Assessor, moved: float) -> Assessor:
    """The same with both thresholds elsewhere."""
    levels = assessor.levels
    update = {"caution": levels.caution + moved, "high": levels.high + moved}
    return replace(assessor, levels=levels.model_copy(update=update))


def _row(assessor: Assessor, weights: Mapping[str, float], row: Labelled, detection: Detection) -> _Row:
    worth = assessor.worth(detection.findings)
    shares = {name: added / weights[name] for name, added in worth.items() if added}
    return _Row(row.suspicious, shares, assessor.assess(detection).score)


def _weights(rows: Sequence[_Row], start: Mapping[str, float], threshold: float) -> dict[str, float]:
    """Each weight in turn to where the likelihood is greatest, until all stay."""
    weights = dict(start)
    having: dict[str, list[_Row]] = {name: [] for name in weights}
    for row in rows:
        for name in row.shares:
            having[name].append(row)
    for _ in range(_SWEEPS):
        moved = 0.0
        for name, some in having.items():
            slope, bend = _RIDGE * (weights[name] - start[name]), _RIDGE
            for row in some:
                share, likely = row.shares[name], probability(row.score - threshold)
                counts = _MISS if row.suspicious else 1
                slope += counts * (likely - row.suspicious) * share
                bend += counts * likely * (1 - likely) * share * share
            step = max(LEAST, weights[name] - slope / bend) - weights[name]
            for row in some:
                row.score += step * row.shares[name]
            weights[name] += step
            moved = max(moved, abs(step))
        if moved < 10**-_ROUNDED / 2:
            break
    return {name: round(weight, _ROUNDED) for name, weight in weights.items()}


def _reweighed(detection: Detection, before: Mapping[str, float], after: Mapping[str, float]) -> Detection:
    scaled = (replace(one, weight=one.weight * after[one.signal] / before[one.signal]) for one in detection.findings)
    return replace(detection, findings=tuple(scaled))


def _figures(assessor: Assessor, read: Iterable[tuple[Labelled, Detection]]) -> Figures:
    figures = Figures(Rate(), Rate())
    for row, detection in read:
        hit = assessor.assess(detection).level != "none_found"
        (figures.found if row.suspicious else figures.flagged).count(hit=hit)
    return figures


def write(fitted: Fit, root: Path, on: date) -> None:
    """Write weights into the sheets of signs, thresholds and figures into levels.yaml. Comments and order stay."""
    for file in sorted((root / "base" / "signals").glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        for name, weight in fitted.weights.items():
            text = re.sub(
                rf"(^- id: {name}\n(?:  .*\n)*?  weight: )[\d.]+", rf"\g<1>{weight:g}", text, flags=re.MULTILINE
            )
        file.write_text(text, encoding="utf-8")
    levels = root / "base" / "levels.yaml"
    text = re.sub(r"^fitted:\n(?:  .*\n)*", "", levels.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for key, value in (("caution", fitted.caution), ("high", fitted.high)):
        text = re.sub(rf"^{key}: .*$", f"{key}: {value:g}", text, flags=re.MULTILINE)
    told = "".join(f"  {when}: {_as_yaml(one)}\n" for when, one in (("before", fitted.before), ("after", fitted.after)))
    levels.write_text(f"{text.rstrip()}\nfitted:\n  on: {on.isoformat()}\n{told}", encoding="utf-8")


def _as_yaml(figures: Figures) -> str:
    found, flagged = ({"hits": rate.hits, "of": rate.of} for rate in (figures.found, figures.flagged))
    return str({"found": found, "flagged": flagged}).replace("'", "")
