"""Which country a telephone number or a dialling code belongs to."""

from __future__ import annotations

import re

from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    NumberParseException,
    PhoneMetadata,
    is_valid_number,
    parse,
    region_code_for_number,
)

# Codes that countries share as equals; for every other shared code the first region is the one people mean.
_EQUALS = {1: ("US", "CA"), 7: ("RU", "KZ"), 262: ("RE", "YT"), 590: ("GP", "MF", "BL"), 599: ("CW", "BQ")}
_LONGEST_CODE = 3


def countries_of_number(written: str) -> tuple[str, ...]:
    """The countries that "+855", "0044 20 …" or a whole number may belong to; empty when there is none."""
    digits = re.sub(r"\D", "", written)
    if not written.lstrip().startswith("+"):
        digits = digits.removeprefix("00")
    try:
        number = parse(f"+{digits}")
    except NumberParseException:
        number = None
    if number and is_valid_number(number):
        region = region_code_for_number(number)
        return (region,) if region and region.isalpha() else ()
    for length in range(min(_LONGEST_CODE, len(digits)), 0, -1):
        code = int(digits[:length])
        if regions := COUNTRY_CODE_TO_REGION_CODE.get(code):
            return _sharing(code, regions, digits[length:])
    return ()


def _sharing(code: int, regions: tuple[str, ...], rest: str) -> tuple[str, ...]:
    """Of the countries with one code, those whose numbers begin like the rest; else those people mean by it."""
    if rest and len(regions) > 1:
        for region in regions:
            metadata = PhoneMetadata.metadata_for_region(region)
            if metadata and metadata.leading_digits and re.match(metadata.leading_digits, rest):
                return (region,)
    return tuple(region for region in _EQUALS.get(code, regions[:1]) if region.isalpha())
