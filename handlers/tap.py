"""Somebody taps a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach.acts import Chose
from handlers import buttons
from handlers.reads import who

if TYPE_CHECKING:
    from telegram import Update
    from telegram.ext import CallbackContext

    from handlers.door import Door


async def tap(door: Door, update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
    """A tap. One from an older version, or on a message that is gone, is answered with what can be done now."""
    query = update.callback_query
    if query is None:
        await door.ignore(update.update_id)
        return
    door.tapped(query.from_user.id, query.id)
    act = buttons.act(query.data or "") or Chose("menu")
    # Answers go to whoever tapped, never to the chat that a button came from.
    door.did(who(query.from_user), query.from_user.id, act, update.update_id)
