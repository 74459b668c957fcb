"""What the evidence comes to: weights add up with less and less for more of the same, and danger is a rule."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.assess import Evidence, probability
from knowledge.case import Detection, Finding
from knowledge.facts import all_hold
from knowledge.load import Knowledge, load
from knowledge.schema.terms import LEVELS, SEVERITIES
from tests.knowledge.nasty import PLENTY
from tests.knowledge.told import seen, weighed

KNOWLEDGE = load()
SIGNALS = sorted(KNOWLEDGE.signals)
URGENT = {name for urgent in KNOWLEDGE.assessor.emergencies for name in urgent.signals.names()}
CALM = [name for name in SIGNALS if name not in URGENT]
QUIET = sorted(name for name, frame in KNOWLEDGE.assessor.frames.items() if not frame.emergency)
CONCEPTS = sorted(KNOWLEDGE.concepts)


def sign(name: str, turn: int = 0, frame: str = "", weight: float | None = None) -> Finding:
    """A finding of a signal."""
    signal = KNOWLEDGE.signals[name]
    return Finding(
        name, signal.tactic, signal.stage, signal.severity,
        signal.weight if weight is None else weight, turn, 0, 4, "said", frame=frame,
    )  # fmt: skip


def score(*names: str, answers: Evidence | None = None) -> float:
    """The score of these signs together."""
    found = tuple(sign(name, turn) for turn, name in enumerate(names))
    return KNOWLEDGE.assessor.assess(Detection(found), answers or Evidence()).score


findings = st.lists(
    st.builds(
        sign,
        st.sampled_from(SIGNALS),
        st.integers(0, 5),
        st.sampled_from(["", "", "", "joke", *QUIET]),
        st.one_of(st.none(), st.floats(0, 4)),
    ),
    max_size=12,
)
calm = st.lists(st.builds(sign, st.sampled_from(CALM), st.integers(0, 5)), max_size=12)
heard = st.frozensets(st.sampled_from(CONCEPTS), max_size=8)
frames = st.frozensets(st.sampled_from(sorted(KNOWLEDGE.assessor.frames)), max_size=3)
evidence = st.builds(Evidence, up=st.floats(0, 8), down=st.floats(0, 8))


def test_nothing() -> None:
    """With nothing found the score is the prior, and the level says that nothing was found."""
    nothing = KNOWLEDGE.assessor.assess(Detection())
    assert (nothing.level, nothing.score) == ("none_found", KNOWLEDGE.assessor.levels.prior)
    assert (nothing.reasons, nothing.emergencies, nothing.situation) == ((), (), "just_checking")


def test_repeats_count_less() -> None:
    """The same sign again adds a little once, and then nothing more."""
    once, twice, often = (score(*["passport_photo_early"] * times) for times in (1, 2, 9))
    worth = KNOWLEDGE.signals["passport_photo_early"].weight
    assert once == KNOWLEDGE.assessor.levels.prior + worth
    assert once < twice < once + worth
    assert often == twice


@pytest.mark.parametrize("tactic", sorted({signal.tactic for signal in KNOWLEDGE.signals.values()}))
def test_one_tactic_counts_less(tactic: str) -> None:
    """Several signs of one tactic count less and less."""
    alone = replace(KNOWLEDGE.assessor, constellations=())
    rows = [signal for signal in KNOWLEDGE.signals.values() if signal.tactic == tactic]
    rows.sort(key=lambda signal: -signal.weight)
    scores = [
        alone.assess(Detection(tuple(sign(signal.id) for signal in rows[:count]))).score
        for count in range(len(rows) + 1)
    ]
    added = [round(more - less, 6) for less, more in pairwise(scores)]
    assert added[0] == rows[0].weight
    assert all(0 < add < signal.weight for add, signal in zip(added[1:], rows[1:], strict=True))


def test_two_tactics_add_up() -> None:
    """Signs of different tactics count whole."""
    prior = KNOWLEDGE.assessor.levels.prior
    both = score("passport_photo_early", "urgency_leave_now") - prior
    assert both == pytest.approx(
        KNOWLEDGE.signals["passport_photo_early"].weight + KNOWLEDGE.signals["urgency_leave_now"].weight
    )


@pytest.mark.parametrize("place", range(len(KNOWLEDGE.assessor.constellations)))
def test_constellations(place: int) -> None:
    """What means more together adds its own weight, and only when all of it is there."""
    group = KNOWLEDGE.assessor.constellations[place]
    every = tuple(_met(min(row.names())) for row in group.all)
    whole = _joined(every)
    assert group.id in KNOWLEDGE.assessor.assess(whole).constellations
    others = tuple(one for one in KNOWLEDGE.assessor.constellations if one is not group)
    without = replace(KNOWLEDGE.assessor, constellations=others).assess(whole)
    assert KNOWLEDGE.assessor.assess(whole).score - without.score == pytest.approx(group.add)
    for left_out in range(len(every)):
        rest = _joined(every[:left_out] + every[left_out + 1 :])
        complete = all_hold(group.all, KNOWLEDGE.assessor.facts(rest))
        assert (group.id in KNOWLEDGE.assessor.assess(rest).constellations) is complete


def _met(name: str) -> Detection:
    """A detection in which one fact holds."""
    if name.startswith("concept."):
        return Detection(concepts=frozenset({name.removeprefix("concept.")}))
    signal = next(one for one in KNOWLEDGE.signals.values() if name in {one.id, one.tactic})
    return Detection((sign(signal.id),))


def _joined(parts: tuple[Detection, ...]) -> Detection:
    found = tuple(finding for part in parts for finding in part.findings)
    return Detection(found, frozenset().union(*(part.concepts for part in parts)))


@PLENTY
@given(findings, findings, heard, frames, evidence)
def test_no_sign_lowers(
    first: list[Finding], more: list[Finding], concepts: frozenset[str], who: frozenset[str], answers: Evidence
) -> None:
    """A warning sign more never lowers the score, nor the level, whatever stands beside it."""
    less = KNOWLEDGE.assessor.assess(Detection(tuple(first), concepts, frames=who), answers)
    grown = KNOWLEDGE.assessor.assess(Detection((*first, *more), concepts, frames=who), answers)
    assert grown.score >= less.score - 1e-3
    assert LEVELS.index(grown.level) >= LEVELS.index(less.level)
    assert set(less.emergencies) <= set(grown.emergencies)


@PLENTY
@given(findings, heard, evidence, st.floats(0, 8))
def test_good_answers(found: list[Finding], concepts: frozenset[str], answers: Evidence, down: float) -> None:
    """Good answers together lower the score by one and a half at most, and never undo an emergency."""
    detection = Detection(tuple(found), concepts)
    without = KNOWLEDGE.assessor.assess(detection, replace(answers, down=0.0))
    with_them = KNOWLEDGE.assessor.assess(detection, replace(answers, down=down))
    assert without.score - 1.5 - 1e-3 <= with_them.score <= without.score
    assert (with_them.level == "emergency") is (without.level == "emergency")


@PLENTY
@given(findings, frames)
def test_honest_marks(found: list[Finding], who: frozenset[str]) -> None:
    """What honest adverts carry lowers the score by little, and never a strong sign to nothing."""
    plain = KNOWLEDGE.assessor.assess(Detection(tuple(found)))
    honest = KNOWLEDGE.assessor.assess(Detection(tuple(found), frames=who))
    assert plain.score - KNOWLEDGE.assessor.levels.most_protection - 1e-3 <= honest.score <= plain.score
    if any(one.severity in {"strong", "decisive"} and not one.frame for one in found):
        assert honest.level != "none_found"


@PLENTY
@given(calm, evidence, frames)
def test_no_sum_is_an_emergency(found: list[Finding], answers: Evidence, who: frozenset[str]) -> None:
    """However much is found and answered, without an emergency's own signs it is no emergency."""
    assessment = KNOWLEDGE.assessor.assess(Detection(tuple(found), frames=who), answers)
    assert assessment.level != "emergency"
    assert assessment.emergencies == ()


