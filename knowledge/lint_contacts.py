"""What can be wrong with a contact: a number nobody can dial, a country nobody covers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import phonenumbers

from knowledge.contacts import WORLD
from knowledge.country_signs import CODES
from knowledge.sheet import Issue, Record
from knowledge.shelf import Shelf

if TYPE_CHECKING:
    from knowledge.load import Knowledge
    from knowledge.schema.contact import Contact


_FULL_LENGTH = 7


class OddNumber(Record):
    """A number that libphonenumber does not know and a source gives all the same."""

    number: str
    countries: tuple[str, ...]
    reason: str


def numbers_can_be_dialled(knowledge: Knowledge, shelf: Shelf) -> Iterator[Issue]:
    """A full-length number is one that libphonenumber accepts, or stands in odd_numbers.yaml with its reason."""
    rows = shelf.records("base/odd_numbers.yaml", OddNumber)
    odd = {(country, row.number) for _, _, row in rows for country in row.countries}
    needed = set()
    for country, contact in _all(knowledge):
        for number in (contact.phone_abroad, contact.whatsapp, contact.sms, contact.phone):
            if is_full(number) and not is_valid(country, number):
                needed.add((country, number))
                if (country, number) not in odd:
                    yield Issue(f"contacts/{country}.yaml", 1, f"{number} is no valid number", contact.name)
    for country, number in sorted(odd - needed):
        yield Issue("base/odd_numbers.yaml", 1, "this exception is no longer needed", f"{country} {number}")


def every_country_is_there(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """Every ISO country and Kosovo has a file and something true to show."""
    for code in sorted(CODES):
        if code not in knowledge.contacts.countries:
            yield Issue(f"contacts/{code}.yaml", 1, "there is no such file")
        elif not knowledge.contacts.for_person(("emergency", "trafficking"), country=code):
            yield Issue(f"contacts/{code}.yaml", 1, "nothing could be shown to somebody there")


def codes_are_countries(knowledge: Knowledge, _shelf: Shelf) -> Iterator[Issue]:
    """Codes in names of files and countries, in suggestions and in contacts are ISO codes."""
    for wrong in sorted(set(knowledge.contacts.countries) - CODES - {"EU", WORLD}):
        yield Issue(f"contacts/{wrong}.yaml", 1, f"'{wrong}' is no country's code")
    for code, tongue in {**knowledge.languages, **knowledge.heard}.items():
        named = {*tongue.countries.aliases, *tongue.countries.places, *tongue.sheet.spoken_in}
        for wrong in sorted(named - CODES):
            yield Issue(f"languages/{code}/countries.yaml", 1, f"'{wrong}' is no country's code")
    for country, contact in _all(knowledge):
        for wrong in sorted(set(contact.serves) - CODES):
            yield Issue(f"contacts/{country}.yaml", 1, f"'{wrong}' is no country's code", contact.name)


def _all(knowledge: Knowledge) -> Iterator[tuple[str, Contact]]:
    for country, contacts in knowledge.contacts.countries.items():
        for contact in contacts:
            yield country, contact


def is_full(number: str) -> bool:
    """Is this as long as a whole number, not a short code?"""
    return number.startswith("+") or sum(map(str.isdigit, number)) >= _FULL_LENGTH


def is_valid(country: str, number: str) -> bool:
    """Does libphonenumber accept a number dialled in a country?"""
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(number, country))
    except phonenumbers.NumberParseException:
        return False


CHECKS = (numbers_can_be_dialled, every_country_is_there, codes_are_countries)
