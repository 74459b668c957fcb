"""Text and its marks, counted in UTF-16 code units as Telegram counts them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from tests.world.refusals import Json

_FOUND = (
    ("bot_command", re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "url",
        re.compile(r"(?:https?://|www\.)[^\s<>\"]+|(?<![\w@.])(?:[\w-]+\.)+(?:com|org|net|info|me|io)\b[^\s<>\"]*"),
    ),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z][A-Za-z0-9_]{3,31}\b")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{6,16}\d\b")),
)
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def units(text: str) -> int:
    """How long Telegram finds a text: astral characters count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def mark(kind: str, text: str, part: str, **extra: object) -> Json:
    """A mark over the first place of `part` in `text`, for a test that writes one."""
    start = text.index(part)
    return {"type": kind, "offset": units(text[:start]), "length": units(part), **extra}


def found_in(text: str) -> list[Json]:
    """The marks Telegram finds by itself: commands, links, names, numbers."""
    marks: list[Json] = []
    taken: list[tuple[int, int]] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            taken.append((start, end))
            marks.append({"type": kind, "offset": units(text[:start]), "length": units(match.group())})
    return sorted(marks, key=lambda found: int(found["offset"]))


def trimmed(text: str, marks: Sequence[Json]) -> tuple[str, list[Json]]:
    """The text without blank ends, as Telegram keeps it, and its marks moved along."""
    kept = text.strip()
    if kept == text:
        return text, list(marks)
    cut = units(text[: len(text) - len(text.lstrip())])
    length = units(kept)
    moved: list[Json] = []
    for one in marks:
        start = max(0, one["offset"] - cut)
        end = min(length, one["offset"] - cut + one["length"])
        if end > start:
            moved.append({**one, "offset": start, "length": end - start})
    return kept, moved


def as_html(text: str, marks: Sequence[Json]) -> str:
    """The text as HTML, so that a test can see what is bold and where a link leads."""
    opens: dict[int, list[tuple[int, str, str]]] = {}
    for order, one in enumerate(marks):
        tags = _tags(one)
        if tags:
            opens.setdefault(one["offset"], []).append((-one["length"], f"{order:04}", "|".join(tags)))
    if not opens:
        return html.escape(text, quote=False)
    parts: list[str] = []
    stack: list[tuple[int, str]] = []
    for place, char in _places(text):
        while stack and stack[-1][0] <= place:
            parts.append(stack.pop()[1])
        for length, _, tags_text in sorted(opens.pop(place, [])):
            first, last = tags_text.split("|")
            parts.append(first)
            stack.append((place - length, last))
        parts.append(html.escape(char, quote=False))
    parts.extend(last for _, last in reversed(stack))
    return "".join(parts)


def _places(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for char in text:
        yield place, char
        place += 2 if char > "\uffff" else 1


def _tags(one: Json) -> tuple[str, str] | None:
    kind = one["type"]
    if kind == "text_link":
        return f'<a href="{html.escape(one["url"])}">', "</a>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "pre" and one.get("language"):
        return f'<pre><code class="language-{html.escape(one["language"])}">', "</code></pre>"
    if kind in _TAGS:
        return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"
    return None
