"""What must never be found: a marked name and marked words, in the log, in the database, in a backup; and erasing."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.coach.case import Case
from bot.house import House
from bot.storage.seal import Seal
from tests.journeys.test_show import OFFER
from tests.process import ran, started
from tests.running import Running, running
from tests.world import ALWAYS, Person, World

NAME = "Zipporah Quillfeather"
WORD = "xylograph"
MARKED = f"{OFFER} Pay the {WORD} visa fee today, and send your {WORD} passport to the driver."


@pytest.fixture
def marked(world: World) -> Person:
    """Somebody whose name must not be found anywhere."""
    return world.person(NAME, username="quillfeather_z")


def traces(person: Person, *places: bytes) -> list[bytes]:
    """What gives somebody or their words away, where it is found."""
    number = person.id
    clear = [str(number).encode(), number.to_bytes(4, "big"), number.to_bytes(8, "big"), number.to_bytes(4, "little")]
    words = [WORD.encode(), *(part.encode() for part in NAME.split()), b"quillfeather_z", b"Company car"]
    return [trace for trace in (*clear, *words) for place in places if trace in place]


def files(folder: Path) -> bytes:
    """All bytes of the database with its journal, as they lie on the disk now."""
    found = sorted(folder.glob("second-look.db*"))
    assert found
    return b"".join(path.read_bytes() for path in found)


def backups(folder: Path) -> bytes:
    """The database as SQLite copies it, page by page and anew."""
    source = sqlite3.connect(folder / "second-look.db")
    copy = sqlite3.connect(folder / "copy")
    source.backup(copy)
    source.execute("VACUUM INTO ?", (str(folder / "anew"),))
    for one in (source, copy):
        one.close()
    return b"".join((folder / name).read_bytes() for name in ("copy", "anew"))


async def lives_a_day(person: Person) -> None:
    """Do a bit of everything."""
    await person.command("/start")
    await person.forwards(MARKED, name=f"HR {WORD}", username=WORD)
    await person.taps("Why?")
    person.sees(WORD)
    await person.taps("What I could do now")
    await person.command("/hotline Nepal")
    await person.says(f"they call me {NAME} and I am scared of the {WORD}")
    await person.sends_photo(f"{MARKED}")
    await person.sends_document(f"{WORD}.pdf", b"%PDF", f"{WORD} ticket")
    await person.sends_contact(WORD, "+9779801234567")
    await person.says(f"/hotline {WORD}")
    await person.command(f"/{WORD}")
    await person.taps_data(f"1c{WORD}/{NAME}")


async def test_no_name_and_no_words_in_log_database_or_backup(world: World, marked: Person, tmp_path: Path) -> None:
    """After a day with faults, at the most talkative log level, neither log nor disk knows who or what it was."""
    async with started(world, tmp_path, log_level="debug") as process:
        world.fails("sendMessage", 500, chat=marked)
        world.fails("sendMessage", 400, chat=marked)
        world.fails("getUpdates", 200, body=f'{{"ok":true,"result":[{{"text":"{MARKED}", "from": {marked.id}')
        await world.push({"message": {"from": marked.user, "chat": marked.room.about, "text": MARKED, "date": "?"}})
        await lives_a_day(marked)
        world.fails("answerCallbackQuery", 400)
        await marked.taps_data("1cmenu/", wait=False)
        await marked.waits_for("Several strong signs")
        log = process.log.read_bytes()
        on_disk = files(tmp_path / "data")
        assert traces(marked, log, on_disk, backups(tmp_path / "data")) == []
        await process.ended()
    assert traces(marked, process.log.read_bytes(), files(tmp_path / "data")) == []
    assert b"WARNING" in log
    assert world.token.encode() not in log


async def test_what_is_sealed_opens_with_the_key_alone(world: World, bot: Running, marked: Person) -> None:
    """The quotes are kept, sealed: with the key they are there, with another they are not."""
    await lives_a_day(marked)
    engine = bot.house.cases.engine
    with engine.connect() as connection:
        sealed = connection.exec_driver_sql("SELECT sealed FROM cases").scalar_one()
    opened = bot.house.cases.seal.open(sealed)
    assert opened
    assert WORD.encode() in opened
    assert Seal.of("A" * 43 + "=").open(sealed) is None


async def test_erasing_leaves_nothing(world: World, bot: Running, marked: Person, tmp_path: Path) -> None:
    """Erasing removes the row at once, and leaves not even sealed bytes in the file or its journal."""
    await lives_a_day(marked)
    kept = sealed_bytes(tmp_path / "data")
    assert any(kept_one in files(tmp_path / "data") for kept_one in kept)
    await marked.command("/erase")
    assert rows(tmp_path / "data", "people", "cases", "trails") == 0
    await bot.receiver.sweep()
    left = files(tmp_path / "data")
    assert not [one for one in kept if one in left]
    assert bot.house.cases.seal.name(marked.id) not in left
    assert traces(marked, left) == []


async def test_erasing_deletes_both_sides_of_the_chat(world: World, bot: Running, marked: Person) -> None:
    """`/erase` deletes what the bot said and what the person showed, and says what remains."""
    await lives_a_day(marked)
    assert len(marked.chat) > 15
    await marked.command("/erase")
    assert [message.by_bot for message in marked.chat] == [True]
    marked.sees("All I kept about you is gone", "older than two days only you can remove", "Notifications")
    await marked.command("/mydata")
    assert marked.last.document
    assert not {"findings", "answers", "guesses", "exhibits"} & set(json.loads(marked.last.document.data))


async def test_erasing_by_a_tap_and_in_ones_own_words(world: World, bot: Running, marked: Person) -> None:
    """The button, and asking for it in words, erase as the command does."""
    await marked.forwards(MARKED)
    await marked.taps("Erase")
    assert [message.by_bot for message in marked.chat] == [True]
    await marked.forwards(MARKED)
    await marked.says("delete everything please")
    assert WORD not in marked.transcript().split("Bot (deletes)")[-1]
    marked.sees("All I kept about you is gone")


async def test_old_messages_do_not_keep_the_young_ones(world: World, bot: Running, marked: Person) -> None:
    """What is older than two days stays, as Telegram wants it; everything younger goes."""
    await marked.forwards(MARKED)
    world.passes(hours=50)
    await marked.forwards(MARKED)
    await marked.command("/erase")
    old, answer, erased = marked.chat
    assert (old.by_bot, answer.by_bot) == (False, True)
    assert "All I kept" in erased.text


async def test_a_message_too_old_by_telegrams_clock(world: World, bot: Running, marked: Person) -> None:
    """When Telegram holds one message for too old and refuses the whole call, the others are deleted one by one."""
    late = await marked.forwards(MARKED)
    for message in marked.chat[:2]:
        message.sent -= 49 * 3600
    await marked.command("/why")
    await marked.command("/erase")
    assert marked.chat[0] is late
    assert [message.by_bot for message in marked.chat] == [False, True, True]
    assert world.called("deleteMessages")[0].refusal
    marked.sees("All I kept about you is gone")


async def test_more_than_a_hundred_messages_go(world: World, bot: Running, marked: Person) -> None:
    """Somebody who wrote hundreds of messages has all of them deleted, as Telegram allows: a hundred in a call."""
    for number in range(230):
        marked.writes({"text": f"{number} {WORD}", "forward_origin": {"type": "hidden_user", "date": 1, **HIDDEN}})
    await world.until(lambda: not bot.house.cases.unheard())
    await marked.hears(quiet=0.3)
    await marked.command("/erase")
    assert len(marked.chat) == 1
    assert max(len(call.params["message_ids"]) for call in world.called("deleteMessages")) <= 100


async def test_what_waits_to_be_sent_is_not_sent_after_erasing(world: World, bot: Running, marked: Person) -> None:
    """An answer that could not be sent does not come out of the store after its person erased everything."""
    bot.receiver.door.post.pauses = ()
    world.fails("sendMessage", 500, chat=marked)
    await marked.forwards(MARKED, wait=False)
    await world.until(lambda: world.called("sendMessage"))
    await marked.command("/erase")
    await bot.receiver.sweep()
    await marked.command("/about")
    assert WORD not in "\n".join(message.text for message in marked.chat)
    assert len(world.called("sendMessage")) == 3


async def test_erasing_while_telegram_is_away(world: World, bot: Running, marked: Person, tmp_path: Path) -> None:
    """When Telegram is away, the row goes at once; the messages go when it is back, and only then it says so."""
    bot.receiver.door.post.pauses = ()
    await marked.forwards(MARKED)
    world.fails("deleteMessages", 502, 2, body="<html>")
    await marked.command("/erase", wait=False)
    await marked.command("/erase", wait=False)
    await world.until(lambda: len(world.called("deleteMessages")) == 2)
    assert rows(tmp_path / "data", "people", "cases", "trails") == 0
    assert len(marked.chat) == 4
    await bot.receiver.sweep()
    await world.until(lambda: len(world.called("sendMessage")) == 3)
    assert {message.text[:5] for message in marked.chat} == {"Done."}


async def test_a_blocked_bot_erases_all_the_same(world: World, bot: Running, marked: Person, tmp_path: Path) -> None:
    """Whoever blocks the bot before it can answer is erased all the same."""
    await marked.forwards(MARKED)
    world.fails("deleteMessages", 403, ALWAYS)
    world.fails("deleteMessage", 403, ALWAYS)
    marked.room.blocked = True
    await marked.command("/erase", wait=False)
    await world.until(lambda: world.called("sendMessage")[-1].refusal)
    assert rows(tmp_path / "data", "people", "cases", "trails") == 0


async def test_mydata_holds_what_is_kept_and_nothing_else(world: World, bot: Running, marked: Person) -> None:
    """`/mydata` hands over the stored case, when it goes and the numbers of messages: no name, no whole message."""
    await lives_a_day(marked)
    await marked.command("/mydata")
    document = marked.last.document
    assert document
    assert document.name.endswith(".json")
    with bot.house.cases.engine.connect() as connection:
        sealed = connection.exec_driver_sql("SELECT sealed FROM cases").scalar_one()
        trail = connection.exec_driver_sql("SELECT message FROM trails ORDER BY message").scalars().all()
    kept = Case.from_json(bot.house.cases.seal.open(sealed) or b"")
    told = json.loads(document.data)
    assert told["case"] == json.loads(json.dumps(kept.told()))
    asked, answered = marked.room.messages[-2:]
    assert sorted([*told["messages_that_erasing_deletes"], asked.id, answered.id]) == trail
    assert date.fromisoformat(told["kept_until"]) == datetime.fromtimestamp(world.now, UTC).date() + timedelta(days=30)
    assert str(marked.id).encode() not in document.data
    assert MARKED.encode() not in document.data
    assert not [part for part in NAME.split() if part.encode() in document.data]


async def test_the_silent_are_erased_by_a_command(world: World, house: House, marked: Person, tmp_path: Path) -> None:
    """`erase-expired` erases whoever was silent for longer than is kept, and nobody else, to the last byte."""
    async with running(world, house):
        await marked.forwards(MARKED)
        await world.asha.forwards(OFFER)
    house.cases.scrub()
    kept = sealed_bytes(tmp_path / "data")
    assert len(kept) == 2
    age(tmp_path / "data", house.cases.seal.name(marked.id), days=31)
    assert ran(tmp_path, "erase-expired").stdout == "1 erased.\n"
    assert rows(tmp_path / "data", "people", "cases") == 2
    left = files(tmp_path / "data")
    assert len([one for one in kept if one in left]) == 1
    assert house.cases.seal.name(marked.id) not in left


async def test_a_running_bot_erases_the_silent(world: World, bot: Running, marked: Person, tmp_path: Path) -> None:
    """A running bot erases whoever was silent for longer than is kept; whoever came back in time stays."""
    await marked.forwards(MARKED)
    await world.asha.command("/help")
    world.passes(hours=29 * 24)
    await world.asha.command("/help")
    world.passes(hours=2 * 24)
    await bot.receiver.sweep()
    assert rows(tmp_path / "data", "people") == 1
    await marked.command("/mydata")
    assert marked.last.document
    assert WORD.encode() not in marked.last.document.data


HIDDEN = {"sender_user_name": NAME}


def rows(folder: Path, *tables: str) -> int:
    """How many rows there are in these tables together."""
    connection = sqlite3.connect(folder / "second-look.db")
    counted = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]  # noqa: S608
    connection.close()
    return sum(map(int, counted))


def sealed_bytes(folder: Path) -> list[bytes]:
    """The middle of every sealed thing of a person, as it may be found again."""
    connection = sqlite3.connect(folder / "second-look.db")
    query = "SELECT sealed FROM cases UNION ALL SELECT sealed FROM received WHERE sealed IS NOT NULL"
    found = [row[0][40:90] for row in connection.execute(query)]
    connection.close()
    assert found
    return found


def age(folder: Path, key: bytes, days: int) -> None:
    """Make somebody older."""
    connection = sqlite3.connect(folder / "second-look.db")
    connection.execute("UPDATE people SET expires_at = expires_at - ? WHERE key = ?", (days * 86_400, key))
    connection.commit()
    connection.close()
