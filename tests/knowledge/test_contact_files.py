"""The contact files: every number valid, every row with its source, no country without a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import knowledge.contacts
from knowledge.contacts import WORLD
from knowledge.country_signs import CODES
from knowledge.lint_contacts import OddNumber, is_full, is_valid
from knowledge.schema.contact import Contact
from knowledge.sheet import Sheet

FOLDER = Path(knowledge.contacts.__file__).parent / "contacts"
SHORT = 5  # digits of a number that is dialled without spaces

ROWS = {file.stem: Sheet.read(file, file.name).records(Contact) for file in sorted(FOLDER.glob("*.yaml"))}
ODD = Sheet.read(FOLDER.parent / "base/odd_numbers.yaml", "odd_numbers.yaml").records(OddNumber)


def every_row() -> Iterator[tuple[str, Contact]]:
    """Each contact of the files with its country."""
    for country, contacts in ROWS.items():
        for one in contacts:
            yield country, one


def numbers() -> Iterator[tuple[str, str]]:
    """Each number that looks like a full one, with its country."""
    for country, one in every_row():
        for number in (one.phone, one.phone_abroad, one.sms, one.whatsapp):
            if is_full(number):
                yield country, number


def test_every_country_has_a_file() -> None:
    """Every country of ISO 3166-1 and Kosovo has a file, and no file belongs to no country."""
    assert set(ROWS) == CODES | {"EU", WORLD}


def test_every_country_has_an_emergency_row() -> None:
    """Whoever is in danger gets an emergency row of the country, if only to read that none is known."""
    assert [code for code in sorted(CODES) if not any("emergency" in c.kinds for c in ROWS[code])] == []


def test_every_row_says_where_it_is_from() -> None:
    """Every contact shows its source, the date of the source and when it was last checked."""
    assert [one.name for _, one in every_row() if not (one.source.strip() and one.seen_on and one.checked)] == []


def test_no_row_names_how_it_was_searched() -> None:
    """A source is something that anybody can look up, never a number in a private index."""
    private = re.compile(r"find_string|file (index )?ids?\b|_pacific|_middle_east|_global|_central_asia")
    assert [one.name for _, one in every_row() if private.search(f"{one.source} {one.note}")] == []


def test_full_numbers_are_valid() -> None:
    """Every full-length number is one that libphonenumber accepts, or has its reason among the odd ones."""
    borne = {(country, odd.number) for odd in ODD for country in odd.countries}
    refused = {(country, number) for country, number in numbers() if not is_valid(country, number)}
    assert refused - borne == set()


def test_odd_numbers_are_needed() -> None:
    """No exception outlives the number it was made for."""
    refused = {(country, number) for country, number in numbers() if not is_valid(country, number)}
    assert {(country, odd.number) for odd in ODD for country in odd.countries} - refused == set()
    assert all(odd.reason for odd in ODD)


def test_short_numbers_have_no_spaces() -> None:
    """A short number is written as it is dialled, so that nobody reads 116 as a number of its own."""
    written = [one.phone for _, one in every_row() if re.fullmatch(r"\d[\d ]*", one.phone)]
    assert [phone for phone in written if " " in phone and len(phone.replace(" ", "")) < SHORT] == []


def test_numbers_for_callers_abroad_begin_with_plus() -> None:
    """What is dialled from another country begins with +; WhatsApp knows no other form."""
    told = [number for _, one in every_row() for number in (one.phone_abroad, one.whatsapp) if number]
    assert [number for number in told if not number.startswith("+")] == []


def test_no_contact_stands_twice() -> None:
    """One line has one row in a country, with every kind of help it gives."""
    seen = [(country, one.name, one.phone) for country, one in every_row() if one.phone]
    assert len(seen) == len(set(seen))
