"""The same house in a terminal: paste, choose by number, read."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from datetime import datetime
from typing import IO

from bot.coach.acts import Act, Chose, Typed
from bot.coach.case import Case
from bot.coach.reply import Block, Card, Choice, Copy, Quote, Reply, Say
from bot.house import Heard, House, Who
from bot.speech import Speech
from bot.typed_commands import command

_WIDTH = 88
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

    def run(self, language: str) -> None:
        """Talk until the input ends."""
        who = Who(YOU.id, language)
        case = self._say(self._house.hear_now(who, Chose("start"), self._clock()))
        self._out(self._word(case, "terminal-paste"))
        while (act := self._read()) is not None:
            case = self._say(self._house.hear_now(who, act, self._clock()))
        self._out(self._word(case, "terminal-bye"))

    def _read(self) -> Act | None:
        """One act: a number, a command, or a message up to a blank line."""
        lines: list[str] = []
        for line in self._source:
            said = line.strip()
            if not lines and said.isdigit() and 0 < int(said) <= len(self._choices):
                return self._choices[int(said) - 1].act
            if not lines and said.startswith("/"):
                return command(said)
            if said:
                lines.append(line.rstrip("\n"))
            elif lines:
                break
        return Typed("\n".join(lines)) if lines else None

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
    if numbered:
        parts.append(
            textwrap.fill(" · ".join(option.replace(" ", "\u00a0") for option in numbered), _WIDTH).replace(
                "\u00a0", " "
            )
        )
    return "\n" + "\n\n".join(part for part in parts if part) + "\n"


def _flat(reply: Reply) -> list[Choice]:
    return [choice for row in reply.choices for choice in row]


def _block(speech: Speech, block: Block) -> str:
    match block:
        case Say():
            return textwrap.fill(speech.say(block), _WIDTH)
        case Quote(text, why):
            return textwrap.fill(f"▪ “{text}”: {speech.say(why)}", _WIDTH, subsequent_indent="  ")
        case Copy(say):
            return textwrap.indent(textwrap.fill(speech.say(say), _WIDTH - 4), "    ")
        case Card():
            entry = speech.entry(block)
            lines = [entry.name, entry.kind, *(f"{line.label}: {line.value}" for line in entry.lines)]
            return "\n".join([*(f"  {line}" for line in lines if line), *(f"  ({small})" for small in entry.small)])
