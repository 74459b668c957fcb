"""Conditions over plain facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.facts import Alternatives, all_hold, none_holds
from tests.knowledge.nasty import PLENTY


def holds(condition: str, *facts: str) -> bool:
    """Does a condition hold over these facts?"""
    return Alternatives.parse(condition).hold(frozenset(facts))


@pytest.mark.parametrize(
    ("condition", "facts", "expected"),
    [
        ("a", {"a"}, True),
        ("a", {"b"}, False),
        ("a|b", {"b", "c"}, True),
        ("a+b", {"a"}, False),
        ("a+b", {"a", "b"}, True),
        ("a|b+c", {"c"}, False),
        ("a|b+c", {"b", "c"}, True),
        (" a | b + c ", {"a"}, True),
        ("can_leave=no", {"can_leave=no"}, True),
        ("can_leave=no", {"can_leave=yes"}, False),
    ],
)
def test_hold(condition: str, facts: set[str], *, expected: bool) -> None:
    """A bar is one of, a plus is both, and plus binds closer."""
    assert holds(condition, *facts) is expected


@pytest.mark.parametrize("written", ["", "  ", None, ["a"], {"a": "b"}, 3, "a||b", "a+", "|", "a|+b"])
def test_refused(written: object) -> None:
    """A condition is text with a name at each place, and anything else is refused."""
    with pytest.raises(ValueError, match=r"a condition is text such as a\|b or a\+b"):
        Alternatives.parse(written)


def test_names() -> None:
    """Every fact that a condition speaks of can be asked."""
    assert list(Alternatives.parse("b|a|d+c").names()) == ["a", "b", "c", "d"]


def test_rows() -> None:
    """Of several rows each must hold, or none may."""
    rows = [Alternatives.parse("a|b"), Alternatives.parse("c")]
    assert all_hold(rows, frozenset("ac"))
    assert not all_hold(rows, frozenset("ab"))
    assert none_holds(rows, frozenset("d"))
    assert not none_holds(rows, frozenset("c"))
    assert all_hold([], frozenset())
    assert none_holds([], frozenset())


groups = st.lists(st.lists(st.sampled_from("abcdef"), min_size=1, max_size=3), min_size=1, max_size=4)
facts = st.frozensets(st.sampled_from("abcdef"))


@PLENTY
@given(groups, facts, facts)
def test_meaning(written: list[list[str]], known: frozenset[str], more: frozenset[str]) -> None:
    """A condition holds exactly when all of one of its groups is known, and knowing more never undoes it."""
    condition = Alternatives.parse("|".join("+".join(group) for group in written))
    assert condition.hold(known) is any(set(group) <= known for group in written)
    assert condition.hold(known | more) or not condition.hold(known)
    assert set(condition.names()) == {name for group in written for name in group}
