"""Commands as people type them, in Telegram and in the terminal: a name, perhaps mistyped, and what follows it."""

from __future__ import annotations

from rapidfuzz import fuzz, process

from bot.coach.acts import Act, Chose

COMMANDS = (
    "start", "help", "check", "hotline", "country", "language", "why", "about", "privacy", "mydata", "erase", "stop",
)  # fmt: skip
_NEAR = 60
_MOST_LETTERS = 100


def command(text: str) -> Act:
    """What a command asks for; a mistyped one gets the nearest offered."""
    name, _, arg = text.strip().partition(" ")
    name = name.lstrip("/").split("@")[0].lower()
    arg = arg.strip()[:_MOST_LETTERS]
    match name:
        case "hotline":
            return Chose("contacts", arg)
        case "country" if arg:
            return Chose("contacts", arg)
        case (
            "start"
            | "help"
            | "check"
            | "country"
            | "language"
            | "why"
            | "about"
            | "privacy"
            | "mydata"
            | "erase"
            | "stop"
        ):
            return Chose(name)
        case _:
            near = process.extractOne(name, COMMANDS, scorer=fuzz.ratio, score_cutoff=_NEAR)
            return Chose("unknown_command", near[0] if near else "")
