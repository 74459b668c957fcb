"""The commands that look after an installation: knowledge, keys, erasing, and their help."""

from __future__ import annotations

import re
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.coach.acts import Chose, Typed
from bot.house import House, Who
from bot.storage.seal import new_key
from knowledge.load import Knowledge
from tests.commands.typed import second_look
from tests.process import ROOT

COMMANDS = {
    "": ("run", "bot", "chat", "check", "contacts", "knowledge", "language", "erase-expired", "key", "environment"),
    "run": ("Telegram", "SECOND_LOOK_BOT_TOKEN", "terminal"),
    "bot": ("Telegram", "SECOND_LOOK_BOT_TOKEN"),
    "chat": ("terminal", "--lang", "empty line"),
    "check": ("text files", "JSON Lines", "--json", "--lang"),
    "contacts": ("COUNTRY", "--need", "--from", "--nationality", "--lang", "--json", "flag"),
    "knowledge": ("lint", "coverage", "evaluate", "fit"),
    "knowledge lint": ("mistake", "line"),
    "knowledge coverage": ("language",),
    "knowledge evaluate": ("JSON Lines", "label", "expect.level", "--misses", "--false-alarms", "--all", "--picture"),
    "knowledge fit": ("labelled messages", "--dry-run", "JSON Lines"),
    "language": ("new", "check", "read"),
    "language new": ("CODE", "NAME", "English"),
    "language check": ("CODE", "examples"),
    "language read": ("CODE", "aloud"),
    "erase-expired": ("Erases", "time"),
    "key": ("SECOND_LOOK_KEY",),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command has a help that says in a sentence what it does, and in a few words what each option is for."""
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])
    told, aside = capsys.readouterr()
    assert (ended.value.code, aside) == (0, "")
    usage, about, *rest = told.split("\n\n")
    assert usage.startswith(f"usage: second-look {command}".rstrip())
    assert about[0].isupper()
    assert about.endswith(".")
    assert all(word in told for word in COMMANDS[command])
    assert all(len(line) <= 100 for line in told.splitlines())
    options = [line for part in rest for line in part.splitlines() if line.startswith("  ")]
    assert all(len(line.split()) > 2 for line in options if line.startswith("  -") and len(line) > 24)


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("", "COMMAND"), ("nope", "'nope'"), ("knowledge", "WHAT"), ("knowledge nope", "'nope'"), ("check", "FILE"),
        ("check --nope a.txt", "--nope"), ("contacts", "COUNTRY"), ("contacts NP --need", "--need"),
        ("contacts NP TH", "TH"), ("chat --lang", "--lang"), ("bot --token 5", "--token"), ("key a\nb", "a b"),
    ],
)  # fmt: skip
def test_a_wrong_command(typed: str, named: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown command or option, or one that is missing, is told in one line with the way out, and exit code 2."""
    with pytest.raises(SystemExit) as ended:
        main(typed.split(" ") if typed else [])
    told, aside = capsys.readouterr()
    assert (ended.value.code, told) == (2, "")
    (line,) = aside.splitlines()
    assert line.startswith("second-look")
    assert named in line
    assert line.endswith("--help.")


def test_a_wrong_command_at_a_prompt(tmp_path: Path) -> None:
    """The same at a prompt."""
    told = second_look(tmp_path, "nope")
    assert (told.code, told.out) == (2, "")
    assert "'nope'" in told.line


def test_nothing_to_mend(capsys: pytest.CaptureFixture[str]) -> None:
    """Lint reads every file in less than ten seconds, and with nothing to mend says so, exit code 0."""
    began = time.monotonic()
    assert main(["knowledge", "lint"]) == 0
    assert capsys.readouterr() == ("Nothing to mend.\n", "")
    assert time.monotonic() - began < 10


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in a folder where its files may be changed."""
    folder = tmp_path_factory.mktemp("copied")
    for part in ("bot", "handlers", "knowledge", "migrations"):
        shutil.copytree(ROOT / part, folder / part)
    return folder


def test_something_to_mend(copied: Path) -> None:
    """Each mistake is a line with file and line number; the last line counts them, exit code 1."""
    file = copied / "knowledge/contacts/NP.yaml"
    file.write_text(file.read_text("utf-8").replace("phone: '100'", "phone: '+977 12'"), "utf-8")
    told = second_look(copied, "knowledge", "lint", cwd=copied)
    *lines, last = told.out.splitlines()
    assert (told.code, told.aside, last) == (1, "", f"{len(lines)} to mend.")
    assert lines == ["contacts/NP.yaml:1: Police emergency: +977 12 is no valid number"]


def test_knowledge_that_cannot_be_loaded(copied: Path) -> None:
    """A command that needs knowledge which is broken says where, one line a mistake, exit code 2."""
    file = copied / "knowledge/base/advice.yaml"
    whole = file.read_text("utf-8")
    file.write_text(whole.replace("\n  harm:", "\n  hram:", 1), "utf-8")
    told = second_look(copied, "check", "-", given=b'{"text": "hello"}', cwd=copied)
    file.write_text(whole, "utf-8")
    assert (told.code, told.out) == (2, "")
    lines = told.aside.splitlines()
    assert all(re.match(r"base/\w+\.yaml:\d+: ", line) for line in lines)
    assert any("unknown key 'hram'. Did you mean 'harm'?" in line for line in lines)


def test_coverage(knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    """Coverage prints a row for every language."""
    assert main(["knowledge", "coverage"]) == 0
    told, aside = capsys.readouterr()
    assert aside == ""
    rows = told.splitlines()
    for code, tongue in knowledge.languages.items():
        assert sum(row.startswith(f"{code} {tongue.sheet.english_name}") for row in rows) == 1


def test_a_key_that_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fresh key is 44 letters on a line of its own, another each time, and is taken as SECOND_LOOK_KEY."""
    assert main(["key"]) == 0
    key = capsys.readouterr().out.removesuffix("\n")
    assert len(key) == 44
    assert key != new_key()
    told = second_look(tmp_path, "erase-expired", variables={"SECOND_LOOK_KEY": key})
    assert (told.code, told.out, told.aside) == (0, "0 erased.\n", "")
    assert not (tmp_path / "data/key").exists()


def test_erasing_what_has_expired(tmp_path: Path, house: House) -> None:
    """What has expired is erased and counted, once; what has not stays."""
    now = datetime.now(UTC)
    for who, days in ((1, 31), (2, 32), (3, 29)):
        house.hear_now(Who(who), Typed("They took my passport and I cannot leave"), now - timedelta(days=days))
    assert second_look(tmp_path, "erase-expired").out == "2 erased.\n"
    assert house.hear_now(Who(3), Chose("menu"), now).case.findings
