"""What is remembered of a person between two messages: little, frozen, and as JSON when it is stored.

No name, no message text beyond the quotes of warning signs. It is sealed before it reaches the database.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Self, TypeAlias

from pydantic import TypeAdapter, ValidationError

from knowledge.case import Finding

LanguageBy: TypeAlias = Literal["", "app", "words", "chosen"]
Expecting: TypeAlias = Literal["", "answer", "country_now", "country_from", "country_to"]


@dataclass(frozen=True, slots=True)
class Case:
    """All that one person showed and answered about one situation, and where the conversation stands.

    `language_by` says how their language is known: their app's, their own words, their choice; empty for a guess.
    """

    language: str = ""
    language_by: LanguageBy = ""
    country_now: str = ""
    country_from: str = ""
    country_to: str = ""
    guesses: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    concepts: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    exhibits: int = 0
    own_words: int = 0
    answers: tuple[tuple[str, str], ...] = ()
    asked: tuple[str, ...] = ()
    skipped_in_a_row: int = 0
    situation: str = ""
    tags: tuple[str, ...] = ()
    answered_tags: tuple[str, ...] = ()  # those of `tags` that an answer set, and that go with it
    intents: tuple[str, ...] = ()
    urgent_shown: bool = False
    asking: str = ""
    expecting: Expecting = ""
    given_advice: tuple[str, ...] = ()
    last_level: str = ""
    opening: int = 0

    def with_(self, **changes: Any) -> Self:  # noqa: ANN401 - replace() checks them
        """The same case with something changed."""
        return replace(self, **changes)

    def cleared(self) -> Case:
        """A new case that keeps only language, country and settings."""
        kept = tuple(tag for tag in self.tags if tag in {"watched", "minor"})
        return Case(
            language=self.language,
            language_by=self.language_by,
            country_now=self.country_now,
            country_from=self.country_from,
            tags=kept,
        )

    def to_json(self) -> bytes:
        """The case as JSON bytes."""
        return _CASE.dump_json(self, exclude_defaults=True)

    @classmethod
    def from_json(cls, data: bytes) -> Case:
        """A stored case; one of an older or broken form becomes an empty case, so that nobody is locked out."""
        try:
            return _CASE.validate_json(data)
        except ValidationError:
            return cls()

    def told(self) -> dict[str, Any]:
        """The case as plain data, for the person it is about."""
        return {key: value for key, value in asdict(self).items() if value not in ("", (), 0, False)}


_CASE: TypeAdapter[Case] = TypeAdapter(Case)
