"""The fixed pages: hello, help, what this is, what is kept, language, erasing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach.acts import Chose
from bot.coach.reply import Block, Choice, Reply, Say

if TYPE_CHECKING:
    from bot.coach.case import Case
    from knowledge.load import Knowledge

_MODES = {
    "for_other": Choice(Say("button-for-other"), Chose("for_other")),
    "minor": Choice(Say("button-young"), Chose("young")),
    "watched": Choice(Say("button-phone-seen"), Chose("phone_seen")),
}


def hello(case: Case) -> Reply:
    """The first message: what to do, what it is not, and the language button."""
    blocks = (Say("hello", tone="strong"), Say("hello-how"), Say("hello-not", tone="small"))
    return Reply(Say("open-hello"), blocks, menu(case))


def menu(case: Case) -> tuple[tuple[Choice, ...], ...]:
    """The buttons that always make sense; of what somebody has said of themselves, none is offered again."""
    buttons = [Choice(Say("button-contacts"), Chose("contacts"))]
    buttons += (choice for tag, choice in _MODES.items() if tag not in case.tags)
    rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    rows.append((Choice(Say("button-language"), Chose("language")), Choice(Say("button-about"), Chose("about"))))
    if "watched" in case.tags:
        rows.insert(0, (Choice(Say("button-erase"), Chose("erase")),))
    return tuple(rows)


def page(name: str, case: Case, *, opening: str = "open-here", lines: tuple[str, ...] = ()) -> Reply:
    """A fixed page by name, with the menu under it."""
    blocks: tuple[Block, ...] = tuple(Say(line) for line in (lines or (name,)))
    erase = (Choice(Say("button-erase"), Chose("erase")),)
    return Reply(Say(opening), blocks, (*menu(case), erase) if "watched" not in case.tags else menu(case))


def languages(knowledge: Knowledge) -> Reply:
    """Every language under its own name."""
    tongues = [tongue.sheet for tongue in knowledge.languages.values()]
    buttons = [Choice(sheet.name, Chose("language_is", sheet.code)) for sheet in tongues]
    rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return Reply(Say("open-question"), (Say("language-which"),), (*rows, (Choice(Say("button-back"), Chose("menu")),)))


def erased() -> Reply:
    """What is gone, what the bot cannot reach, and the two taps that remove it."""
    blocks = (Say("erased", tone="strong"), Say("erased-how"), Say("erased-limits", tone="small"))
    return Reply(Say("open-done"), blocks, final=True, erases=True)


def unknown_command(near: str, case: Case) -> Reply:
    """The nearest command, one tap away."""
    if not near:
        return page("help", case, opening="open-here", lines=("command-unknown", "help"))
    rows = ((Choice(f"/{near}", Chose("meant", f"command:{near}")),), *menu(case))
    return Reply(Say("open-question"), (Say("command-near", {"command": f"/{near}"}),), rows)
