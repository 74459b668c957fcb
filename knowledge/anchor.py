"""What to look for so that a form is found: every spelling when they are few, else its rarest part, its anchor.

What must stand to the left and to the right of an anchor is read around it, where it is met. Letters are looked for
where a word begins, or what a language glues before it ends; in scripts without spaces, anywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product
from types import MappingProxyType
from typing import TypeAlias

from knowledge.form import GAP, SPACE, Form, FormError, Part, Slot
from knowledge.text import SPACELESS, part_scripts

LONGEST = 100  # letters of what is looked for
BESIDE = 2  # letters beside an anchor that are looked at before a pattern is
_MOST_WHOLE = 256  # a form of no more spellings is looked for as each of them
_MOST_ANCHORS = 256
_MOST_PAIRS = 150
_GAP_LETTERS = 60
_LONGEST_WORD = 30
_LONGEST_ENDING = 24
_WITHOUT_SPACES = re.compile(f"[{SPACELESS}]")
_WITH_SPACES = re.compile("[0-9A-Za-z]")
# A word begins or ends here: at a space, or anywhere in a script that has none.
_EDGE = f"(?:(?<=[ {SPACELESS}])|(?=[ {SPACELESS}]))"
_SPACE = "(?: |(?<= ))"  # where a part is left out, one space is as good as two
# Lazily, the nearest: some words and a space; or letters, where none parts words, which are counted afterwards.
_GAP = f"(?:(?<= )|(?= )) *(?:[^ ]{{1,{_LONGEST_WORD}}} +){{0,{GAP}}}?"
_GAP_OF_LETTERS = f"{_EDGE}(.{{0,{_GAP_LETTERS}}}?){_EDGE}"
_ENDING = f"(?:(?<! )[^ ]{{0,{_LONGEST_ENDING}}})?"  # of the word that was met, not of the next
_BEGINNING = f"[^ ]{{0,{_LONGEST_ENDING}}}"  # the same, read backwards
_INSIDE_A_WORD = 3  # times as often as a word of its own, letters are met that may stand anywhere in one
_COMMON = 10  # forms that speak of a word make it twice as common as its length tells
_NONE: Mapping[str, int] = MappingProxyType({})

Run: TypeAlias = tuple[int, int, int]  # a part, and from which slot to which


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something to look for: letters, with a space where a word must begin or end.

    One that is `glued` may stand behind what its language glues before words. One that `follows` may too, and the
    pattern on its left tells what, or a part that may be left out.
    """

    literal: str
    glued: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Anchored:
    """What to look for, and patterns for what must stand on either side; `left` is read backwards.

    `before` and `after` are pairs of letters, of which one must stand right beside an anchor; none when any may.
    A `sign` is an emoji, found for itself.
    """

    anchors: tuple[Anchor, ...]
    left: str = ""
    right: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    sign: str = ""


def words_of(form: Form) -> Iterator[str]:
    """Every word that a form is written with."""
    for part in form.parts:
        for slot in part:
            for spelled in slot:
                yield from spelled.replace("*", "").split()


def anchored(form: Form, common: Mapping[str, int] = _NONE) -> Anchored:
    """Choose what to look for; raises FormError for a form with nothing in it that could be looked for.

    `common` says how often the language's forms are written with a word: what many speak of is met most.
    """
    if form.sign:
        return Anchored((), sign=form.sign)
    parts = form.parts
    if len(parts) == 1 and math.prod(map(len, parts[0])) <= _MOST_WHOLE and not _has_inner_ending(parts[0]):
        return Anchored(tuple(dict.fromkeys(_anchors(form, (0, 0, len(parts[0]))))))
    runs = [(cost, number, *run) for number, part in enumerate(parts) for cost, run in _runs(form, part, common)]
    if not runs:
        raise FormError(f"'{form.written}' holds no word that could be looked for")
    _, number, start, end = min(runs)
    anchors = tuple(dict.fromkeys(_anchors(form, (number, start, end))))
    before, after = parts[number][:start], parts[number][end:]
    left, right = _left(form, (number, start, end), anchors), _right(form, (number, start, end), anchors)
    if _WITHOUT_SPACES.search(form.written) and _WITH_SPACES.search(form.written):
        return Anchored(anchors, left, right)  # a text may have a space beside an anchor where scripts meet
    return Anchored(
        anchors,
        left,
        right,
        _beside(before[::-1], [anchor.literal[0] for anchor in anchors if not anchor.follows] or [""], after=False),
        () if _open(parts[number][end - 1]) else _beside(after, [anchor.literal[-1] for anchor in anchors], after=True),
    )