@pytest.mark.parametrize("name", [urgent.id for urgent in KNOWLEDGE.assessor.emergencies])
def test_emergencies(name: str) -> None:
    """Every emergency is one by its rule alone, whatever good answers and honest marks stand beside it."""
    urgent = next(one for one in KNOWLEDGE.assessor.emergencies if one.id == name)
    facts = [min(row.singles) for row in (urgent.signals, *urgent.also)]
    detection = replace(_joined(tuple(map(_met, facts))), frames=frozenset({"genuine_employer"}))
    assessment = KNOWLEDGE.assessor.assess(detection, Evidence(down=8.0))
    assert assessment.level == "emergency"
    assert name in assessment.emergencies
    first = next(one for one in KNOWLEDGE.assessor.emergencies if one.id == assessment.emergencies[0])
    assert assessment.flavour == first.flavour
    alone = _met(facts[0])
    complete = all_hold(urgent.also, KNOWLEDGE.assessor.facts(alone))
    assert (name in KNOWLEDGE.assessor.assess(alone).emergencies) is complete


@PLENTY
@given(st.lists(st.builds(sign, st.sampled_from(SIGNALS), frame=st.sampled_from(QUIET)), max_size=8), heard)
def test_frames_are_quiet(found: list[Finding], concepts: frozenset[str]) -> None:
    """Signs in the news, in a warning or in a film raise no emergency and make no situation."""
    framed = KNOWLEDGE.assessor.assess(Detection(tuple(found), concepts))
    without = KNOWLEDGE.assessor.assess(Detection((), concepts))
    assert framed.emergencies == ()
    assert (framed.situation, framed.constellations) == (without.situation, without.constellations)


