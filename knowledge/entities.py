"""Things every language writes alike: money, numbers, phones, links, handles, addresses, wallets.

They are concepts like any other, found once in a message and never by a word list.
"""

from __future__ import annotations

import re
from string import ascii_letters
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTITIES = (
    "money",
    "number",
    "number_under_18",
    "bare_age",
    "phone",
    "link",
    "chat_link",
    "handle",
    "email",
    "free_email",
    "wallet",
    "group_invite",
)

_NUMBER = re.compile(r"[+\d](?:(?<!\+)|(?=\d))(?:[\d.,'  ()/:-]{0,22}\d)?")
_SIGNS = frozenset("$€£¥₱฿₫₦₹₩₽₺₴៛₭")
_CODES = frozenset({
    "usd", "usdt", "eur", "gbp", "aed", "sar", "qar", "kwd", "omr", "bhd", "inr", "npr", "pkr", "bdt", "lkr", "php",
    "thb", "myr", "idr", "vnd", "khr", "mmk", "lak", "cny", "rmb", "twd", "hkd", "jpy", "krw", "try", "rub", "uah",
    "kes", "ngn", "ghs", "ugx", "tzs", "etb", "zar", "brl", "mxn", "cop", "ars", "pen", "clp", "rm", "rp", "rs",
    "tk", "ksh", "tsh", "ush", "sr", "qr", "kd", "dh", "dhs", "bs", "juta", "lakh", "lakhs", "lac", "lacs", "crore",
    "crores", "k", "р", "руб", "рублей", "рубля", "тенге", "тг", "тыс", "тысяч", "сом", "сомов", "сум", "сумов", "грн",
    "гривень", "гривен", "косарей", "баксов", "долларов", "евро", "лв", "ден",
})  # fmt: skip
_GLUED_CODES = frozenset({"к"})  # a word of its own otherwise
_LETTERS = re.compile(r"[.:]?(\s?)([A-Za-zА-Яа-яё]{1,8})\b")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_FREE_EMAIL = re.compile(
    r"@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|proton|protonmail|mail|gmx|yandex|qq|163|126|rediffmail|zoho)\.",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z]\w{3,31}")
_DIGIT = re.compile(r"\d")
_ENDING = re.compile(
    r"\.(?:com|net|org|info|online|site|top|xyz|shop|vip|club|me|io|co|app|link|live|work|jobs|gov|edu|space|website"
    r"|(?:ly|gl|gd|to|be|gg|ai|cc|pro|ru|cn|in|id|my|ph|th|vn|kh|uk|de|fr|es|it|pl|br|tr|ir|ae|ng|ke|za)(?=/\w))"
    r"(?:\.[a-z]{2})?(?![\w@-])(?:/[^\s<>\"']{0,500})?",
    re.IGNORECASE,
)
_FULL = re.compile(r"(?:https?://|www\.)[^\s<>\"']{2,500}", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]{1,120}$")
_CHAT_LINK = re.compile(
    r"(?:t\.me|telegram\.me|wa\.me|chat\.whatsapp\.com|api\.whatsapp\.com|line\.me|discord\.gg|m\.me|signal\.me|viber)",
    re.IGNORECASE,
)
_GROUP_INVITE = re.compile(r"t\.me/(?:\+|joinchat)|chat\.whatsapp\.com/|discord\.gg/", re.IGNORECASE)
_WALLET = re.compile(
    r"\b(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{26,34})\b"
)
_LATIN = frozenset(ascii_letters)
_LONG_WORD = re.compile(r"\S{26}")  # the shortest wallet
_PHONE_DIGITS = range(8, 16)
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4}")
_CHILD = range(5, 18)
_SHORT = 40
_BARE_AGE = re.compile(  # "13", "im 13", "15 ค่ะ", "12, nearly 13"
    r"[\s\"'(]*(?:[^\W\d][\w']{0,7}\s+){0,2}(\d{1,2})[\s.!?,)]*"
    r"(?:(?:[^\W\d]{1,12}[\s.!?,)]*){0,2}|[^\W\d]{1,12}\s\d{1,2}[.!?]*)"
)
_GLUED = re.compile("[A-Za-z]+$")
_AGE_BEFORE = frozenset({"m", "f", "im", "am", "is", "age", "aged"})


