"""Broken and hostile input: whatever arrives, the bot lives on, and whoever acts is answered."""

from __future__ import annotations

from typing import Any

from tests.conftest import NOW
from tests.journeys.test_show import OFFER
from tests.running import Running, running
from tests.world import Person, World
from tests.world.updates import Entry

EVE = {"id": 77, "is_bot": False, "first_name": "Eve"}
ROOM = {"id": 77, "type": "private", "first_name": "Eve"}
WELL = {"message_id": 5, "date": int(NOW.timestamp()), "chat": ROOM, "from": EVE, "text": "hello"}


def nested(depth: int) -> object:
    """JSON inside JSON inside JSON."""
    made: object = {}
    for _ in range(depth):
        made = {"a": [made]}
    return made


BROKEN: dict[str, dict[str, Any]] = {
    "nothing": {},
    "no number in the chat": {"message": {"message_id": 5}},
    "a message that is a word": {"message": "hello"},
    "a message that is a list": {"message": [1, 2]},
    "a message that is nothing": {"message": None},
    "no sender": {"message": {key: value for key, value in WELL.items() if key != "from"}},
    "no date": {"message": {key: value for key, value in WELL.items() if key != "date"}},
    "a date in words": {"message": {**WELL, "date": "yesterday"}},
    "a date out of this world": {"message": {**WELL, "date": 10**18}},
    "a sender that is a number": {"message": {**WELL, "from": 77}},
    "a sender without a number": {"message": {**WELL, "from": {"first_name": "Eve"}}},
    "a language that is a number": {"message": {**WELL, "from": {**EVE, "language_code": 7}}},
    "a chat of no kind": {"message": {**WELL, "chat": {"id": 77}}},
    "a chat of a new kind": {"message": {**WELL, "chat": {**ROOM, "type": "dream"}}},
    "a text that is a number": {"message": {**WELL, "text": 42}},
    "a text that is a list": {"message": {**WELL, "text": ["a", "b"]}},
    "half a letter": {"message": {**WELL, "text": "pay the visa fee today \ud83d then"}},
    "a message number beyond all": {"message": {**WELL, "message_id": 2**70}},
    "a sender beyond all": {"message": {**WELL, "from": {**EVE, "id": 2**70}, "chat": {**ROOM, "id": 2**70}}},
    "marks that are none": {"message": {**WELL, "entities": "bold"}},
    "marks out of the text": {
        "message": {**WELL, "text": "/start", "entities": [{"type": "bot_command", "offset": 99, "length": 10**9}]}
    },
    "a picture that is a word": {"message": {**WELL, "photo": "cat"}},
    "a poll without options": {"message": {**WELL, "poll": {"id": "1", "question": "?"}}},
    "a tap by nobody": {"callback_query": {"id": "1", "chat_instance": "1", "data": "1cmenu/"}},
    "a tap with a number": {"callback_query": {"id": "1", "from": EVE, "chat_instance": "1", "data": 7}},
    "a tap with nothing": {"callback_query": {"id": "1", "from": EVE, "chat_instance": "1"}},
    "deep": {"message": {**WELL, "reply_to_message": nested(150)}},
    "huge": {"message": {**WELL, "text": "x" * 1_000_000}},
    "a number that is a word": {"update_id": "seven", "message": WELL},
    "a number below all": {"update_id": -5, "message": WELL},
}


async def test_a_broken_update_holds_up_nobody(world: World, bot: Running) -> None:
    """Whatever is wrong with an update, the person who writes next is answered."""
    for name, update in BROKEN.items():
        await world.push(dict(update))
        await world.asha.command("/help")
        assert world.asha.new, name


async def test_what_cannot_be_read_at_all_is_waited_out(world: World, bot: Running) -> None:
    """Updates in a form that no reader takes, or with impossible numbers, end nothing: the bot asks again."""
    asha = world.asha
    await asha.command("/help")
    following = world.updates.next_number
    deep = b"[" * 20_000 + b"]" * 20_000
    world.updates.pending.append(Entry(following, b'{"update_id":%d,"message":%b}' % (following, deep)))
    await world.push({"update_id": 2**70, "message": WELL})
    polls = len(world.polls)
    await world.until(lambda: len(world.polls) > polls)
    world.updates.forget()
    world.updates.next_number = following
    await asha.forwards(OFFER)
    asha.sees("Several strong signs")


async def test_broken_updates_are_survived_after_a_restart(world: World, bot: Running) -> None:
    """What was kept of broken updates does not stop the next start."""
    for update in BROKEN.values():
        await world.push(dict(update))
    await world.asha.command("/help")
    async with running(world, bot.house):
        await world.asha.forwards(OFFER)
    world.asha.sees("Several strong signs")


