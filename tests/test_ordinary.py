"""What people write every day raises nothing: chats, adverts, news, jokes, in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.coach import talk
from knowledge.case import Exhibit, Turn
from knowledge.load import Knowledge
from knowledge.sheet import Sheet
from tests.knowledge.told import LANGUAGES

HERE = Path(__file__).parent / "ordinary"
FEWEST, FEWEST_HEARD = 150, 60  # lines, of a language we speak and of one we only hear
MOST_FALSE = 0.02
# Lines that are taken for more than they are, each with why it is left so.
KNOWN = Sheet.read(HERE / "known_false_alarms.yaml", "known_false_alarms.yaml").record(dict[str, str])


def lines(language: str) -> list[str]:
    """Ordinary messages of a language, one a line."""
    text = (HERE / f"{language}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


def alarms(knowledge: Knowledge, language: str) -> dict[str, str]:
    """The lines that are taken for something when shown, or for a cry for help when typed, each with what for."""
    found: dict[str, str] = {}
    for line in lines(language):
        detection = knowledge.detector.detect((Exhibit((Turn(line),)),))
        level = knowledge.assessor.assess(detection).level
        if level != "none_found":
            found[line] = f"{level}: {', '.join(sorted({finding.signal for finding in detection.findings}))}"
        elif talk.is_short(line):
            intents = talk.meant(knowledge, knowledge.detector.hear(line)).intents
            urgent = [name for name in intents if knowledge.intents[name].emergency]
            if urgent:
                found[line] = f"typed: {', '.join(urgent)}"
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordinary_messages_raise_nothing(knowledge: Knowledge, language: str) -> None:
    """No everyday message is a warning or a cry for help, but for a few that are known."""
    assert len(lines(language)) >= (FEWEST_HEARD if language in knowledge.heard else FEWEST)
    found = alarms(knowledge, language)
    assert {line: why for line, why in found.items() if line not in KNOWN} == {}
    assert len(found) <= MOST_FALSE * len(lines(language))


def test_known_false_alarms_are_still_false(knowledge: Knowledge) -> None:
    """A line that raises nothing any more is taken off the list."""
    found = {line for language in LANGUAGES for line in alarms(knowledge, language)}
    assert set(KNOWN) - found == set()
