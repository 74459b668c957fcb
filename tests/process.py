"""The bot as its command, in a process of its own: started, stopped, killed, and what it wrote."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import bot
from tests.world import World

ROOT = Path(bot.__file__).parent.parent
PATIENCE = 20.0  # seconds that a start or an end may take


@dataclass(frozen=True)
class Process:
    """A started bot and the file with its log."""

    running: asyncio.subprocess.Process
    log: Path

    async def killed(self) -> None:
        """Kill it as a power cut would."""
        await self.ended(signal.SIGKILL)

    async def ended(self, by: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and wait for the end; returns the exit code."""
        self.running.send_signal(by)
        return await asyncio.wait_for(self.running.wait(), PATIENCE)


@asynccontextmanager
async def started(
    world: World, folder: Path, until: Callable[[], object] | None = None, **settings: str
) -> AsyncIterator[Process]:
    """`python -m bot bot` in `folder`, once it polls. Whatever still runs at the end is killed."""
    polls = len(world.polls)
    ready = until or (lambda: len(world.polls) > polls)
    log = folder / "log"
    given = {"bot_token": world.token, "telegram_url": world.url, "gather_seconds": "0.1", **settings}
    with log.open("ab") as file:
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "bot", cwd=ROOT, env=environment(folder, given), stderr=file
        )
    try:
        await world.until(lambda: ready() or running.returncode is not None, within=PATIENCE)
        if running.returncode is not None:
            raise AssertionError(log.read_text())
        yield Process(running, log)
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()


def ran(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`second-look …` to its end."""
    command = [sys.executable, "-m", "bot", *arguments]
    env = environment(folder, settings)
    return subprocess.run(
        command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60
    )


def environment(folder: Path, settings: dict[str, str]) -> dict[str, str]:
    """An environment with these settings and a data folder of its own, and none of ours."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SECOND_LOOK_", "PTB_"))}
    given = {"data_dir": str(folder / "data"), **settings}
    return kept | {f"SECOND_LOOK_{name.upper()}": value for name, value in given.items()}
