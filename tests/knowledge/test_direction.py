"""The order and pace of a conversation is evidence."""

from __future__ import annotations

import pytest

from knowledge.case import Exhibit, Sender, Turn
from knowledge.load import Knowledge

HOUR = 3600
FIRST = 1_790_000_000


def moves(knowledge: Knowledge, *turns: tuple[Sender, str], hours: int = 0) -> set[str]:
    """How a chat moves; with `hours`, every message comes so many after the one before."""
    told = tuple(
        Turn(text, sender, FIRST + number * hours * HOUR if hours else 0) for number, (sender, text) in enumerate(turns)
    )
    return set(knowledge.detector.detect((Exhibit(told),)).directions)


NO_THEN_PRESSURE: tuple[tuple[Sender, str], ...] = (
    ("them", "Come with me to Dubai, I pay the ticket."),
    ("me", "No thanks, I need time. I'd rather not."),
    ("them", "Don't tell your mother about us. You must leave today, the seat is gone tomorrow."),
)


def test_pressure_after_a_no_counts(knowledge: Knowledge) -> None:
    """A no that is answered with secrecy and hurry is named."""
    assert "pressed_after_no" in moves(knowledge, *NO_THEN_PRESSURE)


def test_the_same_words_by_the_other_way_round_do_not(knowledge: Knowledge) -> None:
    """When the pressure came first and the no last, nobody was pressed after it."""
    assert "pressed_after_no" not in moves(knowledge, NO_THEN_PRESSURE[2], NO_THEN_PRESSURE[1])


def test_pressure_long_after_a_no_does_not_count(knowledge: Knowledge) -> None:
    """Ten ordinary messages later it is not an answer to the no any more."""
    chat: tuple[tuple[Sender, str], ...] = (("them", "What did you eat?"), ("me", "Rice with fish.")) * 5
    assert "pressed_after_no" not in moves(knowledge, NO_THEN_PRESSURE[1], *chat, NO_THEN_PRESSURE[2])


def test_without_names_nobody_is_pressed(knowledge: Knowledge) -> None:
    """Where it is not known who wrote what, the order of senders says nothing."""
    nameless = [("unknown", text) for _, text in NO_THEN_PRESSURE]
    assert "pressed_after_no" not in moves(knowledge, *nameless)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "dodged"),
    [
        ("No need for a call, no questions. Leave today, only two seats left.", True),
        ("Sunrise Foods, 12 Harbour Road. Here is the contract, read it with your family.", False),
    ],
)
def test_a_plain_question_that_gets_hurry_counts(knowledge: Knowledge, answer: str, *, dodged: bool) -> None:
    """Asking for the company and getting hurry is evidence; getting the company is not."""
    found = moves(knowledge, ("me", "What is the company name? What visa will I have?"), ("them", answer))
    assert ("question_dodged" in found) is dodged


RISING: tuple[tuple[Sender, str], ...] = (
    ("them", "You are so mature for your age, I feel like I know you. I love you."),
    ("me", "thank you"),
    ("them", "I will pay your ticket, come to me."),
    ("me", "when"),
    ("them", "Don't tell your parents about us, delete this chat."),
    ("me", "ok"),
    ("them", "The company keeps your passport when you land."),
)


def test_stages_that_rise_count(knowledge: Knowledge) -> None:
    """Trust, lure, secrecy, control, one after another: this order is evidence of its own."""
    assert "stages_rise" in moves(knowledge, *RISING)


def test_stages_that_fall_do_not_count(knowledge: Knowledge) -> None:
    """The same messages from the last to the first do not rise."""
    assert "stages_rise" not in moves(knowledge, *reversed(RISING))


def test_one_message_has_no_direction(knowledge: Knowledge) -> None:
    """All of it in one message is for the signals."""
    assert moves(knowledge, ("them", " ".join(text for _, text in RISING))) == set()


def test_within_a_day_is_faster(knowledge: Knowledge) -> None:
    """The same steps within hours count once more; over weeks, or with no times, they do not."""
    assert "stages_rise_in_a_day" in moves(knowledge, *RISING, hours=1)
    assert "stages_rise_in_a_day" not in moves(knowledge, *RISING, hours=100)
    assert "stages_rise_in_a_day" not in moves(knowledge, *RISING)


def test_direction_raises_the_score(knowledge: Knowledge) -> None:
    """The order of the same words makes a case worse."""
    told = [Turn(text, sender) for sender, text in RISING]
    up, down = (knowledge.detector.detect((Exhibit(tuple(turns)),)) for turns in (told, told[::-1]))
    assert knowledge.assessor.assess(up).score > knowledge.assessor.assess(down).score
