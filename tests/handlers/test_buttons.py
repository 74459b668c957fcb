"""What stands on buttons: every act of ours and back, and nothing of anybody else's."""

from __future__ import annotations

from typing import cast, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.coach.acts import Act, Answered, Choosable, Chose, Typed
from handlers.buttons import MOST_BYTES, act, written
from knowledge.load import Knowledge


def test_every_choice_comes_back() -> None:
    """Whatever a button may stand for comes back as it was written."""
    for what in get_args(Choosable):
        for arg in ("", "now:KH", "a/b", "ខ្មែរ"):
            chosen = Chose(cast("Choosable", what), arg)
            assert act(written(chosen)) == chosen


def test_every_answer_of_every_question_fits(knowledge: Knowledge) -> None:
    """Every tap of every question fits into what Telegram lets a button carry, and comes back."""
    taps = [Answered(name, tap.id) for name, question in knowledge.questions.items() for tap in question.taps]
    assert len(taps) > 50
    for answer in taps:
        assert len(written(answer).encode()) <= MOST_BYTES
        assert act(written(answer)) == answer


@pytest.mark.parametrize(
    "data",
    [
        *(
            "",
            "1",
            "1c",
            "1cmenu",
            "1amoney",
            "2cmenu/",
            "0cmenu/",
            "cmenu/",
            "menu",
            "yes",
            "1xmenu/",
            "1cdelete_all/",
        ),
        *("1cmenu/" + "x" * 58, "1cmenu/" + "ខ" * 20, "\x001cmenu/", "\ud83d", "1cMENU/", " 1cmenu/", "1c /"),
    ],
)
def test_what_is_none_of_ours_is_no_act(data: str) -> None:
    """Another version's, a stranger's, a broken or too long button stands for nothing."""
    assert act(data) is None


@settings(deadline=None)
@given(st.text(max_size=70) | st.builds("1{}{}/{}".format, st.sampled_from("ac"), st.text(max_size=9), st.text()))
def test_no_data_is_misread(data: str) -> None:
    """Any data is either no act, or exactly the act that is written so."""
    found = act(data)
    assert found is None or written(found) == data


@pytest.mark.parametrize("unwritable", [Typed("hello"), Chose("contacts", "x" * 64), Answered("q", "é" * 31)])
def test_what_does_not_fit_is_refused(unwritable: Act) -> None:
    """An act that cannot stand on a button is refused when it is written, not when it is tapped."""
    with pytest.raises(ValueError, match="button"):
        written(unwritable)
