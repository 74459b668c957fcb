"""Which question comes next: safety first, nothing that is known, and no more than can change the advice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach import asking
from bot.coach.case import Case
from bot.coach.weigh import Weighed, ask_next, more_to_ask, weigh
from knowledge.facts import Facts
from knowledge.guide import WEIGHTS, Asking, evidence
from knowledge.load import load
from tests.knowledge.nasty import PLENTY
from tests.knowledge.test_assess import SIGNALS, sign

KNOWLEDGE = load()
GUIDE = KNOWLEDGE.guide
QUESTIONS = KNOWLEDGE.questions
SITUATIONS = sorted(KNOWLEDGE.situations)
ORDER = tuple(KNOWLEDGE.situations)


@dataclass(frozen=True)
class Asked:
    """One question of a sitting: the case it was asked in, and the answer."""

    case: Case
    weighed: Weighed
    question: str
    tap: str
    after: Case


def sitting(case: Case, choices: Sequence[int]) -> Iterator[Asked]:
    """Ask and answer until nothing is worth asking. A choice is the number of a tap, or a skip past the last one."""
    for choice in (*choices, *[0] * 12):
        weighed = weigh(KNOWLEDGE, case)
        name = ask_next(KNOWLEDGE, case, weighed)
        if name is None:
            return
        taps = [*(tap.id for tap in QUESTIONS[name].taps), asking.SKIP]
        tap = taps[choice % len(taps)]
        after = asking.answered(KNOWLEDGE, case, name, tap)
        yield Asked(case, weighed, name, tap, after)
        case = after


cases = st.builds(
    lambda signals, concepts, situation, tags, country: Case(
        language="en",
        findings=tuple(sign(name, turn) for turn, name in enumerate(signals)),
        concepts=tuple(sorted(concepts)),
        situation=situation,
        tags=tuple(sorted(tags)),
        country_now=country,
        exhibits=1,
    ),
    st.lists(st.sampled_from(SIGNALS), max_size=4),
    st.frozensets(st.sampled_from(sorted(KNOWLEDGE.concepts)), max_size=4),
    st.sampled_from(["", *SITUATIONS]),
    st.frozensets(
        st.sampled_from(["watched", "minor", "for_other", "minor_maybe", "low_literacy", "self_harm"]), max_size=2
    ),
    st.sampled_from(["", "", "KH", "AE"]),
)
answers = st.lists(st.integers(0, 5), max_size=8)


@PLENTY
@given(cases, answers)
def test_same_case_same_question(case: Case, choices: list[int]) -> None:
    """The same case gets the same question, also after it was stored and read again."""
    for one in sitting(case, choices):
        again = Case.from_json(one.case.to_json())
        assert again == one.case
        assert ask_next(KNOWLEDGE, again, weigh(KNOWLEDGE, again)) == one.question


@PLENTY
@given(cases, answers)
def test_ceiling(case: Case, choices: list[int]) -> None:
    """No sitting has more questions than the ceiling of its situation, of whoever is asked, or than seven."""
    for one in sitting(case, choices):
        ceiling = GUIDE.ceiling(one.weighed.assessment.situation, one.weighed.facts)
        assert len(one.case.asked) < ceiling <= 7
        if "tag.watched" in one.weighed.facts:
            assert ceiling <= 2
        if {"tag.minor", "tag.minor_maybe"} & one.weighed.facts:
            assert ceiling <= 5


@PLENTY
@given(cases, answers)
def test_nothing_twice(case: Case, choices: list[int]) -> None:
    """No question is asked twice, whether it was answered or skipped."""
    asked = [one.question for one in sitting(case, choices)]
    assert len(asked) == len(set(asked))


@PLENTY
@given(cases, answers)
def test_nothing_known(case: Case, choices: list[int]) -> None:
    """What the text, an answer or a setting already told is not asked."""
    for one in sitting(case, choices):
        facts = one.weighed.facts
        assert facts.isdisjoint(QUESTIONS[one.question].shown_by)
        if one.question == "country_now":
            assert not one.case.country_now
        if one.question == "age":
            assert facts.isdisjoint({"tag.minor", "tag.adult", "concept.minor_age"})
        if one.question == "phone_watched":
            assert "tag.watched" not in facts


@PLENTY
@given(cases, answers)
def test_only_what_fits(case: Case, choices: list[int]) -> None:
    """A question is asked only in its situations, where its conditions hold, and about whom it can be asked."""
    for one in sitting(case, choices):
        question, facts = QUESTIONS[one.question], one.weighed.facts
        situation = one.weighed.assessment.situation
        assert {"all", situation} & set(question.situations)
        assert all(row.hold(facts) for row in question.needs)
        about_other = situation == "worried_about_someone" or "tag.for_other" in facts
        assert question.other_form if about_other else question.self_form


@PLENTY
@given(cases, answers)
def test_in_an_emergency(case: Case, choices: list[int]) -> None:
    """In an emergency only the country is asked, and the way that makes no sound."""
    for one in sitting(case, choices):
        if one.weighed.assessment.level == "emergency":
            assert one.question in {"country_now", "reach_way"}


@PLENTY
@given(cases, answers)
def test_two_skips(case: Case, choices: list[int]) -> None:
    """Whoever skips twice in a row is asked nothing more, unless it is urgent to know where they are."""
    for one in sitting(case, choices):
        assert one.case.skipped_in_a_row < 2 or one.weighed.assessment.level == "emergency"


@PLENTY
@given(cases, answers)
def test_back(case: Case, choices: list[int]) -> None:
    """One step back undoes an answer with all that it set, and the question is asked again."""
    for one in sitting(case, choices):
        before, again = asking.back(KNOWLEDGE, one.after)
        assert again == one.question
        calm = one.case.with_(skipped_in_a_row=0, asking="", expecting="")
        assert before == calm
        assert weigh(KNOWLEDGE, before) == one.weighed


@PLENTY
@given(cases, answers)
def test_more(case: Case, choices: list[int]) -> None:
    """Whether there is more to ask is answered as by asking."""
    for one in sitting(case, choices):
        assert more_to_ask(KNOWLEDGE, one.case, one.weighed)
        weighed = weigh(KNOWLEDGE, one.after)
        assert more_to_ask(KNOWLEDGE, one.after, weighed) is (ask_next(KNOWLEDGE, one.after, weighed) is not None)


@PLENTY
@given(cases, answers)
def test_skips_weigh_nothing(case: Case, choices: list[int]) -> None:
    """A skipped question changes neither score nor level."""
    for one in sitting(case, choices):
        if one.tap == asking.SKIP:
            assert weigh(KNOWLEDGE, one.after).assessment == one.weighed.assessment


@PLENTY
@given(cases, answers)
def test_bad_answers_raise(case: Case, choices: list[int]) -> None:
    """An answer that is a warning sign never lowers the score, and moves the case only towards danger."""
    for one in sitting(case, choices):
        after = weigh(KNOWLEDGE, one.after).assessment
        before = one.weighed.assessment
        tap = next((tap for tap in QUESTIONS[one.question].taps if tap.id == one.tap), None)
        if tap and WEIGHTS[tap.weight] > 0:
            assert after.score > before.score
        assert ORDER.index(after.situation) <= ORDER.index(before.situation)
        assert after.score >= before.score - 1.5


@pytest.mark.parametrize("situation", SITUATIONS)
def test_must_knows_come(situation: str) -> None:
    """In every situation something is asked, and the first question is about safety or a thing one must know there."""
    state = Asking(situation, "caution", 0.0, frozenset())
    first = GUIDE.next(state)
    assert first is not None
    assert first in KNOWLEDGE.situations[situation].must_know or QUESTIONS[first].topic == "safety"
    assert set(GUIDE.unknown(state)) <= set(KNOWLEDGE.situations[situation].must_know)


@pytest.mark.parametrize("fact", ["severity.strong", "severity.decisive", "tag.minor"])
def test_safety_first(fact: str) -> None:
    """With a strong sign, or a child, the first question is whether they are all right."""
    for situation in SITUATIONS:
        assert GUIDE.next(Asking(situation, "caution", 0.0, frozenset({fact}))) == "safe_now"


def test_enough_is_known() -> None:
    """When it is serious and all that one must know is known, asking ends."""
    must = KNOWLEDGE.situations["job_offer"].must_know
    asked = ("safe_now", "where_are_you")
    state = Asking("job_offer", "high", 3.0, frozenset(), answers=[(name, "no") for name in must], asked=asked)
    assert GUIDE.next(state) is None
    assert GUIDE.next(replace(state, level="caution")) is not None


def weigh_answers(*pairs: tuple[str, str], facts: Facts = frozenset()) -> tuple[float, float]:
    """What answers weigh, up and down."""
    weight = evidence(QUESTIONS, pairs, facts, ORDER)
    return weight.up, weight.down


def test_evidence() -> None:
    """Answers weigh what their sheet says; a skip and an unknown answer weigh nothing."""
    assert weigh_answers(("fee_asked", "to_person")) == (WEIGHTS["++"], 0.0)
    assert weigh_answers(("fee_asked", "no"), ("visa_kind", "work")) == (0.0, 1.0)
    assert weigh_answers(("fee_asked", asking.SKIP), ("fee_asked", "perhaps"), ("nothing", "no")) == (0.0, 0.0)


def test_a_child_counts_more() -> None:
    """Under 18 a bad answer weighs one step more."""
    assert weigh_answers(("fee_asked", "to_office")) == (WEIGHTS["+"], 0.0)
    assert weigh_answers(("fee_asked", "to_office"), facts=frozenset({"tag.minor"})) == (WEIGHTS["++"], 0.0)


def test_an_answer_may_be_an_emergency() -> None:
    """Some answers are an emergency at once, some only together with another."""
    assert evidence(QUESTIONS, [("safe_now", "no")], frozenset(), ORDER).emergency == "in_danger"
    took = [("passport_where", "they_took")]
    assert evidence(QUESTIONS, took, frozenset(), ORDER).emergency == ""
    assert evidence(QUESTIONS, [*took, ("can_leave", "only_with_someone")], frozenset(), ORDER).emergency == "in_danger"
    assert evidence(QUESTIONS, took, frozenset({"confinement"}), ORDER).emergency == "in_danger"


def test_answers_set_tags_and_situations() -> None:
    """An answer can say who it is about, and what it is about; of several situations the most dangerous counts."""
    told = evidence(
        QUESTIONS, [("threat_images", "yes"), ("want_what", "trip"), ("safe_now", "cannot_talk")], frozenset(), ORDER
    )
    assert told.situation == "image_blackmail"
    assert told.tags == {"watched"}
