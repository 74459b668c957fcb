"""Whom to reach: the few contacts that answer a need and work from where the person is.

A number that cannot be dialled from there is worse than none, so every answer says whether the person is
abroad for it, whether it is confirmed, and whether it is what was asked or only the nearest true thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Literal, Self, TypeAlias

from knowledge.schema.advice import Need
from knowledge.schema.contact import Contact

WORLD = "WORLD"
Channel: TypeAlias = Literal["call", "call_abroad", "sms", "whatsapp", "telegram", "webchat", "email", "web"]
Ways: TypeAlias = tuple[tuple[Channel, str], ...]

_CONFIDENCE = {"official": 0, "reputable": 1, "weak": 2}
# Kinds that belong to no country, because the platforms and the hash lists work everywhere.
_EVERYWHERE: frozenset[Need] = frozenset({"image_removal", "platform_report"})
# What a line at home, or where the person is going, can still do when there is none where they are.
_FROM_AFAR: frozenset[Need] = frozenset({"trafficking", "labour", "scam", "ngo"})
# Who else can help when nobody answers exactly this need.
_NEAR: Mapping[Need, tuple[Need, ...]] = {
    "trafficking": ("ngo", "labour"),
    "child": ("women", "crisis"),
    "women": ("trafficking", "crisis"),
    "labour": ("trafficking", "ngo"),
    "consular": ("trafficking", "ngo", "labour"),
    "licence_check": ("labour", "scam"),
    "ngo": ("trafficking", "women"),
    "crisis": ("women", "ngo"),
}
_SILENT: frozenset[Channel] = frozenset({"sms", "whatsapp", "telegram", "webchat", "email"})
_JSON_FIELDS = (
    "name", "name_local", "operator", "phone", "phone_abroad", "sms", "whatsapp", "telegram", "email",
    "webchat", "url", "hours", "languages", "free", "confidence", "source", "seen_on", "checked",
)  # fmt: skip


def dial(contact: Contact, *, from_abroad: bool = False) -> Ways:
    """How to reach a contact, in the order to print it. From abroad only what works from abroad is left."""
    abroad = contact.phone_abroad
    if from_abroad and not abroad and contact.reachable_from_abroad is not False:
        abroad = _international(contact.phone)
    found: list[tuple[Channel, str]] = [
        ("call", "" if from_abroad else contact.phone),
        ("call_abroad", "" if abroad == contact.phone and not from_abroad else abroad),
        ("sms", _international(contact.sms) if from_abroad else contact.sms),
        ("whatsapp", contact.whatsapp),
        ("telegram", contact.telegram),
        ("webchat", contact.webchat),
        ("email", contact.email),
        ("web", contact.url),
    ]
    return tuple((channel, value) for channel, value in found if value)


def _international(number: str) -> str:
    """The number if it is written as it is dialled from anywhere, else nothing."""
    return number if number.startswith("+") else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One contact as an answer to one person.

    `country` is where the contact belongs, `from_abroad` that the person is elsewhere, `nearest` that it is
    not exactly what was asked.
    """

    contact: Contact
    country: str
    kind: Need
    from_abroad: bool = False
    nearest: bool = False

    @property
    def confirmed(self) -> bool:
        """Whether a source that can be trusted gives it."""
        return self.contact.confidence != "weak"

    @property
    def ways(self) -> Ways:
        """How this person can reach it; never empty for what `for_person` returns."""
        return dial(self.contact, from_abroad=self.from_abroad)

    @property
    def silent(self) -> bool:
        """Whether it can be reached without speaking."""
        return any(channel in _SILENT for channel, _ in self.ways)

    @property
    def direct(self) -> bool:
        """Whether somebody answers, and not only a page."""
        return any(channel != "web" for channel, _ in self.ways)


