"""`contacts/<CC>.yaml`: whom to reach in one country."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from knowledge.schema.advice import Need
from knowledge.sheet import Record

Confidence: TypeAlias = Literal["official", "reputable", "weak"]
CountryCode: TypeAlias = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]


class Contact(Record):
    """One line, office or site. Numbers are written as they are dialled there; `*_abroad` with + from outside.

    `called` is for a number without a name of its own, which each language names in its own words. `serves` are ISO
    codes of the nationalities it is for, empty for everybody. `seen_on` is the date of the source, as exactly as known
    ("2024-09", "undated"); `checked` is when this project last looked at it.
    """

    kinds: tuple[Need, ...] = Field(min_length=1)
    name: str
    name_local: str = ""
    called: Literal["", "emergency", "police"] = ""
    operator: str = ""
    phone: str = ""
    phone_abroad: str = ""
    sms: str = ""
    whatsapp: str = ""
    telegram: str = ""
    email: str = ""
    webchat: str = ""
    url: str = ""
    hours: str = ""
    languages: str = ""
    free: bool | None = None
    reachable_from_abroad: bool | None = None
    serves: tuple[CountryCode, ...] = ()
    source: str = Field(min_length=4)
    seen_on: str
    checked: str = Field(pattern=r"^\d{4}-\d{2}-\d{2}$")
    confidence: Confidence
    note: str = ""
