"""Warning signs in what a person showed. One pass over the text, then rules over the concepts found.

Cost grows with the text. A rule is looked at closely only when every concept it needs is there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from knowledge.case import Detection, Exhibit, Finding, Match, Sender
from knowledge.direction import Stretch, directions
from knowledge.entities import entities
from knowledge.lexicon import Lexicon
from knowledge.rule import Found, Rule, Span, compile_rule, whole
from knowledge.schema.concept import Concept
from knowledge.schema.reasoning import Direction, Frame
from knowledge.schema.signal import Signal
from knowledge.text import Text

_CLAUSE_BREAK = re.compile(r"[,;:.!?\n،؛؟។၊。，！？]")
_REACH = 3  # words between a "not" and what it negates
_LETTERS_A_WORD = 9  # so that scripts without spaces have a reach too
_LONGEST = 6000  # letters read at once
_QUOTE = 160  # the longest quote, in letters


class Hearing:
    """One message heard: its text, and the places of every concept in it."""

    __slots__ = ("_joined", "_negations", "context", "places", "present", "text", "words")

    def __init__(self, text: Text, places: dict[int, list[Span]], negation: int, idiom: int) -> None:
        self.text = text
        self.words = text.words
        self.context = 0
        self.places = places
        self._joined: dict[tuple[int, ...], list[Span]] = {}
        self.present = 0
        for concept in places:
            self.present |= 1 << concept
        self._negations = sorted(places.get(negation, ()))
        idioms = sorted(places.get(idiom, ()))
        if idioms:
            self._negations = [span for span in self._negations if not _covered(span, idioms)]

    def add(self, concept: int, spans: Iterable[Span]) -> None:
        """Hear a concept that is made of others."""
        places = self.places.setdefault(concept, [])
        places.extend(spans)
        self._joined.pop((concept,), None)
        self.present |= 1 << concept

    def spans(self, concepts: tuple[int, ...]) -> Sequence[Span]:
        """Places of any of these concepts, by start."""
        known = self._joined.get(concepts)
        if known is None:
            found: list[Span] = []
            for concept in concepts:
                found += self.places.get(concept, ())
            if len(found) > 1:
                found.sort()
            known = self._joined[concepts] = found
        return known

    def one_sentence_apart(self, left: int, right: int) -> bool:
        """At most one sentence end between two places?"""
        if right <= left:
            return True
        ends = self.text.sentence_ends
        return bisect_right(ends, right) - bisect_right(ends, left - 2) <= 1  # a place ends behind the space after it

    def negated(self, span: Span, among: Sequence[Span] = ()) -> bool:
        """Is this place under a "not" in its own clause, and the "not" no part of the places it was found with?"""
        if not self._negations:
            return False
        start = span[0]
        for left, right in reversed(self._negations[: bisect_left(self._negations, (start, 0))]):
            if right > start + 1:
                continue
            if start - right > _REACH * _LETTERS_A_WORD:
                return False
            if any(one[0] <= left and right <= one[1] for one in among):
                continue
            between = self.text.words.count(" ", right, start) if start > right else 0
            return between <= _REACH and not _CLAUSE_BREAK.search(self.text.plain, left, max(start - 1, left))
        return False


def _covered(span: Span, longer: Sequence[Span]) -> bool:
    """Does one of these places, which ascend, hold this one?"""
    place = bisect_right(longer, (span[0], span[1] + _QUOTE)) - 1
    return place >= 0 and longer[place][1] >= span[1]


@dataclass(frozen=True, slots=True)
class _Sign:
    signal: Signal
    rule: Rule
    unless: tuple[Rule, ...]


def _sign(signal: Signal, number: dict[str, int]) -> _Sign:
    rule = compile_rule(signal.when, number)
    unless = tuple(compile_rule(node, number) for node in signal.unless)
    return _Sign(signal, rule, unless)


@dataclass(frozen=True, slots=True)
class _Voice:
    frame: Frame
    marks: tuple[Rule, ...]
    unless: tuple[Rule, ...]


@dataclass(frozen=True)
class Detector:
    """Everything needed to find signs, compiled once and never changed."""

    lexicon: Lexicon
    _countries_from: int  # concepts from this number on are countries
    _derived: tuple[tuple[int, Rule], ...]
    _signs: tuple[_Sign, ...]
    _voices: tuple[_Voice, ...]
    _directions: tuple[Direction, ...]

    @classmethod
    def build(
        cls,
        lexicon: Lexicon,
        concepts: Iterable[Concept],
        signals: Iterable[Signal],
        frames: Iterable[Frame],
        known_directions: Iterable[Direction] = (),
    ) -> Detector:
        """Compile rules over the lexicon's concept numbers; raises KeyError for a concept nobody knows."""
        number = dict(lexicon.number)
        concepts = tuple(concepts)
        return cls(
            lexicon,
            len(concepts),
            tuple((number[c.id], compile_rule(c.when, number)) for c in concepts if c.when is not None),
            tuple(_sign(s, number) for s in signals),
            tuple(
                _Voice(
                    f,
                    tuple(compile_rule(node, number) for node in f.marks),
                    tuple(compile_rule(node, number) for node in f.unless),
                )
                for f in frames
            ),
            tuple(known_directions),
        )

    def hear(self, shown: str) -> Hearing:
        """Find every concept in a text."""
        text = Text.of(shown)
        number = self.lexicon.number
        places = self.lexicon.scan(text)
        for name, start, end in entities(text.plain):
            places.setdefault(number[name], []).append((start + 1, end + 1))
        hearing = Hearing(text, places, number["negation"], number["not_a_negation"])
        for concept, rule in self._derived:
            found = rule.found(hearing)
            if found:
                hearing.add(concept, (whole(spans) for spans in found))
        return hearing

    def detect(
        self, exhibits: Iterable[Exhibit], context: frozenset[str] = frozenset(), heard: Hearing | None = None
    ) -> Detection:
        """Findings in everything shown, in order. `context` holds concepts heard earlier in the case.

        `heard` is the hearing of an exhibit that is one text, where the caller has it already.
        """
        runs: list[_Run] = []
        for exhibit in exhibits:
            runs += _runs(exhibit, runs[-1].pieces[-1].turn + 1 if runs else 0)
        hearings = [heard] if heard and len(runs) == 1 else [self.hear(run.text) for run in runs]
        number, names = self.lexicon.number, self.lexicon.names
        known = 0
        for name in context:
            known |= 1 << number[name] if name in number else 0
        findings: list[Finding] = []
        frames: set[str] = set()
        stretches: list[Stretch] = []
        for run, hearing, elsewhere in zip(runs, hearings, _elsewhere(hearings, known), strict=True):
            hearing.context = elsewhere
            voices = [voice.frame for voice in self._voices if _speaks(voice, hearing)]
            frames.update(frame.id for frame in voices)
            found = tuple(self._findings(run, hearing, voices))
            findings += found
            if len(runs) > 1 or len(run.pieces) > 1:
                stretches.append(_stretch(run, hearing, names, found))
        findings.sort(key=lambda finding: (finding.turn, finding.start, finding.signal))
        concepts = context.union(*(map(names.__getitem__, hearing.places) for hearing in hearings))
        moves = frozenset(directions(self._directions, stretches))
        return Detection(tuple(findings), concepts, tuple(self._places(hearings)), frozenset(frames), moves)

    def _places(self, hearings: Iterable[Hearing]) -> Iterator[str]:
        """Countries named, in order, as codes."""
        seen: dict[str, None] = {}
        first = self._countries_from
        for hearing in hearings:
            if hearing.present >> first:
                found = sorted(
                    (min(spans), self.lexicon.names[concept])
                    for concept, spans in hearing.places.items()
                    if concept >= first
                )
                seen.update((name.removeprefix("in_").upper(), None) for _, name in found)
        return iter(seen)

    def _findings(self, run: _Run, hearing: Hearing, voices: Sequence[Frame]) -> Iterator[Finding]:
        known = hearing.present | hearing.context
        for sign in self._signs:
            if not known & sign.rule.needed or (run.sender == "me" and sign.signal.said_by == "other"):
                continue
            found = sign.rule.found(hearing)
            if found and not any(rule.matches(hearing) for rule in sign.unless):
                yield from self._name(run, hearing, sign.signal, found, voices)

    def _name(
        self, run: _Run, hearing: Hearing, signal: Signal, found: list[Found], voices: Sequence[Frame]
    ) -> Iterator[Finding]:
        weight, framed = signal.weight, ""
        for frame in voices:
            scale = frame.weight if not frame.halves or signal.stage in frame.halves else 1
            weight *= scale
            if not frame.emergency and scale < 1:
                framed = frame.id
        last = (-1, 0)
        for spans in found:
            place = run.quote(hearing.text, whole(spans))
            if place is None or (place[0], place[1]) < last:
                continue
            turn, start, end, quote = place
            last = (turn, end)
            because = (
                (Match(start, end),)
                if len(spans) == 1
                else tuple(
                    Match(at[1], at[2]) for span in spans if (at := run.quote(hearing.text, span)) and at[0] == turn
                )
            )
            yield Finding(
                signal.id, signal.tactic, signal.stage, signal.severity, round(weight, 3),
                turn, start, end, quote, because, framed,
            )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a turn: the whole of it, unless the turn is very long."""

    turn: int
    offset: int
    shown: str
    at: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Messages of one sender in a row, read as one text, since people break a sentence over several."""

    sender: Sender
    pieces: tuple[_Piece, ...]
    text: str
    begins: tuple[int, ...]

    def quote(self, text: Text, span: Span) -> tuple[int, int, int, str] | None:
        """A span of the joined words as (turn, start, end) in that turn's own text, and the words there."""
        start, end = text.place(*text.whole_words(*span))
        place = bisect_right(self.begins, start) - 1
        piece, begin = self.pieces[place], self.begins[place]
        end = min(end, begin + len(piece.shown), start + _QUOTE)
        if end <= start:
            return None
        return (
            piece.turn,
            start - begin + piece.offset,
            end - begin + piece.offset,
            piece.shown[start - begin : end - begin],
        )


