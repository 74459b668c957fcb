"""Draws parts of the transcripts as a chat, for the first page of the README."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
PICTURE = HERE.parent.parent / "docs" / "pictures" / "chats.svg"
# Which messages of which transcript: a forward and its answer, a question, an urgent answer.
SHOWN: tuple[tuple[str, str, Sequence[int]], ...] = (
    ("English: a job offer is forwarded", "en/job_in_bavet", (2, 3, 9)),
    ("العربية: somebody is held", "ar/work_in_a_house", (18, 19)),
)
_WIDTH, _GAP, _LINE, _PAD, _LETTERS = 430, 26, 19, 12, 46
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
_ISOLATES = re.compile("[\u2066-\u2069]")


@dataclass
class Bubble:
    """One message: whose, its lines, its rows of buttons."""

    bot: bool
    lines: list[str] = field(default_factory=list)
    buttons: list[list[str]] = field(default_factory=list)


def bubbles(transcript: str) -> list[Bubble]:
    """A transcript, message by message."""
    found: list[Bubble] = []
    for line in transcript.splitlines():
        text = _ISOLATES.sub("", line)
        opened = re.match(r"(Bot|Asha)(?: \((?P<how>[^)]*)\))?: ?(?P<said>.*)", text)
        if opened:
            found.append(Bubble(opened[1] == "Bot", [opened["said"]]))
        elif found and text.strip().startswith("["):
            found[-1].buttons.append(re.findall(r"\[([^\]]+)\]", text))
        elif found:
            found[-1].lines.append(text.strip())
    return found


def drawn() -> str:
    """The picture as SVG, the same for the same transcripts."""
    columns: list[str] = []
    deepest = 0
    for place, (title, name, numbers) in enumerate(SHOWN):
        said = bubbles((HERE / f"{name}.txt").read_text(encoding="utf-8"))
        left = _GAP + place * (_WIDTH + _GAP)
        parts = [f'<text x="{left}" y="34" class="title">{escape(title)}</text>']
        top = 50
        for number in numbers:
            part, top = _bubble(said[number], left, top)
            parts += part
        columns += parts
        deepest = max(deepest, top)
    width = _GAP + len(SHOWN) * (_WIDTH + _GAP)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {deepest + 10}" role="img"'
            ' aria-label="Two chats with Second Look">',
            "<style>text{font:15px system-ui,sans-serif;fill:#1c2733}"
            ".title{font-weight:600;font-size:16px;fill:#5b7083}"
            ".button{font-size:13px;text-anchor:middle;fill:#fff}</style>",
            f'<rect width="{width}" height="{deepest + 10}" rx="14" fill="#dfe9f0"/>',
            *columns,
            "</svg>\n",
        )
    )


def _bubble(bubble: Bubble, left: int, top: int) -> tuple[list[str], int]:
    lines = [line for paragraph in bubble.lines for line in textwrap.wrap(paragraph, _LETTERS) or [""]]
    while lines and not lines[-1]:
        lines.pop()
    height = len(lines) * _LINE + 2 * _PAD
    inset = 0 if bubble.bot else 24
    colour = "#ffffff" if bubble.bot else "#e3fcd3"
    drawn_ = [
        f'<rect x="{left + inset}" y="{top}" width="{_WIDTH - 24}" height="{height}" rx="12" fill="{colour}"/>',
        *_text(lines, left + inset, top),
    ]
    top += height + 5
    for row in bubble.buttons:
        drawn_ += _row(row, left, top)
        top += 33
    return drawn_, top + 12


def _text(lines: Sequence[str], left: int, top: int) -> Iterator[str]:
    for number, line in enumerate(lines):
        y = top + _PAD + 14 + number * _LINE
        if _RIGHT_TO_LEFT.search(line):
            yield f'<text x="{left + _WIDTH - 24 - _PAD}" y="{y}" direction="rtl">{escape(line)}</text>'
        elif line:
            yield f'<text x="{left + _PAD}" y="{y}">{escape(line)}</text>'


def _row(labels: Sequence[str], left: int, top: int) -> Iterator[str]:
    share = (_WIDTH - 24 - 5 * (len(labels) - 1)) / len(labels)
    for number, label in enumerate(labels):
        x = left + number * (share + 5)
        yield f'<rect x="{x:.0f}" y="{top}" width="{share:.0f}" height="28" rx="8" fill="#7d96aa"/>'
        yield f'<text x="{x + share / 2:.0f}" y="{top + 19}" class="button">{escape(label)}</text>'
