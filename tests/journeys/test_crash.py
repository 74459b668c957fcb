"""The bot as a process: killed at the worst moment, told to stop, refused: nothing is lost, nothing said twice."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
from pathlib import Path

from tests.journeys.test_show import OFFER
from tests.process import ran, started
from tests.world import ALWAYS, World

AFTER = 20.0  # seconds within which a process answers after its start


def said(world: World, words: str = "Several strong signs") -> int:
    """How many messages with these words Asha has."""
    return sum(words in message.text for message in world.asha.chat if message.by_bot)


async def test_killed_at_the_worst_moment(world: World, tmp_path: Path) -> None:
    """Killed while one is answered, one erased and one gathered, the next start ends each of it, once.

    Between hearing and sending, the answer is sent; between erasing and deleting, the messages are deleted and only
    then it says so; between receiving and hearing, with Telegram told that it was received, it is heard.
    """
    asha, ben, cara = world.asha, world.person("Ben"), world.person("Cara")
    async with started(world, tmp_path, gather_seconds="1") as process:
        await asha.forwards(OFFER, wait=False)
        await ben.forwards(OFFER)
        await asha.waits_for("Several strong signs")
        world.hangs("sendMessage", 3)
        await asha.command("/why", wait=False)
        world.hangs("deleteMessages", 3)
        await ben.command("/erase", wait=False)
        await world.until(lambda: world.called("deleteMessages") and len(world.called("sendMessage", asha)) == 2)
        await cara.forwards_many(["How are you?", OFFER], wait=False)
        await world.until(lambda: not world.updates.pending)
        await process.killed()
    assert [len(person.chat) for person in (asha, ben, cara)] == [3, 3, 2]
    async with started(world, tmp_path):
        await asha.waits_for("I only see words", within=AFTER)
        await ben.waits_for("All I kept about you is gone", within=AFTER)
        await cara.waits_for("Several strong signs", within=AFTER)
        await asha.command("/why")
        asha.sees("Company car")
    assert [len(person.chat) for person in (asha, ben, cara)] == [6, 1, 3]


async def test_killed_before_telegram_was_told(world: World, tmp_path: Path) -> None:
    """Killed after answering and before Telegram knew that the update was taken, it is not answered again."""
    asha = world.asha
    async with started(world, tmp_path) as process:
        world.fails("getUpdates", 500, ALWAYS)
        await asha.forwards(OFFER)
        await process.killed()
    world.heals()
    assert world.updates.pending
    async with started(world, tmp_path):
        await world.until(lambda: not world.updates.pending, within=AFTER)
        await asha.command("/help")
    assert said(world) == 1


async def test_told_to_stop(world: World, tmp_path: Path) -> None:
    """Told to stop, it answers what it has received, says nothing more, and ends well."""
    asha = world.asha
    async with started(world, tmp_path, gather_seconds="0.5") as process:
        await asha.forwards(OFFER, wait=False)
        await world.until(lambda: not world.updates.pending)
        assert await process.ended() == 0
        assert said(world) == 1
        assert "Traceback" not in process.log.read_text()
        await asha.command("/help", wait=False)
    assert len(asha.notifications) == 1


async def test_told_to_stop_while_telegram_is_away(world: World, tmp_path: Path) -> None:
    """Told to stop while Telegram cannot be reached, it does not wait for Telegram."""
    world.fails("*", 503, ALWAYS)
    async with started(world, tmp_path, until=lambda: len(world.calls) > 1) as process:
        assert await process.ended(signal.SIGINT) == 0
        assert not {"Traceback", "Unclosed"} & set(process.log.read_text().split())


async def test_bad_days_of_a_process(world: World, tmp_path: Path) -> None:
    """Telegram away at the start is waited for, another bot with the same token is logged, a token taken back ends it.

    The end has exit code 2 and one line that says what to do, without the token.
    """
    asha = world.asha
    world.fails("getMe", 429, retry_after=1)
    world.fails("getMe", 502, body="<html>")
    async with started(world, tmp_path) as process:
        world.updates.interrupt()
        await world.until(lambda: "Conflict" in process.log.read_text())
        await asha.forwards(OFFER)
        assert said(world) == 1
        world.fails("*", 401, ALWAYS, description="Unauthorized")
        asha.writes({"text": "hello"})
        assert await asyncio.wait_for(process.running.wait(), AFTER) == 2
        log = process.log.read_text()
    assert log.endswith("SECOND_LOOK_BOT_TOKEN was refused by Telegram: copy it again from @BotFather.\n")
    assert "Traceback" not in log
    assert world.token not in log


async def test_a_refused_token_is_one_line(world: World, tmp_path: Path) -> None:
    """A token that Telegram refuses ends the start with exit code 2 and one line, without the token."""
    token = "7000000001:" + "A" * 35
    ended = await asyncio.to_thread(ran, tmp_path, "bot", bot_token=token, telegram_url=world.url)
    assert ended.returncode == 2
    assert ended.stderr == "SECOND_LOOK_BOT_TOKEN was refused by Telegram: copy it again from @BotFather.\n"
    assert not ended.stdout


async def test_a_database_of_another_key_starts(world: World, tmp_path: Path) -> None:
    """With another key, what was kept cannot be read: everybody starts afresh, and the bot starts."""
    asha = world.asha
    async with started(world, tmp_path) as process:
        await asha.forwards(OFFER)
        world.hangs("sendMessage", 2)
        await asha.command("/why", wait=False)
        await world.until(lambda: len(world.called("sendMessage")) == 2)
        await process.killed()
    (tmp_path / "data" / "key").unlink()
    async with started(world, tmp_path):
        await asha.command("/mydata")
        assert asha.last.document
        assert b"Company car" not in asha.last.document.data
        await asha.forwards(OFFER)
        asha.sees("Several strong signs")
    with sqlite3.connect(tmp_path / "data" / "second-look.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