def _runs(form: Form, part: Part, common: Mapping[str, int]) -> Iterator[tuple[float, tuple[int, int]]]:
    """Every run of slots of which few enough spellings could be looked for: its cost, where it begins and ends.

    The cost is how often it may be met, and how many spellings there are: short words are met most, and those of which
    many forms speak, unless a rarer one stands beside them.
    """
    often = [sum(map(_often, slot)) for slot in part]
    talked = [sum(_often(spelled) * _talked_of(spelled, common) for spelled in slot) for slot in part]
    empty = [not all(spelled.strip(" *") for spelled in slot) for slot in part]
    for start in range(len(part)):
        if _is_space(part[start]) or not _may_begin(form, part, start):
            continue
        spellings, met, nothing, known = 1, 20_000.0, True, math.inf
        for end in range(start + 1, len(part) + 1):
            spellings *= len(part[end - 1])
            met *= often[end - 1]
            known = min(known, talked[end - 1] / often[end - 1])
            nothing = nothing and empty[end - 1]
            if (spellings > _MOST_ANCHORS and end > start + 1) or (end > start + 1 and _open(part[end - 2])):
                break
            if not nothing and not _is_space(part[end - 1]):
                inside = end < len(part) and part[end] != SPACE
                yield spellings + met * known * (_INSIDE_A_WORD if inside else 1), (start, end)


def _may_begin(form: Form, part: Part, start: int) -> bool:
    """Does a word begin with this slot, whatever stands in those before it, or may one begin anywhere in its script?"""
    if start == 0 or all(spelled.startswith(" ") or _WITHOUT_SPACES.match(spelled) for spelled in part[start]):
        return True
    before = part[start - 1]
    if form.glue and before == (*form.glue, ""):
        return _may_begin(form, part, start - 1)
    ended = all(spelled.endswith(" ") or not spelled for spelled in before)
    return ended and ("" not in before or _may_begin(form, part, start - 1))


def _is_space(slot: Slot) -> bool:
    """Is this what stands between words? An anchor neither begins nor ends with it: its edges are spaces already."""
    return any(spelled.isspace() for spelled in slot)


def _open(slot: Slot) -> bool:
    return any(spelled.endswith("*") for spelled in slot)


def _has_inner_ending(part: Part) -> bool:
    return any(map(_open, part[:-1]))


def _anchors(form: Form, run: Run) -> Iterator[Anchor]:
    """The spellings of a run of slots, with a space wherever a word must begin or end."""
    number, start, end = run
    part = form.parts[number]
    follows = start > 0 and part[start - 1] != SPACE
    ends = end == len(part) or part[end] == SPACE
    for spelled in product(*part[start:end]):
        spelling = "".join(spelled)
        core = " ".join(part_scripts(spelling.replace("*", "")).split())
        if not core:
            raise FormError(f"'{form.written}' holds no letter")
        if len(core) > LONGEST - len("  "):
            raise FormError(f"'{form.written}' stands for more than {LONGEST} letters in a row")
        anywhere = bool(_WITHOUT_SPACES.match(core[0]))
        ends_here = (ends and not spelling.endswith("*")) or spelling.endswith((" ", " *"))
        before = "" if anywhere else " "
        after = " " if ends_here and not _WITHOUT_SPACES.match(core[-1]) else ""
        yield Anchor(before + core + after, bool(form.glue) and start == 0 and not anywhere, follows and not anywhere)


def _often(spelled: str) -> float:
    """How often a spelling is met, as a rough share: the shorter, the more."""
    return math.exp(-0.9 * _weight(spelled))


def _talked_of(spelled: str, common: Mapping[str, int]) -> float:
    """How many times as often, since forms speak of it: as its least common word."""
    return 1 + min((common.get(word, 0) for word in spelled.replace("*", "").split()), default=0) / _COMMON


def _weight(literal: str) -> float:
    """A word's length in letters of the Latin script; in scripts that write a word in few letters, more for each."""
    return sum(3 if letter >= "\u3040" else 1 for letter in literal if letter not in " *")


def _beside(slots: Part, edges: Iterable[str], *, after: bool) -> tuple[str, ...]:
    """The two letters that may stand beside an anchor, as the slots on that side say; none when it may be any."""
    spaced = all(edge == " " for edge in edges)
    if not after:
        slots = tuple(tuple(spelled[::-1] for spelled in slot) for slot in slots)
    pairs = _first(slots, BESIDE, spaced=spaced)
    return tuple(sorted(pair if after else pair[::-1] for pair in pairs or ()))


