"""Updates brought to the bot: one POST each, the secret in a header, again until it is taken."""

from __future__ import annotations

import asyncio
import contextlib
import time

import aiohttp

from tests.world.refusals import Json
from tests.world.updates import Entry, Updates

HEADER = "X-Telegram-Bot-Api-Secret-Token"
_TAKEN = 2  # hundred and something


class Webhook:
    """Brings what waits in the queue to an address, several at a time."""

    def __init__(self, updates: Updates) -> None:
        self.updates = updates
        self.url = ""
        self.secret = ""
        self.again_after = 0.1  # seconds before an update that was not taken is brought again
        self.patience = 10.0  # how long one POST may take
        self.delivered: list[tuple[int, int]] = []  # (update number, HTTP status), 0 where no answer came
        self._most = 1
        self._under_way: set[asyncio.Task[None]] = set()
        self._task: asyncio.Task[None] | None = None
        self._last_error: tuple[int, str] | None = None

    def set(self, url: str, secret: str, most: int) -> None:
        """Another address, or none."""
        self.url, self.secret, self._most = url, secret, max(1, most)
        if self._task:
            self._task.cancel()
        self._task = asyncio.create_task(self._run()) if url else None

    def info(self, waiting: int) -> Json:
        """What getWebhookInfo tells."""
        error = {}
        if self._last_error:
            error = {"last_error_date": self._last_error[0], "last_error_message": self._last_error[1]}
        found: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": waiting + len(self._under_way),
            **error,
        }
        return found | ({"max_connections": self._most} if self.url else {})

    async def close(self) -> None:
        """Stop bringing."""
        tasks = [*self._under_way, *([self._task] if self._task else [])]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        gate = asyncio.Semaphore(self._most)
        timeout = aiohttp.ClientTimeout(total=self.patience)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                self.updates.arrived.clear()
                while self.updates.pending:
                    await gate.acquire()
                    if not self.updates.pending:
                        gate.release()
                        break
                    entry = self.updates.pending.popleft()
                    task = asyncio.create_task(self._bring(session, entry))
                    self._under_way.add(task)
                    task.add_done_callback(self._under_way.discard)
                    task.add_done_callback(lambda _: gate.release())
                await self.updates.arrived.wait()

    async def _bring(self, session: aiohttp.ClientSession, entry: Entry) -> None:
        headers = {"Content-Type": "application/json"} | ({HEADER: self.secret} if self.secret else {})
        try:
            while True:
                status = await self._post(session, entry, headers)
                self.delivered.append((entry.number, status))
                if status // 100 == _TAKEN:
                    return
                await asyncio.sleep(self.again_after)
        except (asyncio.CancelledError, RuntimeError):  # the address changed, or the world ends: it waits on
            self.updates.pending.appendleft(entry)

    async def _post(self, session: aiohttp.ClientSession, entry: Entry, headers: dict[str, str]) -> int:
        try:
            async with session.post(self.url, data=entry.body, headers=headers) as response:
                await response.read()
                if response.status // 100 != _TAKEN:
                    words = f"Wrong response from the webhook: {response.status} {response.reason}"
                    self._last_error = (int(time.time()), words)
                return response.status
        except (aiohttp.ClientError, TimeoutError) as error:
            self._last_error = (int(time.time()), f"Connection failed: {type(error).__name__}")
            return 0