async def test_an_unknown_kind_of_update_is_passed_by(world: World, bot: Running) -> None:
    """A kind of update that we don't know, or don't need, is passed by without a word."""
    for kind in (
        *("telepathy", "channel_post", "edited_channel_post", "business_message", "inline_query", "poll_answer"),
        *("my_chat_member", "chat_member", "chat_join_request", "message_reaction", "shipping_query", "poll"),
    ):
        await world.push({kind: {**WELL, "id": "9", "user": EVE, "query": "x", "offset": ""}})
    await world.asha.command("/help")
    assert {call.chat_id for call in world.called("sendMessage")} == {world.asha.id}
    assert bot.house.cases.unheard() == []


HARD = {
    "emoji": "😀" * 4096,
    "family emoji": "👨‍👩‍👧‍👦" * 500,
    "control characters": "pay the visa fee \x00\x01\x08\x0b\x1f\x7f\x85 today, keep it secret",
    "turned around": "\u202epay the visa fee\u202c \u2066today\u2069, \u200fkeep\u200e it secret \u202a\u202b\u202d",
    "invisible": "p\u200ba\u200cy\u200d the vi\u00adsa f\ufeffee to\u2060day",
    "marks on marks": "pay " + "a" + "\u0301" * 3000 + " the visa fee today",
    "no space at all": "x" * 4096,
    "only spaces": " \n\t\u00a0\u3000 ",
    "tags": "<b><i>pay the <visa> fee & send & <script>alert(1)</script> </b today",
    "entities": "&lt;b&gt; pay the visa fee &amp;amp; &nbsp; &#0; &#x110000; today",
    "markdown": "*pay _the `visa ~fee ||today [x](tg://user?id=1",
    "a template": "{0} {name} %s %(x)s ${y} {{ z }} pay the visa fee today",
    "a bar": "'; DROP TABLE people; -- pay the visa fee today",
}


async def test_any_characters_are_answered(world: World, bot: Running) -> None:
    """Emoji, control characters, turned text, tags that don't close: each is answered, and every page of it arrives."""
    for name, text in HARD.items():
        eve = world.person(name)
        await eve.forwards(text)
        assert eve.new, name
        await eve.command("/why")
        assert eve.new, name
        assert not refusals(world), name


async def test_a_quote_cannot_turn_our_own_words_around(world: World, bot: Running) -> None:
    """Characters that turn text around stay out of the answer, so that what we say reads as we wrote it."""
    asha = world.asha
    await asha.forwards("You must pay the \u202evisa\u202d \u2067fee today, before you see a contract.")
    asha.sees("visa fee")
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067") & set(asha.last.text)


async def test_a_quote_of_any_length_is_shown(world: World, bot: Running) -> None:
    """A warning sign around a word of thousands of letters is still told, in a message that Telegram takes."""
    asha = world.asha
    for filler in ("x" * 3800, "😀" * 1900, "&" * 3800):
        await asha.forwards(f"We pay your ticket, {filler} you pay it back. Company car picks you up {filler}")
        await asha.taps("Why?")
        asha.sees("I only see words")
    assert not refusals(world)


async def test_any_name_is_taken(world: World, bot: Running) -> None:
    """Markup in a name, a forwarded name, a file name or a caption breaks nothing."""
    for name in ("<b>Eve", "&amp;", "</code>", "\u202eevE", "{x}", ""):
        eve = world.person(name)
        await eve.forwards(OFFER, origin="hidden", name=name)
        eve.sees("Several strong signs")
        await eve.sends_document(f"{name}.pdf", b"%PDF", f"{name} Pay the visa fee <today", wait=False)
        await eve.sends_contact(name, "+977 <b>", wait=False)
        await eve.sends_poll(f"{name} Who pays <the fee?", [f"{name}me", "&you"], origin="channel", name=name)
        assert eve.new
    assert not refusals(world)


async def test_sixteen_full_messages_are_read_to_the_end(world: World, bot: Running) -> None:
    """64 kB in sixteen messages get one answer, and what stands in the last line is found."""
    asha = world.asha
    filler = ("we had lunch and talked about the weather. " * 100)[:4096]
    last = (filler + " " + OFFER)[-4096:]
    await asha.forwards_many([*[filler] * 15, last], within=0.05)
    asha.sees("Several strong signs")
    assert len(asha.new) == 1
    await asha.command("/why")
    asha.sees("Company car")


