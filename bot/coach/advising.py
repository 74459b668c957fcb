"""What could be done, three at a time, in the order of the next hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach import people
from bot.coach.acts import Chose
from bot.coach.reply import Block, Card, Choice, Reply, Say
from bot.coach.weigh import Weighed, worse
from knowledge.advise import FIRST, Plan
from knowledge.facts import none_holds

if TYPE_CHECKING:
    from bot.coach.case import Case
    from knowledge.load import Knowledge

_CARDS = 2


def plan(knowledge: Knowledge, case: Case, weighed: Weighed) -> Plan:
    """All advice for this case in order; answers that were bad signs open pieces of their own."""
    opened = [
        piece
        for name, tap in case.answers
        if name in knowledge.questions and _opens(knowledge, name, tap)
        for piece in knowledge.questions[name].unlocks
    ]
    opened += (piece for name in case.intents for piece in knowledge.intents[name].advice if name in knowledge.intents)
    return knowledge.adviser.plan(weighed.assessment.situation, weighed.assessment.level, weighed.facts, opened)


def _opens(knowledge: Knowledge, name: str, tap: str) -> bool:
    chosen = next((one for one in knowledge.questions[name].taps if one.id == tap), None)
    return chosen is not None and (
        chosen.weight in {"+", "++"} or bool(chosen.tag or chosen.situation or chosen.emergency)
    )


def advise(knowledge: Knowledge, case: Case, weighed: Weighed, *, more: bool = False) -> tuple[Case, Reply]:
    """The first pieces, or the next ones; with the people who go with them."""
    level = weighed.assessment.level
    whole = plan(knowledge, case, weighed)
    given = case.given_advice if more else ()
    waiting = [piece for piece in whole.advice if piece not in given]
    count = 2 if weighed.watched else FIRST
    now = waiting[:count]
    case = case.with_(given_advice=(*given, *now), last_level=level)
    blocks: list[Block] = []
    if not more:
        blocks += _headline(case, weighed)
    blocks += (Say(piece) for piece in now)
    if not now:
        blocks.append(Say("advice-no-more"))
    blocks += _cards(knowledge, case, weighed, whole, now)
    return case, Reply(
        Say("open-more" if more else "open-here"),
        tuple(blocks),
        _choices(knowledge, weighed, more=len(waiting) > count),
    )


def _headline(case: Case, weighed: Weighed) -> list[Block]:
    level = weighed.assessment.level
    if level == "none_found" and any(not finding.frame for finding in weighed.assessment.reasons):
        return [Say("level-weak", tone="strong")]
    if case.last_level and worse(case.last_level, level):
        return [Say("level-lower", tone="strong")]
    return [Say(f"level-{level}-now" if case.answers else f"level-{level}", tone="strong")]


def _cards(knowledge: Knowledge, case: Case, weighed: Weighed, whole: Plan, now: list[str]) -> list[Block]:
    wanted = [kind for piece in now for kind in knowledge.advice[piece].contacts] or list(whole.contacts)
    if not wanted:
        return []
    if not case.country_now:
        return [Say("people-ask-country", tone="small")]
    shown = people.find(knowledge, case, weighed, tuple(dict.fromkeys(wanted)), limit=_CARDS)
    return [Card(one, plain=weighed.watched) for one in shown]


def _choices(knowledge: Knowledge, weighed: Weighed, *, more: bool) -> tuple[tuple[Choice, ...], ...]:
    erase = Choice(Say("button-erase"), Chose("erase"))
    rows: list[tuple[Choice, ...]] = []
    first = [Choice(Say("button-contacts"), Chose("contacts"))]
    if more:
        first.insert(0, Choice(Say("button-more"), Chose("more_advice")))
    rows.append(tuple(first))
    if weighed.watched:
        return ((erase,), *rows)
    hand = handed_over(knowledge, weighed)
    rows += (tuple(hand[start : start + 2]) for start in range(0, len(hand), 2))
    rows.append((Choice(Say("button-phone-seen"), Chose("phone_seen")), erase))
    return tuple(rows)


def handed_over(knowledge: Knowledge, weighed: Weighed) -> list[Choice]:
    """What can be handed over here: questions to send back, the trip card, what to keep."""
    facts, situation = weighed.facts, weighed.assessment.situation
    found: list[Choice] = []
    if may_send_back(knowledge, weighed) and situation in _SETS:
        found.append(Choice(Say("button-send-back"), Chose("send_back", _SETS[situation])))
    if situation in _BEFORE_THE_ROAD and "level.emergency" not in facts:
        found.append(Choice(Say("button-trip-card"), Chose("trip_card")))
    found.append(Choice(Say("button-keep"), Chose("evidence")))
    if situation in _ON_THE_ROAD:
        found.append(Choice(Say("button-say-this"), Chose("say_this")))
    return found


def may_send_back(knowledge: Knowledge, weighed: Weighed) -> bool:
    """Could a question sent back bring harm here? Then it is not offered."""
    return none_holds(knowledge.handover.not_for, weighed.facts)


def question_set(weighed: Weighed) -> str:
    """The set of questions that fits what the case is about."""
    return _SETS.get(weighed.assessment.situation, "job")


_BEFORE_THE_ROAD = frozenset({"travel_planned", "job_offer", "romance", "worried_about_someone"})
_ON_THE_ROAD = frozenset({"on_the_way", "already_there"})
_SETS = {
    "job_offer": "job",
    "travel_planned": "trip",
    "romance": "love",
    "money_sent": "money",
    "documents_sent": "job",
}
