"""`base/sources.yaml`: where the facts come from."""

from __future__ import annotations

from pydantic import Field

from knowledge.sheet import Record


class Source(Record):
    """A page or paper, and its date as exactly as known."""

    where: str = Field(min_length=8)
    date: str
