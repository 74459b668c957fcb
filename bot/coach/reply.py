"""What the coach says, never how it looks. Language and layout come last, in the front door.

What a reply must keep, its constructor refuses to break: it opens with a neutral line (a locked screen shows it), and
it always leaves a way on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from bot.coach.acts import Act
from knowledge.contacts import Shown

Tone: TypeAlias = Literal["plain", "strong", "small"]

# The only first lines there are; each language's lint holds them free of words that give the person away.
OPENINGS = frozenset({
    "open-read", "open-looked", "open-thanks", "open-noted", "open-list", "open-number", "open-two", "open-got",
    "open-here", "open-saved", "open-question", "open-hello", "open-done", "open-more",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Say:
    """A message by its Fluent id. Arguments are short names or numbers, never a phone number."""

    id: str
    args: Mapping[str, str | int] = field(default_factory=dict)
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Quote:
    """The person's own words back, with why they matter."""

    text: str
    why: Say


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody to reach, with how, its source and its date."""

    shown: Shown
    plain: bool = False  # only the number to remember, for a phone that someone else may see


@dataclass(frozen=True, slots=True)
class Copy:
    """Words to copy and send on."""

    say: Say


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand over, by its name and its content."""

    name: str
    data: bytes


Block: TypeAlias = Say | Quote | Card | Copy


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what stands on it, and the act it stands for."""

    label: Say | str
    act: Act


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of the coach. `details` are one tap away; `edits` replaces the coach's last message."""

    opening: Say
    blocks: tuple[Block, ...] = ()
    choices: tuple[tuple[Choice, ...], ...] = ()
    urgent: bool = False
    edits: bool = False
    document: Document | None = None
    erases: bool = False
    final: bool = False
    also: tuple[Reply, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a reply whose first line may give the person away, or that leaves no way on."""
        if self.opening.id not in OPENINGS:
            raise ValueError(f"'{self.opening.id}' is no neutral opening")
        if not self.choices and not self.final:
            raise ValueError("a reply leaves a way on, or says that it is the last")
        if self.urgent and not any(isinstance(block, Card) for block in self.blocks[:3]):
            first = self.blocks[0] if self.blocks else None
            if not (isinstance(first, Say) and first.id == "urgent-find-number"):
                raise ValueError("an urgent reply gives a number first, or the quickest way to one")
