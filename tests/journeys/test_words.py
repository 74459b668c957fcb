"""In one's own words: questions to the coach, commands, countries, languages and modes."""

from __future__ import annotations

import json

import pytest

from bot.typed_commands import COMMANDS
from tests.journeys.test_show import OFFER
from tests.running import Running
from tests.world import World


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("is this job real?", "forward"),
        ("is he real", "live"),
        ("hotline in Nepal", "People to reach in Nepal"),
        ("I sent my passport", "passport"),
        ("are you the police?", "program"),
        ("how do I say no", "You could write"),
        ("can i trust this agent", "check"),
        ("thanks, bye", ""),
        ("stop", "no more questions"),
    ],
)
async def test_a_question_in_ones_own_words_is_answered(bot: Running, world: World, text: str, answer: str) -> None:
    """What somebody asks in their own words gets an answer with a next step or a person."""
    asha = world.asha
    await asha.says(text)
    asha.sees(answer)
    assert asha.last.buttons


async def test_start_says_what_to_do_and_what_it_is_not(bot: Running, world: World) -> None:
    """The first message says what to do, that it is a program, and offers another language."""
    await world.asha.command("/start")
    world.asha.sees("Show me a conversation", "I'm a program", "You can erase it")
    world.asha.offers("🌐 English")


@pytest.mark.parametrize("command", COMMANDS)
async def test_every_command_is_answered(bot: Running, world: World, command: str) -> None:
    """Every command of the menu is answered, with something shown before or without."""
    asha = world.asha
    await asha.command(f"/{command}")
    assert asha.new
    await asha.forwards(OFFER)
    await asha.command(f"/{command}")
    assert asha.new


async def test_an_unknown_command_gets_the_nearest(bot: Running, world: World) -> None:
    """A mistyped command gets the nearest one offered, one tap away."""
    await world.asha.command("/privcy")
    world.asha.sees("Do you mean /privacy?")
    await world.asha.taps("/privacy")
    world.asha.sees("I keep your language")


@pytest.mark.parametrize("command", ["/nope", "/settings", "/cancel"])
async def test_a_command_that_is_like_none_gets_none_offered(bot: Running, world: World, command: str) -> None:
    """A word that no command is like is answered kindly, and no command is guessed."""
    await world.asha.command(command)
    assert world.asha.new
    world.asha.sees_no("Do you mean")


async def test_a_misspelt_country_works(bot: Running, world: World) -> None:
    """`/hotline phillipines` shows people in the Philippines, says what was understood, and lets one tap change it."""
    await world.asha.command("/hotline phillipines")
    world.asha.sees("I read that as", "Philippines", "1343")
    world.asha.offers("Yes, I'm there", "Change country")


@pytest.mark.parametrize("typed", ["🇰🇭", "Cambodia", "KH", "khmer", "phnom penh", "+855"])
async def test_a_country_is_understood_however_it_is_named(bot: Running, world: World, typed: str) -> None:
    """A flag, a name, a code, a nationality, a city or a dialling code all name the country."""
    asha = world.asha
    await asha.command("/country")
    asha.sees("Which country are you in now?")
    await asha.says(typed)
    asha.sees("Cambodia?")
    await asha.taps("Yes")
    asha.sees("People to reach in Cambodia")


async def test_two_countries_are_asked_never_guessed(bot: Running, world: World) -> None:
    """A name that two countries share is asked, not guessed."""
    await world.asha.command("/hotline Congo")
    world.asha.sees("Which of these")
    world.asha.offers("Congo - Kinshasa", "Congo - Brazzaville")


async def test_something_that_is_no_country_is_said_kindly(bot: Running, world: World) -> None:
    """Words that name no country are told so, and the question stands."""
    await world.asha.command("/hotline qwzx")
    world.asha.sees("I couldn't find that country")


async def test_about_somebody_else(bot: Running, world: World) -> None:
    """For someone else the questions are about them, and the advice is for the one who worries."""
    asha = world.asha
    await asha.command("/start")
    await asha.taps("It's about someone else")
    asha.sees("someone you care for")
    await asha.forwards(OFFER)
    await asha.taps("Go on, ask me")
    assert "you sleep" not in asha.last.text
    asha.sees("them")


async def test_under_eighteen_gets_the_child_line_first(bot: Running, world: World) -> None:
    """Somebody under 18 sees the people for children first, and is asked never to send private pictures."""
    asha = world.asha
    await asha.command("/start")
    await asha.taps("I'm under 18")
    asha.sees("don't send any private pictures")
    await asha.command("/hotline India")
    first = asha.last.text.index("1098")
    assert all(first <= asha.last.text.index(other) for other in ("112",) if other in asha.last.text)


async def test_a_watched_phone_gets_less(bot: Running, world: World) -> None:
    """When someone may see the phone the answers are shorter, quote nothing, and offer to erase first."""
    asha = world.asha
    await asha.command("/start")
    await asha.taps("Someone may see this phone")
    await asha.forwards(OFFER)
    asha.sees_no("picks you up")
    assert "Erase" in asha.last.rows[0][0].text


async def test_mydata_is_a_file_with_all_that_is_kept(bot: Running, world: World) -> None:
    """`/mydata` hands over a JSON file with what is kept."""
    asha = world.asha
    await asha.forwards(OFFER)
    await asha.command("/mydata")
    document = asha.last.document
    assert document is not None
    kept = json.loads(document.data)["case"]
    assert kept["language"] == "en"
    assert any("picks you up" in finding["quote"] for finding in kept["findings"])
