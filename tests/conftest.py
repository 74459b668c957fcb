"""What tests stand on: the real knowledge, a house on a real database file, and the bot in a world of people."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

os.environ.setdefault("PTB_TIMEDELTA", "1")

from bot.commands import open_house
from bot.house import House
from bot.settings import Settings, read
from knowledge.load import Knowledge, load
from tests.running import Running, running
from tests.world import World

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--language km` picks the examples of one language."""
    parser.addoption("--language", default="", help="only the examples of this language")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """All that the coach knows, loaded once."""
    return load()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a new installation in a folder of its own."""
    return read({"SECOND_LOOK_DATA_DIR": str(tmp_path / "data")})


@pytest.fixture
def house(settings: Settings, knowledge: Knowledge) -> Iterator[House]:
    """A house on a real, migrated database file."""
    opened = open_house(settings, knowledge)
    yield opened
    opened.close()


@pytest.fixture
async def world() -> AsyncIterator[World]:
    """A Bot API server and its people."""
    async with World.start() as started:
        yield started


@pytest.fixture
async def bot(world: World, house: House) -> AsyncIterator[Running]:
    """The bot, polling the world."""
    async with running(world, house) as started:
        yield started
