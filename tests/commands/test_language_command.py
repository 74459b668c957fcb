"""The commands for people who speak a language: begin one, see what it lacks, read what is said in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from knowledge.load import Knowledge
from tests.commands.typed import second_look
from tests.knowledge.copies import change
from tests.process import ROOT


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The program in a folder where its files may be changed, with English only."""
    for part in ("bot", "handlers", "knowledge", "migrations"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("ar", "es", "km", "__pycache__"))
    return tmp_path


def test_a_language_is_begun_and_heard(copied: Path) -> None:
    """A speaker begins a language, is told what it lacks, writes a few words, and they are heard in a message."""
    begun = second_look(copied, "language", "new", "si", "සිංහල", cwd=copied)
    assert (begun.code, begun.aside) == (0, "")
    folder = copied / "knowledge/languages/si"
    assert 'name: "සිංහල"' in (folder / "language.yaml").read_text("utf-8")
    lacks = second_look(copied, "language", "check", "si", cwd=copied)
    assert lacks.code == 1
    assert "passport_taken: no forms" in lacks.out
    for concept, form in (("passport_taken", "පාස්පෝට් එක ගත්තා"), ("first_person", "මගේ"), ("on_site", "මම මෙහේ")):
        change(copied, "knowledge/languages/si/concepts.yaml", f"\n{concept}: []", f"\n{concept}: [{form}]")
    text = "මගේ පාස්පෝට් එක ගත්තා මම මෙහේ"
    told = second_look(copied, "check", "-", given=f'{{"text": "{text}"}}'.encode(), cwd=copied).rows[0]
    assert told["level"] == "emergency"
    assert [finding["quote"] for finding in told["findings"]] == ["පාස්පෝට් එක ගත්තා"]


def test_an_example_that_is_not_borne_out(copied: Path) -> None:
    """Each failing example is told with its line, what is missing and what was heard instead."""
    file = copied / "knowledge/languages/en/examples.yaml"
    lines = file.read_text("utf-8").count("\n") + 1
    with file.open("a", encoding="utf-8") as more:
        more.write('- text: "the blue flamingo is late"\n  found: [passport_held_now]\n  level: high\n')
        more.write('- text: "They took my passport and I cannot leave"\n  at_most: none_found\n')
    told = second_look(copied, "language", "check", "en", cwd=copied)
    assert (told.code, told.aside) == (1, "")
    assert f"languages/en/examples.yaml:{lines}: the blue flamingo is late\n  not found: passport_held_now" in told.out
    assert "only none_found, not high (found: nothing)" in told.out
    assert "emergency, at most none_found" in told.out
    assert "cannot_leave (i cannot leave)" in told.out
    assert told.out.endswith("2 to mend.\n")


@pytest.mark.parametrize("code", ["ar", "km"])
def test_nothing_to_mend(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A language that is whole has nothing to mend, checked by itself."""
    assert main(["language", "check", code]) == 0
    assert capsys.readouterr() == ("Nothing to mend.\n", "")


@pytest.mark.parametrize("code", ["es", "km"])
def test_it_is_read_aloud(code: str, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    """Conversations of every level are printed as people see them, the worst first."""
    assert main(["language", "read", code]) == 0
    told = capsys.readouterr().out
    say = knowledge.words[code].say
    assert told.index(say("urgent-program")) < told.index(say("level-caution"))
    assert told.count("=" * 24) > 20


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("new es", "es is there already: "),
        ("new xx1", "xx1 is no language code of two or three letters that CLDR knows"),
        ("new ../x", "../x is no language code"),
        ("check xx", "xx: no such language. One of: "),
        ("check ../base", "../base: no such language."),
        ("read xx", "xx: not spoken. One of: en, ar, es, km."),
    ],
)
def test_what_cannot_be_done(typed: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A language that is there, or is none, is told in one line, exit code 2."""
    assert main(["language", *typed.split()]) == 2
    told, aside = capsys.readouterr()
    assert told == ""
    assert aside.startswith(line)
    assert aside.count("\n") == 1
