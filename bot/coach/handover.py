"""Things to hand over: questions to send back, a card for a trip, what to keep, a sentence to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach.acts import Chose
from bot.coach.reply import Block, Choice, Copy, Reply, Say

if TYPE_CHECKING:
    from knowledge.load import Knowledge


def send_back(knowledge: Knowledge, name: str) -> Reply:
    """Three questions to copy, with what a real one would answer; the person brings the reply back."""
    chosen = knowledge.handover.sets.get(name) or next(iter(knowledge.handover.sets.values()))
    blocks: list[Block] = [Say("send-back-intro")]
    for question in chosen.questions:
        blocks += (
            Copy(Say(question)),
            Say(f"{question}.real", tone="small"),
            Say(f"{question}.odd", tone="small"),
        )
    blocks.append(Say("send-back-outro"))
    return Reply(Say("open-here"), tuple(blocks), _way_on())


def trip_card(knowledge: Knowledge) -> Reply:
    """A dull-looking note to fill in and send to somebody; nothing of it is kept here."""
    lines: tuple[Block, ...] = tuple(Copy(Say(line)) for line in knowledge.handover.trip_card)
    return Reply(Say("open-here"), (Say("trip-card-intro"), *lines, Say("trip-card-outro", tone="small")), _way_on())


def evidence(knowledge: Knowledge) -> Reply:
    """What is worth keeping, how, and what not."""
    lines: tuple[Block, ...] = tuple(Say(line) for line in knowledge.handover.evidence)
    return Reply(Say("open-list"), lines, _way_on())


def say_this(knowledge: Knowledge) -> Reply:
    """Sentences to show or to send."""
    lines: tuple[Block, ...] = tuple(Copy(Say(line)) for line in knowledge.handover.sentences)
    return Reply(Say("open-here"), lines, _way_on())


def _way_on() -> tuple[tuple[Choice, ...], ...]:
    return (
        (Choice(Say("button-advice"), Chose("advice")), Choice(Say("button-contacts"), Chose("contacts"))),
        (Choice(Say("button-back"), Chose("menu")), Choice(Say("button-erase"), Chose("erase"))),
    )
