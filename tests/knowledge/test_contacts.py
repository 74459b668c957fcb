"""Whom to reach: the promises of the contact book."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

import knowledge.contacts
from knowledge.contacts import WORLD, ContactBook, Shown, dial, row
from knowledge.country_signs import CODES
from knowledge.schema.advice import Need
from knowledge.schema.contact import Contact
from knowledge.sheet import Sheet

FOLDER = Path(knowledge.contacts.__file__).parent / "contacts"
KINDS: tuple[Need, ...] = get_args(Need)


BOOK = ContactBook.of(
    {file.stem: Sheet.read(file, file.name).records(Contact) for file in sorted(FOLDER.glob("*.yaml"))}
)


def contact(name: str, *kinds: Need, **given: object) -> Contact:
    """A contact for a small book."""
    told = {
        "source": "a page",
        "seen_on": "2026",
        "checked": "2026-11-24",
        "confidence": "reputable",
        **given,
    }
    return Contact.model_validate({"name": name, "kinds": kinds, **told})


def names(shown: tuple[Shown, ...]) -> list[str]:
    """What a test reads first."""
    return [one.contact.name for one in shown]


@pytest.mark.parametrize("code", sorted(CODES))
def test_never_empty(code: str) -> None:
    """Whoever asks in any country, for anything, gets somebody to turn to."""
    for need in KINDS:
        assert BOOK.for_person([need], country=code), need
    assert BOOK.for_person([], country=code)


@pytest.mark.parametrize("code", sorted(CODES))
def test_everyone_shown_can_be_reached(code: str) -> None:
    """Nobody is sent to a contact without a way to reach it from where they are."""
    for shown in BOOK.for_person(KINDS, country=code, origin="PH", destination="AE", limit=20):
        assert shown.ways
        if shown.from_abroad:
            assert all(value.startswith("+") for channel, value in shown.ways if channel in {"call_abroad", "sms"})
            assert "call" not in dict(shown.ways)


@pytest.mark.parametrize("code", sorted(CODES))
def test_weak_never_leads(code: str) -> None:
    """A weak row is never first while a confirmed one answers."""
    for need in KINDS:
        shown = BOOK.for_person([need, "emergency", "ngo"], country=code)
        assert shown[0].confirmed or not any(one.confirmed for one in shown)


def test_weak_never_leads_even_when_there_is_no_room() -> None:
    """A limit cannot hide the confirmed row behind a weak one."""
    book = ContactBook.of(
        {
            "NP": [
                contact("rumour", "trafficking", phone="1", confidence="weak"),
                contact("sure", "child", phone="2"),
            ]
        }
    )
    assert names(book.for_person(["trafficking", "child"], country="NP", limit=1)) == ["sure"]


def test_order_of_needs_then_confidence() -> None:
    """What was asked first stands first; within it official before reputable before weak."""
    book = ContactBook.of(
        {
            "NP": [
                contact("child", "child", phone="1", confidence="official"),
                contact("weak", "trafficking", phone="2", confidence="weak"),
                contact("reputable", "trafficking", phone="3"),
                contact("official", "trafficking", phone="4", confidence="official"),
            ]
        }
    )
    shown = book.for_person(["trafficking", "child"], country="NP")
    assert names(shown) == ["official", "reputable", "weak", "child"]


def test_every_need_before_a_second_for_any() -> None:
    """Three hotlines for one need do not push out the only one for another."""
    book = ContactBook.of(
        {
            "NP": [
                *(contact(f"line {n}", "trafficking", phone=str(n)) for n in range(9)),
                contact("child", "child", phone="99"),
            ]
        }
    )
    shown = book.for_person(["trafficking", "child"], country="NP", limit=2)
    assert names(shown) == ["line 0", "child"]


def test_limit() -> None:
    """No more than a person can take in."""
    assert len(BOOK.for_person(KINDS, country="GB")) == 4
    assert BOOK.for_person(KINDS, country="GB", limit=0) == ()


def test_child_first_under_18() -> None:
    """Someone under 18 sees the child line before all but an emergency number, and no women's line."""
    shown = BOOK.for_person(["trafficking", "women", "child"], country="KH", minor=True)
    assert shown[0].kind == "child"
    assert "women" not in {one.kind for one in shown}
    urgent = BOOK.for_person(["emergency", "trafficking", "women"], country="KH", minor=True)
    assert [one.kind for one in urgent][:2] == ["emergency", "child"]


def test_images_of_a_child() -> None:
    """A minor is sent to the take-down list for minors, an adult first to the one for adults."""
    assert names(BOOK.for_person(["image_removal"], country="NP", minor=True)) == [
        "Take It Down (images taken under 18)"
    ]
    assert "StopNCII" in names(BOOK.for_person(["image_removal"], country="GB"))[0]


