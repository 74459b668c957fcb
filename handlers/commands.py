"""Commands: each is one thing the coach can do, under the name Telegram's menu shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import BotCommand, Update
from telegram.constants import BotCommandLimit

from bot import typed_commands
from handlers.reads import who

if TYPE_CHECKING:
    from telegram.ext import CallbackContext

    from handlers.door import Door
    from knowledge.load import Knowledge


async def command(door: Door, update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
    """Somebody sent a command."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or not message.text:
        await door.ignore(update.update_id)
        return
    door.did(
        who(user),
        message.chat_id,
        typed_commands.command(message.text),
        update.update_id,
        seen=(message.message_id,),
    )


def listed(knowledge: Knowledge, language: str) -> list[BotCommand]:
    """The command list in one language, for Telegram's menu."""
    words = knowledge.words[language]
    return [
        BotCommand(name, words.say(f"command-{name}")[: BotCommandLimit.MAX_DESCRIPTION])
        for name in typed_commands.COMMANDS
    ]
