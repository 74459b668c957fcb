"""`second-look chat` and `run`: the coach in a terminal, typed or piped."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given

from bot.__main__ import main
from bot.coach.reply import Quote, Reply, Say
from bot.console import Console, shown
from bot.house import House
from bot.speech import Speech
from knowledge.load import Knowledge
from tests.commands.typed import second_look
from tests.conftest import NOW
from tests.knowledge.nasty import SOME, anything

LURE = "Admin team, typing and chat, 18-35. $900 + bonus, free room in Bavet.\nCompany car tonight. Bring ID card."
KHMER = "សុំរូបប៉ាស្ព័រឥឡូវនេះដើម្បីរៀបចំឯកសារធ្វើការនៅក្រៅប្រទេសប្រាក់ខែខ្ពស់មានកន្លែងស្នាក់នៅនិងអាហារឥតគិតថ្លៃ"
CONTINUES = {"Mn", "Mc", "Me", "Cf"}


def talk(house: House, typed: str, language: str = "en", *, wanted: bool = False) -> list[str]:
    """What the coach prints to this typed input, one piece for each time it speaks."""
    out: list[str] = []
    Console(house, io.StringIO(typed), out.append, lambda: NOW).run(language, wanted=wanted)
    return out


def choices(piece: str) -> list[str]:
    """The labels that are numbered at the end of a piece, in order."""
    listed = " ".join(piece.strip().split("\n\n")[-1].split())
    parts = listed.split(" · ")
    assert [part.split()[0] for part in parts] == [str(number) for number in range(1, len(parts) + 1)]
    return [part.split(maxsplit=1)[1] for part in parts]


def test_piped(tmp_path: Path, knowledge: Knowledge) -> None:
    """Piped input is answered to its end, with a greeting, a good-bye and exit code 0."""
    told = second_look(tmp_path, "chat", "--lang", "es", given=f"{LURE}\n\n1\n".encode())
    words = knowledge.words["es"]
    assert (told.code, told.aside) == (0, "")
    assert words.say("hello") in told.out
    assert words.say("level-high") in told.out
    assert told.out.endswith(f"{words.say('terminal-bye')}\n")


def test_the_end_is_polite(house: House, knowledge: Knowledge) -> None:
    """The end of input ends with a good-bye, with nothing said, in the middle of a message, or after blank lines."""
    bye = knowledge.words["en"].say("terminal-bye")
    for typed, pieces in (("", 3), ("\n\n  \n", 3), (LURE, 4), (f"{LURE}\n", 4), (f"\n\n{LURE}\n\n\n\n", 4)):
        told = talk(house, typed)
        assert (len(told), told[-1]) == (pieces, bye)


def test_a_blank_line_ends_a_message(house: House, knowledge: Knowledge) -> None:
    """Lines up to a blank one are one message, and what follows is the next; line ends may be those of Windows."""
    for blank in ("\n", " \t\n", "\n\n\n"):
        told = talk(house, f"{LURE}\n{blank}They took my passport and I cannot leave\n{blank}/erase\n")
        assert len(told) == 6
        assert knowledge.words["en"].say("level-high") in told[2]
    assert talk(house, f"{LURE}\n\n/erase\n")[2] == talk(house, f"{LURE}\n\n".replace("\n", "\r\n") + "/erase\n")[2]


def test_numbers_choose(house: House, knowledge: Knowledge) -> None:
    """A number is the choice that stands beside it, each time those that were last shown."""
    first = choices(talk(house, f"{LURE}\n\n/erase\n")[2])
    number = first.index(knowledge.words["en"].say("button-why")) + 1
    told = talk(house, f"{LURE}\n\n{number}\n1\n/erase\n")
    say = knowledge.words["en"].say
    assert say("open-more") in told[3]
    assert choices(told[3])[0] == say("button-advice")
    assert say("open-here") in told[4]


@pytest.mark.parametrize("number", ["១", "٣", " 1 ", "01"])
def test_numbers_as_people_write_them(house: House, number: str) -> None:
    """Digits of any script choose."""
    assert len(choices(talk(house, f"{LURE}\n\n{number}\n/erase\n")[3])) > 2


@pytest.mark.parametrize("typed", ["0", "99", "-1", "1.5", "²", "①", "½", "9" * 5000, "12345678901234567890", "1 2"])
def test_no_choice_is_a_message(house: House, typed: str) -> None:
    """A number that is no choice is a message like any other, up to a blank line."""
    told = talk(house, f"{typed}\n\n/erase\n")
    assert len(told) == 5
    assert talk(house, f"hello\n{typed}\n\n/erase\n")[3:] == told[3:]


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("/help", "help"), ("/HELP", "help"), ("/privacy", "privacy"), ("/about", "about"), ("/check", "check"),
        ("/language", "language-which"), ("/stop", "stopped"), ("/erase", "erased"), ("/mydata", "mydata"),
    ],
)  # fmt: skip
def test_commands(house: House, knowledge: Knowledge, typed: str, id_: str) -> None:
    """A command is answered at once, without a blank line."""
    said = " ".join(talk(house, f"{typed}\n")[2].split())
    assert knowledge.words["en"].say(id_) in said


def test_a_hotline_by_its_country(house: House) -> None:
    """`/hotline` takes a country, misspelt too."""
    assert "1343" in "".join(talk(house, "/hotline phillipines\n1\n"))


@pytest.mark.parametrize(
    "typed", ["/hlep", "/hotlin", "/", "/ ", "//", "/xyzzy", "/help@bot", "/\x00", "/" + "x" * 9999]
)
def test_an_unknown_command(house: House, typed: str) -> None:
    """A mistyped command gets an answer with choices: the nearest one, or help."""
    assert choices(talk(house, f"{typed}\n")[2])


def test_a_language_that_is_wanted(house: House, knowledge: Knowledge) -> None:
    """The language that is asked for is spoken, even when another was before; one that is not spoken is refused."""
    assert knowledge.words["en"].say("hello") in talk(house, f"{LURE}\n\n")[0]
    assert knowledge.words["en"].say("terminal-bye") in talk(house, "", "km")[-1]
    told = talk(house, "/help\n", "km", wanted=True)
    assert knowledge.words["km"].say("terminal-bye") == told[-1]
    assert knowledge.words["km"].say("open-here") in told[2]


def test_a_language_that_is_not_spoken(capsys: pytest.CaptureFixture[str]) -> None:
    """A language that is not spoken is told in one line, with those that are, and exit code 2."""
    assert main(["chat", "--lang", "xx"]) == 2
    assert capsys.readouterr() == ("", "--lang xx: not spoken. One of: en, ar, es, km.\n")


def test_letters_that_are_none(tmp_path: Path, knowledge: Knowledge) -> None:
    """Bytes that are no letters do no harm, and a terminal that is set to Khmer is spoken to in Khmer, whole."""
    given = b"caf\xff \xf0\x9f Send me a photo of your passport today, we pay the ticket \x00\x1b[31m\n\n/mydata\n"
    here = {"LANG": "km.UTF-8", "PYTHONIOENCODING": "ascii:strict"}
    told = second_look(tmp_path, "chat", given=given, variables=here)
    assert (told.code, told.aside) == (0, "")
    assert "Send me a photo of your passport" in told.out
    assert knowledge.words["km"].say("terminal-bye") in told.out
    assert "\x1b" not in told.out


def starts_with_letters(text: str) -> bool:
    """Does every line start with a base letter, and none end with a sign that waits for the letter under it?"""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    whole = all(unicodedata.category(line[0]) not in CONTINUES for line in lines)
    return whole and not any(line.endswith("\u17d2") for line in lines)


@pytest.mark.parametrize("shift", range(12))
def test_khmer_is_never_broken_inside_a_letter(knowledge: Knowledge, shift: int) -> None:
    """Khmer has no spaces: a long line is broken, but no vowel sign or lower letter ever stands apart from its base."""
    text = "ក" * shift + KHMER * 3
    quote = Quote(text[:240], Say("signal-passport_photo_early"))
    told = shown(Speech(knowledge, "km"), Reply(Say("open-more"), (quote,), final=True))
    lines = told.split("\n")
    assert starts_with_letters(told)
    assert text[:240] in told.replace("\n  ", "")
    assert len(lines) > 5
    assert max(map(columns, lines)) <= 88


def test_khmer_pasted(house: House) -> None:
    """Somebody pastes a long Khmer message: every line that comes back starts with a letter."""
    told = "".join(talk(house, f"{KHMER * 4}\n\n4\n3\n", "km"))
    assert "“" in told
    assert starts_with_letters(told)


@pytest.mark.parametrize("language", ["en", "es", "ar", "km"])
def test_no_word_is_broken(knowledge: Knowledge, language: str) -> None:
    """Every sentence of every language fits the terminal, with no word broken and none lost."""
    words = knowledge.words[language]
    for name, needed in words.variables.items():
        if needed or "." in name:
            continue
        told = shown(Speech(knowledge, language), Reply(Say("open-more"), (Say(name),), final=True)).split("\n\n", 1)[1]
        assert told.split() == words.say(name).split()
        assert max(map(columns, told.split("\n"))) <= 88


@SOME
@given(text=anything)
def test_nothing_is_lost(knowledge: Knowledge, text: str) -> None:
    """Whatever is quoted is printed whole, letter for letter, in lines."""
    told = shown(Speech(knowledge, "en"), Reply(Say("open-more"), (Quote(f"{text}.", Say("button-why")),), final=True))
    assert "".join(f"“{text}.”".split()) in "".join(told.split())


def columns(line: str) -> int:
    """How many columns a line takes in a terminal."""
    return sum(unicodedata.category(char) not in CONTINUES for char in line)


def test_run_without_a_token(tmp_path: Path, knowledge: Knowledge) -> None:
    """`run` without a token says in one line how to get one, and opens the same coach."""
    told = second_look(tmp_path, "run", given=f"{LURE}\n\n".encode())
    first, rest = told.out.split("\n", 1)
    assert (told.code, told.aside) == (0, "")
    assert "SECOND_LOOK_BOT_TOKEN" in first
    assert "@BotFather" in first
    assert knowledge.words["en"].say("level-high") in rest


@pytest.mark.parametrize("command", ["run", "chat", "bot", "erase-expired"])
@pytest.mark.parametrize("setting", ["SECOND_LOOK_KEEP_DAYS", "SECOND_LOOK_BOT_TOKEN"])
def test_a_wrong_setting(
    command: str, setting: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a wrong setting each command that needs any ends with one line that names it, and exit code 2."""
    monkeypatch.setenv(setting, "soon")
    assert main([command]) == 2
    told, aside = capsys.readouterr()
    assert told == ""
    (line,) = aside.splitlines()
    assert line.startswith(f"{setting} ")


def test_the_same_coach_remembers(house: House, tmp_path: Path) -> None:
    """What was said in a terminal is there the next time, sealed, until it is erased."""
    talk(house, f"{LURE}\n\n")
    assert b"Bavet" not in b"".join(file.read_bytes() for file in (tmp_path / "data").iterdir())
    assert "Bavet" in "".join(talk(house, "/why\n/erase\n"))
    assert "Bavet" not in "".join(talk(house, "/why\n/mydata\n"))