def row(shown: Shown) -> dict[str, object]:
    """A plain row for the command line, without a `phone` that cannot be dialled from where the person is."""
    told: dict[str, object] = {field: getattr(shown.contact, field) for field in _JSON_FIELDS}
    if shown.from_abroad:
        told["phone"] = _international(shown.contact.phone)
    return {
        "kind": shown.kind,
        "country": shown.country,
        **told,
        "confirmed": shown.confirmed,
        "nearest": shown.nearest,
        "from_abroad": shown.from_abroad,
    }


@dataclass(frozen=True, slots=True)
class _Person:
    """Where someone is, where they come from and go to, and what they can bear."""

    country: str | None
    origin: str | None
    destination: str | None
    silent_first: bool
    minor: bool

    @property
    def nationality(self) -> str | None:
        """Without a word about it, people are taken to be from where they are."""
        return self.origin or self.country


@dataclass(frozen=True)
class ContactBook:
    """Every contact, by country code or "WORLD". Build it with `ContactBook.of`."""

    countries: Mapping[str, tuple[Contact, ...]]

    @classmethod
    def of(cls, rows: Mapping[str, Sequence[Contact]]) -> Self:
        """A book that nobody can change, from the rows of each country's file."""
        return cls(MappingProxyType({country: tuple(contacts) for country, contacts in rows.items()}))

    def for_person(
        self,
        needs: Sequence[Need],
        *,
        country: str | None,
        origin: str | None = None,
        destination: str | None = None,
        silent_first: bool = False,
        minor: bool = False,
        limit: int = 4,
    ) -> tuple[Shown, ...]:
        """The contacts to show, best first: in the order of `needs`, then by confidence.

        Every need gets one before any gets two. With none for a need, the nearest true thing follows, and
        with none for any, the emergency number comes first. Never empty for a country of the book.
        """
        person = _Person(country, origin, destination, silent_first, minor)
        sought = _for_age(needs, minor=minor)
        answers = [tuple(self._answers(need, person)) for need in sought]
        chosen = _first_of_each(answers, limit)
        if not chosen:
            _add(chosen, self._rows("emergency", country, person, nearest=True)[:1], limit)
        for need, answered in zip(sought, answers, strict=True):
            if not answered:
                _add(chosen, self._nearest(need, person), limit)
        if not any(shown.country == WORLD or not shown.nearest for shown in chosen):
            _add(chosen, self._rows("crisis", WORLD, person, nearest=True), limit)
        chosen = _confirmed_first(chosen, answers, silent=silent_first)
        if chosen and not chosen[0].confirmed:  # then the nearest that is confirmed leads
            near: Sequence[tuple[Need, str | None]] = (
                ("emergency", country),
                ("crisis", WORLD),
                ("trafficking", WORLD),
            )
            rows = (shown for need, place in near for shown in self._rows(need, place, person, nearest=True))
            chosen = [*islice((shown for shown in rows if shown.confirmed), 1), *chosen]
        return tuple(chosen[: max(limit, 0)])

    def _answers(self, need: Need, person: _Person) -> Iterator[Shown]:
        """Exact answers, best first."""
        if need in _EVERYWHERE:
            found = [*self._rows(need, person.country, person), *self._rows(need, WORLD, person)]
            if need == "image_removal":
                # The lists for adults refuse images taken under 18, and the other way round.
                found = [shown for shown in found if not person.minor or "child" in shown.contact.kinds]
                found.sort(key=lambda shown: ("child" in shown.contact.kinds) != person.minor)
            yield from found
        elif need == "licence_check":
            # Recruiters are licensed where people are recruited.
            for place in _each(person.origin, person.country, person.destination):
                yield from self._rows(need, place, person)
        elif need == "consular":
            for place in _each(person.country, person.nationality, person.destination):
                for shown in self._rows(need, place, person):
                    if place == person.nationality or person.nationality in shown.contact.serves:
                        yield shown
        else:
            yield from self._rows(need, person.country, person)

    def _nearest(self, need: Need, person: _Person) -> Iterator[Shown]:
        """What comes nearest to a need that nothing answers where the person is: one row from each place."""
        if need in _EVERYWHERE:
            return
        afar = _each(person.origin, person.destination) if need in _FROM_AFAR else ()
        kinds = (need, *_NEAR.get(need, ()))
        for place, tried in (
            (person.country, kinds[1:]),
            *((place, (need,)) for place in afar if place != person.country),
            (WORLD, kinds),
        ):
            found = (self._rows(kind, place, person, nearest=True)[:1] for kind in tried)
            yield from next(filter(None, found), ())

    def _rows(self, need: Need, place: str | None, person: _Person, *, nearest: bool = False) -> list[Shown]:
        """One place's rows of a kind that this person may use and can reach, best first."""
        abroad = place not in {person.country, WORLD}
        found = [
            Shown(contact, place, need, from_abroad=abroad, nearest=nearest)
            for contact in self.countries.get(place or "", ())
            if place
            and need in contact.kinds
            and (not contact.serves or person.nationality in contact.serves)
            and dial(contact, from_abroad=abroad)
        ]
        return sorted(found, key=lambda shown: _rank(shown, silent_first=person.silent_first))


