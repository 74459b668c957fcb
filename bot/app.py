"""The Telegram Application: receives, keeps before it works, answers, and picks up after a crash."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import signal
import ssl
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any

from httpx import Limits, create_ssl_context
from httpx_aiohttp import AiohttpTransport
from telegram import Bot, Update
from telegram.error import Conflict, EndPointNotFound, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ApplicationBuilder
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from bot.house import House
from bot.memory import settle
from bot.settings import Settings
from bot.storage.database import DatabaseFault
from handlers import table
from handlers.commands import listed
from handlers.door import Door
from handlers.faults import fault
from handlers.send import Post, seconds_of

log = logging.getLogger("second_look")

_POLL = 30
_CALLS = 64  # calls under way at a time
_SWEEP = 60.0  # seconds between two looks at what has expired and what could not be sent
_MOST = 2**63  # update numbers are below it; what claims more is none of Telegram's
_KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
_LONGEST_PAUSE = 60.0


class TokenRefused(RuntimeError):
    """Telegram does not know this token."""


@dataclass
class Receiver:
    """Takes updates from Telegram and keeps them before the next ones are asked for.

    Updates are taken raw: one broken update must not hide the others, and what is kept is what was sent.
    """

    application: Application[Any, Any, Any, Any, Any, Any]
    house: House
    door: Door
    clock: Callable[[], datetime]
    offset: int = 0

    async def run(self) -> None:
        """Take updates until cancelled. Faults of the network are waited out, longer each time."""
        pause = 1.0
        while True:
            try:
                await self.once()
                pause = 1.0
            except RetryAfter as wait:
                await asyncio.sleep(seconds_of(wait))
            except (TelegramError, DatabaseFault, RecursionError) as error:
                if isinstance(error, EndPointNotFound):  # this is how the library tells that the token is refused
                    await self._still_known()
                level = logging.WARNING if isinstance(error, Conflict | DatabaseFault) else logging.INFO
                log.log(level, "no updates (%s); again in %.0f s", type(error).__name__, pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    async def _still_known(self) -> None:
        """Ask once more who we are; raises TokenRefused when Telegram doesn't know."""
        try:
            await self.application.bot.get_me()
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:
            log.info("telegram cannot be asked (%s)", type(error).__name__)

    async def once(self) -> None:
        """One batch: taken, kept, handed on."""
        raw = await self.application.bot.do_api_request(
            "getUpdates",
            api_kwargs={"offset": self.offset, "timeout": _POLL, "allowed_updates": _KINDS},
            read_timeout=_POLL + 10,
        )
        batch = {one["update_id"]: one for one in raw if _is_update(one)}
        if raw and not batch:
            raise TelegramError("nothing in it is an update")
        bodies = [(number, json.dumps(one).encode()) for number, one in batch.items()]
        fresh = await self.house.run(partial(self.house.cases.received, bodies, self.clock()))
        self.offset = max(batch, default=self.offset - 1) + 1
        for number in fresh:
            await self.work(batch[number])

    async def work(self, raw: dict[str, Any]) -> None:
        """Hand one update to the handlers; one that cannot be read is put aside."""
        try:
            update = Update.de_json(raw, self.application.bot)
        except Exception as error:  # noqa: BLE001 - whatever a stranger made of it
            log.warning("an update could not be read: %s", type(error).__name__)
            await self.door.ignore(raw["update_id"])
            return
        await self.application.process_update(update)

    async def pick_up(self) -> None:
        """After a crash: send what was heard, hear what was received. All of it waits in its person's line."""
        await self.door.again()
        for _, body in await self.house.run(self.house.cases.unheard):
            await self.work(json.loads(body))

    async def sweep(self) -> None:
        """What has expired goes, also from the database's journal; what could not be sent is tried again."""
        gone = await self.house.run(partial(self.house.cases.erase_expired, self.clock()))
        if gone:
            log.info("expired people erased: %s", gone)
        await self.door.again()


def _is_update(one: object) -> bool:
    """Has it a number that Telegram could give? Anything else in it is looked at later, and alone."""
    number = one.get("update_id") if isinstance(one, dict) else None
    return isinstance(number, int) and 0 <= number < _MOST


def build(
    settings: Settings, house: House, clock: Callable[[], datetime]
) -> tuple[Application[Any, Any, Any, Any, Any, Any], Receiver]:
    """The Application with its handlers, and what feeds it."""
    settle()
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    # Raw on purpose: see Receiver.
    warnings.filterwarnings(
        "ignore", message="Please use 'Bot.(getUpdates|sendMessage|editMessageText)'", category=PTBUserWarning
    )
    application = (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_url}/bot")
        .base_file_url(f"{settings.telegram_url}/file/bot")
        .updater(None)
        .job_queue(None)
        .request(_request(_CALLS))
        .get_updates_request(_request(1))
        .build()
    )
    bot: Bot = application.bot
    door = Door(house, Post(bot), clock, time.monotonic, settings.gather_seconds)
    application.add_handlers(table(door))
    application.add_error_handler(fault)
    return application, Receiver(application, house, door, clock)


@cache
def _trusted() -> ssl.SSLContext:
    """Whom we trust to be Telegram; read once, because reading takes longer than all the rest of the start."""
    return create_ssl_context()


def _request(connections: int) -> HTTPXRequest:
    """PTB's own client over aiohttp's connections, which answer several times faster (docs/decisions.md)."""
    limits = Limits(max_connections=connections, max_keepalive_connections=connections)
    transport = AiohttpTransport(verify=_trusted(), limits=limits)
    return HTTPXRequest(connections, pool_timeout=30, httpx_kwargs={"transport": transport})


async def run(settings: Settings, house: House, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
    """Run the bot until it is told to stop; raises TokenRefused."""
    application, receiver = build(settings, house, clock)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await _initialize(application, stop)
    if stop.is_set():
        await application.bot.shutdown()
        return
    await receiver.pick_up()
    tasks = [
        asyncio.create_task(receiver.run()),
        asyncio.create_task(_introduce(application.bot, house)),
        asyncio.create_task(_sweep(receiver)),
        asyncio.create_task(stop.wait()),
    ]
    try:
        log.info("ready")
        while not stop.is_set():
            done, _ = await asyncio.wait({tasks[0], tasks[3]}, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await receiver.door.lines.drained()
        await application.shutdown()


async def _initialize(application: Application[Any, Any, Any, Any, Any, Any], stop: asyncio.Event) -> None:
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:
            log.warning("telegram cannot be reached (%s); again in %.0f s", type(error).__name__, pause)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        else:
            return


async def _introduce(bot: Bot, house: House) -> None:
    """Set the command list and the short description in every language. Failing is no harm."""
    for language in house.knowledge.languages:
        code = None if language == house.fallback_language else language
        try:
            await bot.set_my_commands(listed(house.knowledge, language), language_code=code)
            about = house.knowledge.words[language].say("bot-about")
            await bot.set_my_short_description(about[:120], language_code=code)
        except TelegramError as error:
            log.info("the command list was not set: %s", type(error).__name__)


async def _sweep(receiver: Receiver) -> None:
    """Sweep every minute. A fault today must not keep people's data tomorrow."""
    while True:
        try:
            await receiver.sweep()
        except Exception as error:  # noqa: BLE001 - whatever it is, the next sweep may do better
            log.error("sweeping failed: %s", type(error).__name__)  # noqa: TRY400 - a trace could show words
        await asyncio.sleep(_SWEEP)
