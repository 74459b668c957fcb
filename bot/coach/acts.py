"""What a person can do, whichever front door they came through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from knowledge.case import Exhibit


@dataclass(frozen=True, slots=True)
class Showed:
    """They showed something: forwarded, pasted, or several at once. `unread` names kinds we cannot read yet."""

    exhibits: tuple[Exhibit, ...]
    unread: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """They wrote something themselves: a question, an answer, or a message they pasted."""

    text: str


@dataclass(frozen=True, slots=True)
class Answered:
    """They tapped an answer of the guided flow; "skip" is an answer too."""

    question: str
    tap: str


@dataclass(frozen=True, slots=True)
class Chose:
    """They tapped a button or gave a command: what it does, and with what."""

    what: Choosable
    arg: str = ""


Choosable: TypeAlias = Literal[
    "start", "help", "check", "why", "about", "privacy", "mydata", "erase", "stop", "ask", "advice", "more_advice",
    "contacts", "country", "country_is", "language", "language_is", "send_back", "trip_card", "phone_seen", "young",
    "for_other", "back", "menu", "unknown_command", "evidence", "say_this", "meant",
]  # fmt: skip

Act: TypeAlias = Showed | Typed | Answered | Chose
