"""`second-look knowledge evaluate`: labelled messages in, figures out."""

from __future__ import annotations

import json
import re
from itertools import islice
from pathlib import Path

import pytest

from bot import evaluating
from bot.__main__ import main
from bot.evaluating import examples
from knowledge.evaluation import Rate
from tests.process import ROOT

ROWS: tuple[dict[str, object], ...] = (
    {
        "text": "They took my passport and I cannot leave",
        "expect": {"level": "emergency", "tactics": ["confinement"]},
        "kind": "held",
    },
    {"text": "Pay 150,000 processing fee to hold your slot in Dubai", "label": 1, "kind": "fake_job"},
    {"text": "the blue flamingo is late", "label": 1, "kind": "fake_job", "source": "a set: one file"},
    {"text": "your parcel is held, click here", "label": 1, "core": False},
    {
        "turns": [{"from": "them", "text": "dinner at eight?"}, {"from": "me", "text": "yes"}],
        "label": 0,
        "kind": "chat",
    },
    {"text": "He beats me, help", "label": 0, "kind": "chat"},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Six labelled messages."""
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"lang": "en", **row}) + "\n" for row in ROWS), encoding="utf-8")
    return path


def table(told: str) -> dict[str, list[str]]:
    """Groups by name, with the counts in their row."""
    rows = (line.split() for line in told.splitlines() if "/" in line)
    return {
        " ".join(row[: -sum("/" in w or "%" in w or w == "-" for w in row)]): [w for w in row if "/" in w]
        for row in rows
    }


def test_figures(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Recall, false alarms, emergencies and tactics are counted in groups; what is not core is left out."""
    assert main(["knowledge", "evaluate", str(file)]) == 0
    told = table(capsys.readouterr().out)
    assert told["en"] == ["2/3", "1/2", "1/1", "1/1"]
    assert told["fake_job en"] == ["1/2"]
    assert told["chat en"] == ["1/2"]
    assert told["a set"] == ["0/1"]
    assert told["all"] == told["en"]


def test_misses_and_false_alarms(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On request each miss and each false alarm is shown, with what was found in it."""
    assert main(["knowledge", "evaluate", str(file), "--misses", "--false-alarms", "--all"]) == 0
    told = capsys.readouterr().out
    assert f"miss: {file}:3 [en] the blue flamingo is late (nothing found)" in told
    assert f"miss: {file}:4 [en] your parcel" in told
    assert f"false alarm: {file}:6 [en] He beats me, help (beaten_or_hurt" in told


def test_the_picture(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The figures are drawn by language, as an image that can be opened."""
    drawn = tmp_path / "figures.svg"
    assert main(["knowledge", "evaluate", str(file), "--picture", str(drawn)]) == 0
    capsys.readouterr()
    svg = drawn.read_text("utf-8")
    assert svg.startswith("<svg ")
    assert {"en", "67% of 3", "50% of 2"} <= set(re.findall("<text[^>]*>([^<]+)</text>", svg))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("nothing", ":1: Invalid JSON"),
        ('{"text": "hello"}', ":1: neither label (0 or 1) nor expect.level"),
        ('{"label": 1}', ":1: neither text nor turns"),
        ('{"text": "hello", "label": 7}', ":1: label: "),
        ('{"text": "hello", "expect": {"level": "awful"}}', ":1: expect.level: "),
        ('{"text": "hello", "expect": {"level": "high", "tactics": ["magic"]}}', ":1: expect.tactics.0: "),
        ('{"turns": [{"from": "her", "text": "x"}], "label": 1}', ":1: turns.0.from: "),
        ("", "no labelled message in these files"),
    ],
)
def test_a_line_that_cannot_be_read(tmp_path: Path, line: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line that is no labelled message is told in one line with its place, exit code 2."""
    path = tmp_path / "rows.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    assert main(["knowledge", "evaluate", str(path)]) == 2
    told, aside = capsys.readouterr()
    assert told == ""
    assert reason in aside
    assert aside.count("\n") == 1


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be opened is named."""
    assert main(["knowledge", "evaluate", str(tmp_path / "none.jsonl")]) == 2
    assert capsys.readouterr().err == f"{tmp_path / 'none.jsonl'}: No such file or directory\n"


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (85, 100, 0.7672, 0.9069), (0, 0, 0.0, 1.0)],
)
def test_intervals(hits: int, of: int, low: float, high: float) -> None:
    """The interval is Wilson's, as in tables of it; with nothing counted, anything may be true."""
    assert Rate(hits, of).interval == pytest.approx((low, high), abs=1e-4)


def test_fitting_shows_what_would_change(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dry run prints each weight that would move, the thresholds and the figures, and writes nothing."""
    monkeypatch.setattr(evaluating, "examples", lambda known: islice(examples(known), 0, None, 12))  # all take a minute
    sheets = sorted((ROOT / "knowledge" / "base").rglob("*.yaml"))
    before = [sheet.read_bytes() for sheet in sheets]
    assert main(["knowledge", "fit", str(file), "--dry-run"]) in {0, 1}
    told = capsys.readouterr().out
    assert "caution, high" in told
    assert [line.split()[0] for line in told.splitlines() if "flagged for nothing" in line] == ["before", "after"]
    assert [sheet.read_bytes() for sheet in sheets] == before
