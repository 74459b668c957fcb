"""Where the conversation goes when nothing else was asked for: the next question, else what could be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach import advising, asking
from bot.coach.weigh import Weighed, ask_next

if TYPE_CHECKING:
    from bot.coach.case import Case
    from bot.coach.reply import Reply
    from knowledge.load import Knowledge


def go_on(knowledge: Knowledge, case: Case, weighed: Weighed) -> tuple[Case, Reply]:
    """The next question that can still change the advice; without one, the advice."""
    following = ask_next(knowledge, case, weighed)
    if following:
        return asking.ask(knowledge, case, weighed, following)
    return advising.advise(knowledge, case.with_(asking="", expecting=""), weighed)
