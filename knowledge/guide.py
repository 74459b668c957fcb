"""Which question comes next: safety first, never what is known already, and no more than can change the advice.

A deterministic choice (same case, same question) by how far an answer could move the level, how near the level is to
a threshold, and how much new advice it opens. Method and constants: the research page on the guided flow, section 4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.assess import Evidence
from knowledge.facts import Facts, all_hold
from knowledge.schema.guide import Question, Tap
from knowledge.schema.reasoning import Levels, Situation
from knowledge.schema.terms import Level

WEIGHTS: Mapping[str, float] = {"++": 1.6, "+": 0.7, "0": 0.0, "-": -0.5, "--": -1.2}
_STEP_UP = {"+": "++"}  # under 18 a bad answer counts one step more
_WIDEST = 2.8
_WORTH_ASKING = 1.2
_NEAR = 1.2
_LIMITS = {"minor": 5, "minor_maybe": 5, "watched": 2, "low_literacy": 4}
_SERIOUS = frozenset({"severity.strong", "severity.decisive", "tag.minor"})
_AGE_KNOWN = frozenset({"tag.minor", "tag.adult", "concept.minor_age"})
ASKED_FOR = ("minor_age", "minor_context")  # concepts that are asked for by name, here and by the coach
_YOUNG = frozenset({"tag.minor", "tag.minor_maybe"})
_NEVER_CHOSEN = frozenset({"who_for", "what_is_it", "country_from", "continue_ok"})  # asked by buttons, or not at all
_DANGEROUS = frozenset({"already_there", "on_the_way", "image_blackmail"})
_TACTICS_OF: Mapping[str, frozenset[str]] = {
    "safety": frozenset({"confinement", "threat"}),
    "offer": frozenset({"job_lure", "evasion", "urgency"}),
    "money": frozenset({"money_request", "debt_bondage", "money_offer"}),
    "papers": frozenset({"document_request", "document_confiscation"}),
    "road": frozenset({"travel_lure"}),
    "close": frozenset({"secrecy", "isolation", "romance_lure", "channel_shift", "grooming", "image_request"}),
    "invite": frozenset({"forced_crime"}),
}

Answers = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asking:
    """Where a sitting stands: what is known, what was asked, and how many were skipped in a row."""

    situation: str
    level: Level
    score: float
    facts: Facts
    answers: Answers = ()
    asked: Sequence[str] = ()
    skipped_in_a_row: int = 0
    about_other: bool = False
    country_known: bool = False


@dataclass(frozen=True)
class Guide:
    """The questions and what bounds them."""

    questions: Mapping[str, Question]
    situations: Mapping[str, Situation]
    levels: Levels

    def ceiling(self, situation: str, facts: Facts) -> int:
        """The most questions in this sitting; of several limits the strictest."""
        limits = [limit for tag, limit in _LIMITS.items() if f"tag.{tag}" in facts]
        return min([self.situations[situation].ceiling, *limits])

    def more(self, state: Asking) -> bool:
        """Is there anything left to ask? Answered without looking for the best."""
        return self._sought(state, any_will_do=True) is not None

    def next(self, state: Asking) -> str | None:
        """The next question's id, or None when it is time to stop."""
        return self._sought(state, any_will_do=False)

    def _sought(self, state: Asking, *, any_will_do: bool) -> str | None:
        if state.level == "emergency":
            return self._in_emergency(state)
        ceiling = self.ceiling(state.situation, state.facts)
        if len(state.asked) >= ceiling or state.skipped_in_a_row >= 2:  # noqa: PLR2004
            return None
        first = self._first(state)
        if first:
            return first
        must = self.situations[state.situation].must_know
        if state.level == "high" and all(not self._open(name, state) for name in must):
            return None
        value = self._valuer(state, must)
        best: Question | None = None
        worth = _WORTH_ASKING
        for question in self._pools[state.situation]:  # in file order, so that of equals the first wins
            if self._may_ask(question, state):
                now = value(question)
                if now > worth or (now == worth and (best is None or question.sensitivity < best.sensitivity)):
                    best, worth = question, now
                    if any_will_do:
                        break
        return best.id if best else None

    @cached_property
    def _pools(self) -> Mapping[str, tuple[Question, ...]]:
        """Questions that may be asked in each situation, in file order."""
        return {
            situation: tuple(q for q in self.questions.values() if {"all", situation} & set(q.situations))
            for situation in self.situations
        }

    @cached_property
    def _spreads(self) -> Mapping[str, float]:
        """How far the answers to each question lie apart."""
        return {name: _spread(question) for name, question in self.questions.items()}

    def unknown(self, state: Asking) -> tuple[str, ...]:
        """What would be worth knowing and is not: the situation's must-knows still open."""
        must = self.situations[state.situation].must_know
        return tuple(name for name in must if name in self.questions and self._open(name, state))

    def _in_emergency(self, state: Asking) -> str | None:
        """Only what changes whom to reach: the country, then the way that makes no sound."""
        if len(state.asked) >= self.ceiling(state.situation, state.facts):
            return None
        if not state.country_known and self._open("country_now", state):
            return "country_now"
        if state.situation == "already_there" and self._open("reach_way", state):
            return "reach_way"
        return None

    def _first(self, state: Asking) -> str | None:
        """Safety, then the few questions that decide which others make sense."""
        facts = state.facts
        serious = bool(_SERIOUS & facts)
        situation = state.situation
        steps = (
            ("safe_now", not state.about_other and (serious or situation in _DANGEROUS)),
            ("phone_watched", situation in {"already_there", "romance"} and "tag.watched" not in facts),
            ("age", situation in {"image_blackmail", "new_online_friend_minor"}),
            ("where_are_you", situation in {"job_offer", "travel_planned"} and state.level == "high"),
        )
        for name, wanted in steps:
            question = self.questions.get(name)
            if wanted and question and self._open(name, state) and self._allowed(question, state):
                return name
        return None

    def _open(self, name: str, state: Asking) -> bool:
        question = self.questions.get(name)
        if question is None or name in state.asked or any(name == asked for asked, _ in state.answers):
            return False
        if name == "country_now" and state.country_known:
            return False
        if name == "age" and _AGE_KNOWN & state.facts:
            return False
        return not _shown(question, state.facts)

    def _allowed(self, question: Question, state: Asking) -> bool:
        if not (question.other_form if state.about_other else question.self_form):
            return False
        in_place = "all" in question.situations or state.situation in question.situations
        return in_place and all_hold(question.needs, state.facts)

    def _may_ask(self, question: Question, state: Asking) -> bool:
        if question.id in _NEVER_CHOSEN or (question.id == "want_what" and state.situation != "just_checking"):
            return False
        return self._open(question.id, state) and self._allowed(question, state)

    def _valuer(self, state: Asking, must: Sequence[str]) -> Callable[[Question], float]:
        """What a question is worth now. All that does not depend on the question is worked out once."""
        distance = min(abs(state.score - self.levels.caution), abs(state.score - self.levels.high))
        near = 1.5 if distance < _NEAR else 0.6
        asked = [self.questions[name] for name, _ in state.answers if name in self.questions]
        opened = frozenset(advice for question in asked for advice in question.unlocks)
        lit: set[str] = {question.topic for question in asked}
        lit.update(topic for topic, tactics in _TACTICS_OF.items() if tactics & state.facts)
        last = next((self.questions[name].topic for name in reversed(state.asked) if name in self.questions), "")

        def value(question: Question) -> float:
            fresh = sum(1 for advice in question.unlocks if advice not in opened)
            return round(
                near * self._spreads[question.id]
                + 0.4 * min(4, fresh)
                + (0.0 if question.topic in lit else 0.6)
                + (0.5 if question.topic == last else 0.0)
                + (2.0 if question.id in must else 0.0)
                - 0.35 * question.sensitivity,
                6,
            )

        return value


