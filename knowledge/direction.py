"""The order and pace of a conversation: what came after what, and how fast it moved on.

Read over turns of two known senders, or a run of forwards. What one message says alone is for the signals.
Source: the research page on warning signs, section 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.case import Finding, Sender
from knowledge.facts import Facts
from knowledge.schema.reasoning import Direction, Step
from knowledge.schema.terms import STAGES

_DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """Messages of one sender in a row: for each its number and when it was sent (0: not known); what they hold."""

    sender: Sender
    sent: Mapping[int, int]
    facts: Facts
    findings: tuple[Finding, ...]


def directions(known: Iterable[Direction], stretches: Sequence[Stretch]) -> Iterator[str]:
    """The ids of those that hold."""
    for direction in known:
        if direction.rises:
            holds = _rises(direction, stretches)
        else:
            holds = any(_follows(direction, stretches[place:]) for place in range(len(stretches)))
        if holds:
            yield direction.id


def _follows(direction: Direction, stretches: Sequence[Stretch]) -> bool:
    """Does the first step stand in the first of these stretches, and every other soon after the one before?"""
    if not _is(direction.steps[0], stretches[0]):
        return False
    end = max(stretches[0].sent)
    ahead = iter(stretches[1:])
    for step in direction.steps[1:]:
        for stretch in ahead:
            if min(stretch.sent) - end > direction.within:
                return False
            if _is(step, stretch):
                end = max(stretch.sent)
                break
        else:
            return False
    return True


def _is(step: Step, stretch: Stretch) -> bool:
    return step.sender == stretch.sender and step.has.hold(stretch.facts)


def _rises(direction: Direction, stretches: Iterable[Stretch]) -> bool:
    """Do the other's stages go up, one message after another, and as far as this direction asks?"""
    goal = STAGES.index(direction.reaching)
    best: dict[int, tuple[int, int]] = {}  # the last stage of a rise: how many stages it holds, when it began
    for _, at, stages in _climb(stretches):
        fresh: dict[int, tuple[int, int]] = {}
        for stage in stages:
            lower = [rise for other, rise in best.items() if other < stage]
            count, begun = max(lower, default=(0, at), key=lambda rise: (rise[0], rise[1]))
            fresh[stage] = (count + 1, begun)
            if stage >= goal and count + 1 >= direction.rises and _fast(direction, begun, at):
                return True
        for stage, rise in fresh.items():
            best[stage] = max(best.get(stage, rise), rise)
    return False


def _climb(stretches: Iterable[Stretch]) -> Iterator[tuple[int, int, frozenset[int]]]:
    """For each of the other's messages with findings: its number, when it was sent, and its stages."""
    for stretch in stretches:
        if stretch.sender == "me":
            continue
        turns: dict[int, set[int]] = {}
        for finding in stretch.findings:
            if not finding.frame:
                turns.setdefault(finding.turn, set()).add(STAGES.index(finding.stage))
        for turn in sorted(turns):
            yield turn, stretch.sent[turn], frozenset(turns[turn])


def _fast(direction: Direction, begun: int, at: int) -> bool:
    if not direction.within_days:
        return True
    return bool(begun and at) and 0 <= at - begun <= direction.within_days * _DAY
