"""`base/questions_to_send.yaml`: what a person can take along, as ids of messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeAlias

from pydantic import Field

from knowledge.facts import OneOf
from knowledge.schema.terms import Id
from knowledge.sheet import Record

MessageId: TypeAlias = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$")]


class QuestionSet(Record):
    """Questions to copy and send, and the coach's own questions that the answers settle.

    Each message has `.real`, what a real one usually answers, and `.odd`, worth a second look.
    """

    questions: tuple[MessageId, ...] = Field(min_length=2, max_length=3)
    evidence: tuple[Id, ...] = Field(min_length=1)


class Handover(Record):
    """Everything to hand over. The sets are not offered when a row of `not_for` holds."""

    sets: Mapping[Id, QuestionSet]
    not_for: tuple[OneOf, ...]
    trip_card: tuple[MessageId, ...]
    evidence: tuple[MessageId, ...]
    sentences: tuple[MessageId, ...]
