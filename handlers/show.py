"""Somebody shows something: forwards, types, pastes, or sends what cannot be read yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.reads import came

if TYPE_CHECKING:
    from telegram import Update
    from telegram.ext import CallbackContext

    from handlers.door import Door


async def show(door: Door, update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
    """A message in a private chat."""
    message = came(update)
    if message is None:
        await door.ignore(update.update_id)
        return
    door.shown(message, update.update_id)


async def pass_by(door: Door, update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
    """Something that needs no answer: a group, a channel, an edit, a kind of update we don't know."""
    await door.ignore(update.update_id)
