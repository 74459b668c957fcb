"""`second-look check FILE…`: a page for people, a line for programs, and a clear word for what cannot be read."""

from __future__ import annotations

import io
import json
import os
import threading
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.check import answer_lines, page
from knowledge.case import Turn
from knowledge.load import Knowledge
from tests.commands.typed import second_look

LURE = "Job in Dubai, $3000 a month. Send me a photo of your passport today, we pay the ticket. Tell nobody."


@pytest.fixture
def lure(tmp_path: Path) -> str:
    """A file with a lure in it."""
    file = tmp_path / "lure.txt"
    file.write_text(LURE, encoding="utf-8")
    return str(file)


def test_a_page_for_people(tmp_path: Path, lure: str, knowledge: Knowledge) -> None:
    """A text file is answered with the level, the reasons with quotes, what is not known and what could be done."""
    told = second_look(tmp_path, "check", lure)
    assert (told.code, told.aside) == (0, "")
    say = knowledge.words["en"].say
    parts = told.out.split("\n\n")
    assert [part.split("\n")[0] for part in parts[1:]] == [
        f"{say(name)}:" for name in ("check-reasons", "check-unknown", "check-do")
    ]
    assert parts[0] in {say("level-caution"), say("level-high")}
    quotes = [line.split("“")[1].split("”")[0] for line in parts[1].split("\n") if "“" in line]
    assert len(quotes) >= 3
    assert all(quote in LURE for quote in quotes)
    assert say("signal-passport_photo_early") in parts[1]


@pytest.mark.parametrize("code", ["en", "es", "ar", "km"])
def test_a_page_in_another_language(knowledge: Knowledge, code: str) -> None:
    """The page is in the language that is asked for, and its quotes are what was sent."""
    told = page(knowledge, (Turn(LURE),), code)
    assert knowledge.words[code].say("signal-passport_photo_early") in told
    assert "“Send me a photo of your passport" in told


def test_a_line_for_programs(lure: str, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json each file is one line: its name, and the same as `check -` answers to its text."""
    assert main(["check", "--json", lure, lure]) == 0
    told, aside = capsys.readouterr()
    first, second = map(json.loads, told.splitlines())
    assert (aside, first) == ("", second)
    assert first.pop("file") == lure
    lines: list[str] = []
    answer_lines(knowledge, io.BytesIO(json.dumps({"id": 0, "text": LURE}).encode()), lines.append)
    assert [{"id": 0, **first}] == [json.loads(line) for line in lines]


def bad_files(folder: Path) -> dict[str, str]:
    """Files that cannot be checked, and the word that tells why."""
    written = {
        "empty.txt": b"",
        "blank.txt": b" \n\n\t ",
        "image.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        "program.bin": b"\x7fELF\x00\x01" * 50,
        "notepad.txt": LURE.encode("utf-16"),
        "latin.txt": "contraseña".encode("latin-1"),
        "large.txt": b"a" * (4 * 1024 * 1024 + 1),
    }
    for name, data in written.items():
        (folder / name).write_bytes(data)
    (folder / "folder").mkdir()
    why = dict.fromkeys(("image.png", "program.bin", "notepad.txt", "latin.txt"), "no text in UTF-8")
    why |= {"empty.txt": "nothing to read", "blank.txt": "nothing to read", "large.txt": "larger than 4 MiB"}
    why |= {"folder": "Is a directory", "missing.txt": "No such file", "no/where": "No such file"}
    return {str(folder / name): reason for name, reason in why.items()}


def test_what_cannot_be_read(tmp_path: Path, lure: str) -> None:
    """Every file that cannot be read is told in one clear line, with exit code 2; the others are still answered."""
    bad = bad_files(tmp_path) | {"/dev/zero": "larger than 4 MiB"}
    names = list(bad)
    pipe = str(tmp_path / "pipe")
    os.mkfifo(pipe)
    writer = threading.Thread(target=Path(pipe).write_text, args=(LURE,))
    writer.start()
    told = second_look(tmp_path, "check", *names[:3], lure, *names[3:], pipe)
    writer.join()
    assert told.code == 2
    lines = told.aside.splitlines()
    assert len(lines) == len(bad)
    assert all(line.startswith(f"{name}: {reason}") for line, (name, reason) in zip(lines, bad.items(), strict=True))
    assert [line for line in told.out.splitlines() if line in {lure, pipe}] == [lure, pipe]
    assert told.out.count("“Send me a photo of your passport") == 2


def test_what_cannot_be_read_for_programs(tmp_path: Path, lure: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json a bad file is a line as well, in its place, with exit code 2."""
    bad = bad_files(tmp_path)
    assert main(["check", "--json", *bad, lure]) == 2
    told, aside = capsys.readouterr()
    assert aside == ""
    *faults, good = map(json.loads, told.splitlines())
    assert [list(row) for row in faults] == [["file", "error"]] * len(bad)
    assert [row["file"] for row in faults] == list(bad)
    assert all(bad[row["file"]] in row["error"] for row in faults)
    assert good["findings"]


def test_names_that_are_no_names(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that a terminal cannot print is printed in a way that it can, in one line, for a bad file and a good."""
    strange = os.fsencode(tmp_path) + b"/a\n\x1b[31m\xff.txt"
    Path(os.fsdecode(strange)).write_text(LURE, encoding="utf-8")
    told = second_look(tmp_path, "check", strange, strange + b"no", "")
    assert told.code == 2
    assert len(told.aside.splitlines()) == 2
    assert "\x1b" not in told.out + told.aside
    assert "“Send me a photo" in told.out
    assert main(["check", "--json", os.fsdecode(strange)]) == 0
    assert json.loads(capsys.readouterr().out)["file"] == os.fsdecode(strange)


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        (("lure.txt", "--lang", "xx"), "--lang xx: not spoken. One of: en, ar, es, km."),
        (("-", "lure.txt"), "-: standard input is checked alone; check the files in a command of their own."),
    ],
)
def test_asked_in_a_wrong_way(arguments: tuple[str, ...], way_out: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be done is told in one line before anything else, with exit code 2."""
    assert main(["check", *arguments]) == 2
    assert capsys.readouterr() == ("", f"{way_out}\n")


def test_one_small_sign_is_not_nothing(knowledge: Knowledge) -> None:
    """A page that quotes a sign never begins with having found none."""
    told = page(knowledge, (Turn("send passport photo now"),), "en").split("\n")
    assert any("“" in line for line in told)
    assert told[0] == knowledge.words["en"].say("level-weak")


def test_nothing_found_is_not_safe(knowledge: Knowledge) -> None:
    """With nothing found the page says what was looked for and what cannot be seen."""
    told = page(knowledge, (Turn("See you at six at the library, bring the maths book?"),), "en")
    say = knowledge.words["en"].say
    assert told.startswith(say("level-none_found"))
    assert say("n_what_i_cannot_see") in told
    assert "safe" not in told.lower()


def test_no_quote_moves_the_terminal(tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    """What somebody hid in a message to move a terminal's cursor or turn its lines is not printed to people."""
    file = tmp_path / "hostile.txt"
    file.write_text("Send me a photo of your \x1b[2J\x9b31m\u202epassport\r\x07 today, we pay the ticket", "utf-8")
    assert main(["check", str(file), "--lang", "km"]) == 0
    told = capsys.readouterr().out
    assert "we pay the ticket" in told
    assert knowledge.words["km"].say("check-reasons") in told
    assert not set("\x1b\x9b\u202e\r\x07") & set(told)
