"""Telegram's side. `table` lists every handler, read from top to bottom: the first that fits answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, MessageHandler, TypeHandler, filters

from handlers.commands import command
from handlers.show import pass_by, show
from handlers.tap import tap

if TYPE_CHECKING:
    from handlers.door import Door


def table(door: Door) -> list[BaseHandler[Any, Any, None]]:
    """All handlers. Order matters: private talk, buttons, then whatever else Telegram may send.

    What Telegram notes in a chat (a pinned message, a timer that was set) is nobody's talk.
    """
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & ~filters.StatusUpdate.ALL
    return [
        MessageHandler(private & filters.COMMAND & ~filters.FORWARDED, partial(command, door)),
        MessageHandler(private, partial(show, door)),
        CallbackQueryHandler(partial(tap, door)),
        TypeHandler(Update, partial(pass_by, door)),
    ]
