"""When it may be urgent: one number that works there first, a silent way, one line of care; questions after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.coach import people
from bot.coach.acts import Chose
from bot.coach.reply import Block, Card, Choice, Reply, Say
from bot.coach.weigh import Weighed, more_to_ask

if TYPE_CHECKING:
    from bot.coach.case import Case
    from knowledge.contacts import Shown
    from knowledge.load import Knowledge

_GUESSED = 2


def urgent(knowledge: Knowledge, case: Case, weighed: Weighed) -> Reply:
    """The urgent reply; with no country known, the quickest way to a number comes first."""
    place = case.country_now or (case.guesses[0] if case.guesses else "")
    there = case.with_(country_now=place)
    flavour = weighed.assessment.flavour or "in_danger"
    blocks: list[Block] = []
    if place:
        blocks += _numbers(knowledge, there, weighed)
    else:
        blocks += (Say("urgent-find-number"), *_anywhere(knowledge, weighed))
    blocks += (Say(f"urgent-{flavour}"), Say("urgent-program", tone="small"))
    return Reply(
        Say("open-number"),
        tuple(blocks),
        _choices(knowledge, case, weighed, guessed=not case.country_now),
        urgent=True,
    )


def _numbers(knowledge: Knowledge, case: Case, weighed: Weighed) -> list[Block]:
    shown = people.find(knowledge, case, weighed, people.needs(weighed), limit=6)
    if weighed.watched:
        shown.sort(key=lambda one: not silent(one))
    first = shown[:1]
    others = [one for one in shown[1:] if not one.contact.phone or one.contact.phone != shown[0].contact.phone]
    quiet = ([one for one in others if silent(one)] or others)[:1]
    blocks: list[Block] = [Card(one, plain=weighed.watched) for one in first]
    if quiet:
        if silent(quiet[0]):
            blocks.append(Say("urgent-silent"))
        blocks.append(Card(quiet[0], plain=weighed.watched))
    return blocks


def _anywhere(knowledge: Knowledge, weighed: Weighed) -> list[Block]:
    """What works from any country, while the country is not known."""
    everywhere = knowledge.contacts.for_person(people.needs(weighed), country=None, minor=weighed.minor, limit=1)
    return [Card(one, plain=weighed.watched) for one in everywhere]


def silent(shown: Shown) -> bool:
    """Can this be reached without a sound?"""
    contact = shown.contact
    return bool(contact.sms or contact.whatsapp or contact.webchat or contact.telegram or contact.email)


def _choices(knowledge: Knowledge, case: Case, weighed: Weighed, *, guessed: bool) -> tuple[tuple[Choice, ...], ...]:
    rows: list[tuple[Choice, ...]] = []
    erase = Choice(Say("button-erase"), Chose("erase"))
    if guessed:
        codes = list(dict.fromkeys([*case.guesses[:_GUESSED], *people.suggestions(knowledge, case)]))[:4]
        rows += (
            tuple(
                Choice(Say("country-button", {"country": code}), Chose("country_is", f"now:{code}"))
                for code in codes[start : start + 2]
            )
            for start in range(0, len(codes), 2)
        )
        rows.append((Choice(Say("button-other-country"), Chose("country", "now")),))
    else:
        more = Choice(Say("button-contacts"), Chose("contacts"))
        rows.append((Choice(Say("button-advice"), Chose("advice")), more))
        if more_to_ask(knowledge, case, weighed):
            rows.append((Choice(Say("button-ask-urgent"), Chose("ask")),))
    if weighed.assessment.flavour in {"in_danger", "moving"}:
        rows.append((Choice(Say("button-not-now"), Chose("meant", "not_now")),))
    if weighed.watched:
        return ((erase,), *rows)
    rows.append((Choice(Say("button-phone-seen"), Chose("phone_seen")), erase))
    return tuple(rows)
