"""Telegram's bad days: refusals, waits, silence, cut lines. Nobody loses an answer, and nobody waits for another."""

from __future__ import annotations

import asyncio

import pytest

from bot.app import TokenRefused
from bot.house import House
from tests.journeys.test_show import OFFER
from tests.running import Running, running
from tests.world import ALWAYS, Person, World


@pytest.fixture
def ben(world: World) -> Person:
    """Somebody else, who must not wait for Asha."""
    return world.person("Ben")


def answers(person: Person, words: str = "Several strong signs") -> int:
    """How many messages with these words the bot has left in somebody's chat."""
    return sum(words in message.text for message in person.chat if message.by_bot)


async def test_a_wait_holds_up_one_person_only(world: World, bot: Running, ben: Person) -> None:
    """When Telegram asks to wait in one chat, that person waits as long as asked, and another is answered meanwhile."""
    asha = world.asha
    world.fails("sendMessage", 429, retry_after=1, chat=asha)
    await asha.forwards(OFFER, wait=False)
    await world.until(lambda: world.called("sendMessage", asha))
    await ben.forwards(OFFER)
    assert answers(ben) == 1
    assert answers(asha) == 0
    await asha.waits_for("Several strong signs")
    first, second = world.called("sendMessage", asha)
    assert second.time - first.time >= 1


async def test_a_fault_of_telegram_is_tried_again(world: World, bot: Running) -> None:
    """A fault of Telegram, or a line cut before the message arrived, costs nobody an answer, nor gives them two."""
    bot.receiver.door.post.pauses = (0.01,) * 6
    for status in (500, 502, 503, 504, 408):
        world.fails("sendMessage", status, body="<html>oops</html>")
    world.cuts("sendMessage")
    await world.asha.forwards(OFFER)
    assert answers(world.asha) == 1
    assert len(world.called("sendMessage")) == 7


async def test_a_cut_line_after_delivery_rather_says_it_twice(world: World, bot: Running) -> None:
    """Nobody can know whether a message arrived when the line was cut: it is rather said twice than never."""
    world.cuts("sendMessage", delivered=True)
    await world.asha.forwards(OFFER, wait=False)
    await world.until(lambda: answers(world.asha) == 2)
    await world.asha.command("/help")
    assert answers(world.asha) == 2


async def test_a_silent_telegram_is_given_up_and_tried_again(world: World, bot: Running, ben: Person) -> None:
    """A call that is never answered ends by itself; the answer arrives with the next, and nobody else waited."""
    world.patience = 10
    world.hangs("sendMessage", 60, chat=world.asha)
    await world.asha.forwards(OFFER, wait=False)
    await world.until(lambda: world.called("sendMessage", world.asha))
    await ben.forwards(OFFER)
    assert answers(world.asha) == 0
    await world.asha.waits_for("Several strong signs")
    assert answers(world.asha) == 1


async def test_refused_markup_arrives_as_plain_text(world: World, bot: Running) -> None:
    """An answer whose layout Telegram refuses arrives without it: words and buttons are worth more than bold."""
    asha = world.asha
    world.fails("sendMessage", 400, description="Bad Request: can't parse entities: unexpected end tag")
    await asha.forwards(OFFER)
    asha.sees("Several strong signs", "Chat work near a border", "I can't know")
    asha.offers("What I could do now")
    assert not {"bold", "italic", "code"} & {mark["type"] for mark in asha.last.entities}
    assert not {"<b>", "&amp;"} & set(asha.last.text.split())


async def test_what_can_never_arrive_holds_up_nobody(world: World, bot: Running, ben: Person) -> None:
    """A chat that is gone is left alone after a try or two; the next message is heard as usual."""
    asha = world.asha
    world.fails("sendMessage", 400, 2, description="Bad Request: chat not found", chat=asha)
    await asha.forwards(OFFER, wait=False)
    await ben.forwards(OFFER)
    await world.until(lambda: len(world.called("sendMessage", asha)) == 2)
    await asha.command("/help")
    assert len(world.called("sendMessage", asha)) == 3
    assert nothing_waits(bot.house)


async def test_a_person_who_blocks_and_comes_back(world: World, bot: Running, ben: Person) -> None:
    """Blocking the bot is no error and nothing is sent again; whoever comes back finds their case as it was."""
    asha = world.asha
    await asha.forwards(OFFER)
    asha.blocks()
    await asha.taps("Why?", wait=False)
    await ben.forwards(OFFER)
    await world.until(lambda: world.called("sendMessage", asha)[-1].refusal)
    tries = len(world.called("sendMessage", asha))
    asha.unblocks()
    await asha.command("/why")
    asha.sees("Company car")
    assert len(world.called("sendMessage", asha)) == tries + 1
    assert nothing_waits(bot.house)


async def test_the_same_update_twice_is_answered_once(world: World, bot: Running) -> None:
    """An update that Telegram tells twice is answered once, also by a bot that was started anew in between."""
    asha = world.asha
    number = await world.push({"message": {**(await asha.forwards(OFFER)).raw, "message_id": 9}})
    await world.until(lambda: len(asha.notifications) + asha.last.edited == 2)
    again = {"update_id": number, "message": {**asha.chat[0].raw, "text": "/help"}}
    await world.push(again)
    await asha.command("/about")
    async with running(world, bot.house):
        await world.push(again)
        await asha.command("/privacy")
    assert answers(asha, "Forward or paste a message") == 0
    assert [call.params["text"][:12] for call in world.called("sendMessage")[-2:]] == ["Here you are"] * 2


