"""Telegram's strict HTML: few tags, all closed, or the whole message is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.world.entities import units
from tests.world.links import kept
from tests.world.refusals import Json, bad

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_HIGHEST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_SPECIAL = re.compile(r"[<&]")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]*)(?=[\s>])))?""")


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    start: int
    place: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The plain text and its marks; broken HTML is refused with Telegram's words and byte offsets."""
    if "<" not in source and "&" not in source:
        return source, []
    text: list[str] = []
    marks: list[Json] = []
    opened: list[_Open] = []
    length = 0
    at = 0
    while at < len(source):
        found = _SPECIAL.search(source, at)
        here = found.start() if found else len(source)
        if here > at:
            text.append(source[at:here])
            length += units(text[-1])
        if not found:
            break
        at = here
        if source[at] == "&":
            char, at = _decoded(source, at) or ("&", at + 1)
            text.append(char)
            length += units(char)
        elif source.startswith("</", at):
            at = _end(source, at, opened)
            _close(opened.pop(), length, text, marks)
        else:
            at, tag, argument = _start(source, at)
            opened.append(_Open(tag, argument, length, len(text)))
    if opened:
        raise _broken(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    for one in marks:
        if one["type"] == "code":
            one.pop("language", None)
    marks.sort(key=lambda one: (one["offset"], -one["length"]))
    return "".join(text), marks


def _broken(reason: str) -> Exception:
    return bad(f"can't parse entities: {reason}")


def _byte(source: str, at: int) -> int:
    return len(source[:at].encode())


def _decoded(source: str, at: int) -> tuple[str, int] | None:
    found = _CHARACTER.match(source, at)
    if not found:
        return None
    decimal, hexadecimal, name = found.groups()
    if name:
        return _NAMED[name], found.end()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return None if code == 0 or code >= _HIGHEST or code in _SURROGATES else (chr(code), found.end())


def _plain(source: str) -> str:
    return _CHARACTER.sub(lambda found: (_decoded(found.group(), 0) or (found.group(), 0))[0], source)


def _start(source: str, at: int) -> tuple[int, str, str]:
    begin = _byte(source, at)
    name = _NAME.match(source, at + 1)
    assert name
    tag, place = name.group().lower(), name.end()
    if place >= len(source):
        raise _broken(f"Unclosed start tag at byte offset {begin}")
    if tag not in _KINDS:
        raise _broken(f'Unsupported start tag "{tag}" at byte offset {begin}')
    argument = ""
    while True:
        while place < len(source) and source[place].isspace():
            place += 1
        if place >= len(source):
            raise _broken(f"Unclosed start tag at byte offset {begin}")
        if source[place] == ">":
            break
        found = _ATTRIBUTE.match(source, place)
        if not found:
            raise _broken(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        value = _plain(next((part for part in found.groups()[1:] if part is not None), ""))
        argument = _argument(tag, found.group(1), value) or argument
        place = found.end()
    if tag == "span" and argument != "spoiler":
        raise _broken(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
    return place + 1, tag, argument


def _argument(tag: str, name: str, value: str) -> str:
    if (tag, name) in (("a", "href"), ("tg-emoji", "emoji-id")):
        return value
    if (tag, name) == ("code", "class") and value.startswith("language-"):
        return value.removeprefix("language-")
    if (tag, name) == ("span", "class") and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return "1" if (tag, name) == ("blockquote", "expandable") else ""


def _end(source: str, at: int, opened: list[_Open]) -> int:
    begin = _byte(source, at)
    if not opened:
        raise _broken(f"Unexpected end tag at byte offset {begin}")
    name = _NAME.match(source, at + 2)
    assert name
    tag, place = name.group().lower(), name.end()
    while place < len(source) and source[place].isspace():
        place += 1
    if source[place : place + 1] != ">":
        raise _broken(f"Unclosed end tag at byte offset {begin}")
    expected = opened[-1].tag
    if tag and tag != expected:
        raise _broken(f'Unmatched end tag at byte offset {begin}, expected "</{expected}>", found "</{tag}>"')
    return place + 1


def _close(opened: _Open, length: int, text: list[str], marks: list[Json]) -> None:
    tag = opened.tag
    size = length - opened.start
    if size <= 0:
        return
    one: Json = {"type": _KINDS[tag], "offset": opened.start, "length": size}
    last = marks[-1] if marks else None
    same = last is not None and (last["offset"], last["length"]) == (opened.start, size)
    if tag == "a":
        one["url"] = kept(opened.argument or "".join(text[opened.place :]))
        if not one["url"]:
            return
    elif tag == "tg-emoji":
        one["custom_emoji_id"] = opened.argument
    elif tag == "blockquote" and opened.argument:
        one["type"] = "expandable_blockquote"
    elif tag == "code" and opened.argument:
        if last and same and last["type"] == "pre":
            last["language"] = opened.argument
            return
        one["language"] = opened.argument
    elif tag == "pre" and last and same and last["type"] == "code" and last.get("language"):
        last["type"] = "pre"
        return
    marks.append(one)
