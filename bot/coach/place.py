"""Countries in the conversation: heard in what was shown, typed, chosen; always confirmed, always changeable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, cast

from bot.coach import emergency, people
from bot.coach.onward import go_on
from bot.coach.weigh import Weighed, weigh
from knowledge.country_signs import flags, numbers

if TYPE_CHECKING:
    from bot.coach.case import Case
    from bot.coach.reply import Reply
    from knowledge.case import Detection, Exhibit
    from knowledge.load import Knowledge
    from knowledge.schema.advice import Need

_MOST_GUESSES = 4
_READ = 4000
ROLES = ("now", "from", "to")  # what a country is to somebody


def heard_places(case: Case, detection: Detection, exhibits: Iterable[Exhibit]) -> tuple[str, ...]:
    """Countries named in what was shown, by word, flag or dialling code; a few at most."""
    found = [*case.guesses, *detection.places]
    for exhibit in exhibits:
        for turn in exhibit.turns:
            found += (code for _, code in flags(turn.text[:_READ]))
            if "+" in turn.text:
                found += (code for _, _, codes in numbers(turn.text[:_READ]) if len(codes) == 1 for code in codes)
    return tuple(dict.fromkeys(found))[:_MOST_GUESSES]


def is_country(knowledge: Knowledge, text: str) -> bool:
    """Do a few words name a country, and say nothing else?"""
    understood = knowledge.countries.understand(text)
    return bool(understood.candidates) and understood.how in {"code", "flag", "name", "alias"}


def country_typed(knowledge: Knowledge, case: Case, text: str, role: str) -> tuple[Case, Reply]:
    """A country in somebody's own words: say what was understood, let one tap settle it."""
    understood = knowledge.countries.understand(text)
    codes = understood.candidates or knowledge.countries.find_in(text)[:_MOST_GUESSES]
    if not codes:
        return case.with_(expecting=_expecting(role)), people.country_not_found(knowledge, case, role)
    return case.with_(expecting=_expecting(role)), people.confirm_country(codes, role)


def country_chosen(knowledge: Knowledge, case: Case, arg: str) -> tuple[Case, Reply]:
    """`role:CC` settled by a tap; then on with what the country was needed for."""
    role, _, code = arg.partition(":")
    if code not in knowledge.contacts.countries or role not in ROLES:
        return case, people.ask_country(knowledge, case)
    case = case.with_(expecting="", **{f"country_{role}": code})
    weighed = weigh(knowledge, case)
    if weighed.assessment.level == "emergency":
        return case, emergency.urgent(knowledge, case, weighed)
    if role == "now":
        asked = tuple(knowledge.intents[name].contacts for name in case.intents[-1:] if name in knowledge.intents)
        return case, people.contacts(knowledge, case, weighed, asked[0] if asked else ())
    return go_on(knowledge, case, weighed)


def hotline(
    knowledge: Knowledge, case: Case, weighed: Weighed, arg: str, wanted: Sequence[Need] = ()
) -> tuple[Case, Reply]:
    """People to reach; `arg` is what somebody typed after /hotline."""
    if arg.strip():
        understood = knowledge.countries.understand(arg)
        codes = understood.candidates
        if len(codes) != 1:
            return country_typed(knowledge, case, arg, "now")
        there = case.with_(country_now=codes[0], expecting="")
        guessed = understood.how not in {"code", "name", "flag"}
        reply = people.contacts(knowledge, there, weighed, wanted, guessed=guessed)
        return case.with_(expecting="country_now") if guessed else there, reply
    if not case.country_now:
        return case.with_(expecting="country_now"), people.ask_country(knowledge, case)
    return case, people.contacts(knowledge, case, weighed, wanted)


def _expecting(role: str) -> Literal["country_now", "country_from", "country_to"]:
    return cast("Literal['country_now', 'country_from', 'country_to']", f"country_{role}")
