"""Commands: each is one thing the coach can do, under the name Telegram's menu shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from telegram import BotCommand, Update
from telegram.constants import BotCommandLimit

from bot.coach.acts import Act, Chose
from handlers.reads import who

if TYPE_CHECKING:
    from telegram.ext import CallbackContext

    from handlers.door import Door
    from knowledge.load import Knowledge

COMMANDS = (
    "start", "help", "check", "hotline", "country", "language", "why", "about", "privacy", "mydata", "erase", "stop",
)  # fmt: skip
_NEAR = 60


def act(text: str) -> Act:
    """What a command asks for; a mistyped one gets the nearest offered."""
    name, _, arg = text.strip().partition(" ")
    name = name.lstrip("/").split("@")[0].lower()
    match name:
        case "hotline":
            return Chose("contacts", arg.strip()[:100])
        case "country" if arg.strip():
            return Chose("contacts", arg.strip()[:100])
        case "start" | "help" | "check" | "country" | "language" | "why" | "about" | "privacy" | "mydata" | "erase" | "stop":
            return Chose(name)  # type: ignore[arg-type]
        case _:
            near = process.extractOne(name, COMMANDS, score_cutoff=_NEAR)
            return Chose("unknown_command", near[0] if near else "")


async def command(door: Door, update: Update, _context: CallbackContext) -> None:  # type: ignore[type-arg]
    """Somebody sent a command."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or not message.text:
        await door.ignore(update.update_id)
        return
    door.did(who(user), message.chat_id, act(message.text), update.update_id, seen=(message.message_id,))


def listed(knowledge: Knowledge, language: str) -> list[BotCommand]:
    """The command list in one language, for Telegram's menu."""
    words = knowledge.words[language]
    return [BotCommand(name, words.say(f"command-{name}")[: BotCommandLimit.MAX_DESCRIPTION]) for name in COMMANDS]
