"""What is shown at once, and its limits."""

from __future__ import annotations

import pytest

from bot.coach.reply import Say
from bot.house import House, Who
from bot.intake.shown import MOST_LETTERS, MOST_PIECES, Piece, read
from tests.conftest import NOW

LINE = "Come to work in Bavet, no experience needed, we pay the ticket. "


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param([Piece(LINE * 80)] * (MOST_LETTERS // (len(LINE) * 80) + 1), id="too many letters"),
        pytest.param([Piece(LINE)] * (MOST_PIECES + 1), id="too many messages"),
    ],
)
def test_what_is_beyond_the_limits_is_said(house: House, pieces: list[Piece]) -> None:
    """Whoever shows more than is read at once is told that there is a rest."""
    heard = house.hear_now(Who(1, "en"), read(pieces), NOW)
    assert Say("unread-rest", tone="small") in heard.reply.blocks


def test_what_is_read_whole_says_nothing_of_a_rest(house: House) -> None:
    """As many messages as are read at once have no rest."""
    heard = house.hear_now(Who(1, "en"), read([Piece(LINE)] * MOST_PIECES), NOW)
    assert Say("unread-rest", tone="small") not in heard.reply.blocks
