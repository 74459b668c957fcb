"""Whom to reach: contacts for where the person is, where they are from and where they would go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.coach.acts import Chose
from bot.coach.reply import Block, Card, Choice, Reply, Say
from knowledge.schema.advice import Need

if TYPE_CHECKING:
    from bot.coach.case import Case
    from bot.coach.weigh import Weighed
    from knowledge.contacts import Shown
    from knowledge.load import Knowledge

CARDS = 4
_GUESSES = 3
_SUGGESTED = 6
_AT_HOME: tuple[Need, ...] = ("licence_check", "labour", "trafficking")
_THERE: tuple[Need, ...] = ("trafficking", "consular", "emergency")


def needs(weighed: Weighed, wanted: Sequence[Need] = ()) -> tuple[Need, ...]:
    """Kinds of help for this case, most useful first."""
    order: list[Need] = list(wanted)
    if weighed.minor:
        order = ["child", *order]
    flavour = weighed.assessment.flavour if weighed.assessment.level == "emergency" else ""
    if flavour:
        order = [*_URGENT[flavour], *order]
        if flavour == "blackmail" and weighed.minor:
            order = ["child", "image_removal", *order]
    return tuple(dict.fromkeys(order or ("trafficking", "emergency", "labour", "ngo")))


_URGENT: dict[str, tuple[Need, ...]] = {
    "in_danger": ("emergency", "trafficking", "consular", "ngo"),
    "moving": ("emergency", "trafficking", "consular"),
    "child": ("child", "emergency", "trafficking"),
    "blackmail": ("crisis", "scam", "image_removal", "emergency"),
    "self_harm": ("crisis", "emergency", "child"),
}


def find(knowledge: Knowledge, case: Case, weighed: Weighed, wanted: Sequence[Need], limit: int = CARDS) -> list[Shown]:
    """Contacts for this case in the country where the person is, or was guessed to be."""
    return list(
        knowledge.contacts.for_person(
            wanted,
            country=case.country_now or None,
            origin=case.country_from or None,
            destination=case.country_to or None,
            silent_first=weighed.watched or "tag.can_text" in weighed.facts,
            minor=weighed.minor,
            limit=limit,
        )
    )


def contacts(
    knowledge: Knowledge, case: Case, weighed: Weighed, wanted: Sequence[Need] = (), *, guessed: bool = False
) -> Reply:
    """People to reach, or first the question where the person is. A guessed country says so, for one tap to settle."""
    if not case.country_now:
        return ask_country(knowledge, case)
    shown = find(knowledge, case, weighed, needs(weighed, wanted))
    blocks: list[Block] = [Say("people-in", {"country": case.country_now})]
    blocks += (Card(one, plain=weighed.watched) for one in shown if not one.nearest)
    nearest = [Card(one, plain=weighed.watched) for one in shown if one.nearest]
    if nearest:
        blocks += (Say("people-nearest"), *nearest)
    blocks += elsewhere(knowledge, case, weighed, {id(one.contact) for one in shown})
    blocks.append(Say("people-note", tone="small"))
    if guessed:
        blocks.insert(0, Say("country-read-as", {"country": case.country_now}))
    settle = (Choice(Say("button-right-country"), Chose("country_is", f"now:{case.country_now}")),) if guessed else ()
    buttons = [
        (
            *settle,
            Choice(Say("button-country"), Chose("country", "now")),
            Choice(Say("button-advice"), Chose("advice")),
        ),
        (Choice(Say("button-back"), Chose("menu")), Choice(Say("button-erase"), Chose("erase"))),
    ]
    return Reply(Say("open-list"), tuple(blocks), tuple(buttons))


def elsewhere(knowledge: Knowledge, case: Case, weighed: Weighed, known: set[int]) -> Iterable[Block]:
    """The one contact that matters most at home, and where they would go."""
    for label, code, wanted in (
        ("people-home", case.country_from, _AT_HOME),
        ("people-there", case.country_to, _THERE),
    ):
        if not code or code == case.country_now:
            continue
        there = knowledge.contacts.for_person(
            wanted, country=code, origin=case.country_from or None, minor=weighed.minor, limit=1
        )
        fresh = [one for one in there if id(one.contact) not in known and not one.nearest]
        if fresh:
            yield Say(label, {"country": code})
            yield Card(fresh[0], plain=weighed.watched)


def ask_country(knowledge: Knowledge, case: Case, role: str = "now") -> Reply:
    """Which country? Guesses from what was shown and from the language first; typing works too."""
    codes = list(dict.fromkeys([*case.guesses[:_GUESSES], *suggestions(knowledge, case)]))[:_SUGGESTED]
    buttons = [
        tuple(
            Choice(Say("country-button", {"country": code}), Chose("country_is", f"{role}:{code}"))
            for code in codes[start : start + 2]
        )
        for start in range(0, len(codes), 2)
    ]
    buttons.append((Choice(Say("button-skip"), Chose("menu")), Choice(Say("button-erase"), Chose("erase"))))
    return Reply(Say("open-question"), (Say(f"country-which-{role}"), Say("country-how", tone="small")), tuple(buttons))


def suggestions(knowledge: Knowledge, case: Case) -> Sequence[str]:
    """Countries that speakers of the person's language are likely to be in or from."""
    tongue = knowledge.languages.get(case.language)
    return tongue.sheet.spoken_in if tongue else ()


def confirm_country(codes: Sequence[str], role: str) -> Reply:
    """Say what was understood, and let one tap settle or change it."""
    blocks: tuple[Block, ...] = (Say("country-which-of"),)
    first = tuple(
        Choice(Say("country-button", {"country": code}), Chose("country_is", f"{role}:{code}")) for code in codes[:4]
    )
    other = Choice(Say("button-other-country"), Chose("country", role))
    erase = Choice(Say("button-erase"), Chose("erase"))
    if len(codes) > 1:
        return Reply(Say("open-question"), blocks, (first, (other, erase)))
    yes = Choice(Say("tap-yes"), Chose("country_is", f"{role}:{codes[0]}"))
    return Reply(Say("open-question"), (Say("country-is-it", {"country": codes[0]}),), ((yes, other), (erase,)))


def country_not_found(knowledge: Knowledge, case: Case, role: str) -> Reply:
    """Nothing like a country was found in what they typed."""
    asked = ask_country(knowledge, case, role)
    return Reply(asked.opening, (Say("country-not-found"), *asked.blocks), asked.choices)
