"""Strict YAML: values stay as they are written, and every mistake says where it is and how to mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from knowledge.sheet import Issue, KnowledgeError, Record, Sheet, did_you_mean
from tests.knowledge.nasty import PLENTY


class Row(Record):
    """A row for these tests."""

    id: str
    level: Literal["low", "high"] = "low"
    count: int = Field(default=0, ge=0)
    names: tuple[str, ...] = ()


def issues(source: str) -> list[str]:
    """What is wrong with rows, one line a mistake."""
    with pytest.raises(KnowledgeError) as refusal:
        Sheet.parse(source, "base/rows.yaml").records(Row)
    assert str(refusal.value).splitlines() == [str(issue) for issue in refusal.value.issues]
    return [str(issue) for issue in refusal.value.issues]


@pytest.mark.parametrize(
    "written",
    ["NO", "no", "0112", "112", "12:30", "2026-11-24", "1e3", "true", "~", "null", "0x10", "+855", "3.50", "yes"],
)
def test_values_stay_text(written: str) -> None:
    """Norway stays NO, 0112 keeps its nought, and half past twelve is no number."""
    assert Sheet.parse(f"key: {written}", "a.yaml").data == {"key": written}
    assert Sheet.parse(f"- {written}", "a.yaml").data == [written]
    assert Sheet.parse(f"{written}: key", "a.yaml").data == {written: "key"}


def test_rows() -> None:
    """Rows become records, and their types are given there."""
    rows = Sheet.parse("- {id: NO, count: 12}\n- {id: SE, level: high, names: [a, 0112]}\n", "a.yaml").records(Row)
    assert rows == (Row(id="NO", count=12), Row(id="SE", level="high", names=("a", "0112")))


def test_unknown_key() -> None:
    """A key that nobody knows is refused with its line and its row."""
    assert issues("- id: one\n  level: low\n  levle: high\n") == [
        "base/rows.yaml:3: one: unknown key 'levle'. Did you mean 'level'?"
    ]


def test_doubled_key() -> None:
    """Of two equal keys none is silently dropped."""
    assert issues("- id: one\n  level: low\n  level: high\n- id: two\n  id: three\n") == [
        "base/rows.yaml:3: 'level' stands twice",
        "base/rows.yaml:5: 'id' stands twice",
    ]


def test_missing_key() -> None:
    """A row without what it needs says which, at the row."""
    assert issues("- id: one\n- level: low\n") == ["base/rows.yaml:2: 'id' is missing"]


def test_every_mistake_at_once() -> None:
    """All that is wrong in a file is said together, each at its own line."""
    assert issues("- id: one\n  count: few\n- id: two\n  level: hihg\n  names: x\n- id: three\n  count: -1\n") == [
        "base/rows.yaml:2: one: count: Input should be a valid integer, unable to parse string as an integer",
        "base/rows.yaml:4: two: level: Input should be 'low' or 'high'",
        "base/rows.yaml:5: two: names: Input should be a valid tuple",
        "base/rows.yaml:7: three: count: Input should be greater than or equal to 0",
    ]


def test_nothing_of_the_value_is_told() -> None:
    """A message says what is expected, and never prints what stood there: it may be a secret or somebody's words."""
    assert "marigold" not in "\n".join(issues("- id: one\n  level: marigold\n  count: marigold\n"))


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("", 1, "the file is empty"),
        ("# only a remark\n", 1, "the file is empty"),
        ("a: [1, 2\nb: 3\n", 2, "no YAML"),
        ("a: 1\n\tb: 2\n", 2, "no YAML"),
        ("a: 'open\n", 2, "no YAML"),
        ("a: *nobody\n", 1, "no YAML"),
        ("a: \x07\n", 1, "no YAML"),
    ],
)
def test_no_yaml(source: str, line: int, reason: str) -> None:
    """What is no YAML is refused with the line where reading stopped."""
    with pytest.raises(KnowledgeError) as refusal:
        Sheet.parse(source, "a.yaml")
    (issue,) = refusal.value.issues
    assert issue.line == line
    assert issue.reason.startswith(reason)


@pytest.mark.parametrize("source", ["a: 1\na: 2\n? [x]\n: y\n", "? {a: 1}\n: y\n", "- ? [x, y]\n  : z\n"])
def test_keys_are_words(source: str) -> None:
    """A key that is a list or a table is a mistake like any other."""
    with pytest.raises(KnowledgeError, match="a key is a word"):
        Sheet.parse(source, "a.yaml")


@pytest.mark.parametrize("source", ["a: &x [*x]\n", "- &x a\n- *x\n", "&x [*x]\n"])
def test_no_names_for_values(source: str) -> None:
    """A value with a name, which might contain itself, is refused: every line says all that it means."""
    with pytest.raises(KnowledgeError, match="a value is written out"):
        Sheet.parse(source, "a.yaml")


def test_one_document() -> None:
    """A file is one list or one table; a second document is not dropped."""
    with pytest.raises(KnowledgeError, match="no YAML"):
        Sheet.parse("- a\n---\n- b\n", "a.yaml")


def test_lines() -> None:
    """Every value can say on which line it stands; of a path that breaks off, the deepest part."""
    sheet = Sheet.parse("# remark\n\n- id: a\n  names:\n    - x\n    - y\n- id: b\n", "a.yaml")
    assert sheet.line() == 3
    assert sheet.line(0, "names", 1) == 6
    assert sheet.line(1) == sheet.line(1, "nothing", 7) == 7
    assert str(sheet.issue("wrong", 1, "id", entry="b")) == "a.yaml:7: b: wrong"


def test_issue() -> None:
    """A mistake reads like a compiler's: file, line, whose, and what."""
    assert str(Issue("a.yaml", 3, "wrong")) == "a.yaml:3: wrong"
    assert str(KnowledgeError([Issue("a.yaml", 3, "wrong"), Issue("b.yaml", 1, "odd", "x")])) == (
        "a.yaml:3: wrong\nb.yaml:1: x: odd"
    )


def test_did_you_mean() -> None:
    """The nearest known word is offered, and none when nothing is near."""
    assert did_you_mean("recruitment_fee", ["recruitment_cost", "pay"]) == " Did you mean 'recruitment_cost'?"
    assert did_you_mean("zebra", ["recruitment_cost", "pay"]) == ""


def test_read(tmp_path: Path) -> None:
    """A file is read as UTF-8, whatever it holds."""
    file = tmp_path / "NO.yaml"
    file.write_text("- {id: កម្ពុជា, names: ['0112', خط]}\n", encoding="utf-8")
    assert Sheet.read(file, "NO.yaml").records(Row) == (Row(id="កម្ពុជា", names=("0112", "خط")),)


@PLENTY
@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"#%@`,? \n\t0112~=<\x00\x07\ufeffកខ"), max_size=40))
def test_anything_is_read_or_refused(source: str) -> None:
    """Whatever a file holds, it is read as plain text values or refused with a line; nothing else happens."""
    try:
        sheet = Sheet.parse(source, "a.yaml")
    except KnowledgeError as refusal:
        assert all(issue.line >= 1 and issue.reason for issue in refusal.issues)  # noqa: PT017 - one of two outcomes
    else:
        assert isinstance(sheet.data, str | list | dict)
        assert 1 <= sheet.line(0, "a") <= source.count("\n") + 1
