"""A reply in somebody's language: ids become words, countries their names, contacts their lines.

Front doors differ in how they lay words out; what is said is decided here, once, for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.coach.reply import Card, Choice, Say
from knowledge.contacts import dial
from knowledge.load import Knowledge
from knowledge.text import fold
from knowledge.words import Words

ON_A_LOCKED_SCREEN = 60  # letters of a message that a notification shows
_FLAG = 0x1F1E6 - ord("A")


def flag(code: str) -> str:
    """A country's flag as an emoji."""
    return "".join(chr(_FLAG + ord(letter)) for letter in code) if len(code) == 2 else ""  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Line:
    """One way to reach a contact: its label, and what to dial, write to or open."""

    channel: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact in words: heading, name, ways to reach it, and small print."""

    kind: str
    name: str
    lines: tuple[Line, ...]
    small: tuple[str, ...]


@dataclass(frozen=True)
class Speech:
    """One language's voice."""

    knowledge: Knowledge
    language: str

    @property
    def words(self) -> Words:
        """This language's messages."""
        return self.knowledge.words[self.language]

    @property
    def right_to_left(self) -> bool:
        """Does this language run from right to left?"""
        return self.words.direction == "rtl"

    def say(self, say: Say) -> str:
        """The words of a `Say`: the question's own tap or the common one, countries by name."""
        name = say.id
        question, _, tap = name.partition(".")
        if tap and not self.words.has(name) and question in self.knowledge.questions:
            name = f"tap-{tap}"
        return self.words.say(name, self._spoken(say.args))

    def opening(self, first: str, second: str) -> tuple[str, ...]:
        """The first line, and a dull second one when a locked screen would else show a word that gives away."""
        seen = fold(f"{first} {second}"[:ON_A_LOCKED_SCREEN])
        private = any(word in seen for word in self.knowledge.private_words[self.language])
        return (first, self.words.say("open-pad")) if private else (first,)

    def label(self, choice: Choice) -> str:
        """What stands on a button."""
        return choice.label if isinstance(choice.label, str) else self.say(choice.label)

    def _spoken(self, args: Mapping[str, str | int]) -> dict[str, str | int]:
        spoken = dict(args)
        code = spoken.get("country")
        if isinstance(code, str):
            spoken["country"] = self.country(code)
            spoken["flag"] = flag(code)
        return spoken

    def country(self, code: str) -> str:
        """A country's name in this language."""
        return self.knowledge.countries.name(code, self.words.locale)

    def entry(self, card: Card) -> Entry:
        """A contact in words. On a watched phone only the number to remember."""
        contact, shown = card.shown.contact, card.shown
        lines = tuple(
            Line(channel, self.words.say(f"card-{_LABEL.get(channel, channel)}"), value)
            for channel, value in dial(contact, from_abroad=shown.from_abroad)
        )
        if card.plain:
            return Entry("", "", lines[:1], ())
        return Entry(self.words.say(f"need-{shown.kind}"), self._name(card), lines, tuple(self._small(card)))

    def _name(self, card: Card) -> str:
        contact = card.shown.contact
        if contact.called:
            return self.words.say(f"called-{contact.called}")
        if contact.name_local and contact.name_local != contact.name:
            return f"{contact.name_local} ({contact.name})"
        return contact.name

    def _small(self, card: Card) -> Iterator[str]:
        contact, say = card.shown.contact, self.words.say
        if not card.shown.confirmed:
            yield say("card-not-confirmed")
        if contact.free:
            yield say("card-free")
        if contact.serves:
            yield say("card-for", {"countries": ", ".join(map(self.country, contact.serves[:4]))})
        if contact.hours:
            yield say("card-hours", {"hours": contact.hours})
        yield say(
            "card-source",
            {"source": _short(contact.source), "seen": contact.seen_on, "checked": contact.checked},
        )


def _short(source: str) -> str:
    """A source's site, and for a shared site whose part of it."""
    parts = source.split(" ", maxsplit=1)[0].rsplit("//", maxsplit=1)[-1].removeprefix("www.").split("/")
    return "/".join(parts[: 3 if parts[0] == "github.com" else 1])[:60]


_LABEL = {"call_abroad": "call"}
