"""Many at once: what comes in one go is answered once, and a flood slows down nobody but its sender."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.house import House
from tests.journeys.test_show import OFFER
from tests.running import Running, running
from tests.world import ALWAYS, World

ORDINARY = "The parents' evening is on Thursday at six in room 12."


@pytest.fixture
async def patient(world: World, house: House) -> AsyncIterator[Running]:
    """A bot that gathers as long as in life, so that a slow machine splits nothing."""
    async with running(world, house, gather=0.5) as started:
        yield started


@pytest.mark.usefixtures("patient")
async def test_ten_forwards_in_a_moment_are_answered_once(world: World) -> None:
    """Ten forwards in a moment get one answer, which knows all of them."""
    asha = world.asha
    await asha.forwards_many(["How are you?", OFFER, *[ORDINARY] * 8])
    assert len(asha.notifications) == 1
    asha.sees("Several strong signs")


@pytest.mark.usefixtures("patient")
async def test_an_album_is_answered_once(world: World) -> None:
    """An album gets one answer, with what its captions say and a word about the pictures."""
    asha = world.asha
    await asha.sends_album(["", "Pay the visa fee today", "Company car picks you up tonight"])
    assert len(asha.notifications) == 1
    asha.sees("Company car picks you", "I can't read pictures yet")


async def test_one_that_comes_late_changes_the_answer(world: World, bot: Running) -> None:
    """A forward that comes after the answer changes that answer in its place; no second one is sent."""
    asha = world.asha
    await asha.forwards(OFFER)
    first = asha.last
    await asha.forwards("Give your passport to the driver.")
    asha.sees("Several strong signs", "passport to the driver")
    assert (asha.last, first.edited, len(asha.notifications)) == (first, 1, 1)


async def test_a_late_one_that_makes_it_worse_is_a_new_message(world: World, bot: Running) -> None:
    """A late forward that makes it more serious is answered in a new message, which a phone announces."""
    asha = world.asha
    await asha.forwards(ORDINARY)
    await asha.forwards(OFFER)
    asha.sees("Several strong signs")
    assert len(asha.notifications) == 2


async def test_a_late_one_that_changes_nothing_is_answered_anew(world: World, bot: Running) -> None:
    """Where a late forward leaves the answer as it was, it is said again: no change would look like no answer."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.forwards(ORDINARY)
    await asha.forwards(ORDINARY)
    assert asha.new
    assert asha.new[-1].id > asha.chat[0].id


async def test_two_hundred_messages_hold_up_their_sender_only(world: World, bot: Running) -> None:
    """Whoever sends two hundred things at once waits for two hundred answers; another is answered before them."""
    asha, ben = world.asha, world.person("Ben")
    world.hangs("sendMessage", 0.005, ALWAYS, chat=asha)
    for _ in range(200):
        asha.writes({"text": "/help", "entities": [{"type": "bot_command", "offset": 0, "length": 5}]})
    await ben.forwards(OFFER)
    assert len(asha.notifications) < 100
    await world.until(lambda: len(asha.notifications) == 200, within=30)


async def test_two_hundred_forwards_are_few_answers(world: World, bot: Running) -> None:
    """Two hundred forwards in a moment are answered a few times at most, and all of them are read."""
    asha = world.asha
    for number in range(200):
        asha.writes({"text": OFFER if number == 199 else ORDINARY, "forward_origin": HIDDEN})
    await asha.waits_for("Several strong signs")
    assert len(asha.notifications) + sum(message.edited for message in asha.chat) <= 4
    assert bot.house.cases.unheard() == []


async def test_two_hundred_taps_hold_up_nobody(world: World, bot: Running) -> None:
    """Whoever taps two hundred times while acknowledgements hang slows down nobody, and gets every answer."""
    asha, ben = world.asha, world.person("Ben")
    await asha.forwards(OFFER)
    world.hangs("answerCallbackQuery", 0.5, ALWAYS, chat=None)
    for _ in range(200):
        await asha.taps_data("1cabout/", wait=False)
    await ben.forwards(OFFER)
    await world.until(lambda: len(asha.notifications) == 201, within=30)
    assert len(world.called("answerCallbackQuery")) < 100
    world.heals()


async def test_an_answer_keeps_its_place_in_line(world: World, bot: Running) -> None:
    """What a person does one after the other is answered in that order, whatever it was."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.command("/about", wait=False)
    await asha.taps_data("1cprivacy/", wait=False)
    asha.writes({"text": OFFER, "forward_origin": HIDDEN})
    await asha.command("/help", wait=False)
    await world.until(lambda: len(asha.notifications) == 5)
    said = [call.params["text"] for call in world.called("sendMessage", asha)[1:]]
    marks = ("a free program", "I keep your language", "Several strong signs", "Forward or paste")
    assert all(mark in text for mark, text in zip(marks, said, strict=True))


HIDDEN = {"type": "hidden_user", "date": 1, "sender_user_name": "Recruiter"}