def test_silence_first() -> None:
    """Someone who cannot speak sees what works without a voice first."""
    loud = BOOK.for_person(["trafficking", "crisis"], country="US")
    silent = BOOK.for_person(["crisis"], country="GB", silent_first=True)
    assert loud
    assert silent[0].silent
    assert silent[0].contact.sms == "85258"


def test_consul_by_nationality() -> None:
    """A Kenyan in the Emirates sees Kenya's line, and none of another nationality."""
    shown = BOOK.for_person(["consular"], country="AE", origin="KE", limit=9)
    assert shown
    assert all(not one.contact.serves or "KE" in one.contact.serves for one in shown)
    assert not shown[0].from_abroad
    assert dict(shown[0].ways)["call"].startswith("+254")


def test_consul_from_home() -> None:
    """With no mission known, the line that a state keeps for its people abroad is shown as one."""
    shown = BOOK.for_person(["consular"], country="TH", origin="ID")
    assert (shown[0].country, shown[0].from_abroad) == ("ID", True)
    assert dict(shown[0].ways)["call_abroad"].startswith("+62")
    assert "call" not in dict(shown[0].ways)


def test_only_ones_own() -> None:
    """A line for one nationality is never shown to another."""
    for code in sorted(CODES):
        for one in BOOK.for_person(["consular", "trafficking", "labour"], country=code, origin="UA", limit=20):
            assert not one.contact.serves or "UA" in one.contact.serves


def test_licence_is_checked_at_home() -> None:
    """Whether a recruiter has a licence is asked where people are recruited, not where they go."""
    shown = BOOK.for_person(["licence_check"], country="AE", origin="PH", destination="AE")
    assert shown[0].country == "PH"


def test_nearest_true_thing() -> None:
    """With nothing for a need, the emergency number comes first, then what helps everywhere, marked so."""
    shown = BOOK.for_person(["trafficking"], country="KZ")
    assert shown[0].kind == "emergency"
    assert shown[-1].country == WORLD
    assert all(one.nearest for one in shown)


def test_exact_answers_are_no_makeshift() -> None:
    """What answers the need where the person is, is not marked as the nearest thing."""
    assert not any(one.nearest for one in BOOK.for_person(["trafficking", "child"], country="KH"))


def test_nowhere_known() -> None:
    """Someone who has not said where they are gets what works everywhere."""
    shown = BOOK.for_person(["trafficking", "platform_report"], country=None)
    assert {one.country for one in shown} == {WORLD}


def test_platform_and_images_are_everywhere() -> None:
    """Reporting an account and taking down an image do not depend on a country."""
    for need in ("platform_report", "image_removal"):
        shown = BOOK.for_person([need], country="LA")
        assert shown
        assert {(one.country, one.nearest) for one in shown} == {(WORLD, False)}


@pytest.mark.parametrize(
    ("given", "from_abroad", "ways"),
    [
        ({"phone": "1145"}, False, {"call": "1145"}),
        ({"phone": "1145"}, True, {}),
        ({"phone": "1145", "phone_abroad": "+977 1"}, True, {"call_abroad": "+977 1"}),
        ({"phone": "+254 20"}, True, {"call_abroad": "+254 20"}),
        ({"phone": "+254 20", "phone_abroad": "+254 20"}, False, {"call": "+254 20"}),
        ({"phone": "+254 20", "reachable_from_abroad": "false"}, True, {}),
        ({"sms": "1145"}, True, {}),
        ({"sms": "+977 98"}, True, {"sms": "+977 98"}),
        ({"url": "https://x", "whatsapp": "+1"}, True, {"whatsapp": "+1", "web": "https://x"}),
    ],
)
def test_ways(given: dict[str, str], from_abroad: bool, ways: dict[str, str]) -> None:
    """From abroad only what works from abroad is left."""
    assert dict(dial(contact("line", "child", **given), from_abroad=from_abroad)) == ways


def test_row_for_the_command_line() -> None:
    """A row says everything, and no number that cannot be dialled from where the person is."""
    shown = BOOK.for_person(["women"], country="NP")
    told = row(shown[0])
    assert (told["kind"], told["country"], told["phone"], told["confirmed"]) == ("women", "NP", "1145", True)
    assert told["source"]
    from_abroad = Shown(shown[0].contact, "NP", "women", from_abroad=True)
    assert row(from_abroad)["phone"] == ""


@pytest.mark.parametrize("need", KINDS)
def test_an_unconfirmed_row_never_leads(need: Need) -> None:
    """In every country, whatever is asked for, the first row shown is a confirmed one."""
    for country in CODES:
        shown = BOOK.for_person([need], country=country)
        assert shown[0].confirmed, country
