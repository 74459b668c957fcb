"""What happened and waits to be told: the queue behind getUpdates."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from tests.world.refusals import OTHER_POLLER, Json, RefusedError

LONGEST_WAIT = 50
MOST_UPDATES = 100
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Entry:
    """One update, written once; a forced one is told once more although its number is confirmed."""

    number: int
    body: bytes
    forced: bool = False


class Updates:
    """The queue: an update stays until a higher offset confirms it."""

    def __init__(self) -> None:
        self.pending: deque[Entry] = deque()
        self.next_number = 100_000_001
        self.allowed: frozenset[str] | None = None
        self._poller: asyncio.Future[None] | None = None
        self._closed = False
        self.arrived = asyncio.Event()  # for the webhook

    def put(self, update: Json, *, forced: bool = False) -> int:
        """Add an update, numbered unless it brings its number; kinds that are not allowed never enter."""
        number = update.get("update_id")
        if number is None:
            number = self.next_number
            update = {"update_id": number, **update}
        kinds = [kind for kind in update if kind != "update_id"]
        if not forced and not any(map(self._wanted, kinds)):
            return self.next_number - 1
        place = number if isinstance(number, int) else self.next_number
        again = forced and place < self.next_number
        self.next_number = max(self.next_number, place + 1)
        self.pending.append(Entry(place, json.dumps(update, separators=(",", ":")).encode(), again))
        self._wake()
        return place

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT

    def allow(self, kinds: object) -> None:
        """Remember which kinds the bot wants: an empty list is the usual ones, none leaves it as it was."""
        if isinstance(kinds, list):
            self.allowed = frozenset(map(str, kinds)) or None

    async def get(self, offset: int, limit: int, wait: float) -> list[bytes]:
        """Confirm what is below the offset, and tell the rest, waiting for it if need be."""
        self.interrupt()
        self._confirm(offset)
        batch = self._batch(limit)
        if not batch and wait > 0 and not self._closed:
            self._poller = asyncio.get_running_loop().create_future()
            mine = self._poller
            await asyncio.wait((mine,), timeout=min(wait, LONGEST_WAIT))
            if self._poller is mine:
                self._poller = None
            if mine.done():
                mine.result()
            batch = self._batch(limit)
        return batch

    def interrupt(self, reason: str = OTHER_POLLER) -> None:
        """Whoever polls already is sent away with 409, as Telegram sends away the older of two."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(RefusedError(409, reason))
        self._poller = None

    def forget(self) -> None:
        """Drop everything that waits."""
        self.pending.clear()

    def close(self) -> None:
        """Let a waiting poll end empty, so that the server can stop."""
        self._closed = True
        self._wake()

    def _wake(self) -> None:
        self.arrived.set()
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        elif self.pending and self.pending[0].number < offset:
            self.pending = deque(entry for entry in self.pending if entry.number >= offset or entry.forced)

    def _batch(self, limit: int) -> list[bytes]:
        batch: Sequence[Entry] = list(islice(self.pending, max(1, min(limit or MOST_UPDATES, MOST_UPDATES))))
        for entry in batch:
            entry.forced = False
        return [entry.body for entry in sorted(batch, key=lambda entry: entry.number)]
