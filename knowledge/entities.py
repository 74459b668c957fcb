"""Things every language writes alike: money, numbers, phones, links, handles, addresses, wallets.

They are concepts like any other, found once in a message and never by a word list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTITIES = ("money", "number", "number_under_18", "phone", "link", "chat_link", "handle", "email", "free_email", "wallet", "group_invite")

_NUMBER = re.compile(r"\+?\d(?:[\d.,'  ()/:-]{0,22}\d)?")
_CODE = r"usd|us\$|usdt|eur|gbp|aed|sar|qar|kwd|omr|bhd|inr|npr|pkr|bdt|lkr|php|thb|myr|idr|vnd|khr|mmk|lak|cny|rmb|twd|hkd|jpy|krw|try|rub|uah|kes|ngn|ghs|ugx|tzs|etb|zar|brl|mxn|cop|ars|pen|clp"
_BEFORE = re.compile(rf"(?:[$€£¥₱฿₫₦₹₩₽₺₴៛₭]|\b(?:{_CODE}|rm|rp|rs|tk|ksh|tsh|ush|sr|qr|kd|dh|dhs|bs|s/|r\$))[.:]?\s?$", re.IGNORECASE)
_AFTER = re.compile(rf"\s?(?:[$€£¥₱฿₫₦₹₩₽₺₴៛₭]|k?\s?(?:{_CODE}|rm|rs|tk|ksh|dhs?|kd|juta|lakhs?|lacs?|crores?)\b)", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_FREE_EMAIL = re.compile(r"@(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|icloud|aol|proton|protonmail|mail|gmx|yandex|qq|163|126|rediffmail|zoho)\.", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.@])@[A-Za-z]\w{3,31}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"']{2,500}|(?<![\w@.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|net|org|info|online|site|top|xyz|shop|vip|club|me|io|co|app|link|live|work|jobs|gov|edu)\b(?:/[^\s<>\"']{0,500})?", re.IGNORECASE)
_CHAT_LINK = re.compile(r"(?:t\.me|telegram\.me|wa\.me|chat\.whatsapp\.com|api\.whatsapp\.com|line\.me|discord\.gg|m\.me|signal\.me|viber)", re.IGNORECASE)
_GROUP_INVITE = re.compile(r"t\.me/(?:\+|joinchat)|chat\.whatsapp\.com/|discord\.gg/", re.IGNORECASE)
_WALLET = re.compile(r"\b(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[a-z0-9]{25,60}|[13][1-9A-HJ-NP-Za-km-z]{26,34})\b")
_PHONE_DIGITS = range(8, 16)
_CHILD = range(5, 18)


def entities(plain: str) -> Iterator[tuple[str, int, int]]:
    """Every entity in `plain` as (concept, start, end); one place may be two concepts."""
    if "@" in plain:
        for match in _EMAIL.finditer(plain):
            yield "free_email" if _FREE_EMAIL.search(match.group()) else "email", *match.span()
        for match in _HANDLE.finditer(plain):
            yield "handle", *match.span()
    if "." in plain:
        for match in _LINK.finditer(plain):
            yield "link", *match.span()
            if _CHAT_LINK.search(match.group()):
                yield "chat_link", *match.span()
            if _GROUP_INVITE.search(match.group()):
                yield "group_invite", *match.span()
    last = 0
    for match in _NUMBER.finditer(plain):
        start, end = match.span()
        yield from _number(plain, start, end, last)
        last = end
    if len(plain) > 25 and last:  # noqa: PLR2004
        for match in _WALLET.finditer(plain):
            yield "wallet", *match.span()


def _number(plain: str, start: int, end: int, last: int) -> Iterator[tuple[str, int, int]]:
    written = plain[start:end]
    digits = sum(map(str.isdigit, written))
    before = _BEFORE.search(plain[max(last, start - 5) : start])
    after = _AFTER.match(plain, end, end + 8)
    if before or after:
        left = start - (before.end() - before.start()) if before else start
        yield "money", left, after.end() if after else end
    elif digits in _PHONE_DIGITS and (written[0] in "+0" or not re.search(r"[.,/:]", written)):
        yield "phone", start, end
    yield "number", start, end
    if digits <= 2 and written.isdigit() and int(written) in _CHILD and not (before or after):  # noqa: PLR2004
        follow = plain[end : end + 1]
        if follow not in {"%", ":", ".", ","} or plain[end + 1 : end + 2] in {"", " ", "\n"}:
            yield "number_under_18", start, end
