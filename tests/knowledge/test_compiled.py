"""What is put together once is kept: used for the same sheets, made anew for others, and never trusted blindly."""

from __future__ import annotations

from pathlib import Path
from zipfile import Path as InZip
from zipfile import ZipFile

import pytest

from knowledge import compiled
from knowledge.load import Knowledge, load
from tests.knowledge.copies import change, copy, mistakes

SAID = (
    "Admin team in Bavet, $900, no experience, the driver picks you up tonight. Don't tell your family.",
    "They took my passport when I arrived at the hotel 🚩 and I can't leave",
    "nothing to see here",
)


def heard(knowledge: Knowledge) -> list[dict[str, list[tuple[int, int]]]]:
    """Every concept in each of a few messages, with its places."""
    names = knowledge.detector.lexicon.names
    return [
        {names[concept]: list(places) for concept, places in knowledge.detector.hear(text).heard().items()}
        for text in SAID
    ]


def kept(root: Path) -> list[Path]:
    """The files in which a lexicon is kept."""
    return sorted((root / "__pycache__").glob("lexicon-*"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the sheets, with the whole English lexicon."""
    return copy(tmp_path, short=False)


def test_a_second_start_hears_the_same_without_reading_a_form(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept is the whole lexicon: every concept in the same place."""
    first = load(root)
    monkeypatch.setattr(compiled, "put_together", lambda *_: pytest.fail("the forms are read again"))
    second = load(root)
    assert heard(second) == heard(first)
    assert second.forms == first.forms
    assert len(kept(root)) == 1


def test_a_changed_form_counts_at_once(root: Path) -> None:
    """An editor sees what they wrote, and only the newest is kept."""
    load(root)
    change(root, "languages/en/concepts.yaml", "pickup: [", "pickup: [blue flamingo, ")
    assert "pickup" in names_heard(load(root), "a blue flamingo")
    assert len(kept(root)) == 1


def test_a_mistake_is_told_though_something_is_kept(root: Path) -> None:
    """Sheets that were right before don't hide that they are wrong now."""
    load(root)
    change(root, "languages/en/concepts.yaml", "pickup: [", 'pickup: ["(blue", ')
    assert "bracket" in mistakes(root)[0]


@pytest.mark.parametrize(
    "left", [b"", b"{}", b'{"en": {}}\n[]', b"\xff\xfe", b'{"en": {}}\n[[], ["a"], [0], [], [], {}, 1]']
)
def test_what_cannot_be_read_is_made_anew(root: Path, left: bytes) -> None:
    """A file cut short on a full disk, or written by something else, costs time and nothing more."""
    first = load(root)
    kept(root)[0].write_bytes(left)
    assert heard(load(root)) == heard(first)
    assert kept(root)[0].read_bytes() != left


def test_where_nothing_can_be_kept_all_is_read(root: Path) -> None:
    """A folder that cannot be written to, as in a container, starts all the same."""
    (root / "__pycache__").write_text("in the way", encoding="utf-8")
    assert heard(load(root)) == heard(load(root))


def test_sheets_in_an_archive_are_read(root: Path, tmp_path: Path) -> None:
    """Knowledge that is no folder on disk loads too."""
    archive = tmp_path / "sheets.zip"
    with ZipFile(archive, "w") as sheets:
        for file in root.rglob("*"):
            sheets.write(file, f"knowledge/{file.relative_to(root)}")
    assert heard(load(InZip(archive, "knowledge/"))) == heard(load(root))


def names_heard(knowledge: Knowledge, text: str) -> set[str]:
    """The concepts in a text."""
    return {knowledge.detector.lexicon.names[concept] for concept in knowledge.detector.hear(text).heard()}
