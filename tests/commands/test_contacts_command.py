"""`second-look contacts COUNTRY`: for every country something true, however its name is written."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import phonenumbers
import pytest

import knowledge as knows
from bot import contacts_page
from bot.__main__ import main, parser
from bot.faults import CommandFault
from knowledge.contacts import WORLD
from knowledge.country_signs import CODES
from knowledge.lint_contacts import OddNumber
from knowledge.load import Knowledge
from knowledge.schema.advice import Need
from knowledge.sheet import Sheet
from tests.commands.typed import second_look

PARSER = parser()
NEEDS: tuple[Need, ...] = get_args(Need)
ODD_NUMBERS = Path(knows.__file__).parent / "base/odd_numbers.yaml"
ASKED_FOR = ("kind", "name", "phone", "sms", "url", "source", "checked")
CHANNELS = ("phone", "phone_abroad", "sms", "whatsapp", "telegram", "email", "webchat", "url")


def page(knowledge: Knowledge, *arguments: str, language: str = "en") -> tuple[list[str], str]:
    """What is printed in this language, and what is said aside."""
    aside: list[str] = []
    lines = contacts_page.rows(knowledge, PARSER.parse_args(["contacts", *arguments]), language, aside.append)
    return list(lines), "".join(aside)


def rows(knowledge: Knowledge, *arguments: str) -> list[dict[str, Any]]:
    """The same for programs."""
    return [json.loads(line) for line in page(knowledge, *arguments, "--json")[0]]


@pytest.mark.parametrize("written", ["NP", "np", "Nepal", "nepal", "Népal", "نيبال", "នេប៉ាល់", " Nepal\n", "NPL"])
def test_a_country_as_people_write_it(knowledge: Knowledge, written: str) -> None:
    """A code or a name in any of the languages is understood, and nothing is said about it."""
    assert page(knowledge, written) == page(knowledge, "NP")


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_name_of_every_country(knowledge: Knowledge, code: str) -> None:
    """Every country is understood by its code, its flag and its name in each language, or offered beside its like."""
    flag = "".join(chr(ord(letter) + 0x1F1A5) for letter in code)
    locales = [tongue.words.locale for tongue in knowledge.languages.values()]
    names = {knowledge.countries.name(code, locale) for locale in locales}
    meant, _ = page(knowledge, code, "--need", "emergency")
    for written in (flag, *names):
        if len(knowledge.countries.understand(written).candidates) == 1:
            assert page(knowledge, written, "--need", "emergency")[0] == meant
        else:
            with pytest.raises(CommandFault, match=rf"which of these\? .*\b{code} "):
                page(knowledge, written, "--need", "emergency")


@pytest.mark.parametrize(
    ("written", "code", "name"),
    [
        ("phillipines", "PH", "Philippines"), ("nepall", "NP", "Nepal"), ("Tailand", "TH", "Thailand"),
        ("🇳🇵", "NP", "Nepal"), ("+977", "NP", "Nepal"), ("Dubai", "AE", "United Arab Emirates"),
    ],
)  # fmt: skip
def test_it_says_what_it_understood(knowledge: Knowledge, written: str, code: str, name: str) -> None:
    """What was understood from a misspelling, a flag, a town or a dialling code is said, and not mixed in."""
    lines, aside = page(knowledge, written)
    assert aside == f"{written}: {name} ({code})\n"
    assert lines == page(knowledge, code)[0]


def test_typed_at_a_prompt(tmp_path: Path) -> None:
    """At a prompt the page comes out, and what was understood is said aside."""
    told = second_look(tmp_path, "contacts", "phillipines", "--need", "trafficking")
    assert (told.code, told.line) == (0, "phillipines: Philippines (PH)")
    assert "1343" in told.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("xyzzy",), "COUNTRY xyzzy: no country like that. Write its code (NP), its name, or its flag."),
        (("",), "COUNTRY : no country like that."),
        (("no\nwhere\tat all",), "COUNTRY no where at all: no country like that."),
        (("x" * 10_000,), "COUNTRY xxx"),
        (("\udcff\x00",), "COUNTRY "),
        (("guinea",), "COUNTRY guinea: which of these? GN Guinea, GQ Equatorial Guinea, GW Guinea-Bissau"),
        (("TH", "--from", "xyzzy"), "--from xyzzy: no country like that."),
        (("TH", "--nationality", "xyzzy"), "--nationality xyzzy: no country like that."),
        (("NP", "--need", "nope"), "--need nope: not known. One of: emergency, trafficking, child"),
        (("NP", "--need", "trafiking"), "--need trafiking: not known. Did you mean 'trafficking'?"),
    ],
)
def test_what_is_not_understood(knowledge: Knowledge, arguments: tuple[str, ...], said: str) -> None:
    """What is not understood is told in one line with the way out."""
    with pytest.raises(CommandFault) as told:
        page(knowledge, *arguments)
    assert len(str(told.value).splitlines()) == 1
    assert str(told.value).startswith(said)


def test_not_understood_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    """At a prompt that one line comes with exit code 2 and nothing else."""
    assert main(["contacts", "xyzzy", "--json"]) == 2
    told, aside = capsys.readouterr()
    assert told == ""
    assert aside.startswith("COUNTRY xyzzy: ")
    assert aside.count("\n") == 1


@pytest.mark.parametrize("need", [None, *NEEDS])
def test_something_true_for_every_country(knowledge: Knowledge, need: Need | None) -> None:
    """Every country gets an answer to every need: a way to reach somebody, a source, the date of its check.

    A row that is not confirmed is marked, and never the first that somebody reads.
    """
    for code in sorted(CODES):
        told = rows(knowledge, code, *(("--need", need) if need else ()))
        assert told, code
        for row in told:
            assert set(ASKED_FOR) <= set(row)
            assert any(row[channel] for channel in CHANNELS), row
            assert row["name"]
            assert row["source"]
            assert re.fullmatch(r"20\d\d-\d\d-\d\d", row["checked"])
            assert row["country"] in {code, WORLD}
            assert row["confirmed"] == (row["confidence"] != "weak")
        assert told[0]["confirmed"], code
        assert need is None or any(row["kind"] == need or row["nearest"] for row in told), code


def test_not_confirmed_is_said(knowledge: Knowledge) -> None:
    """On the page for people each row that is not confirmed says so, and no other."""
    lines, _ = page(knowledge, "NP")
    marks = [line for line in lines if line.startswith("  not confirmed · ")]
    weak = [row for row in rows(knowledge, "NP") if not row["confirmed"]]
    assert marks
    assert len(marks) == len(weak)


def test_numbers_are_normalised(knowledge: Knowledge) -> None:
    """Every number is written in one way: a short one as it is dialled, one with + as libphonenumber writes it."""
    odd = {odd.number for odd in Sheet.read(ODD_NUMBERS, ODD_NUMBERS.name).records(OddNumber)}
    told = [row for code in sorted(CODES) for row in rows(knowledge, code)]
    numbers = {row[channel] for row in told for channel in ("phone", "phone_abroad", "sms", "whatsapp")} - {"", *odd}
    assert len(numbers) > 500
    for number in numbers:
        if number.startswith("+"):
            parsed = phonenumbers.parse(number)
            assert number == phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        else:
            assert re.fullmatch(r"[*#]?[\d() -]*\d#?", number), number


def test_a_need_is_answered_first(knowledge: Knowledge) -> None:
    """With --need that need is answered before all others, and several come in the order of urgency."""
    assert rows(knowledge, "TH", "--need", "child")[0]["kind"] == "child"
    kinds = [row["kind"] for row in rows(knowledge, "NP", "--need", "labour", "--need", "emergency")]
    assert kinds[0] == "emergency"
    assert "labour" in kinds


def test_where_the_person_stands(knowledge: Knowledge) -> None:
    """With --from, what can be dialled there comes first; what is far away is marked, and can be dialled from there."""
    told = rows(knowledge, "TH", "--from", "NP", "--nationality", "KE")
    assert told[0]["country"] == "NP"
    assert {row["country"] for row in told} == {"NP", "KE", "TH", WORLD}
    for row in told:
        assert row["from_abroad"] == (row["country"] in {"KE", "TH"})
        assert not row["from_abroad"] or row["phone"][:1] in {"", "+"}


def test_whose_passport(knowledge: Knowledge) -> None:
    """With --nationality the consulate is that of the passport."""
    told = rows(knowledge, "TH", "--nationality", "KE", "--need", "consular")
    assert told[0]["country"] == "KE"


@pytest.mark.parametrize("code", ["en", "es", "ar", "km"])
def test_a_page_in_each_language(knowledge: Knowledge, code: str) -> None:
    """The page is in the language that is asked for, with the same numbers."""
    lines, _ = page(knowledge, "NP", language=code)
    words = knowledge.words[code]
    assert f"  {words.say('card-call')}: 1098" in lines
    assert sum(words.say("need-child") in line for line in lines) == 1


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"LANG": "es_MX.UTF-8", "LC_ALL": "km.UTF-8"}, "km"),
        ({"LANG": "xx_XX.UTF-8", "LC_MESSAGES": "C"}, "en"),
    ],
)
def test_a_terminal_has_a_language(
    variables: dict[str, str],
    code: str,
    knowledge: Knowledge,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without --lang the page is in the language that the terminal is set to, and in English when we don't speak it."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert main(["contacts", "NP", "--need", "emergency"]) == 0
    assert knowledge.words[code].say("need-emergency") in capsys.readouterr().out
