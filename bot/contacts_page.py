"""`second-look contacts`: whom to reach in a country, for people and for machines."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import get_args

from bot.coach.reply import Card, Say
from bot.faults import CommandFault
from bot.speech import Speech
from knowledge.contacts import row
from knowledge.load import Knowledge
from knowledge.schema.advice import Need
from knowledge.sheet import did_you_mean

_NEEDS: tuple[Need, ...] = get_args(Need)
_USUAL: tuple[Need, ...] = (
    "emergency",
    "trafficking",
    "child",
    "women",
    "labour",
    "scam",
    "crisis",
    "consular",
    "licence_check",
    "ngo",
)
_MOST = 12


def rows(knowledge: Knowledge, arguments: Namespace, language: str, aside: Callable[[str], object]) -> Iterator[str]:
    """Lines to print; what was understood goes to `aside`. Raises CommandFault for a country or need unknown."""
    country = _country(knowledge, arguments.country, "COUNTRY", language, aside)
    standing = _country(knowledge, arguments.standing, "--from", language, aside) if arguments.standing else ""
    nationality = (
        _country(knowledge, arguments.nationality, "--nationality", language, aside) if arguments.nationality else ""
    )
    find = partial(
        knowledge.contacts.for_person,
        country=standing or country,
        origin=nationality or (country if standing else None),
        destination=country if standing else None,
    )
    shown = find(_needs(arguments.need or ()), limit=_MOST)
    speech = Speech(knowledge, language)
    if arguments.json:
        for one in shown:
            yield json.dumps(row(one), ensure_ascii=False)
        return
    yield speech.say(Say("people-in", {"country": standing or country}))
    for one in shown:
        entry = speech.entry(Card(one))
        yield ""
        yield f"{entry.name} ({entry.kind})"
        yield from (f"  {line.label}: {line.value}" for line in entry.lines)
        yield f"  {' · '.join(entry.small)}"


def _needs(wanted: Sequence[str]) -> tuple[Need, ...]:
    for need in wanted:
        if need not in _NEEDS:
            raise CommandFault(f"--need {need}: not known.{did_you_mean(need, _NEEDS)} One of: {', '.join(_NEEDS)}.")
    return tuple(need for need in _NEEDS if need in wanted) or _USUAL


def _country(knowledge: Knowledge, text: str, what: str, language: str, aside: Callable[[str], object]) -> str:
    text = " ".join(text.split())
    understood = knowledge.countries.understand(text)
    name = Speech(knowledge, language).country
    if not understood.candidates:
        raise CommandFault(f"{what} {text}: no country like that. Write its code (NP), its name, or its flag.")
    if len(understood.candidates) > 1:
        options = ", ".join(f"{code} {name(code)}" for code in understood.candidates)
        raise CommandFault(f"{what} {text}: which of these? {options}")
    code = understood.candidates[0]
    if understood.how not in {"code", "name"}:
        aside(f"{text}: {name(code)} ({code})\n")
    return code
