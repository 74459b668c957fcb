"""One line for each person: what they do is answered in order.

Ten forwards in a second are answered once, and somebody who sends a flood waits behind themselves only.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeAlias

log = logging.getLogger("second_look.line")

_LONGEST_GATHER = 4.0
_MOST_AT_ONCE = 100

Work: TypeAlias = "Callable[[], Awaitable[None]]"


@dataclass(frozen=True)
class Shown:
    """Something shown, still to be gathered with what comes right after it."""

    item: object
    at_once: bool = False


Waiting: TypeAlias = "Shown | Work"


@dataclass
class Lines:
    """All lines. `together` answers what was gathered for a person."""

    together: Callable[[int, list[object]], Awaitable[None]]
    gather: float
    _lines: dict[int, asyncio.Queue[Waiting]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _busy: int = 0

    def put(self, who: int, waiting: Waiting) -> None:
        """Stand in line."""
        line = self._lines.get(who)
        if line is None:
            line = self._lines[who] = asyncio.Queue()
            task = asyncio.create_task(self._serve(who, line))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        line.put_nowait(waiting)

    async def _serve(self, who: int, line: asyncio.Queue[Waiting]) -> None:
        """Do what waits, in order, and go when nothing does."""
        ahead: Waiting | None = None
        while True:
            if ahead is None:
                if line.empty():
                    del self._lines[who]
                    return
                ahead = line.get_nowait()
            now, ahead = ahead, None
            self._busy += 1
            try:
                if isinstance(now, Shown):
                    items, ahead = await self._gathered(now, line)
                    await self.together(who, items)
                else:
                    await now()
            except Exception as error:  # noqa: BLE001 - one person's fault must not end their line, nor anyone else's
                log.error("answering failed: %s", type(error).__name__)  # noqa: TRY400 - a trace could show words
            finally:
                self._busy -= 1

    async def _gathered(self, first: Shown, line: asyncio.Queue[Waiting]) -> tuple[list[object], Waiting | None]:
        """What is shown in one go, and what came next that was something else."""
        items = [first.item]
        loop = asyncio.get_running_loop()
        end = loop.time() + _LONGEST_GATHER
        urgent = first.at_once
        while not urgent and len(items) < _MOST_AT_ONCE:
            wait = min(self.gather, end - loop.time())
            try:
                if wait <= 0:
                    following = line.get_nowait()
                else:
                    async with asyncio.timeout(wait):
                        following = await line.get()
            except (TimeoutError, asyncio.QueueEmpty):
                break
            if not isinstance(following, Shown):
                return items, following
            items.append(following.item)
            urgent = following.at_once
        return items, None

    async def drained(self, patience: float = 20.0) -> None:
        """Wait until every line is empty and idle, then let the lines go. What is left is in the store."""
        loop = asyncio.get_running_loop()
        end = loop.time() + patience
        # Many queues to watch, and only at the end: looking again is simpler than an event for each.
        while loop.time() < end and self._working():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _working(self) -> bool:
        return bool(self._busy) or any(not line.empty() for line in self._lines.values())
