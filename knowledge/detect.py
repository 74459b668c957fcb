"""Warning signs in what a person showed. One pass over the text, then rules over the concepts found.

Cost grows with the text. A rule is looked at closely only when every concept it needs is there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate, groupby
from operator import or_

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
    """One message heard: its text, and the places of every concept in it.

    An anchor that was met is looked at closely only when somebody asks for its concept. Until then the concept counts
    as `present`, which says where looking is worth it, and no more.
    """

    __slots__ = (
        "_backwards", "_idiom", "_joined", "_lexicon", "_maybe", "_negation", "_negations", "_places", "context",
        "present", "text", "words",
    )  # fmt: skip

    def __init__(self, lexicon: Lexicon, text: Text) -> None:
        self.text = text
        self.words = text.words
        self.context = 0
        self._backwards = ""
        self._lexicon = lexicon
        self._places, self._maybe = lexicon.scan(text)
        number = lexicon.number
        self._negation, self._idiom = number["negation"], number["not_a_negation"]
        self._negations: list[Span] | None = None
        self._joined: dict[tuple[int, ...], list[Span]] = {}
        for name, start, end in entities(text.plain):
            self._places.setdefault(number[name], []).append((start + 1, end + 1))
        self.present = 0
        for concept in self._places:
            self.present |= 1 << concept
        for concept in self._maybe:
            self.present |= 1 << concept

    def add(self, concept: int, spans: Iterable[Span]) -> None:
        """Hear a concept that is made of others."""
        self._places.setdefault(concept, []).extend(spans)
        self._joined.pop((concept,), None)
        self.present |= 1 << concept

    def heard(self, among: int = -1) -> dict[int, Sequence[Span]]:
        """The concepts of a mask that were truly heard, with their places; from here on `present` is true of them."""
        for concept in [concept for concept in self._maybe if among >> concept & 1]:
            if not self._look(concept):
                self.present &= ~(1 << concept)
        return {concept: spans for concept, spans in self._places.items() if among >> concept & 1}

    def _look(self, concept: int) -> Sequence[Span]:
        """The places of one concept, after a close look at the anchors of it."""
        met = self._maybe.pop(concept, None)
        if met and not self._backwards:
            self._backwards = self.words[::-1]
        sure = list(self._lexicon.sure(self.words, self._backwards, met)) if met else ()
        if sure:
            self._places.setdefault(concept, []).extend(sure)
        return self._places.get(concept, ())

    def spans(self, concepts: tuple[int, ...]) -> Sequence[Span]:
        """Places of any of these concepts, by start."""
        known = self._joined.get(concepts)
        if known is None:
            found: list[Span] = []
            for concept in concepts:
                if self.present >> concept & 1:
                    found += self._look(concept)
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
        if self._negations is None:
            idioms = self.spans((self._idiom,))
            self._negations = [one for one in self.spans((self._negation,)) if not _covered(one, idioms)]
        if not self._negations:
            return False
        start = span[0]
        place = bisect_left(self._negations, (start, 0))
        while place:
            place -= 1
            left, right = self._negations[place]
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
    if not longer:
        return False
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
    _countries: int  # the concepts that are countries, as a mask
    _spoken_of: int  # those of which conditions speak, as a mask
    _lasting: int  # these, and those that rules take from earlier messages
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
        spoken_of: Iterable[str] = (),
    ) -> Detector:
        """Compile rules over the lexicon's concept numbers; raises KeyError for a concept nobody knows.

        `spoken_of` are the concepts of which conditions speak. They are remembered, with those that a rule takes from
        earlier messages.
        """
        number = dict(lexicon.number)
        concepts, signals, frames = tuple(concepts), tuple(signals), tuple(frames)
        nodes = [*(c.when for c in concepts if c.when is not None)]
        for signal in signals:
            nodes += (signal.when, *signal.unless)
        for frame in frames:
            nodes += (*frame.marks, *frame.unless)
        spoken = sum(1 << number[name] for name in set(spoken_of))
        return cls(
            lexicon,
            sum(1 << place for place in range(len(concepts), len(lexicon.names))),
            spoken,
            spoken | reduce(or_, (1 << number[name] for node in nodes for name in node.earlier()), 0),
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
        hearing = Hearing(self.lexicon, Text.of(shown))
        for concept, rule in self._derived:
            found = rule.found(hearing)
            if found:
                hearing.add(concept, (whole(spans) for spans in found))
        return hearing

    def detect(
        self,
        exhibits: Iterable[Exhibit],
        context: frozenset[str] = frozenset(),
        hearing: Hearing | None = None,
        *,
        for_later: bool = False,
    ) -> Detection:
        """Findings in everything shown, in order. `context` holds concepts heard earlier in the case.

        `hearing` is that of an exhibit that is one text, where the caller has it already. The concepts given back are
        those of which conditions speak; `for_later`, also those that rules may take from this message later on.
        """
        runs: list[_Run] = []
        for exhibit in exhibits:
            runs += _runs(exhibit, runs[-1].pieces[-1].turn + 1 if runs else 0)
        hearings = [hearing] if hearing and len(runs) == 1 else [self.hear(run.text) for run in runs]
        number, names = self.lexicon.number, self.lexicon.names
        known = 0
        for name in context:
            known |= 1 << number[name] if name in number else 0
        lasting = self._lasting if for_later or len(hearings) > 1 else self._spoken_of
        heard = [frozenset(hearing.heard(lasting)) for hearing in hearings]
        findings: list[Finding] = []
        frames: set[str] = set()
        stretches: list[Stretch] = []
        for run, one, there, elsewhere in zip(
            runs, hearings, heard, _elsewhere([one.present & lasting for one in hearings], known), strict=True
        ):
            one.context = elsewhere
            voices = [voice.frame for voice in self._voices if _speaks(voice, one)]
            frames.update(frame.id for frame in voices)
            found = tuple(self._findings(run, one, voices))
            findings += found
            if len(runs) > 1 or len(run.pieces) > 1:
                stretches.append(_stretch(run, map(names.__getitem__, there), found))
        findings.sort(key=lambda finding: (finding.turn, finding.start, finding.signal))
        concepts = context.union(*(map(names.__getitem__, there) for there in heard))
        moves = frozenset(directions(self._directions, stretches))
        return Detection(tuple(findings), concepts, tuple(self._places(hearings)), frozenset(frames), moves)

    def _places(self, hearings: Iterable[Hearing]) -> Iterator[str]:
        """Countries named, in order, as codes."""
        seen: dict[str, None] = {}
        for hearing in hearings:
            if hearing.present & self._countries:
                named = sorted((min(spans), concept) for concept, spans in hearing.heard(self._countries).items())
                seen.update((self.lexicon.names[concept].removeprefix("in_").upper(), None) for _, concept in named)
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


def _stretch(run: _Run, heard: Iterable[str], found: tuple[Finding, ...]) -> Stretch:
    facts = {f"concept.{name}" for name in heard}
    for finding in found:
        facts.update((finding.signal, finding.tactic))
    return Stretch(run.sender, {piece.turn: piece.at for piece in run.pieces}, frozenset(facts), found)


def _elsewhere(heard: Sequence[int], known: int) -> Iterator[int]:
    """For each message, what was heard in all the others: its own negated words must not count as said elsewhere."""
    after = [0]
    for present in reversed(heard[1:]):
        after.append(after[-1] | present)
    before = known
    for present, later in zip(heard, reversed(after), strict=True):
        yield before | later
        before |= present


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