def _runs(exhibit: Exhibit, number: int) -> Iterator[_Run]:
    """An exhibit as runs of at most `_LONGEST` letters, so that cost grows with the text and no faster."""
    for sender, group in groupby(enumerate(exhibit.turns, number), key=lambda numbered: numbered[1].sender):
        pieces: list[_Piece] = []
        size = 0
        for turn, shown in group:
            for offset, part in _parts(shown.text):
                if pieces and size + len(part) > _LONGEST:
                    yield _run(sender, pieces)
                    pieces, size = [], 0
                pieces.append(_Piece(turn, offset, part, shown.at))
                size += len(part) + 1
        if pieces:
            yield _run(sender, pieces)


def _stretch(run: _Run, hearing: Hearing, names: Sequence[str], found: tuple[Finding, ...]) -> Stretch:
    facts = {f"concept.{names[concept]}" for concept in hearing.places}
    for finding in found:
        facts.update((finding.signal, finding.tactic))
    return Stretch(run.sender, {piece.turn: piece.at for piece in run.pieces}, frozenset(facts), found)


def _elsewhere(hearings: Sequence[Hearing], known: int) -> Iterator[int]:
    """For each message, what was heard in all the others: its own negated words must not count as said elsewhere."""
    after = [0]
    for hearing in reversed(hearings[1:]):
        after.append(after[-1] | hearing.present)
    before = known
    for hearing, later in zip(hearings, reversed(after), strict=True):
        yield before | later
        before |= hearing.present


def _run(sender: Sender, pieces: Sequence[_Piece]) -> _Run:
    begins = accumulate((len(piece.shown) + 1 for piece in pieces[:-1]), initial=0)
    return _Run(sender, tuple(pieces), "\n".join(piece.shown for piece in pieces), tuple(begins))


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


def _speaks(voice: _Voice, hearing: Hearing) -> bool:
    known = hearing.present | hearing.context
    possible = [mark for mark in voice.marks if known & mark.needed]
    needed = voice.frame.needs
    if len(possible) < needed:
        return False
    for mark in possible:
        if mark.matches(hearing):
            needed -= 1
            if not needed:
                return not any(rule.matches(hearing) for rule in voice.unless)
    return False
