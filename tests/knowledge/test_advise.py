"""What can be done, first things first, and nothing that could harm where it is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.advise import FIRST, Adviser
from knowledge.facts import Alternatives, all_hold, none_holds
from knowledge.load import load
from knowledge.schema.advice import Advice, Need, Order, TagAdvice
from knowledge.schema.terms import LEVELS, Level
from tests.knowledge.nasty import PLENTY

KNOWLEDGE = load()
ADVISER = KNOWLEDGE.adviser
SITUATIONS = sorted(KNOWLEDGE.situations)
PIECES = sorted(KNOWLEDGE.advice)
SPOKEN = sorted(
    {name for piece in KNOWLEDGE.advice.values() for row in (*piece.when, *piece.unless) for name in row.names()}
)

situations = st.sampled_from(SITUATIONS)
levels = st.sampled_from(LEVELS)
facts = st.frozensets(st.sampled_from(SPOKEN), max_size=10)
opened = st.lists(st.sampled_from(PIECES), max_size=6)


def piece(name: str, *contacts: Need, when: str = "", unless: str = "") -> Advice:
    """A small piece of advice."""
    return Advice(
        id=name,
        when=(Alternatives.parse(when),) if when else (),
        unless=(Alternatives.parse(unless),) if unless else (),
        contacts=contacts,
        why="for this test",
        harm="none",
        sources=("own",),
    )


def adviser(*pieces: Advice, first: tuple[str, ...] = (), more: tuple[str, ...] = ()) -> Adviser:
    """An adviser with one order and one tag."""
    return Adviser(
        {one.id: one for one in pieces},
        {
            ("job_offer", "high"): Order(
                situation="job_offer", level="high", first=first, more=more, contacts=("labour",)
            )
        },
        (TagAdvice(tag="minor", lead=("lead",), beside=("beside",)),),
    )


SMALL = adviser(
    piece("a", "labour"),
    piece("b", "trafficking", when="paid"),
    piece("c", "consular", unless="watched"),
    piece("d"),
    piece("e"),
    piece("lead", "child"),
    piece("beside"),
    first=("a", "b", "c"),
    more=("d", "a"),
)


def test_order() -> None:
    """What comes first comes first, then what answers opened, then the rest; nothing is said twice."""
    plan = SMALL.plan("job_offer", "high", frozenset({"paid"}), ["e", "b"])
    assert plan.advice == ("a", "b", "c", "e", "d")


def test_conditions() -> None:
    """A piece whose conditions don't hold is passed over, and the next takes its place."""
    assert SMALL.plan("job_offer", "high", frozenset({"watched"})).advice == ("a", "d")
    assert SMALL.fits("b", frozenset({"paid"}))
    assert not SMALL.fits("b", frozenset())
    assert not SMALL.fits("nothing", frozenset())


def test_tags() -> None:
    """A tag leads the plan, or stands among its first pieces."""
    plan = SMALL.plan("job_offer", "high", frozenset({"tag.minor", "paid"}))
    assert plan.advice == ("lead", "a", "b", "beside", "c", "d")
    assert plan.advice.index("beside") <= FIRST


def test_contacts() -> None:
    """The kinds of people are those of the situation, then those of the first pieces, each once."""
    assert SMALL.plan("job_offer", "high", frozenset({"paid"})).contacts == ("labour", "trafficking", "consular")


def test_unknown_situation() -> None:
    """Where no order is written, the plainest one is used, and an adviser without any says nothing."""
    assert SMALL.plan("romance", "high", frozenset()).advice == ()
    assert ADVISER.plan("nothing", "high", frozenset()) == ADVISER.plan("just_checking", "none_found", frozenset())


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("level", LEVELS)
def test_always_something(situation: str, level: Level) -> None:
    """In every situation, at every level, there is something to do; when it is serious, somebody to reach."""
    plan = ADVISER.plan(situation, level, frozenset({situation, f"level.{level}"}))
    assert plan.advice
    if level in {"high", "emergency"}:
        assert plan.contacts


@pytest.mark.parametrize("situation", SITUATIONS)
def test_an_emergency_begins_with_the_number(situation: str) -> None:
    """In an emergency the first thing is the way to reach somebody at once."""
    plan = ADVISER.plan(situation, "emergency", frozenset({situation, "level.emergency"}))
    assert "emergency" in KNOWLEDGE.advice[plan.advice[0]].contacts or "emergency" in plan.contacts


@pytest.mark.parametrize("tag", ["self_harm", "watched"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_a_tag_leads_with(situation: str, tag: str) -> None:
    """Whoever speaks of dying, or whose phone is watched, reads about that before all else."""
    lead = next(row.lead[0] for row in ADVISER.tags if row.tag == tag)
    for level in LEVELS:
        known = frozenset({situation, f"level.{level}", f"tag.{tag}"})
        assert ADVISER.plan(situation, level, known).advice[0] == lead


@PLENTY
@given(situations, levels, facts, opened)
def test_only_what_fits(situation: str, level: Level, known: frozenset[str], more: list[str]) -> None:
    """Nothing is said whose conditions don't hold, and nothing twice."""
    known |= {situation, f"level.{level}"}
    plan = ADVISER.plan(situation, level, known, more)
    assert len(plan.advice) == len(set(plan.advice))
    for name in plan.advice:
        assert all_hold(KNOWLEDGE.advice[name].when, known)
        assert none_holds(KNOWLEDGE.advice[name].unless, known)
    for name in more:
        assert (name in plan.advice) or not ADVISER.fits(name, known)
    assert plan == ADVISER.plan(situation, level, known, more)


def test_every_piece_can_be_said() -> None:
    """No piece of advice is written that no situation, tag, answer or question leads to."""
    reached = {name for order in ADVISER.orders.values() for name in (*order.first, *order.more)}
    reached |= {name for row in ADVISER.tags for name in (*row.lead, *row.beside)}
    reached |= {name for question in KNOWLEDGE.questions.values() for name in question.unlocks}
    reached |= {name for intent in KNOWLEDGE.intents.values() for name in intent.advice}
    assert sorted(set(KNOWLEDGE.advice) - reached) == []
