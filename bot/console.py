"""The same house in a terminal: paste, choose by number, read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import IO

from bot.coach.acts import Act, Chose, Typed
from bot.coach.case import Case
from bot.coach.reply import Block, Card, Choice, Copy, Quote, Reply, Say
from bot.house import Heard, House, Who
from bot.speech import Speech
from bot.typed_commands import command

_WIDTH = 88
_LONGEST_NUMBER = 3
_JOINS = frozenset({"Mn", "Mc", "Me", "Cf", "Sk"})  # what belongs to the letter before it
_STACKS = 9  # the combining class of signs that put the next letter under the last one
YOU = Who(0)


class Console:
    """A conversation on standard input and output. A blank line ends a pasted message; end of input ends it too."""

    def __init__(
        self, house: House, source: IO[str], out: Callable[[str], object], clock: Callable[[], datetime]
    ) -> None:
        self._house = house
        self._source = source
        self._out = out
        self._clock = clock
        self._choices: list[Choice] = []

    def run(self, language: str, *, wanted: bool = False) -> None:
        """Talk until the input ends; in this language even when another was spoken before, if it is `wanted`."""
        who = Who(YOU.id, language)
        begun = self._house.hear_now(who, Chose("start"), self._clock())
        if wanted and begun.case.language != language:
            self._house.hear_now(who, Chose("language_is", language), self._clock())
            begun = self._house.hear_now(who, Chose("start"), self._clock())
        case = self._say(begun)
        self._out(self._word(case, "terminal-paste"))
        while (act := self._read()) is not None:
            case = self._say(self._house.hear_now(who, act, self._clock()))
        self._out(self._word(case, "terminal-bye"))

    def _read(self) -> Act | None:
        """One act: a number, a command, or a message up to a blank line."""
        lines: list[str] = []
        for line in self._source:
            said = line.strip()
            if not lines and (choice := self._chosen(said)):
                return choice.act
            if not lines and said.startswith("/"):
                return command(said)
            if said:
                lines.append(line.rstrip("\n"))
            elif lines:
                break
        return Typed("\n".join(lines)) if lines else None

    def _chosen(self, said: str) -> Choice | None:
        number = int(said) if said.isdecimal() and len(said) <= _LONGEST_NUMBER else 0
        return self._choices[number - 1] if 0 < number <= len(self._choices) else None

    def _say(self, heard: Heard) -> Case:
        self._out(shown(Speech(self._house.knowledge, heard.case.language), heard.reply))
        self._choices = [choice for row in heard.reply.choices for choice in row]
        return heard.case

    def _word(self, case: Case, name: str) -> str:
        return self._house.knowledge.words[case.language].say(name)


def shown(speech: Speech, reply: Reply) -> str:
    """A reply as plain text with numbered choices."""
    parts = [speech.say(reply.opening), *(_block(speech, block) for block in reply.blocks)]
    if reply.document:
        parts.append(reply.document.data.decode())
    numbered = [f"{number} {speech.label(choice)}" for number, choice in enumerate(_flat(reply), 1)]
    parts.append(_filled([*(f"{option} ·" for option in numbered[:-1]), *numbered[-1:]]))
    return "\n" + "\n\n".join(part for part in parts if part) + "\n"


def _flat(reply: Reply) -> list[Choice]:
    return [choice for row in reply.choices for choice in row]


def _block(speech: Speech, block: Block) -> str:
    match block:
        case Say():
            return _wrapped(speech.say(block))
        case Quote(text, why):
            return _wrapped(f"▪ “{text}”: {speech.say(why)}", "  ").removeprefix("  ")
        case Copy(say):
            return _wrapped(speech.say(say), "    ")
        case Card():
            entry = speech.entry(block)
            lines = [entry.name, entry.kind, *(f"{line.label}: {line.value}" for line in entry.lines)]
            return "\n".join([*(f"  {line}" for line in lines if line), *(f"  ({small})" for small in entry.small)])


def _wrapped(text: str, indent: str = "") -> str:
    return _filled(re.split(r"[ \t\r\n]+", text.strip()), indent)


def _filled(pieces: Iterable[str], indent: str = "") -> str:
    """Pieces in lines, as many as fit. One that is longer than a line is broken, but never inside a letter."""
    room = _WIDTH - len(indent)
    lines = [""]
    for piece in pieces:
        gap = " " if lines[-1] else ""
        if _width(lines[-1] + gap + piece) <= room:
            lines[-1] += gap + piece
        elif _width(piece) <= room:
            lines.append(piece)
        else:
            lines[-1] += gap
            for letter in _letters(piece):
                if _width(lines[-1] + letter) > room:
                    lines.append("")
                lines[-1] += letter
    return "\n".join(f"{indent}{line}".rstrip() for line in lines)


def _letters(text: str) -> Iterator[str]:
    """What a reader takes for one letter: a base with its marks, and in Khmer with the consonants under it."""
    letter = ""
    for char in text:
        if letter and not _joins(letter[-1], char):
            yield letter
            letter = ""
        letter += char
    yield letter


def _joins(before: str, char: str) -> bool:
    return unicodedata.category(char) in _JOINS or unicodedata.combining(before) == _STACKS or before == "\u200d"


def _width(text: str) -> int:
    """Columns in a terminal."""
    shown = (char for char in text if unicodedata.category(char) not in _JOINS)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in shown)
