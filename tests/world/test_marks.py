"""Marks are parsed, refused and counted as Telegram does."""

from __future__ import annotations

import pytest

from tests.world.entities import as_html, found_in, units
from tests.world.keyboards import checked_markup
from tests.world.links import BadLinkError, checked
from tests.world.parse_html import parse_html
from tests.world.parse_markdown import parse_markdown
from tests.world.refusals import RefusedError

REFUSED_HTML = {
    "<b>x": 'Can\'t find end tag corresponding to start tag "b"',
    "x</b>": "Unexpected end tag at byte offset 1",
    "é<b>x</i>": 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"',
    "a < b": 'Unsupported start tag "" at byte offset 2',
    "<br/>": 'Unsupported start tag "br/" at byte offset 0',
    "<b": "Unclosed start tag at byte offset 0",
    "<b>x</b": "Unclosed end tag at byte offset 4",
    '<span class="red">x</span>': 'Tag "span" must have class "tg-spoiler" at byte offset 0',
    '<a href="x.org"/>': 'Empty attribute name in the tag "a" at byte offset 0',
}


@pytest.mark.parametrize(("source", "words"), REFUSED_HTML.items())
def test_broken_html_is_refused(source: str, words: str) -> None:
    """The words and byte offsets are Telegram's."""
    with pytest.raises(RefusedError) as told:
        parse_html(source)
    assert told.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    "source",
    [
        "plain &amp; simple &lt;b&gt;",
        "<b>one <i>two 😀</i></b> <u>three</u> <s>four</s> <code>five</code>",
        '<a href="https://example.org/?a=1&amp;b=2">here</a>',
        "<tg-spoiler>hidden</tg-spoiler>",
        "<blockquote>short</blockquote>\n<blockquote expandable>long</blockquote>",
        '<pre><code class="language-python">x = 1</code></pre>',
        "<b>नेपाली</b> <i>ខ្មែរ</i>",
    ],
)
def test_good_html_comes_back(source: str) -> None:
    """Parsed into text and marks, and written again, it is the same."""
    assert as_html(*parse_html(source)) == source


def test_a_link_that_telegram_drops_is_dropped() -> None:
    """A telephone link loses its address without a word: only the text stays."""
    assert parse_html('<a href="tel:+9771145">1145</a>') == ("1145", [])
    with pytest.raises(BadLinkError, match="Wrong port number"):
        checked("tel:+9771145")
    assert checked("https://example.org") == "https://example.org/"
    assert checked("tg://user?id=1") == "tg://user?id=1"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        (r"*b* _i_ __u__ ~s~ \.", "<b>b</b> <i>i</i> <u>u</u> <s>s</s> ."),
        ("||h|| `c`", "<tg-spoiler>h</tg-spoiler> <code>c</code>"),
        (r"[here](https://example.org/\))", '<a href="https://example.org/)">here</a>'),
        (">quote\n>goes on\nafter", "<blockquote>quote\ngoes on</blockquote>\nafter"),
        ("```py\nx=1```", '<pre><code class="language-py">x=1</code></pre>'),
    ],
)
def test_markdown_is_read(source: str, html: str) -> None:
    """MarkdownV2 gives the same marks as HTML would."""
    assert as_html(*parse_markdown(source)) == html


@pytest.mark.parametrize("source", ["a.b", "1-2", "(x)", "*x", "[x](http://y", "`x", "!"])
def test_unescaped_markdown_is_refused(source: str) -> None:
    """One reserved character is enough."""
    with pytest.raises(RefusedError, match="can't parse entities"):
        parse_markdown(source)


def test_lengths_are_utf16_and_marks_are_found() -> None:
    """An emoji counts twice, and a number after it is where Telegram says it is."""
    assert units("😀é") == 3
    assert found_in("😀 /help or https://x.org") == [
        {"type": "bot_command", "offset": 3, "length": 5},
        {"type": "url", "offset": 12, "length": 13},
    ]


def test_keyboards_are_checked() -> None:
    """Too many buttons, a button that does nothing, and rows that are no rows are refused."""
    key = {"text": "x", "callback_data": "x"}
    assert checked_markup({"inline_keyboard": [[key], []]}) == {"inline_keyboard": [[key]]}
    for markup in (
        {"inline_keyboard": [[key] * 101]},
        {"inline_keyboard": [[{"text": "x"}]]},
        {"inline_keyboard": [key]},
        {"keyboard": [[""]]},
        "[]",
    ):
        with pytest.raises(RefusedError):
            checked_markup(markup)
