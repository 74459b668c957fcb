"""When it may be urgent: the number first, in the first message, before anything is asked."""

from __future__ import annotations

import pytest

from tests.running import Running
from tests.world import Person, World


async def in_country(asha: Person, country: str) -> None:
    """Somebody who has told where they are."""
    await asha.command(f"/hotline {country}")


@pytest.mark.parametrize(
    "text",
    [
        "cant go out they hold my paper",
        "they took our passports and locked us in the house",
        "My boss has my passport and says I can not leave",
        "madam keeps my phone and beats me",
        "they want 5000 dollars to let my brother go",
        "he says he will kill my mother if i leave the job",
        "they sold me to another company",
        "help me please they are listening",
    ],
)
async def test_somebody_in_danger_gets_a_number_first(bot: Running, world: World, text: str) -> None:
    """A few words of distress, however spelt, are answered with the number that works there, before any question."""
    asha = world.asha
    await in_country(asha, "Cambodia")
    await asha.says(text)
    asha.sees("Here is the number.", "117")
    assert len(asha.new) == 1


async def test_without_a_country_the_quickest_way_to_a_number_comes_first(bot: Running, world: World) -> None:
    """With no country known the first lines ask for it, one tap away, and the number follows at once."""
    asha = world.asha
    await asha.says("i cant leave, they locked the door and took my passport")
    asha.sees("Here is the number.", "Tap your country")
    await asha.taps("Another country")
    await asha.says("malaysia")
    await asha.taps("Yes")
    asha.sees("Here is the number.", "999")


async def test_a_place_in_the_words_gives_the_number_at_once(bot: Running, world: World) -> None:
    """A country named in the message is used at once, and can be changed with one tap."""
    asha = world.asha
    await asha.says("im in bavet cambodia, they wont let me leave the building")
    asha.sees("Here is the number.", "117")
    asha.offers("Another country")


async def test_a_child_asked_for_pictures_gets_the_child_line(bot: Running, world: World) -> None:
    """A minor who is asked for pictures gets the people for children first, and is told it isn't their doing."""
    asha = world.asha
    await in_country(asha, "Romania")
    await asha.says("im 13 and he wants me to send nudes, he says age is just a number")
    asha.sees("Here is the number.", "119", "not in trouble")


async def test_blackmail_is_calm_and_gives_people(bot: Running, world: World) -> None:
    """Blackmail with pictures: it was done to them, paying seldom ends it, and here are people."""
    asha = world.asha
    await in_country(asha, "Philippines")
    await asha.says("they have my pictures and will send them to all my friends unless i pay")
    asha.sees("Here is the number.", "This was done to you", "1553")


async def test_words_of_suicide_get_somebody_to_talk_to(bot: Running, world: World) -> None:
    """Words of suicide are met with one kind line and a crisis line, nothing else."""
    asha = world.asha
    await in_country(asha, "United States")
    await asha.says("he will post it, i want to die")
    asha.sees("Here is the number.", "988", "I'm glad you wrote it")


async def test_leaving_today_with_strangers_is_urgent(bot: Running, world: World) -> None:
    """At the airport with a stranger who holds the passport: staff and police can help before the next step."""
    asha = world.asha
    await in_country(asha, "Thailand")
    await asha.says("at the airport now, agent has my passport, im scared")
    asha.sees("Here is the number.", "191")


async def test_an_answer_can_make_it_urgent(bot: Running, world: World) -> None:
    """A "no" to "are you all right" brings the number before the next question."""
    asha = world.asha
    await in_country(asha, "Kenya")
    await asha.forwards(
        "Give the passport to the driver, company keeps it safe. At immigration say you are on holiday."
    )
    await asha.taps("Go on, ask me")
    asha.sees("Are you all right where you are")
    await asha.taps("No")
    asha.sees("Here is the number.", "999")


async def test_it_is_not_now_goes_on_calmly(bot: Running, world: World) -> None:
    """Somebody who says that it is not happening now is believed, and goes on."""
    asha = world.asha
    await in_country(asha, "Kenya")
    await asha.says("they took my passport and i cant leave")
    await asha.taps("This isn't happening now")
    assert "Here is the number." not in asha.last.text


async def test_a_silent_way_stands_beside_the_number(bot: Running, world: World) -> None:
    """Beside the number stands a way that makes no sound, where there is one."""
    asha = world.asha
    await in_country(asha, "United States")
    await asha.says("cant talk, they watch me, locked in the house, help me")
    asha.sees("Without a sound", "Text")
