"""`second-look language read`: whole conversations in a language, to be read aloud by somebody who speaks it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.coach.acts import Act, Showed
from bot.coach.answer import answer
from bot.coach.case import Case
from bot.coach.reply import Choice
from bot.console import shown
from bot.speech import Speech
from knowledge.case import Exhibit
from knowledge.load import Knowledge
from knowledge.schema.language import Example
from knowledge.schema.terms import LEVELS

_STEPS = 6  # choices made in each conversation


def conversations(knowledge: Knowledge, code: str, examples: tuple[Example, ...]) -> Iterator[str]:
    """One conversation for each situation and level that the language's own examples come to, worst first."""
    seen: dict[tuple[int, str], Example] = {}
    for example in examples:
        assessment = knowledge.assessor.assess(knowledge.detector.detect((Exhibit(example.shown),)))
        seen.setdefault((-LEVELS.index(assessment.level), assessment.situation), example)
    for place, key in enumerate(sorted(seen), 1):
        yield f"{'=' * 24} {place} {'=' * 24}\n"
        yield from _conversation(knowledge, code, seen[key])


def _conversation(knowledge: Knowledge, code: str, example: Example) -> Iterator[str]:
    speech = Speech(knowledge, code)
    case = Case(language=code, language_by="chosen")
    act: Act = Showed((Exhibit(example.shown),))
    yield "\n".join(f"> {line}" for turn in example.shown for line in turn.text.splitlines())
    for step in range(_STEPS):
        case, reply = answer(knowledge, case, act)
        yield shown(speech, reply)
        choices = [choice for row in reply.choices for choice in row]
        if not choices:
            return
        choice = _next(choices, step)
        yield f"> {speech.label(choice)}"
        act = choice.act
    _, reply = answer(knowledge, case, act)
    yield shown(speech, reply)


def _next(choices: list[Choice], step: int) -> Choice:
    """The first choice mostly; now and then another, so that more is read."""
    return choices[step % 2 if step > 1 and len(choices) > 1 else 0]
