"""Everything that can be wrong with knowledge and still load. Each check is a small function with one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, TypeAlias

from knowledge import lint_contacts, lint_language
from knowledge.facts import Alternatives
from knowledge.load import Knowledge, load
from knowledge.schema.source import Source
from knowledge.sheet import Issue, KnowledgeError, did_you_mean
from knowledge.shelf import Shelf

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Check: TypeAlias = "Callable[[Knowledge, Shelf], Iterator[Issue]]"


def lint(root: Traversable | None = None) -> list[Issue]:
    """Every mistake in every file: what keeps it from loading, else what the checks find."""
    root = root if root is not None else files("knowledge")
    try:
        knowledge = load(root)
    except KnowledgeError as error:
        return list(error.issues)
    shelf = Shelf(root)
    found = [issue for check in CHECKS for issue in check(knowledge, shelf)]
    return [*shelf.mistakes, *found]


def sources_are_known(knowledge: Knowledge, shelf: Shelf) -> Iterator[Issue]:
    """Every source that a sign, a question or a piece of advice names stands in sources.yaml."""
    known = shelf.record("base/sources.yaml", dict[str, Source]) or {}
    named = [
        *((f"base/signals/{s.tactic}.yaml", s.id, s.references) for s in knowledge.signals.values()),
        *(("base/questions.yaml", q.id, q.sources) for q in knowledge.questions.values()),
        *(("base/advice.yaml", a.id, a.sources) for a in knowledge.advice.values()),
        *(("base/constellations.yaml", c.id, c.references) for c in knowledge.assessor.constellations),
        *(("base/directions.yaml", d.id, d.references) for d in knowledge.assessor.directions),
    ]
    for file, entry, keys in named:
        for key in keys:
            if key not in known:
                yield Issue(file, 1, f"'{key}' is no source.{did_you_mean(key, known)}", entry)


def conditions_speak_of_something(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """Every fact in a condition is a sign, a tactic, a situation, an answer, or has a known prefix."""
    known = _facts(knowledge)
    for file, entry, rows in _conditions(knowledge):
        for name in (name for row in rows for name in row.names()):
            if name not in known:
                yield Issue(file, 1, f"'{name}' can never hold.{did_you_mean(name, known)}", entry)


def _facts(knowledge: Knowledge) -> set[str]:
    signals = knowledge.signals.values()
    answers = (f"{q.id}={tap.id}" for q in knowledge.questions.values() for tap in q.taps)
    tags = {tap.tag for q in knowledge.questions.values() for tap in q.taps if tap.tag}
    tags |= {tag for intent in knowledge.intents.values() for tag in intent.tags}
    tags |= {"watched", "minor", "for_other", "not_now"}
    return {
        *knowledge.signals,
        *(signal.tactic for signal in signals),
        *knowledge.situations,
        *answers,
        *(f"concept.{name}" for name in knowledge.concepts),
        *(f"frame.{name}" for name in knowledge.assessor.frames),
        *(f"tag.{tag}" for tag in tags),
        *(f"severity.{name}" for name in ("weak", "medium", "strong", "decisive")),
        *(f"level.{name}" for name in ("none_found", "caution", "high", "emergency")),
        *(f"intent.{name}" for name in knowledge.intents),
        *(f"fact.{fact.fact}" for fact in knowledge.country_facts),
        "fact.embassy_shelter",
        *(f"country.{code}" for code in knowledge.contacts.countries),
        *(f"know.country_{role}" for role in ("now", "from", "to")),
    }


def _conditions(knowledge: Knowledge) -> Iterator[tuple[str, str, tuple[Alternatives, ...]]]:
    for piece in knowledge.advice.values():
        yield "base/advice.yaml", piece.id, (*piece.when, *piece.unless)
    for question in knowledge.questions.values():
        ifs = tuple(tap.emergency_if for tap in question.taps if tap.emergency_if)
        yield "base/questions.yaml", question.id, (*question.needs, *ifs)
    for group in knowledge.assessor.constellations:
        yield "base/constellations.yaml", group.id, group.all
    for direction in knowledge.assessor.directions:
        yield "base/directions.yaml", direction.id, tuple(step.has for step in direction.steps)
    for urgent in knowledge.assessor.emergencies:
        yield "base/emergencies.yaml", urgent.id, (urgent.signals, *urgent.also, *urgent.unless)
    for situation in knowledge.situations.values():
        yield "base/situations.yaml", situation.id, situation.signs
    yield "base/questions_to_send.yaml", "not_for", knowledge.handover.not_for


def questions_to_send_settle_questions(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """What the answers to questions sent back settle are questions of the coach."""
    for name, group in knowledge.handover.sets.items():
        for question in group.evidence:
            if question not in knowledge.questions:
                reason = f"'{question}' is no question.{did_you_mean(question, knowledge.questions)}"
                yield Issue("base/questions_to_send.yaml", 1, reason, name)


def every_situation_has_advice(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """Whatever a case is about, and however serious, there is something to say."""
    for situation in knowledge.situations:
        for level in ("none_found", "caution", "high", "emergency"):
            if not knowledge.adviser.plan(situation, level, frozenset({situation, f"level.{level}"})).advice:
                yield Issue("base/advice_order.yaml", 1, f"nothing to say at {level}", situation)


CHECKS: tuple[Check, ...] = (
    sources_are_known,
    conditions_speak_of_something,
    questions_to_send_settle_questions,
    every_situation_has_advice,
    *lint_language.CHECKS,
    *lint_contacts.CHECKS,
)
