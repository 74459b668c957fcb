"""`base/questions.yaml` and `base/intents.yaml`: what to ask, and what people ask in their own words."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from knowledge.facts import OneOf
from knowledge.schema.advice import Need
from knowledge.schema.reasoning import Flavour
from knowledge.schema.terms import Id, RuleNode
from knowledge.sheet import Record

Topic: TypeAlias = Literal["safety", "frame", "offer", "money", "papers", "road", "close", "invite", "care"]
Sign: TypeAlias = Literal["++", "+", "0", "-", "--"]


class Tap(Record):
    """One answer to a question: what it weighs, and what it sets.

    `emergency_if` makes it an emergency only when one of these facts holds as well. `ask_country` names the
    country that the answer opens a choice for.
    """

    id: Id
    weight: Sign = "0"
    emergency: Flavour | None = None
    emergency_if: OneOf | None = None
    tag: str = ""
    situation: str = ""
    ask_country: Literal["now", "from", "to"] | None = None
    does: Literal["", "stop", "pause", "contacts", "evidence"] = ""


class Question(Record):
    """One question of the guided flow. Its words stand in questions.ftl under the same id.

    `situations` is where it may be asked (`all`, or ids); every row of `needs` must hold; `sensitivity` (0 to 3)
    is a cost; `self_form` and `other_form` say whom it can be asked about; `shown_by` are facts that already
    answer it.
    """

    id: Id
    topic: Topic
    situations: tuple[str, ...] = Field(min_length=1)
    needs: tuple[OneOf, ...] = ()
    sensitivity: int = Field(ge=0, le=3)
    taps: tuple[Tap, ...] = Field(min_length=2, max_length=5)
    unlocks: tuple[str, ...] = ()
    shown_by: tuple[str, ...] = ()
    self_form: bool = True
    other_form: bool = True
    sources: tuple[str, ...] = Field(min_length=1)


class Intent(Record):
    """Something people ask in their own words, and what the coach does about it.

    `emergency` opens the emergency reply; otherwise words `intent-<id>`, then advice, contacts, a question.
    """

    id: Id
    when: RuleNode
    unless: tuple[RuleNode, ...] = ()
    rank: int = Field(ge=0, le=9)
    emergency: Flavour | None = None
    situation: str = ""
    tags: tuple[str, ...] = ()
    question: str = ""
    advice: tuple[str, ...] = ()
    contacts: tuple[Need, ...] = ()
    does: Literal["", "contacts", "erase", "about", "stop", "thanks", "help", "questions_to_send"] = ""
