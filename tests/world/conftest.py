"""A world for a test, with Asha in it, and a tiny bot that lives there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.world import Person, World
from tests.world.echo import App, running


@pytest.fixture
async def world() -> AsyncIterator[World]:
    """A running Bot API server."""
    async with World.start() as made:
        yield made


@pytest.fixture
def asha(world: World) -> Person:
    """Somebody who writes to the bot."""
    return world.asha


@pytest.fixture
async def bot(world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[App]:
    """The tiny bot, polling."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it, the library's RetryAfter warns when it is made
    async with running(world) as app:
        yield app
