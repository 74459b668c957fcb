"""The examples of every language: what must be found is found, what must not is not. `--language km` picks one."""

from __future__ import annotations

import pytest

from knowledge.case import Detection, Exhibit
from knowledge.load import Knowledge, load
from knowledge.schema.terms import LEVELS
from tests.knowledge.told import LANGUAGES, Told, told

FEWEST = 60
HARMLESS = 1 / 3


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each example that says something of the kind, one for each language."""
    only = metafunc.config.getoption("language")
    languages = [only] if only else list(LANGUAGES)
    if "language" in metafunc.fixturenames:
        metafunc.parametrize("language", languages)
    for key in {"found", "not_found", "level", "at_most"} & set(metafunc.fixturenames):
        rows = [one for language in languages for one in told(language) if getattr(one.example, key)]
        metafunc.parametrize(key, rows, ids=[one.name for one in rows])


def detected(knowledge: Knowledge, one: Told) -> Detection:
    """What is found in an example."""
    return knowledge.detector.detect((Exhibit(one.turns),))


def counted(detection: Detection) -> set[str]:
    """The signals that count: not those in the news or in a warning."""
    return {finding.signal for finding in detection.findings if not finding.frame}


def test_found(knowledge: Knowledge, found: Told) -> None:
    """Every sign that an example names is found in it, and every tactic."""
    detection = detected(knowledge, found)
    assert set(found.example.found) - counted(detection) == set()
    assert set(found.example.tactics) <= {finding.tactic for finding in detection.findings}


def test_not_found(knowledge: Knowledge, not_found: Told) -> None:
    """No sign is found in what only looks like it."""
    assert set(not_found.example.not_found) & counted(detected(knowledge, not_found)) == set()


def test_level(knowledge: Knowledge, level: Told) -> None:
    """What is serious is taken at least as seriously as the example says."""
    detection = detected(knowledge, level)
    assert level.example.level is not None
    reached = knowledge.assessor.assess(detection).level
    assert LEVELS.index(reached) >= LEVELS.index(level.example.level), counted(detection)


def test_at_most(knowledge: Knowledge, at_most: Told) -> None:
    """What is harmless is taken no more seriously than the example says."""
    detection = detected(knowledge, at_most)
    assert at_most.example.at_most is not None
    reached = knowledge.assessor.assess(detection).level
    assert LEVELS.index(reached) <= LEVELS.index(at_most.example.at_most), counted(detection)


def test_enough(language: str) -> None:
    """Every language has sixty examples or more, and about a third of them are harmless."""
    rows = told(language)
    harmless = [one for one in rows if one.example.at_most == "none_found"]
    assert len(rows) >= FEWEST
    assert len(harmless) >= HARMLESS * len(rows)


def test_only_known_signals(knowledge: Knowledge, language: str) -> None:
    """Examples name signs that exist, and each says something."""
    for one in told(language):
        assert set(one.example.found) | set(one.example.not_found) <= set(knowledge.signals), one.name
        assert one.example.found or one.example.not_found or one.example.level or one.example.at_most, one.name


def test_said_once(language: str) -> None:
    """No message stands twice in a language."""
    texts = [" ".join(turn.text for turn in one.turns) for one in told(language)]
    assert sorted({text for text in texts if texts.count(text) > 1}) == []


@pytest.mark.parametrize("signal", sorted(load().signals))
def test_every_signal_is_proved(signal: str) -> None:
    """Every sign is found in some example of some language, and has a near miss somewhere."""
    rows = [one for language in LANGUAGES for one in told(language)]
    assert [one.name for one in rows if signal in one.example.found]
    assert [one.name for one in rows if signal in one.example.not_found], "no near miss"