def _rank(shown: Shown, *, silent_first: bool) -> tuple[bool, int, bool, bool]:
    contact = shown.contact
    confidence = _CONFIDENCE[contact.confidence]
    return (
        silent_first and not shown.silent,
        # One platform is no better than another: only what is not confirmed waits.
        confidence if shown.kind != "platform_report" else confidence // 2,
        contact.kinds[0] != shown.kind,  # what it is first of all before what it does besides
        not shown.direct,
    )


def _for_age(needs: Sequence[Need], *, minor: bool) -> list[Need]:
    """Under 18 a child line stands first, after nothing but an emergency, and instead of a women's line."""
    sought = list(dict.fromkeys(needs))
    if minor and ("child" in sought or "women" in sought):
        urgent = sought[:1] if sought[0] == "emergency" else []
        rest = [need for need in sought if need not in {"child", "women", *urgent}]
        return [*urgent, "child", *rest]
    return sought


def _each(*places: str | None) -> Iterator[str]:
    yield from dict.fromkeys(place for place in places if place)


def _first_of_each(answers: Sequence[Sequence[Shown]], limit: int) -> list[Shown]:
    """Up to `limit` answers: one for each need before two for any, a person who answers before a page."""
    waiting = [sorted(answer, key=lambda shown: (not shown.confirmed, not shown.direct)) for answer in answers]
    picked: list[Shown] = []
    for turn in range(max(map(len, waiting), default=0)):
        for queue in waiting:
            _add(picked, queue[turn : turn + 1], limit, repeats=turn == 0)
    return [shown for answer in answers for shown in answer if shown in picked]


def _add(chosen: list[Shown], more: Iterable[Shown], limit: int, *, repeats: bool = False) -> None:
    """Add what is another way to reach somebody; with `repeats`, also a number under another name."""
    known = {value for shown in chosen for _, value in shown.ways}
    for shown in more:
        values = {value for _, value in shown.ways}
        new = values - known or (repeats and all(shown.contact != other.contact for other in chosen))
        if new and len(chosen) < limit:
            chosen.append(shown)
            known |= values


def _confirmed_first(chosen: list[Shown], answers: Sequence[Sequence[Shown]], *, silent: bool) -> list[Shown]:
    """A weak row may follow a confirmed one, never lead it."""
    if not chosen or chosen[0].confirmed:
        return chosen
    confirmed = [shown for shown in chosen if shown.confirmed]
    if not confirmed:
        confirmed = [shown for answer in answers for shown in answer if shown.confirmed]
    if not confirmed:
        return chosen
    lead = next((shown for shown in confirmed if shown.silent), confirmed[0]) if silent else confirmed[0]
    return [lead, *(shown for shown in chosen if shown != lead)]