def entities(plain: str) -> Iterator[tuple[str, int, int]]:
    """Every entity in `plain` as (concept, start, end); one place may be two concepts."""
    if "@" in plain:
        for match in _EMAIL.finditer(plain):
            yield "free_email" if _FREE_EMAIL.search(match.group()) else "email", *match.span()
        for match in _HANDLE.finditer(plain):
            yield "handle", *match.span()
    for start, end in _addresses(plain):
        address = plain[start:end]
        yield "link", start, end
        if _CHAT_LINK.search(address):
            yield "chat_link", start, end
        if _GROUP_INVITE.search(address):
            yield "group_invite", start, end
    if not _DIGIT.search(plain):
        return
    bare = _BARE_AGE.fullmatch(plain) if len(plain) <= _SHORT else None
    if bare and int(bare[1]) in _CHILD:
        yield "bare_age", *bare.span(1)
    last, glued = 0, False
    for match in _NUMBER.finditer(plain):
        start, end = match.span()
        yield from _number(plain, start, end, last)
        glued = glued or plain[end : end + 1] in _LATIN or plain[start - 1 : start] in _LATIN
        last = end
    if glued and _LONG_WORD.search(plain):  # no wallet without a digit between letters
        for match in _WALLET.finditer(plain):
            yield "wallet", *match.span()


def _addresses(plain: str) -> Iterator[tuple[int, int]]:
    """Addresses on the web: with http or www, or a name before a well-known ending."""
    done = 0
    if "http" in plain or "www." in plain:
        for match in _FULL.finditer(plain):
            yield match.span()
            done = match.end()
    dot = plain.find(".", done)
    while dot >= 0:
        ending = _ENDING.match(plain, dot)
        if ending:
            name = _NAME.search(plain, max(done, dot - 120), dot)
            if name and plain[name.start() - 1 : name.start()] != "@":
                yield name.start(), ending.end()
                done = ending.end()
        dot = plain.find(".", max(dot + 1, done))


def _number(plain: str, start: int, end: int, last: int) -> Iterator[tuple[str, int, int]]:
    yield "number", start, end
    begin, finish = _currency_before(plain, start, last), _currency_after(plain, end)
    if begin < start or finish > end:
        yield "money", begin, finish
        return
    written = plain[start:end]
    digits = sum(map(str.isdigit, written))
    if digits in _PHONE_DIGITS and (
        written[0] in "+0" or not (_DATE.fullmatch(written) or any(sign in written for sign in ".,/:"))
    ):
        yield "phone", start, end
    elif digits <= 2 and written.isdigit() and int(written) in _CHILD and _stands_alone(plain, start, end):  # noqa: PLR2004
        yield "number_under_18", start, end


def _currency_before(plain: str, start: int, last: int) -> int:
    """Where a currency sign or code before a number begins; `start` when there is none."""
    place = start - 1
    while place >= last and plain[place] in " .:":
        place -= 1
    if place < last or place < start - 3:
        return start
    if plain[place] in _SIGNS:
        return place
    end = place + 1
    while place >= last and plain[place].isalpha():
        place -= 1
    code = plain[place + 1 : end].lower()
    return place + 1 if code in _CODES and code != "k" else start


def _currency_after(plain: str, end: int) -> int:
    """Where a currency sign or code after a number ends; `end` when there is none."""
    following = plain[end : end + 2].lstrip(" ")[:1]
    if following in _SIGNS and following:
        return plain.index(following, end) + 1
    match = _LETTERS.match(plain, end)
    if not match:
        return end
    code = match[2].lower()
    return match.end() if code in _CODES or (code in _GLUED_CODES and not match[1]) else end


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Is a number no part of a percentage, a time, a decimal or a word such as gr8?"""
    after = plain[end : end + 1]
    if after == "%" or (after in {":", ".", ","} and plain[end + 1 : end + 2] not in {"", " ", "\n"}):
        return False
    glued = _GLUED.search(plain, max(0, start - 8), start)
    return glued is None or glued.group().lower() in _AGE_BEFORE
