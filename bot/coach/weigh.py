"""A case on the scales: what was found and answered, as an assessment and as plain facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.coach.case import Case
from knowledge import guide
from knowledge.case import Assessment, Detection
from knowledge.facts import Facts
from knowledge.load import Knowledge
from knowledge.schema.terms import LEVELS


@dataclass(frozen=True, slots=True)
class Weighed:
    """An assessment with every fact that conditions may speak of."""

    assessment: Assessment
    facts: Facts

    @property
    def minor(self) -> bool:
        """Is somebody under 18 in this, as far as is known?"""
        return bool({"tag.minor", "tag.minor_maybe", "concept.minor_context"} & self.facts)

    @property
    def watched(self) -> bool:
        """May somebody else see this phone?"""
        return "tag.watched" in self.facts


def weigh(knowledge: Knowledge, case: Case) -> Weighed:
    """Weigh a case. The situation may only move towards danger, whoever names it: text, words or an answer."""
    detection = Detection(
        case.findings,
        frozenset(case.concepts),
        frames=frozenset(case.frames),
        directions=frozenset(case.directions),
    )
    order = tuple(knowledge.situations)
    plain = frozenset(_plain_facts(knowledge, case))
    found = frozenset(name for finding in case.findings for name in (finding.signal, finding.tactic))
    answered = guide.evidence(knowledge.questions, case.answers, plain | found, order)
    answered = replace(answered, tags=answered.tags | frozenset(case.tags))
    assessment = knowledge.assessor.assess(detection, answered)
    situation = min(
        (assessment.situation, case.situation or order[-1], answered.situation or order[-1]), key=order.index
    )
    level = assessment.level
    if level == "emergency" and "not_now" in answered.tags and assessment.flavour != "self_harm":
        level = "high"
    assessment = replace(assessment, situation=situation, level=level)
    facts = plain | knowledge.assessor.facts(detection, answered) | {situation, f"level.{level}"}
    return Weighed(assessment, facts)


def ask_next(knowledge: Knowledge, case: Case, weighed: Weighed) -> str | None:
    """The next question for this case, or None."""
    return knowledge.guide.next(asking(case, weighed))


def more_to_ask(knowledge: Knowledge, case: Case, weighed: Weighed) -> bool:
    """Is there a question that could still change the advice?"""
    return knowledge.guide.more(asking(case, weighed))


def asking(case: Case, weighed: Weighed) -> guide.Asking:
    """A case as the guide sees it."""
    return guide.Asking(
        situation=weighed.assessment.situation,
        level=weighed.assessment.level,
        score=weighed.assessment.score,
        facts=weighed.facts,
        answers=case.answers,
        asked=case.asked,
        skipped_in_a_row=case.skipped_in_a_row,
        about_other=weighed.assessment.situation == "worried_about_someone" or "tag.for_other" in weighed.facts,
        country_known=bool(case.country_now),
    )


def worse(level: str, than: str) -> bool:
    """Is one level more serious than another? An unknown one is the least."""
    order: tuple[str, ...] = ("", *LEVELS)
    return order.index(level) > order.index(than)


def _plain_facts(knowledge: Knowledge, case: Case) -> Iterator[str]:
    for name, tap in case.answers:
        yield f"{name}={tap}"
    for name in case.intents:
        yield f"intent.{name}"
    for key in ("country_now", "country_from", "country_to"):
        code = getattr(case, key)
        if code:
            yield f"know.{key}"
    place = case.country_now
    if place:
        yield f"country.{place}"
    for fact in knowledge.country_facts:
        if fact.country in {case.country_now, case.country_to}:
            yield f"fact.{fact.fact}"
