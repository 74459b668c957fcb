"""Messages for the benchmark: about 500 letters each, in all languages, ordinary talk with signs in between."""

from __future__ import annotations

import random
from importlib.resources import files
from pathlib import Path

from knowledge.load import Knowledge
from knowledge.schema.language import Example
from knowledge.sheet import Sheet

LETTERS = 500
ORDINARY = Path(__file__).parent.parent / "ordinary"
_SIGNS = 0.25  # the share of sentences that hold a sign; most of what people write holds none


def texts(language: str) -> tuple[list[str], list[str]]:
    """A language's ordinary sentences and its suspicious ones."""
    path = files("knowledge") / "languages" / language / "examples.yaml"
    rows = Sheet.read(path, path.name).records(Example)
    said = [(row, [row.text] if row.text else [t for turn in row.turns for t in turn.values()]) for row in rows]
    harmless = [text for row, lines in said if row.at_most == "none_found" for text in lines]
    signs = [text for row, lines in said if row.at_most != "none_found" for text in lines]
    ordinary = ORDINARY / f"{language}.txt"
    if ordinary.exists():
        harmless += [line for line in ordinary.read_text(encoding="utf-8").splitlines() if line.strip()]
    return harmless, signs


def generated(knowledge: Knowledge, number: int, seed: int = 7) -> list[str]:
    """Messages mixed over all languages, the same for the same seed."""
    chance = random.Random(seed)
    sources = [texts(language) for language in knowledge.languages]
    made: list[str] = []
    for place in range(number):
        harmless, signs = sources[place % len(sources)]
        message = ""
        while len(message) < LETTERS:
            message += chance.choice(signs if chance.random() < _SIGNS else harmless) + " "
        made.append(message[:LETTERS])
    return made