def _spread(question: Question) -> float:
    weights = [WEIGHTS["++"] if tap.emergency else WEIGHTS[tap.weight] for tap in question.taps]
    return (max(weights) - min(weights)) / _WIDEST


def evidence(questions: Mapping[str, Question], answers: Answers, facts: Facts, order: Sequence[str]) -> Evidence:
    """What answers weigh and set. `order` lists situations, danger first: an answer may only move the case there."""
    given = frozenset(f"{name}={tap}" for name, tap in answers)
    young = bool(_YOUNG & (facts | _tags(questions, answers)))
    up = down = 0.0
    situation, emergency = "", ""
    for tap in _taps(questions, answers):
        sign = _STEP_UP.get(tap.weight, tap.weight) if young else tap.weight
        up += max(0.0, WEIGHTS[sign])
        down -= min(0.0, WEIGHTS[sign])
        if tap.situation and (not situation or order.index(tap.situation) < order.index(situation)):
            situation = tap.situation
        if tap.emergency and not emergency and (tap.emergency_if is None or tap.emergency_if.hold(facts | given)):
            emergency = tap.emergency
    tags = frozenset(tag.removeprefix("tag.") for tag in _tags(questions, answers))
    return Evidence(round(up, 3), round(down, 3), tags, situation, emergency)


def _shown(question: Question, facts: Facts) -> bool:
    return any(name in facts for name in question.shown_by)


def _taps(questions: Mapping[str, Question], answers: Answers) -> Iterable[Tap]:
    for name, chosen in answers:
        question = questions.get(name)
        for tap in question.taps if question else ():
            if tap.id == chosen:
                yield tap


def _tags(questions: Mapping[str, Question], answers: Answers) -> Facts:
    return frozenset(f"tag.{tap.tag}" for tap in _taps(questions, answers) if tap.tag)
