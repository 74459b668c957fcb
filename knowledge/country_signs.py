"""What names a country without a word of any language: its code, its flag, its dialling code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale
from babel.core import get_global
from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    NumberParseException,
    PhoneMetadata,
    is_valid_number,
    parse,
    region_code_for_number,
)

# CLDR's territories that are no country of ISO 3166-1: islands of others, unions, placeholders.
_NO_COUNTRY = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
CODES: frozenset[str] = (
    frozenset(str(code) for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))) - _NO_COUNTRY
)
_LONG_CODES: dict[str, str] = {
    long: codes[0]
    for long, codes in get_global("territory_aliases").items()
    if len(codes) == 1 and codes[0] in CODES and (long == "UK" or re.fullmatch("[A-Z]{3}", long))
}
_FLAG = re.compile(r"([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])|\U0001f3f4(?=\U000e0067\U000e0062)")
_NUMBER = re.compile(r"(?:\+|(?<![\w+])00)[ ]?\d[\d ().\-]{0,20}")
# Dialling codes that countries share as equals; of the others' countries the first is the one people mean.
_EQUALS = {1: ("US", "CA"), 7: ("RU", "KZ"), 262: ("RE", "YT"), 590: ("GP", "MF", "BL"), 599: ("CW", "BQ")}
_LONGEST_DIALLING_CODE = 3


def country_of_code(text: str) -> str | None:
    """The country of a bare code of two or three letters in any case."""
    code = text.strip(" \t\n.,!?").upper()
    return code if code in CODES else _LONG_CODES.get(code)


def flags(text: str) -> Iterator[tuple[int, str]]:
    """Place and country of every flag; those of England, Scotland and Wales are Great Britain's."""
    for flag in _FLAG.finditer(text):
        code = "".join(chr(ord(half) - 0x1F1E6 + ord("A")) for half in flag.groups() if half) or "GB"
        if code in CODES:
            yield flag.start(), code


def numbers(text: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Place, spelling and countries of every number or dialling code that begins with + or 00."""
    for number in _NUMBER.finditer(text):
        countries = _countries_of_number(number.group())
        if countries:
            yield number.start(), number.group().strip(), countries


def _countries_of_number(written: str) -> tuple[str, ...]:
    digits = re.sub(r"\D", "", written)
    if not written.startswith("+"):
        digits = digits.removeprefix("00")
    try:
        number = parse(f"+{digits}")
    except NumberParseException:
        number = None
    if number and is_valid_number(number):
        region = region_code_for_number(number)
        return (region,) if region in CODES else ()
    for length in range(min(_LONGEST_DIALLING_CODE, len(digits)), 0, -1):
        code = int(digits[:length])
        if regions := COUNTRY_CODE_TO_REGION_CODE.get(code):
            return _sharing(code, regions, digits[length:])
    return ()


def _sharing(code: int, regions: tuple[str, ...], rest: str) -> tuple[str, ...]:
    """Of the countries with one code, the one whose numbers begin like the rest; else those people mean."""
    for region in regions if rest and len(regions) > 1 else ():
        metadata = PhoneMetadata.metadata_for_region(region)
        if metadata and metadata.leading_digits and re.match(metadata.leading_digits, rest):
            return (region,)
    return tuple(region for region in _EQUALS.get(code, regions[:1]) if region in CODES)
