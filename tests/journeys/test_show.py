"""Showing: whatever a person forwards, types or pastes is read, and answered once with its own words."""

from __future__ import annotations

import pytest

from tests.running import Running
from tests.world import World

OFFER = (
    "Admin team, typing and chat, 18-35, no experience. $900 + bonus, free room and food in Bavet. "
    "Company car picks you up tonight. Bring ID card. Don't post, limited places."
)


async def test_a_forward_is_answered_with_its_own_words(bot: Running, world: World) -> None:
    """A forwarded offer gets one message: how serious, the strongest reasons in its own words, and a way on."""
    await world.asha.forwards(OFFER)
    world.asha.sees("Several strong signs", "no experience … $900 … Bavet", "I can't know who is behind it")
    world.asha.offers("Go on, ask me", "What I could do now", "Who could help", "Why?", "Erase")
    assert len(world.asha.new) == 1


async def test_a_hidden_sender_is_nothing_special(bot: Running, world: World) -> None:
    """Somebody who hides their name when forwarded is read like anybody else."""
    await world.asha.forwards(OFFER, origin="hidden", name="Deleted")
    world.asha.sees("Several strong signs")


async def test_hidden_addresses_and_buttons_are_read(bot: Running, world: World) -> None:
    """The address behind a word and the label of a button are part of what was shown."""
    await world.asha.forwards(
        "Hiring now abroad, 2000 USD a month, no experience. Apply here",
        origin="channel",
        links={"here": "https://t.me/+AbCdEf123"},
        buttons={"Contact HR on Telegram only": "https://t.me/fast_hr_agent"},
    )
    await world.asha.taps("Why?")
    world.asha.sees("Contact HR on")


async def test_a_caption_is_read_and_the_picture_is_not(bot: Running, world: World) -> None:
    """A photo's caption is read; the photo is named kindly, and never fetched."""
    await world.asha.sends_photo(
        "Housemaid to Oman, free visa, fly in 3 days, agent handles, give passport to the driver"
    )
    world.asha.sees("I can't read pictures yet")
    world.asha.sees("passport to the driver")
    assert not world.called("getFile")


async def test_a_contact_card_is_read(bot: Running, world: World) -> None:
    """A shared contact's number tells a country, which is offered later."""
    await world.asha.sends_contact("HR Manager", "+85512345678")
    await world.asha.forwards(OFFER.replace(" in Bavet", ""))
    await world.asha.taps("Who could help")
    world.asha.offers("Cambodia")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("photo", "I can't read pictures yet"),
        ("voice", "I can't listen to voice messages yet"),
        ("video", "I can't watch videos yet"),
        ("sticker", "I can't read stickers"),
        ("location", "places on a map"),
    ],
)
async def test_what_cannot_be_read_gets_a_kind_line(bot: Running, world: World, kind: str, words: str) -> None:
    """What cannot be read yet gets a kind line that says what to do instead, never silence."""
    asha = world.asha
    if kind == "location":
        await asha.sends_location(11.5, 104.9)
    else:
        await getattr(asha, f"sends_{kind}")()
    asha.sees(words, "copy the words")


async def test_words_typed_beside_a_forward_are_the_persons_own(bot: Running, world: World) -> None:
    """A comment typed right before a forward belongs to it, and both are answered once."""
    asha = world.asha
    await asha.says("is this job real?", wait=False)
    await asha.forwards(OFFER)
    assert len(asha.new) == 1
    asha.sees("Several strong signs")


async def test_nothing_found_says_what_cannot_be_seen(bot: Running, world: World) -> None:
    """With nothing found it says what it looked for, what it cannot see, and how to verify."""
    await world.asha.forwards(
        "Hi, the parents' evening is on Thursday at six in room 12. Bring the signed form please."
    )
    world.asha.sees("I found none of the signs I know", "I can't see who writes", "on a number you found yourself")


async def test_more_forwards_join_the_case(bot: Running, world: World) -> None:
    """What is shown later joins what was shown before, and can make it more serious."""
    asha = world.asha
    await asha.forwards("Easy admin job abroad, earn 4x your salary, anyone can do it")
    await asha.taps("Why?")
    await asha.forwards(
        "Don't tell anyone at home. You enter on visit visa and we change it later. Pay the visa fee today."
    )
    asha.sees("Several strong signs")
