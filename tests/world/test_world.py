"""The world behaves as Telegram does, seen from a bot on the real library."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from tests.world import ALWAYS, Person, World
from tests.world.echo import App, build
from tests.world.incoming import OriginKind


async def test_start_shows_a_text_with_buttons(bot: App, world: World, asha: Person) -> None:
    """A command reaches its handler, and the answer is there with marks and buttons."""
    await asha.command("/start")
    asha.sees("Shall we begin?")
    asha.offers("Yes", "No", "Read more")
    assert asha.last.html == "Hello &amp; welcome.\nShall <b>we</b> begin?"
    assert asha.notifications == ["Hello & welcome."]
    assert [call.method for call in world.calls if call.chat_id] == ["sendMessage"]
    assert (await bot.bot.get_me()).username == "second_look_bot"


@pytest.mark.usefixtures("bot")
async def test_a_tap_is_answered_and_the_message_edited(asha: Person) -> None:
    """A tap stops spinning, its notice shows, the message changes in place and loses its buttons."""
    await asha.command("/start")
    await asha.taps("yes")
    asha.sees("You chose yes")
    assert asha.alert == "Noted"
    assert asha.last.edited == 1
    assert not asha.last.buttons
    assert asha.transcript() == (
        "Asha: /start\n"
        "Bot: Hello & welcome.\n    Shall we begin?\n    [Yes] [No]\n    [Read more → https://example.org/more]\n"
        "Asha (taps): [Yes]\n"
        "Bot (notice): Noted\n"
        "Bot (edits): You chose yes\n"
    )


@pytest.mark.usefixtures("bot")
async def test_a_forged_tap_and_a_strangers_tap_reach_the_bot(world: World, asha: Person) -> None:
    """Data that stands on no button, and a button of somebody else's chat, arrive all the same."""
    ben = world.person("Ben")
    await asha.command("/start")
    await asha.taps_data("x" * 64)
    asha.sees("You chose " + "x" * 64)
    await asha.command("/start")
    await ben.taps_of_another(asha, "No")
    asha.sees("You chose no")


@pytest.mark.usefixtures("bot")
@pytest.mark.parametrize(
    ("origin", "answer"),
    [
        ("user", "user: pay first"),
        ("hidden", "hidden Recruiter: pay first"),
        ("channel", "channel"),
        ("chat", "chat"),
    ],
)
async def test_forwards_carry_their_origin(asha: Person, origin: OriginKind, answer: str) -> None:
    """Each of the four kinds of origin is read by the library."""
    await asha.forwards("pay first", origin=origin)
    asha.sees(answer)


@pytest.mark.usefixtures("bot")
async def test_everything_a_person_can_send_is_read(asha: Person) -> None:
    """Pictures, voices, places and the rest arrive as updates the library takes."""
    await asha.sends_photo("a picture")
    await asha.sends_voice()
    await asha.sends_video("a video")
    await asha.sends_sticker()
    await asha.sends_contact()
    await asha.sends_location(27.7, 85.3)
    await asha.sends_poll(origin="channel", name="Jobs")
    await asha.sends({"dice": {"emoji": "🎲", "value": 4}})
    first = await asha.says("see here", links={"here": "https://bad.example"}, quote="visa", external=("user", "X"))
    await asha.edits(first, "see there")
    asha.sees("now: see there")
    await asha.sends_album(["one", "two", ""])
    assert len(await asha.hears()) == 3
    await asha.forwards_many([("Ravi", "come"), ("Me", "why?")], buttons={"Apply": "https://bad.example"})
    assert len(await asha.hears()) == 2
    assert "Asha (forwards from Ravi): come\n    [Apply → https://bad.example]\n" in asha.transcript()


@pytest.mark.usefixtures("bot")
async def test_a_document_goes_up_and_comes_down(asha: Person) -> None:
    """Bytes pass both ways: getFile and download, then a multipart upload."""
    await asha.sends_document("chat.txt", b"hello\x00\xff")
    assert asha.last.document
    assert asha.last.document.data == b"hello\x00\xff\nseen"
    assert asha.last.document.name == "back.txt"
    asha.sees("Here it is")


