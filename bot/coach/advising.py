"""What could be done, three at a time, in the order of the next hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach import people
from bot.coach.acts import Chose
from bot.coach.reply import Block, Card, Choice, Reply, Say
from bot.coach.weigh import Weighed, worse
from knowledge.advise import FIRST, Plan

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
    return chosen is not None and (chosen.weight in {"+", "++"} or bool(chosen.tag or chosen.situation or chosen.emergency))


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
        blocks += _headline(case, level)
    blocks += (Say(piece) for piece in now)
    if not now:
        blocks.append(Say("advice-no-more"))
    blocks += _cards(knowledge, case, weighed, whole, now)
    return case, Reply(Say("open-more" if more else "open-here"), tuple(blocks), _choices(weighed, len(waiting) > count))


def _headline(case: Case, level: str) -> list[Block]:
    if case.last_level and worse(case.last_level, level):
        return [Say("level-lower", tone="strong")]
    return [Say(f"level-{level}-now" if case.answers else f"level-{level}", tone="strong")]


def _cards(knowledge: Knowledge, case: Case, weighed: Weighed, whole: Plan, now: list[str]) -> list[Block]:
    wanted = [kind for piece in now for kind in knowledge.advice[piece].contacts] or list(whole.contacts)
    if not case.country_now or not wanted:
        return []
    shown = people.find(knowledge, case, weighed, tuple(dict.fromkeys(wanted)), limit=_CARDS)
    return [Card(one, plain=weighed.watched) for one in shown]


def _choices(weighed: Weighed, more: bool) -> tuple[tuple[Choice, ...], ...]:  # noqa: FBT001
    erase = Choice(Say("button-erase"), Chose("erase"))
    rows: list[tuple[Choice, ...]] = []
    first = [Choice(Say("button-contacts"), Chose("contacts"))]
    if more:
        first.insert(0, Choice(Say("button-more"), Chose("more_advice")))
    rows.append(tuple(first))
    if weighed.watched:
        return ((erase,), *rows)
    hand = handed_over(weighed)
    rows += (tuple(hand[start : start + 2]) for start in range(0, len(hand), 2))
    rows.append((Choice(Say("button-phone-seen"), Chose("phone_seen")), erase))
    return tuple(rows)


def handed_over(weighed: Weighed) -> list[Choice]:
    """What can be handed over here: questions to send back, the trip card, what to keep."""
    facts = weighed.facts
    danger = weighed.assessment.level == "emergency" or bool({"on_the_way", "already_there", "image_blackmail"} & facts)
    found: list[Choice] = []
    if not danger and not weighed.minor and weighed.assessment.situation in _SETS:
        found.append(Choice(Say("button-send-back"), Chose("send_back", _SETS[weighed.assessment.situation])))
    if not danger and weighed.assessment.situation in {"travel_planned", "job_offer", "romance", "worried_about_someone"}:
        found.append(Choice(Say("button-trip-card"), Chose("trip_card")))
    found.append(Choice(Say("button-keep"), Chose("evidence")))
    if weighed.assessment.situation in {"on_the_way", "already_there"}:
        found.append(Choice(Say("button-say-this"), Chose("say_this")))
    return found


_SETS = {"job_offer": "job", "travel_planned": "trip", "romance": "love", "money_sent": "money", "documents_sent": "job"}