@PLENTY
@given(findings)
def test_reasons(found: list[Finding]) -> None:
    """Every signal found is a reason once: emergencies first, then by weight, those under a frame last."""
    assessment = KNOWLEDGE.assessor.assess(Detection(tuple(found)))
    assert sorted(one.signal for one in assessment.reasons) == sorted({one.signal for one in found})
    urgent = {
        name
        for rule in KNOWLEDGE.assessor.emergencies
        if rule.id in assessment.emergencies
        for name in rule.signals.names()
    }
    ranks = [(one.signal not in urgent, bool(one.frame), -one.weight) for one in assessment.reasons]
    assert ranks == sorted(ranks)
    assert set(assessment.tactics) == {one.tactic for one in found}


def test_levels() -> None:
    """None found, caution, high and emergency, in this order, as the score grows."""
    steps = [Evidence(up=up) for up in (0.0, 1.1, 3.1)]
    levels = [KNOWLEDGE.assessor.assess(Detection(), answers).level for answers in steps]
    levels.append(KNOWLEDGE.assessor.assess(Detection(), Evidence(emergency="in_danger")).level)
    assert tuple(levels) == LEVELS
    assert KNOWLEDGE.assessor.levels.prior < KNOWLEDGE.assessor.levels.caution < KNOWLEDGE.assessor.levels.high


def test_one_weak_sign_is_no_alarm() -> None:
    """No weak sign alone says more than caution, and no medium one says high."""
    for signal in KNOWLEDGE.signals.values():
        level = KNOWLEDGE.assessor.assess(_met(signal.id)).level
        if SEVERITIES.index(signal.severity) <= 1 and signal.id not in URGENT:
            assert level in {"none_found", "caution"}, signal.id


def test_heavier_is_severer() -> None:
    """On average a severer sign weighs more: the words and the weights say the same."""
    means = []
    for severity in SEVERITIES:
        weights = [signal.weight for signal in KNOWLEDGE.signals.values() if signal.severity == severity]
        means.append(sum(weights) / len(weights))
    assert all(less < more for less, more in pairwise(means))


def test_probability() -> None:
    """Log-odds become a number between 0 and 1 that grows with them, however far they go."""
    numbers = [probability(score) for score in (-1e9, -3.0, 0.0, 3.0, 1e9)]
    assert numbers == sorted(numbers)
    assert numbers[2] == 0.5
    assert all(0 < number < 1 for number in numbers)


def test_situations(knowledge: Knowledge) -> None:
    """What a case is about follows from what was shown, danger first."""
    assert weighed(knowledge, "They took my passport and I cannot leave the building").situation == "already_there"
    assert weighed(knowledge, "We met three days ago and I love you, marry me").situation == "romance"
    assert weighed(knowledge, "What a nice day, see you at home").situation == "just_checking"


@pytest.mark.parametrize("name", [situation.id for situation in KNOWLEDGE.assessor.situations])
def test_every_situation_can_be_met(name: str) -> None:
    """Every situation that signs speak of is what a case with its first sign and no other is about, or worse."""
    order = [situation.id for situation in KNOWLEDGE.assessor.situations]
    situation = KNOWLEDGE.assessor.situations[order.index(name)]
    if not situation.signs:
        assert name == order[-1]
        return
    row = situation.signs[0]
    first = sorted(row.singles)[:1] or sorted(row.groups[0])
    met = KNOWLEDGE.assessor.assess(_joined(tuple(_met(fact) for fact in first))).situation
    assert order.index(met) <= order.index(name)
    assert met != order[-1]


def test_frames_of_real_texts(knowledge: Knowledge) -> None:
    """A frame is heard in the words, and what is found under it is named with it."""
    text = (
        "BBC News: police said 260 workers were freed. Their passports were taken, they could not leave the building."
    )
    detection = seen(knowledge, text)
    assert "news" in detection.frames
    assert detection.findings
    assert {finding.frame for finding in detection.findings} == {"news"}
    assert knowledge.assessor.assess(detection).level == "none_found"
