"""A walker through the conversation: from a first message, taps at random, and looks at everything that is said."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.coach.acts import Act, Answered, Chose, Typed
from bot.coach.answer import answer
from bot.coach.case import Case
from bot.coach.reply import Card, Choice, Copy, Quote, Reply, Say
from bot.speech import Speech
from handlers.render import Message, messages
from knowledge.load import Knowledge
from knowledge.schema.language import Example
from knowledge.sheet import Sheet

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Step:
    """One step of a walk: what was done, what the coach said, and how it looks."""

    act: Act
    before: Case
    case: Case
    reply: Reply
    messages: tuple[Message, ...]
    own_words: str  # what the coach itself says: no quotes, no names of organisations

    @property
    def text(self) -> str:
        """All that is shown, without marks."""
        return "\n".join(_TAG.sub("", message.text) for message in self.messages)

    @property
    def labels(self) -> list[str]:
        """Everything that stands on buttons."""
        return [label for message in self.messages for row in message.buttons for label, _ in row]


def step(knowledge: Knowledge, case: Case, act: Act) -> Step:
    """Do one thing and lay out the answer."""
    after, reply = answer(knowledge, case, act)
    return Step(act, case, after, reply, tuple(messages(knowledge, reply, after)), _own_words(knowledge, reply, after))


def _own_words(knowledge: Knowledge, reply: Reply, case: Case) -> str:
    speech = Speech(knowledge, case.language)
    said = [speech.say(reply.opening)]
    for block in reply.blocks:
        match block:
            case Say():
                said.append(speech.say(block))
            case Quote(_, say) | Copy(say):
                said.append(speech.say(say))
            case Card():
                pass
    return "\n".join([*said, *(speech.label(choice) for row in reply.choices for choice in row)])


def walk(knowledge: Knowledge, language: str, first: str, seed: int, most: int = 14) -> Iterator[Step]:
    """A walk of at most `most` taps, starting with something shown or typed."""
    chance = random.Random(seed)
    case = Case(language=language)
    act: Act = Typed(first)
    for _ in range(most):
        done = step(knowledge, case, act)
        yield done
        case = done.case
        choices = [choice for row in done.reply.choices for choice in row if not _leads_away(choice)]
        if not choices:
            return
        act = chance.choice(choices).act


def _leads_away(choice: Choice) -> bool:
    """Would this end the walk, or leave the language that is being looked at?"""
    return isinstance(choice.act, Chose) and choice.act.what in {"erase", "language", "language_is", "stop"}


def is_question(done: Step) -> bool:
    """Does the coach ask one of the guided questions here?"""
    return any(isinstance(choice.act, Answered) for row in done.reply.choices for choice in row)


def examples(knowledge: Knowledge, language: str) -> list[Example]:
    """The example messages of a language."""
    from importlib.resources import files

    assert language in knowledge.languages
    path = files("knowledge") / "languages" / language / "examples.yaml"
    return list(Sheet.read(path, path.name).records(Example))


def shown_text(example: Example) -> str:
    """An example as one text."""
    return example.text or "\n".join(text for turn in example.turns for text in turn.values())