async def test_a_tap_on_a_slow_day_holds_up_one_person_only(world: World, bot: Running, ben: Person) -> None:
    """When a button's spinning cannot be stopped, others are answered, and so is whoever tapped."""
    asha = world.asha
    await asha.forwards(OFFER)
    world.hangs("answerCallbackQuery", 60, ALWAYS)
    await asha.taps("Why?", wait=False)
    await world.until(lambda: world.called("answerCallbackQuery"))
    await ben.forwards(OFFER)
    await asha.waits_for("I only see words")
    assert not world.called("answerCallbackQuery")[0].took


async def test_a_tap_that_cannot_be_acknowledged_is_answered(world: World, bot: Running) -> None:
    """Whatever Telegram says to the acknowledgement, the answer comes."""
    asha = world.asha
    await asha.forwards(OFFER)
    for status in (400, 403, 429, 500):
        world.fails("answerCallbackQuery", status, retry_after=30 if status == 429 else None)
        await asha.taps_data("1cwhy/", wait=False)
        await asha.waits_for("I only see words")
    world.cuts("answerCallbackQuery")
    await asha.taps_data("1cprivacy/", wait=False)
    await asha.waits_for("I keep your language")


async def test_a_tap_from_before_an_hour_is_answered(world: World, bot: Running) -> None:
    """A tap that is fetched too late to be acknowledged is answered all the same."""
    asha = world.asha
    await asha.forwards(OFFER)
    world.query_life = -1
    await asha.taps("Why?", wait=False)
    await asha.waits_for("I only see words")
    assert "query is too old" in world.called("answerCallbackQuery")[0].refusal


@pytest.mark.parametrize("status", [409, 429, 500])
async def test_a_refused_poll_is_asked_again(world: World, bot: Running, status: int) -> None:
    """Whatever Telegram says to a request for updates, or another bot with the same token, it is asked again."""
    world.fails("getUpdates", status, retry_after=0.5 if status == 429 else None)
    await world.asha.command("/help")
    await world.asha.forwards(OFFER)
    assert answers(world.asha) == 1


async def test_a_poll_cut_off_loses_nothing(world: World, bot: Running) -> None:
    """Updates whose telling was cut off come again, and are answered once."""
    world.cuts("getUpdates", delivered=True)
    await world.asha.command("/help")
    await world.asha.forwards(OFFER)
    assert answers(world.asha) == 1


async def test_a_token_taken_back_ends_the_bot(world: World, bot: Running) -> None:
    """A token that is revoked while the bot runs ends it, instead of asking for ever."""
    world.fails("*", 401, ALWAYS, description="Unauthorized")
    await world.asha.command("/help", wait=False)
    with pytest.raises(TokenRefused):
        await asyncio.wait_for(bot.receiver.run(), 5)


async def test_one_strange_404_does_not_end_the_bot(world: World, bot: Running) -> None:
    """A "not found" in passing, with a token that is still known, is waited out."""
    world.fails("getUpdates", 404, description="Not Found")
    await world.asha.command("/help")
    await world.asha.forwards(OFFER)
    assert answers(world.asha) == 1


async def test_what_could_not_be_sent_is_sent_later_once(world: World, bot: Running) -> None:
    """When Telegram stays away for long, the answer waits in the store and goes out when Telegram is back, once."""
    bot.receiver.door.post.pauses = (0.01, 0.01)
    asha = world.asha
    world.fails("sendMessage", 500, 3)
    await asha.forwards(OFFER, wait=False)
    await world.until(lambda: len(world.called("sendMessage")) == 3)
    await bot.receiver.sweep()
    await asha.waits_for("Several strong signs")
    await bot.receiver.sweep()
    await asha.command("/help")
    assert answers(asha) == 1


async def test_an_answer_on_its_way_is_not_sent_by_the_sweep_too(world: World, bot: Running) -> None:
    """While an answer waits its turn, looking for what was left behind does not send it a second time."""
    asha = world.asha
    world.fails("sendMessage", 429, retry_after=1, chat=asha)
    await asha.forwards(OFFER, wait=False)
    await world.until(lambda: world.called("sendMessage", asha))
    await bot.receiver.sweep()
    await asha.waits_for("Several strong signs")
    await asha.command("/help")
    assert answers(asha) == 1


async def test_a_full_disk_confirms_nothing(world: World, bot: Running) -> None:
    """While nothing can be stored nothing is confirmed to Telegram; with room again everybody is answered."""
    asha = world.asha
    await asha.command("/help")
    room = allow_pages(bot.house, 1)
    await asha.forwards_many(["We had lunch. " * 290, OFFER], wait=False)
    polls = len(world.polls)
    await world.until(lambda: len(world.polls) > polls)
    assert answers(asha) == 0
    assert world.updates.pending
    allow_pages(bot.house, room)
    await asha.waits_for("Several strong signs")
    assert answers(asha) == 1


async def test_a_button_that_breaks_the_coach_gets_an_answer(world: World, bot: Running) -> None:
    """A button whose meaning fails is answered with what can be done now, never with silence."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps_data("1ccountry/moon")
    assert asha.new
    await asha.taps_data("1cunknown_command/" + "x" * 40)
    assert asha.new
    await asha.command("/why")
    asha.sees("Company car")


def allow_pages(house: House, most: int) -> int:
    """Let the database file have this many pages at most; returns how many it might have before."""
    with house.cases.engine.connect() as connection:
        before = connection.exec_driver_sql("PRAGMA max_page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")
    return int(before)


def nothing_waits(house: House) -> bool:
    """Is nothing left to be heard or sent?"""
    return house.cases.unheard() == house.cases.unsent() == []
