"""A line of labelled messages, as public sets and testers write them; other keys are passed over."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from knowledge.schema.terms import Level, Tactic


class LabelledTurn(BaseModel):
    """One message of a conversation."""

    model_config = ConfigDict(frozen=True)

    sender: Literal["them", "me"] = Field(alias="from")
    text: str


class Expected(BaseModel):
    """The least level, and tactics that have to be named."""

    model_config = ConfigDict(frozen=True)

    level: Level | None = None
    tactics: tuple[Tactic, ...] = ()


class LabelledLine(BaseModel):
    """A message with a `label` (1 suspicious, 0 harmless), or with what is expected of it.

    `core` is false for what the coach is not for (bank phishing, prizes).
    """

    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)

    text: str = ""
    turns: tuple[LabelledTurn, ...] = ()
    label: Literal[0, 1] | None = None
    expect: Expected = Expected()
    lang: str = ""
    kind: str = ""
    source: str = ""
    core: bool = True

    @model_validator(mode="after")
    def _says_what_it_is(self) -> Self:
        if not self.turns and not self.text.strip():
            raise ValueError("neither text nor turns")
        if self.label is None and self.expect.level is None:
            raise ValueError("neither label (0 or 1) nor expect.level")
        return self

    @property
    def level(self) -> Level:
        """The least level of a suspicious message, `none_found` for a harmless one."""
        return self.expect.level or ("caution" if self.label else "none_found")
