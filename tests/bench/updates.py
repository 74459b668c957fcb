"""(d) Updates a second of the whole bot on SQLite, against an echo bot of the same library in the same run.

The world runs in a process of its own, so that neither bot shares its processor with the server.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime

from telegram import Update
from telegram.ext import Application, CallbackContext, MessageHandler, filters

PEOPLE = 600
ROUNDS = 5
_WORLD = """
import asyncio, sys
from tests.world import World
async def main():
    async with World.start() as world:
        people = world.flood(people={people}, messages=1, text=lambda n: {text!r})
        print(world.url, world.token, flush=True)
        while world.said_to(people) < {people}:
            await asyncio.sleep(0.005)
        print("done", flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
        world.mistakes.clear()
asyncio.run(main())
"""
_TEXT = (
    "Easy admin job abroad in Dubai, 2000 USD a month, no experience, we pay your ticket. Send passport photo today."
)


class Crowd:
    """A world in its own process, with one message from each of many people."""

    def __init__(self) -> None:
        program = _WORLD.format(people=PEOPLE, text=_TEXT)
        self.process = subprocess.Popen(
            [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        self.url, self.token = self.process.stdout.readline().split()

    async def answered(self) -> None:
        """Wait until everybody has an answer."""
        assert self.process.stdout is not None
        await asyncio.get_running_loop().run_in_executor(None, self.process.stdout.readline)

    def close(self) -> None:
        """Let the world go."""
        self.process.communicate("\n")


async def echo() -> float:
    """Updates a second of an echo bot: the library as its own example uses it."""
    crowd = Crowd()
    application = Application.builder().token(crowd.token).base_url(f"{crowd.url}/bot").build()

    async def back(update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    application.add_handler(MessageHandler(filters.TEXT, back))
    await application.initialize()
    assert application.updater is not None
    begun = time.perf_counter()
    await application.updater.start_polling()
    await application.start()
    await crowd.answered()
    rate = PEOPLE / (time.perf_counter() - begun)
    await application.updater.stop()
    await application.stop()
    await application.shutdown()
    crowd.close()
    return rate


async def ours() -> float:
    """Updates a second of the whole bot: received, kept, reasoned about, answered, marked as answered."""
    from bot.app import build
    from bot.commands import open_house
    from bot.settings import read
    from knowledge.load import load

    crowd = Crowd()
    with tempfile.TemporaryDirectory() as folder:
        settings = read(
            {
                "SECOND_LOOK_BOT_TOKEN": crowd.token,
                "SECOND_LOOK_TELEGRAM_URL": crowd.url,
                "SECOND_LOOK_DATA_DIR": folder,
                "SECOND_LOOK_GATHER_SECONDS": "0",
            }
        )
        house = open_house(settings, load())
        application, receiver = build(settings, house, lambda: datetime.now(UTC))
        await application.initialize()
        begun = time.perf_counter()
        task = asyncio.create_task(receiver.run())
        await crowd.answered()
        rate = PEOPLE / (time.perf_counter() - begun)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await receiver.door.lines.drained()
        await application.shutdown()
        house.close()
    crowd.close()
    return rate


def figure() -> bool:
    """The ratio with its bar, the two bots in turn."""
    from tests.bench.__main__ import bar, say

    pairs = [(asyncio.run(echo()), asyncio.run(ours())) for _ in range(ROUNDS)]
    theirs, mine = statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)
    say(f"(d) echo bot {theirs:,.0f}, ours {mine:,.0f} updates a second")
    return bar("    ours / echo bot", statistics.median(ours_ / echo_ for echo_, ours_ in pairs), 0.5, at_most=False)
