"""Letters go out: sent, edited or deleted, with patience for Telegram and none for what can never arrive."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any, TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputFile
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from handlers.render import Message, bare

T = TypeVar("T")
log = logging.getLogger("second_look.send")

_PAUSES = (0.3, 1.0, 3.0, 10.0, 30.0)
_LONGEST_WAIT = 120.0
# Calls under way at a time: with more, the library's HTTP client gets slower, not faster (docs/decisions.md).
_AT_A_TIME = 16
_AT_ONCE = 100  # message numbers in one deleteMessages


class Undeliverable(RuntimeError):
    """Telegram does not take this now, after several tries; it stays in the store for later."""


@dataclass
class Post:
    """The way out to Telegram. A wait asked for one chat holds up only that chat's line."""

    bot: Bot
    pauses: Sequence[float] = _PAUSES
    _few: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_AT_A_TIME))

    async def deliver(self, chat: int, letter: Sequence[Message], replace: int | None = None) -> list[int]:
        """Send a letter; returns the numbers of the messages. `replace` is the message an edit replaces.

        Raises Undeliverable when Telegram cannot be reached; a person who blocked the bot is no error.
        """
        sent: list[int] = []
        for message in letter:
            try:
                number = await self._laid_out(chat, message, replace if message.edits else None)
            except Forbidden:
                log.info("a person no longer wants messages")
                return sent
            except (BadRequest, ChatMigrated) as refused:
                log.warning("telegram refused a message: %s", _kind(refused))
                continue
            if number is not None:
                sent.append(number)
        return sent

    async def _laid_out(self, chat: int, message: Message, replace: int | None) -> int | None:
        """One message; when Telegram refuses its layout, its bare words and buttons are better than silence."""
        try:
            return await self._one(chat, message, replace)
        except BadRequest as refused:
            log.warning("telegram refused a layout: %s", _kind(refused))
            return await self._one(chat, message, None, layout=None)

    async def _one(
        self, chat: int, message: Message, replace: int | None, layout: str | None = ParseMode.HTML
    ) -> int | None:
        """Send one message and return its number; None when it replaced another."""
        text = message.text if layout else bare(message.text)
        if message.document_name:
            file = InputFile(message.document.encode(), filename=message.document_name)
            markup = InlineKeyboardMarkup.de_json(_markup(message), self.bot) if message.buttons else None
            sent = await self._patiently(
                lambda: self.bot.send_document(chat, file, caption=text, parse_mode=layout, reply_markup=markup)
            )
            return sent.message_id
        said = {"chat_id": chat, "text": text, "link_preview_options": {"is_disabled": True}}
        if layout:
            said["parse_mode"] = layout
        if message.buttons:
            said["reply_markup"] = _markup(message)
        if replace is not None and await self._edited({**said, "message_id": replace}):
            return None
        # What comes back is left as it is: reading it into the library's types costs as much as sending it.
        answer = await self._patiently(partial(self.bot.do_api_request, "sendMessage", api_kwargs=said))
        return int(answer["message_id"])

    async def _edited(self, said: dict[str, Any]) -> bool:
        """Say it in place of what was said before; False when that is gone or says the same, which would be silence."""
        try:
            await self._patiently(partial(self.bot.do_api_request, "editMessageText", api_kwargs=said))
        except BadRequest:
            return False
        return True

    async def acknowledge(self, callback: str) -> None:
        """Let a button stop spinning. One that is too old cannot, and need not."""
        try:
            await self.bot.answer_callback_query(callback)
        except TelegramError as error:
            log.debug("a button could not be acknowledged: %s", _kind(error))

    async def delete(self, chat: int, messages: Sequence[int]) -> None:
        """Delete what Telegram lets a bot delete; what it doesn't, only the person can.

        Telegram refuses a whole call when one message in it is too old: then each is tried alone.
        Raises Undeliverable when Telegram cannot be reached.
        """
        for start in range(0, len(messages), _AT_ONCE):
            some = list(messages[start : start + _AT_ONCE])
            if await self._deleted(partial(self.bot.delete_messages, chat, some)):
                continue
            for one in some:
                await self._deleted(partial(self.bot.delete_message, chat, one))

    async def _deleted(self, call: Callable[[], Awaitable[bool]]) -> bool:
        try:
            return await self._patiently(call)
        except TelegramError as error:
            log.info("some messages could not be deleted: %s", _kind(error))
            return False

    async def _patiently(self, call: Callable[[], Awaitable[T]]) -> T:
        """Call, and again after a pause while Telegram is busy or away."""
        for pause in (*self.pauses, None):
            try:
                async with self._few:
                    return await call()
            except RetryAfter as wait:
                await asyncio.sleep(min(seconds_of(wait), _LONGEST_WAIT))
            except (BadRequest, InvalidToken, EndPointNotFound):
                raise
            except NetworkError as error:
                if pause is None:
                    raise Undeliverable(_kind(error)) from None
                log.info("telegram cannot be reached (%s); again in %s s", _kind(error), pause)
                await asyncio.sleep(pause)
        raise Undeliverable("asked to wait too often")


def seconds_of(wait: RetryAfter) -> float:
    """How long Telegram asks us to wait; its library gives a number or a timedelta."""
    asked = wait.retry_after
    return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)


def _markup(message: Message) -> dict[str, Any]:
    rows = [[{"text": label, "callback_data": data} for label, data in row] for row in message.buttons]
    return {"inline_keyboard": rows}


def _kind(error: Exception) -> str:
    """What went wrong, without a word that a person wrote."""
    return type(error).__name__
