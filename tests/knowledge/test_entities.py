"""Things that every language writes alike: money, numbers, phones, links, handles, addresses, wallets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.entities import ENTITIES, entities
from tests.knowledge.nasty import PLENTY, anything
from tests.knowledge.small import heard


def found(text: str) -> set[tuple[str, str]]:
    """Entities of a text with what they stand on; every money and phone is a number too."""
    return {(name, text[start:end]) for name, start, end in entities(text) if name != "number"}


MONEY = [
    "$900", "900$", "900 $", "$ 900", "USD 900", "900 usd", "900usd", "US$900", "Rs.500", "Rs 5,000", "€1.200,50",
    "£12.60", "5 lakh", "3.5 lakh", "2 crore", "10k", "5 k", "RM800", "KSh 25,000", "₦700k", "700k", "AED 3000",
    "9.000.000 VND", "900 ៛", "50000 ฿", "₱ 500", "900 USDT", "5 juta", "100 Dhs", "₹30000", "$1-2k",
    "2800р", "3 000 руб", "10к", "500 грн",
]  # fmt: skip

OTHERS = [
    # a currency word is a word, and no price
    ("1,200 dollars", set()), ("12:30", set()), ("50%", set()), ("in 2026", set()), ("call 988", set()),
    ("on 2026-11-24 at 9", {("number_under_18", "9")}), ("24-11-2026", set()), ("1.5.2026", set()),
    ("room 9000", set()), ("9000 kilos", set()),
    # ages
    ("I'm 16", {("number_under_18", "16"), ("bare_age", "16")}), ("she is 7, he is 18", {("number_under_18", "7")}),
    ("gr8 w8 l8r", set()), ("m16 here, im15", {("number_under_18", "16"), ("number_under_18", "15")}),
    ("17.5", set()), ("16%", set()), ("16% off", set()), ("at 16:30", set()), ("£16", {("money", "£16")}),
    ("16.", {("number_under_18", "16"), ("bare_age", "16")}),
    ("١٦ سنة", {("number_under_18", "١٦"), ("bare_age", "١٦")}),
    ("12, almost 13", {("number_under_18", "12"), ("number_under_18", "13"), ("bare_age", "12")}),
    ("១៦ ឆ្នាំ", {("number_under_18", "១៦")}), ("4 of us", set()),
    # phones
    ("+855 12 345 678", {("phone", "+855 12 345 678")}), ("0812 555 0147", {("phone", "0812 555 0147")}),
    ("+44 (0)20 7946 0958", {("phone", "+44 (0)20 7946 0958")}), ("(+63)9171234567", {("phone", "+63)9171234567")}),
    ("4111 1111 1111 1111", set()), ("1.234.567.890", set()),
    # addresses
    ("jobs@gmail.com", {("free_email", "jobs@gmail.com")}), ("HR@Company.co.uk", {("email", "HR@Company.co.uk")}),
    ("me@home", set()), ("@recruit_me", {("handle", "@recruit_me")}), ("x @ab", set()), ("a@@bcde", set()),
    # links
    ("https://t.me/+abc", {("link", "https://t.me/+abc"), ("chat_link", "https://t.me/+abc"),
                           ("group_invite", "https://t.me/+abc")}),
    ("t.me/joinwork", {("link", "t.me/joinwork"), ("chat_link", "t.me/joinwork")}),
    ("see www.site.com/a now", {("link", "www.site.com/a")}), ("Shop.XYZ!", {("link", "Shop.XYZ")}),
    ("https://jobs.example", {("link", "https://jobs.example")}), ("e.g.this and end.Then", set()),
    ("v1.2.com", {("link", "v1.2.com")}),
]  # fmt: skip


@pytest.mark.parametrize("written", MONEY)
@pytest.mark.parametrize("around", ["{}", "you get {}, ok", "pay ({})", "pay\n{}\nnow"])
def test_money(written: str, around: str) -> None:
    """An amount with its currency is money, before or behind, with and without a space."""
    assert ("money", written if written != "US$900" else "$900") in found(around.format(written))


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_found(text: str, expected: set[tuple[str, str]]) -> None:
    """Phones, ages, addresses, links and wallets are what they are, and nothing else is."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "wallet",
    [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
    ],
)
def test_wallets(wallet: str) -> None:
    """A wallet's address is one, and no digit in it is somebody's age."""
    names = {name for name, written in found(f"send it to {wallet}, now") if written == wallet}
    assert names == {"wallet"}
    assert "number_under_18" not in {name for name, _ in found(wallet)}
    assert found(wallet[:20]).isdisjoint({("wallet", wallet[:20])})


def test_heard_as_concepts() -> None:
    """An entity is a concept at its own place, like any word."""
    places = heard({}, "Pay $900 to jobs@gmail.com, ask on t.me/+abc or 0812 555 0147")
    assert places["money"] == ["$900"]
    assert places["free_email"] == ["jobs@gmail.com"]
    assert places["group_invite"] == ["t.me/+abc"]
    assert places["phone"] == ["0812 555 0147"]


def test_disguised_digits() -> None:
    """Digits of other scripts and other shapes are digits."""
    assert heard({}, "𝟗𝟎𝟎 usd or ９００ usd, ٩٠٠$")["money"] == ["𝟗𝟎𝟎 usd", "９００ usd", "٩٠٠$"]


@PLENTY
@given(anything)
def test_places(text: str) -> None:
    """Whatever is sent, every entity has a known name and stands inside the text."""
    for name, start, end in entities(text):
        assert name in ENTITIES
        assert 0 <= start < end <= len(text)


amounts = st.integers(1, 10**9)
currencies = st.sampled_from(["$", "€", "₹", "USD ", "Rs. ", "AED "])


@PLENTY
@given(currencies, amounts, st.sampled_from(["", "k", "/month", " per week", "!", ",", "."]))
def test_amounts(currency: str, amount: int, after: str) -> None:
    """Any amount behind a currency is money, whatever follows."""
    text = f"we pay {currency}{amount}{after}"
    assert [text[start:end] for name, start, end in entities(text) if name == "money"] == [
        f"{currency}{amount}{'k' if after == 'k' else ''}"
    ]
