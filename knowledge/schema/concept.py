"""`base/concepts.yaml`: what the words of every language can mean."""

from __future__ import annotations

from pydantic import Field

from knowledge.schema.terms import Id, RuleNode
from knowledge.sheet import Record


class Concept(Record):
    """One meaning. With `when` it is made of other concepts and no language writes forms for it."""

    id: Id
    meaning: str = Field(min_length=3)
    when: RuleNode | None = None
    entity: bool = False
