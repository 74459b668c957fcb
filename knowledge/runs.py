"""Messages of one sender in a row, read as one text, and the way back from a place in it to a message."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from knowledge.case import Exhibit, Match, Sender
from knowledge.rule import Found
from knowledge.text import Text

_LONGEST = 6000  # letters read at once
_QUOTE = 160  # the longest quote, in letters


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a turn: the whole of it, unless the turn is very long."""

    turn: int
    offset: int
    shown: str
    at: int


@dataclass(frozen=True, slots=True)
class Run:
    """Messages of one sender in a row, read as one text, since people break a sentence over several."""

    sender: Sender
    pieces: tuple[Piece, ...]
    text: str
    begins: tuple[int, ...]

    def quote(self, text: Text, spans: Found) -> tuple[int, int, int, str, tuple[Match, ...]] | None:
        """Spans of the joined words as (turn, start, end) in that turn's own text, the words there, and each span."""
        places = sorted({text.place(*text.whole_words(*span)) for span in spans})
        start, end = places[0][0], max(end for _, end in places)
        place = bisect_right(self.begins, start) - 1
        piece, begin = self.pieces[place], self.begins[place]
        last, shift = min(begin + len(piece.shown), start + _QUOTE), piece.offset - begin
        end = min(end, last)
        if end <= start:
            return None
        because = tuple(Match(left + shift, min(right, last) + shift) for left, right in places if left < last)
        return piece.turn, start + shift, end + shift, piece.shown[start - begin : end - begin], because


def runs(exhibit: Exhibit, number: int) -> Iterator[Run]:
    """An exhibit as runs of at most `_LONGEST` letters, so that cost grows with the text and no faster."""
    for sender, group in groupby(enumerate(exhibit.turns, number), key=lambda numbered: numbered[1].sender):
        pieces: list[Piece] = []
        size = 0
        for turn, shown in group:
            for offset, part in _parts(shown.text):
                if pieces and size + len(part) > _LONGEST:
                    yield _run(sender, pieces)
                    pieces, size = [], 0
                pieces.append(Piece(turn, offset, part, shown.at))
                size += len(part) + 1
        if pieces:
            yield _run(sender, pieces)


def _run(sender: Sender, pieces: Sequence[Piece]) -> Run:
    begins = accumulate((len(piece.shown) + 1 for piece in pieces[:-1]), initial=0)
    return Run(sender, tuple(pieces), "\n".join(piece.shown for piece in pieces), tuple(begins))


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """A text in parts of at most `_LONGEST` letters, broken between lines or words where there are any."""
    start = 0
    while len(text) - start > _LONGEST:
        end = start + _LONGEST
        gap = max(text.rfind("\n", start + _LONGEST // 2, end), text.rfind(" ", end - 200, end))
        cut = gap + 1 if gap > start else end
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]
