"""The bot running inside a test: the real Application over real HTTP, with little patience for gathering."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.app import Receiver, build
from bot.house import House
from bot.settings import read
from tests.world import World

GATHER = 0.12


@dataclass
class Running:
    """A running bot and what feeds it."""

    receiver: Receiver
    house: House


@asynccontextmanager
async def running(world: World, house: House, gather: float = GATHER) -> AsyncIterator[Running]:
    """Start the bot against a world, and stop it as it stops in life: lines drained, then shut down."""
    settings = read(
        {
            "SECOND_LOOK_BOT_TOKEN": world.token,
            "SECOND_LOOK_TELEGRAM_URL": world.url,
            "SECOND_LOOK_GATHER_SECONDS": str(gather),
        }
    )
    application, receiver = build(settings, house, lambda: datetime.fromtimestamp(world.now, UTC))
    await application.initialize()
    await receiver.pick_up()
    task = asyncio.create_task(receiver.run())
    try:
        yield Running(receiver, house)
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await receiver.door.lines.drained(2.0)
        await application.shutdown()