def _first(slots: Part, letters: int, *, spaced: bool) -> set[str] | None:
    """The first letters that slots in a row may begin with, after a space or not; None when they may be any."""
    if not slots:
        return None
    found: set[str] = set()
    for spelled in slots[0]:
        if spelled.startswith("*"):  # read backwards
            return None
        word = spelled.removesuffix("*").removeprefix(" " if spaced else "")
        if len(word) >= letters:
            found.add(word[:letters])
            continue
        rest = (
            None
            if spelled.endswith("*")
            else _first(slots[1:], letters - len(word), spaced=(word or " " * spaced).endswith(" "))
        )
        if rest is None:
            return None
        found.update(word + letter for letter in rest)
    return found if len(found) <= _MOST_PAIRS else None


def _right(form: Form, run: Run, anchors: Sequence[Anchor]) -> str:
    """What must follow an anchor, as a regular expression over normalised words; no part repeats without limit."""
    number, _, end = run
    own, others = form.parts[number][end:], form.parts[number + 1 :]
    ending = _ENDING if _open(form.parts[number][end - 1]) else ""
    if not own and not others and (ending or all(anchor.literal[-1] == " " for anchor in anchors)):
        return ""
    glue, gap, joint = _optional(form.glue), _gap(form), _joint(form)
    if not own and not others:
        return ending if _open(form.parts[-1][-1]) else ending + _EDGE
    source = ending + joint * bool(own) + joint.join(map(_either, own if others else own[:-1]))
    for part in others[:-1]:
        source += gap + glue + joint.join(map(_either, part))
    if others:
        source += gap + glue + joint.join(map(_either, others[-1][:-1]))
    several = len(form.parts[-1] if others else own) > 1
    return source + joint * several + _last(form.parts[-1][-1])


def _left(form: Form, run: Run, anchors: Sequence[Anchor]) -> str:
    """What must stand before an anchor, the same way, over words read backwards."""
    number, start, _ = run
    own, others = form.parts[number][:start], form.parts[:number]
    if not own and not others and all(anchor.literal[0] == " " for anchor in anchors):
        return ""  # what may be glued is looked at where the anchor is met
    glue, gap, joint = _optional([glued[::-1] for glued in form.glue]), _gap(form), _joint(form)
    source = joint * bool(own) + joint.join(map(_either_backwards, own[::-1]))
    for part in others[::-1]:
        source += glue + gap + joint.join(map(_either_backwards, part[::-1]))
    return source + glue + _EDGE


def _gap(form: Form) -> str:
    return _GAP_OF_LETTERS if _WITHOUT_SPACES.search(form.written) else _GAP


def _joint(form: Form) -> str:
    """Between slots: where scripts meet, a text has a space."""
    return " ?" if _WITHOUT_SPACES.search(form.written) else ""


def _optional(spellings: Sequence[str]) -> str:
    return f"(?:{'|'.join(sorted(spellings, key=len, reverse=True))})?" if spellings else ""


def _either(slot: Slot) -> str:
    return _one_of(_letters(spelled) for spelled in sorted(slot, key=len, reverse=True))


def _last(slot: Slot) -> str:
    """The slot that ends a form: a word ends where no ending is open."""
    return _one_of(
        _letters(spelled) + ("" if spelled.endswith("*") else _EDGE) for spelled in sorted(slot, key=len, reverse=True)
    )


def _either_backwards(slot: Slot) -> str:
    return _one_of(_letters(spelled, -1) for spelled in sorted(slot, key=len, reverse=True))


def _one_of(sources: Iterable[str]) -> str:
    sources = list(sources)
    return sources[0] if len(sources) == 1 else f"(?:{'|'.join(sources)})"


def _letters(spelling: str, step: int = 1) -> str:
    """One spelling as a pattern; a space at its edge may be the one that is there already."""
    bare = spelling.removesuffix("*")
    core = re.escape(bare.strip()[::step]).replace("\\ ", " ")
    edges = [_SPACE if edge == " " else "" for edge in (bare[:1], bare[-1:] if bare.strip() else "")][::step]
    ending = (_ENDING if step > 0 else _BEGINNING) if spelling.endswith("*") else ""
    pieces = (edges[0], core, edges[1])
    return "".join(chain(pieces, (ending,)) if step > 0 else chain((ending,), pieces))
