"""Something shown, free of Telegram: words with who wrote them, or a kind that cannot be read yet; and its limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from bot.coach.acts import Showed
from knowledge.case import Exhibit, Sender, Turn

Unread: TypeAlias = Literal["photo", "voice", "video", "file", "sticker", "location", "poll", "other", "rest"]

MOST_LETTERS = 128_000  # of one showing; more is cut, and said
MOST_PIECES = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """One message as shown: its words (caption, quote, hidden addresses and button labels with it), or its kind.

    `at` is when it was first sent, in Unix seconds; 0 when that is not known.
    """

    text: str = ""
    sender: Sender = "unknown"
    unread: Unread | None = None
    at: int = 0


def read(pieces: Sequence[Piece], *, late: bool = False) -> Showed:
    """Pieces gathered in order, as one exhibit of several turns. What is beyond the limits is the unread "rest"."""
    left, cut = MOST_LETTERS, len(pieces) > MOST_PIECES
    turns: list[Turn] = []
    for piece in pieces[:MOST_PIECES]:
        words = piece.text[:left]
        cut = cut or len(words) < len(piece.text)
        if words.strip():
            turns.append(Turn(words, piece.sender, piece.at))
            left -= len(words)
    unread = dict.fromkeys(piece.unread for piece in pieces if piece.unread)
    kinds = (*unread, "rest") if cut else tuple(unread)
    return Showed((Exhibit(tuple(turns)),) if turns else (), kinds, late)
