"""`languages/<lang>/`: `language.yaml`, `concepts.yaml`, `examples.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, Field, model_validator

from knowledge.case import Turn
from knowledge.schema.terms import Level, Tactic
from knowledge.sheet import Record


def _locale(value: str) -> str:
    """A locale whose plural rules are known: an unknown one would silently follow another language's."""
    try:
        Locale.parse(value.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        raise ValueError(f"'{value}' is no locale known to CLDR") from None
    return value


class LanguageSheet(Record):
    """One language: its own name, how it runs, whose plural rules it follows, and who has read it.

    One that is `heard_only` has no words of ours: its speakers are understood, and answered in the language they chose.
    `clitics` may be glued before a word; `also_typed_in` is another encoding of its letters; `spoken_in` are countries
    to offer first; `private_words` (or their beginnings) may not show on a locked screen; `never_say` are words and
    phrases the coach never says.
    """

    code: str = Field(pattern=r"^[a-z]{2,3}$")
    name: str
    english_name: str
    direction: Literal["ltr", "rtl"]
    locale: Annotated[str, AfterValidator(_locale)]
    heard_only: bool = False
    read_by: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    also_typed_in: Literal["zawgyi"] | None = None
    detector_codes: tuple[str, ...] = ()
    spoken_in: tuple[str, ...] = ()
    private_words: tuple[str, ...] = ()
    never_say: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _minds_its_words(self) -> LanguageSheet:
        for name, least in (("private_words", 10), ("never_say", 8)):
            if not self.heard_only and len(getattr(self, name)) < least:
                raise ValueError(f"{name}: at least {least} are needed where we speak the language")
        return self


class CountrySheet(Record):
    """What people call countries beside their CLDR names, and the places by which they name them.

    `everyday_words` are names that are words too: in a text they count only with a capital letter. `many_meanings` are
    names that people and things also bear: a request for a number means the country, a chat rarely does.
    """

    everyday_words: tuple[str, ...] = ()
    many_meanings: tuple[str, ...] = ()
    aliases: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    places: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)


class Example(Record):
    """One message a person might show, and what must or must not be found in it.

    `found` and `not_found` name signals; `level` is the least, `at_most` the greatest level allowed.
    """

    text: str = ""
    turns: tuple[dict[Literal["them", "me"], str], ...] = ()
    note: str = ""
    found: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    tactics: tuple[Tactic, ...] = ()
    level: Level | None = None
    at_most: Level | None = None

    @property
    def shown(self) -> tuple[Turn, ...]:
        """The message, or the conversation, as it would be shown."""
        if self.text:
            return (Turn(self.text),)
        return tuple(Turn(text, sender) for turn in self.turns for sender, text in turn.items())
