"""Buttons that are old, gone, forged or somebody else's: each is answered with what can be done now."""

from __future__ import annotations

from tests.journeys.test_show import OFFER
from tests.running import Running, running
from tests.world import World

FORGED = [
    *(
        "0cmenu/",
        "2awhere/home",
        "menu",
        "yes",
        "1",
        "1c",
        "1cmoney/",
        "1ahow_old/x",
        "1anothing/skip",
        "\u202e",
        "x" * 64,
    ),
    *("1clanguage_is/xx", "1ccountry_is/now:XX", "1ccountry_is/moon:KH", "1ccountry/moon", "1cask/nothing"),
    *("1cwhy/nothing", "1csend_back/nothing", "1cmeant/intent:nothing", "1cmeant/command:meant", "1cmeant/not_now"),
    *("1cunknown_command/" + "x" * 40, "1ccontacts/" + "ខ" * 17, "1cmenu/" + "x" * 60, "1cmenu/\x00", "1cerase_all/"),
]


async def test_forged_buttons_are_answered(world: World, bot: Running) -> None:
    """Data of another version, made up, too long or broken is answered, and changes nothing of the case."""
    asha = world.asha
    await asha.forwards(OFFER)
    for data in FORGED:
        await asha.taps_data(data)
        assert asha.new, data
        assert asha.last.buttons, data
    await asha.command("/why")
    asha.sees("Company car")
    assert len(asha.notifications) == len(FORGED) + 2


async def test_a_button_of_somebody_else_tells_nothing_of_them(world: World, bot: Running) -> None:
    """Whoever taps a button of another person's chat is answered in their own, about their own."""
    asha, ben = world.asha, world.person("Ben")
    await asha.forwards(OFFER)
    said = len(asha.notifications)
    await ben.command("/start")
    for label in ("Why?", "Go on, ask me", "What I could do now", "Erase"):
        await ben.taps_of_another(asha, label)
        assert ben.new, label
        ben.sees_no("Company car")
    assert len(asha.notifications) == said
    await asha.command("/why")
    asha.sees("Company car")


async def test_a_button_under_a_message_that_is_gone(world: World, bot: Running) -> None:
    """A button tapped just before its message was deleted is answered with a new message."""
    asha = world.asha
    await asha.forwards(OFFER)
    gone = asha.last
    asha.deletes(gone)
    await asha.taps_data("1cwhy/", message=gone)
    asha.sees("Company car")


async def test_a_late_forward_when_the_answer_is_gone(world: World, bot: Running) -> None:
    """When the answer that would be changed was deleted meanwhile, a new one is sent."""
    asha = world.asha
    await asha.forwards(OFFER)
    asha.deletes(asha.last)
    await asha.forwards("Give your passport to the driver.")
    asha.sees("Several strong signs")


async def test_an_old_answer_may_be_changed(world: World, bot: Running) -> None:
    """A question answered long ago, in a message from before a restart, may be answered again."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    question = asha.last
    first, second = (button.text for button in question.rows[0][:2])
    await asha.taps(first, message=question)
    async with running(world, bot.house):
        await asha.taps(second, message=question)
        assert asha.new
        await asha.taps(first, message=question)
        assert asha.new


async def test_a_double_tap_does_no_harm(world: World, bot: Running) -> None:
    """A button tapped twice, as impatient fingers do, is answered twice, and counts once."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    question = asha.last
    for _ in range(2):
        await asha.taps("Skip", message=question)
    with bot.house.cases.engine.connect() as connection:
        sealed = connection.exec_driver_sql("SELECT sealed FROM cases").scalar_one()
    kept = bot.house.cases.seal.open(sealed) or b""
    name = question.rows[0][0].data.partition("/")[0].removeprefix("1a")
    assert kept.count(f'"{name}"'.encode()) <= 1