async def test_telegram_refuses_what_it_refuses(bot: App, world: World, asha: Person) -> None:
    """Broken marks, long texts, wrong buttons and stale messages are refused in Telegram's words."""
    await asha.says("hi")
    send, number = bot.bot.send_message, asha.id

    async def refused(words: str, text: str = "x", **more: object) -> None:
        with pytest.raises(BadRequest, match=f"(?i){words}"):  # the library changes the case
            await send(number, text, **more)

    await refused('Can\'t find end tag corresponding to start tag "b"', "<b>x", parse_mode="HTML")
    await refused('Unsupported start tag "br"', "a<br>b", parse_mode="HTML")
    await refused("Character '.' is reserved", "a.b", parse_mode="MarkdownV2")
    await refused("message is too long", "😀" * 2049)
    await refused("text must be non-empty", " \n")
    await refused("BUTTON_DATA_INVALID", reply_markup=_key("é" * 33))
    await refused("button text must be non-empty", reply_markup=_key("x", text=" "))
    await refused("is invalid: Wrong port number", reply_markup=_key(None, url="tel:+9771145"))
    with pytest.raises(BadRequest, match=r"[Cc]hat not found"):
        await send(4242, "nobody")
    sent = await send(number, "<i>same</i>", parse_mode="HTML")
    with pytest.raises(BadRequest, match=r"[Mm]essage is not modified"):
        await sent.edit_text("<em>same</em>", parse_mode="HTML")
    world.passes(hours=49)
    with pytest.raises(BadRequest, match=r"[Mm]essage can't be deleted"):
        await sent.delete()
    late = await send(number, "late")
    await bot.bot.delete_messages(number, [late.id, 1])
    with pytest.raises(BadRequest, match=r"[Mm]essage to delete not found"):
        await late.delete()
    with pytest.raises(BadRequest, match=r"[Mm]essage to edit not found"):
        await late.edit_text("gone")
    asha.sees_no("late")


async def test_a_tap_can_be_answered_once_and_in_time(bot: App, world: World, asha: Person) -> None:
    """A second answer, and one that comes too late, are refused."""
    await asha.command("/start")
    await asha.taps("No")
    query = next(iter(world.queries))
    with pytest.raises(BadRequest, match=r"[Qq]uery is too old"):
        await bot.bot.answer_callback_query(query)
    await asha.command("/start")
    world.fails("answerCallbackQuery", 500, ALWAYS)
    await asha.taps("No", wait=False)
    await world.until(lambda: world.called("answerCallbackQuery")[-1].refusal.startswith("Internal"))
    world.heals()
    world.passes(minutes=2)
    with pytest.raises(BadRequest, match=r"[Qq]uery is too old"):
        await bot.bot.answer_callback_query(list(world.queries)[-1])


async def test_faults_strike_as_ordered(bot: App, world: World, asha: Person) -> None:
    """429 says how long to wait, 502 and a cut line are network errors, a slow line times out."""
    await asha.says("hi")
    ben = world.person("Ben")
    await ben.says("hi")
    send = bot.bot.send_message
    world.fails("sendMessage", 429, retry_after=7, chat=asha)
    assert await send(ben.id, "well")
    with pytest.raises(RetryAfter) as told:
        await send(asha.id, "x")
    assert told.value.retry_after == timedelta(seconds=7)
    world.fails("sendMessage", 502, body="<html>bad gateway</html>")
    with pytest.raises(NetworkError):
        await send(asha.id, "x")
    world.cuts("sendMessage", delivered=True)
    with pytest.raises(NetworkError):
        await send(asha.id, "arrived all the same")
    asha.sees("arrived all the same")
    world.hangs("sendMessage", 2)
    with pytest.raises(TimedOut):
        await send(asha.id, "never", read_timeout=0.1)
    assert (await send(asha.id, "again")).text == "again"
    asha.sees_no("never")


async def test_blocked_and_migrated_chats(bot: App, world: World, asha: Person) -> None:
    """A blocked bot is forbidden to write; a group that moved says where it went."""
    await asha.says("hi")
    asha.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.bot.send_message(asha.id, "are you there?")
    asha.unblocks()
    assert await bot.bot.send_message(asha.id, "welcome back")
    family = world.group("Family", asha)
    there = asha.at(family)
    await there.says("hello")
    there.sees("you: hello")
    moved = world.migrates(family)
    with pytest.raises(ChatMigrated) as told:
        await bot.bot.send_message(family.id, "hello?")
    assert told.value.new_chat_id == moved.id


async def test_a_silent_bot_fails_the_test_and_shows_the_chat(world: World, asha: Person) -> None:
    """Patience ends with what the chat shows, so that a failure can be read."""
    world.patience = 0.1
    with pytest.raises(AssertionError, match=r"(?s)has not answered. The chat of Asha shows:.*Asha: anyone\?"):
        await asha.says("anyone?")


async def test_a_mistake_against_the_bot_api_ends_the_test() -> None:
    """A method nobody knows is refused, and leaving the world raises it."""
    with pytest.raises(AssertionError, match="no method sendmoney"):
        await _send_money()


@pytest.mark.usefixtures("bot")
async def test_many_people_at_once(world: World) -> None:
    """A flood is answered to the last message, each chat in its order."""
    crowd = world.flood(people=20, messages=5)
    await world.until(lambda: world.said_to(crowd) == 100, within=10)
    for person in crowd:
        assert [message.text for message in person.chat if message.by_bot] == [
            f"you: message {turn}" for turn in range(5)
        ]


async def _send_money() -> None:
    async with World.start() as world, build(world.url, world.token).bot as bot:
        with pytest.raises(EndPointNotFound):
            await bot.do_api_request("sendMoney")


def _key(data: str | None, text: str = "Go", url: str | None = None) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data, url=url)]])
