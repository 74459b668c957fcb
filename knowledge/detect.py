"""Warning signs in what a person showed. One pass over the text, then rules over the concepts found.

Cost grows with the text. A rule is looked at closely only when every concept it needs is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.case import Detection, Exhibit, Finding
from knowledge.direction import Stretch, directions
from knowledge.hearing import Hearing
from knowledge.lexicon import Lexicon
from knowledge.rule import Found, Rule, compile_rule, whole
from knowledge.runs import Run, runs
from knowledge.schema.concept import Concept
from knowledge.schema.reasoning import Direction, Frame
from knowledge.schema.signal import Signal
from knowledge.text import Text


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
    _countries: frozenset[int]  # the concepts that are countries
    _spoken_of: frozenset[int]  # those of which conditions speak
    _lasting: frozenset[int]  # these, and those that rules take from earlier messages
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
        spoken = frozenset(number[name] for name in spoken_of)
        return cls(
            lexicon,
            frozenset(range(len(concepts), len(lexicon.names))),
            spoken,
            spoken.union(number[name] for node in nodes for name in node.earlier()),
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
        read: list[Run] = []
        for exhibit in exhibits:
            read += runs(exhibit, read[-1].pieces[-1].turn + 1 if read else 0)
        hearings = [hearing] if hearing and len(read) == 1 else [self.hear(run.text) for run in read]
        number, names, bits = self.lexicon.number, self.lexicon.names, self.lexicon.bits
        known = 0
        for name in context:
            known |= bits[number[name]] if name in number else 0
        lasting = self._lasting if for_later or len(hearings) > 1 else self._spoken_of
        heard = [hearing.heard(lasting) for hearing in hearings]
        findings: list[Finding] = []
        frames: set[str] = set()
        stretches: list[Stretch] = []
        for run, one, there, elsewhere in zip(
            read, hearings, heard, _elsewhere([sum(map(bits.__getitem__, one)) for one in heard], known), strict=True
        ):
            one.context = elsewhere
            voices = [voice.frame for voice in self._voices if _speaks(voice, one)]
            frames.update(frame.id for frame in voices)
            found = tuple(self._findings(run, one, voices))
            findings += found
            if len(read) > 1 or len(run.pieces) > 1:
                stretches.append(_stretch(run, map(names.__getitem__, there), found))
        findings.sort(key=lambda finding: (finding.turn, finding.start, finding.signal))
        concepts = context.union(*(map(names.__getitem__, there) for there in heard))
        moves = frozenset(directions(self._directions, stretches))
        return Detection(tuple(findings), concepts, tuple(self._places(hearings)), frozenset(frames), moves)

    def _places(self, hearings: Iterable[Hearing]) -> Iterator[str]:
        """Countries named, in order, as codes."""
        seen: dict[str, None] = {}
        for hearing in hearings:
            named = sorted((min(spans), concept) for concept, spans in hearing.heard(self._countries).items())
            seen.update((self.lexicon.names[concept].removeprefix("in_").upper(), None) for _, concept in named)
        return iter(seen)

    def _findings(self, run: Run, hearing: Hearing, voices: Sequence[Frame]) -> Iterator[Finding]:
        known = hearing.present | hearing.context
        for sign in self._signs:
            if not known & sign.rule.needed or (run.sender == "me" and sign.signal.said_by == "other"):
                continue
            found = sign.rule.found(hearing)
            if found and not any(rule.matches(hearing) for rule in sign.unless):
                yield from self._name(run, hearing, sign.signal, found, voices)

    def _name(
        self, run: Run, hearing: Hearing, signal: Signal, found: list[Found], voices: Sequence[Frame]
    ) -> Iterator[Finding]:
        weight, framed = signal.weight, ""
        for frame in voices:
            scale = frame.weight if not frame.halves or signal.stage in frame.halves else 1
            weight *= scale
            if not frame.emergency and scale < 1:
                framed = frame.id
        last = (-1, 0)
        for spans in found:
            place = run.quote(hearing.text, spans)
            if place is None or (place[0], place[1]) < last:
                continue
            turn, start, end, quote, because = place
            last = (turn, end)
            yield Finding(
                signal.id, signal.tactic, signal.stage, signal.severity, round(weight, 3),
                turn, start, end, quote, because, framed,
            )  # fmt: skip


def _stretch(run: Run, heard: Iterable[str], found: tuple[Finding, ...]) -> Stretch:
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
