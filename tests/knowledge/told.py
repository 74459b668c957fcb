"""The examples of every language folder, and small pieces that tests of knowledge share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import knowledge as package
from knowledge.assess import Evidence
from knowledge.case import Assessment, Detection, Exhibit, Turn
from knowledge.load import Knowledge
from knowledge.schema.language import Example
from knowledge.sheet import Sheet

FOLDER = Path(package.__file__).parent
LANGUAGES = tuple(sorted(folder.name for folder in (FOLDER / "languages").iterdir() if folder.is_dir()))


@dataclass(frozen=True)
class Told:
    """One example of a language, and where it stands."""

    language: str
    number: int
    line: int
    example: Example

    @property
    def name(self) -> str:
        """A readable name for a test: where it stands, and how it begins."""
        return f"{self.language}:{self.line} {' '.join(self.turns[0].text.split())[:32]}"

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The example as turns."""
        return self.example.shown


def told(language: str) -> tuple[Told, ...]:
    """Every example of a language."""
    name = f"languages/{language}/examples.yaml"
    sheet = Sheet.read(FOLDER / name, name)
    return tuple(Told(language, at, sheet.line(at), row) for at, row in enumerate(sheet.records(Example)))


def seen(knowledge: Knowledge, *texts: str) -> Detection:
    """What is found in messages that were shown one after another."""
    return knowledge.detector.detect(tuple(Exhibit((Turn(text),)) for text in texts))


def signs(knowledge: Knowledge, *texts: str) -> set[str]:
    """The signals found in messages, without those that a frame makes count less."""
    return {finding.signal for finding in seen(knowledge, *texts).findings if not finding.frame}


def weighed(knowledge: Knowledge, *texts: str, answers: Evidence | None = None) -> Assessment:
    """What messages come to."""
    return knowledge.assessor.assess(seen(knowledge, *texts), answers or Evidence())
