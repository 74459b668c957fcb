"""The guided questions: one tap an answer; skip, back, stop and erase are always there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach.acts import Answered, Chose
from bot.coach.reply import Block, Choice, Reply, Say
from bot.coach.weigh import Weighed, asking, weigh

if TYPE_CHECKING:
    from bot.coach.case import Case
    from knowledge.load import Knowledge
    from knowledge.schema.guide import Question

SKIP = "skip"
_ROW_LETTERS = 22
_LASTING = frozenset({"watched", "minor"})  # tags that stay when a new case begins


def ask(knowledge: Knowledge, case: Case, weighed: Weighed, name: str, before: Say | None = None) -> tuple[Case, Reply]:
    """Put one question. `before` is a short line said ahead of it."""
    question = knowledge.questions[name]
    case = case.with_(asking=name, expecting="answer")
    other = asking(case, weighed).about_other and question.other_form
    said = Say(f"{name}.other") if other and question.self_form else Say(name)
    ceiling = max(knowledge.guide.ceiling(weighed.assessment.situation, weighed.facts), len(case.asked) + 1)
    blocks: list[Block] = [before] if before else []
    blocks += (
        Say(said.id, tone="strong"),
        Say("progress", {"number": len(case.asked) + 1, "most": ceiling}, tone="small"),
    )
    opening = Say("open-thanks" if case.asked else "open-question")
    return case, Reply(opening, tuple(blocks), _buttons(question, case, weighed))


def _buttons(question: Question, case: Case, weighed: Weighed) -> tuple[tuple[Choice, ...], ...]:
    taps = [Choice(tap_label(question, tap.id), Answered(question.id, tap.id)) for tap in question.taps]
    rows = [tuple(taps[start : start + 2]) for start in range(0, len(taps), 2)]
    control = [Choice(Say("button-skip"), Answered(question.id, SKIP))]
    if case.answers or case.asked:
        control.append(Choice(Say("button-back"), Chose("back")))
    control.append(Choice(Say("button-why-ask"), Chose("why", question.id)))
    last = (Choice(Say("button-stop"), Chose("stop")), Choice(Say("button-erase"), Chose("erase")))
    if weighed.watched:
        return (last[::-1], *rows, tuple(control))
    return (*rows, tuple(control), last)


def tap_label(question: Question, tap: str) -> Say:
    """The words on a tap: the question's own, or the common ones. The front door knows which exist."""
    return Say(f"{question.id}.{tap}")


def answered(knowledge: Knowledge, case: Case, question: str, tap: str) -> Case:
    """The case with an answer. An old button changes its answer; a skip weighs nothing and is not asked again."""
    case = _unanswered(knowledge, case, question)
    skipped = case.skipped_in_a_row + 1 if tap == SKIP else 0
    asked = (*(name for name in case.asked if name != question), question)
    case = case.with_(asked=asked, skipped_in_a_row=skipped, asking="", expecting="")
    if tap == SKIP:
        return case
    case = case.with_(answers=(*case.answers, (question, tap)))
    fresh = tuple(sorted((_tags(knowledge, case) & _LASTING) - set(case.tags)))
    return case.with_(tags=(*case.tags, *fresh), answered_tags=(*case.answered_tags, *fresh))


def back(knowledge: Knowledge, case: Case) -> tuple[Case, str | None]:
    """Take the last answer back, and all that it set. Returns the question to ask again, if any."""
    if not case.asked:
        return case, None
    last = case.asked[-1]
    case = _unanswered(knowledge, case, last)
    return case.with_(asked=case.asked[:-1], skipped_in_a_row=0, asking="", expecting=""), last


def _unanswered(knowledge: Knowledge, case: Case, question: str) -> Case:
    """The case without an answer. A tag that only this answer set goes with it; one the person set stays."""
    case = case.with_(answers=tuple(pair for pair in case.answers if pair[0] != question))
    gone = set(case.answered_tags) - _tags(knowledge, case)
    return case.with_(
        tags=tuple(tag for tag in case.tags if tag not in gone),
        answered_tags=tuple(tag for tag in case.answered_tags if tag not in gone),
    )


def _tags(knowledge: Knowledge, case: Case) -> set[str]:
    """The tags that answers set."""
    return {
        tap.tag
        for name, chosen in case.answers
        if name in knowledge.questions
        for tap in knowledge.questions[name].taps
        if tap.id == chosen and tap.tag
    }


def why_asked(knowledge: Knowledge, case: Case, question: str) -> tuple[Case, Reply]:
    """Why this is asked, in one line, and the question again."""
    return ask(knowledge, case, weigh(knowledge, case), question, Say(f"{question}.why"))
