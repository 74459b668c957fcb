"""Which addresses Telegram takes in a button or a link: no telephone, no bare word."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)?")
_OWN = ("tg", "ton", "tonsite")


class BadLinkError(ValueError):
    """An address Telegram refuses; its text is Telegram's reason."""


def checked(address: str) -> str:
    """The address as Telegram keeps it. `tel:` is refused, which a bot that hands out numbers must know."""
    address = address.strip()
    scheme = _SCHEME.match(address)
    if scheme and scheme.group(1).lower() in _OWN:
        return address
    if scheme and scheme.group(2) and scheme.group(1).lower() not in ("http", "https"):
        raise BadLinkError("Unsupported URL protocol")
    whole = address if scheme and scheme.group(2) else f"http://{address}"
    try:
        parts = urlsplit(whole)
        port = parts.port
    except ValueError:
        raise BadLinkError("Wrong port number specified in the URL") from None
    host = parts.hostname or ""
    if not host or ("." not in host and ":" not in host) or " " in host or port == 0:
        raise BadLinkError("Wrong HTTP URL")
    return whole if parts.path or parts.query else whole.rstrip("/") + "/"


def kept(address: str) -> str:
    """The address, or nothing: a mark with an address Telegram refuses silently loses its link."""
    try:
        return checked(address)
    except BadLinkError:
        return ""