async def test_an_edit_is_ignored_quietly(world: World, bot: Running) -> None:
    """A person who edits what they wrote hears nothing, and loses nothing."""
    asha = world.asha
    first = await asha.says("I have to write you something")
    said = len(asha.notifications)
    await asha.edits(first, OFFER, wait=False)
    await asha.command("/help")
    assert len(asha.notifications) == said + 1


SHORT = {"file_id": "f1", "file_unique_id": "u1", "duration": 3}
SIZED = {**SHORT, "width": 9, "height": 9}
PLACE = {"location": {"latitude": 11.5, "longitude": 104.9}}
KINDS: dict[str, tuple[dict[str, Any], str]] = {
    "audio": ({"audio": SHORT}, "voice messages yet"),
    "animation": ({"animation": SIZED}, "videos yet"),
    "round video": ({"video_note": {**SHORT, "length": 9}}, "videos yet"),
    "story": ({"story": {"chat": ROOM, "id": 4}}, "videos yet"),
    "document": ({"document": {"file_id": "f1", "file_unique_id": "u1"}}, "open files yet"),
    "dice": ({"dice": {"emoji": "🎲", "value": 4}}, "this kind of message"),
    "game": ({"game": {"title": "g", "description": "d", "photo": []}}, "this kind of message"),
    "something new": ({"hologram": {"depth": 3}}, "this kind of message"),
    "place with a name": ({"venue": {**PLACE, "title": "KK Park", "address": "Myawaddy"}, **PLACE}, "signs"),
}


async def test_every_kind_of_message_gets_a_kind_line(world: World, bot: Running) -> None:
    """Nothing that a person sends meets silence: what cannot be read is named, with what to do instead."""
    for content, words in KINDS.values():
        await world.asha.sends(content)
        world.asha.sees(words)


async def test_polls_and_contacts_are_read_as_words(world: World, bot: Running) -> None:
    """A poll's question and a contact's number are read, and answered."""
    asha = world.asha
    await asha.sends_poll("Company car picks you up tonight, who comes?", ["Me", "Bring ID card"], origin="channel")
    asha.sees("Company car picks you")
    ben = world.person("Ben")
    await ben.sends_contact("HR", "+85512345678")
    ben.sees("signs")


async def test_what_telegram_notes_in_the_chat_is_no_message(world: World, bot: Running) -> None:
    """Setting messages to vanish or pinning one is nobody speaking: it is passed by."""
    asha = world.asha
    asha.writes({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}})
    asha.writes({"pinned_message": {"message_id": 3, "date": 0, "chat": ROOM}})
    asha.writes({"write_access_allowed": {}})
    await asha.command("/help")
    assert len(asha.notifications) == 1


async def test_groups_and_channels_get_no_answer(world: World, bot: Running) -> None:
    """In a group, a supergroup or a channel the bot says nothing, and nobody's private chat is disturbed."""
    asha = world.asha
    family = world.group("Family", asha)
    there = asha.at(family)
    await there.says(OFFER, wait=False)
    await there.command("/start@second_look_bot", wait=False)
    moved = world.migrates(family)
    await asha.at(moved).says("/erase", wait=False)
    jobs = {"id": -1_009_999_999_999, "type": "channel", "title": "Jobs"}
    await world.push({"channel_post": {"message_id": 1, "date": 1, "chat": jobs, "text": OFFER}})
    await asha.command("/help")
    assert {call.chat_id for call in world.calls if call.chat_id} == {asha.id}


async def test_a_tap_in_a_group_is_answered_in_private(world: World, bot: Running) -> None:
    """A button of ours that got into a group answers whoever tapped, where nobody else reads it."""
    asha = world.asha
    await asha.command("/help")
    there = asha.at(world.group("Family", asha))
    there.writes({"text": "look"})
    await there.taps_data("1cabout/", message=asha.last, wait=False)
    await world.until(lambda: len(asha.notifications) == 2)
    assert not there.notifications


async def test_a_stranger_who_never_wrote_is_no_trouble(world: World, bot: Running) -> None:
    """A tap of somebody whom the bot may not write to fails alone."""
    eve = world.person("Eve")
    await world.asha.command("/help")
    await eve.taps_data("1cabout/", message=world.asha.last, wait=False)
    eve.room.opened = False
    await world.asha.command("/help")
    assert_answered(world.asha)


def refusals(world: World) -> list[str]:
    """What Telegram refused, other than to change a message into the same."""
    return [call.refusal for call in world.calls if call.refusal and "not modified" not in call.refusal]


def assert_answered(person: Person) -> None:
    """Their last act was answered."""
    assert person.new, person.transcript()
