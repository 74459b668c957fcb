"""One form of a lexicon made ready: what to look for, and what must stand around it.

How a speaker writes a form in `concepts.yaml`:

    passport*               any ending (passports)
    can(not|'t) leave       one of these
    [please ]send           may be left out
    won't let ... leave     up to three words between
    (took|keep) + (my|our) passport*
                            the next word, which may have its own glued words
    ✈️                       an emoji stands for itself

A form of few spellings is looked for as each of them. One of many is looked for by its rarest part, its anchor, and
the rest is then read around it: a list of ten verbs and ten nouns costs twenty words, not a hundred.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from knowledge.text import Text, fold

GAP = 3  # words that "..." in a form may stand for
_MOST_SPELLINGS = 400  # of one pair of brackets
_MOST_PARTS = 8
_MOST_WHOLE = 16  # a form of no more spellings is looked for as each of them
_MOST_ANCHORS = 12
_GAP_LETTERS = 60
_LONGEST_ENDING = 24
SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_SPACELESS = re.compile(f"[{SPACELESS}]")
EMOJI = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_JOINT = re.compile(r"\s*(\.\.\.|…|\+)\s*|(?<=\*)\s+")
_TOKEN = re.compile(r"[()\[\]|]|[^()\[\]|]+")
_SIMPLE = re.compile(r"[^()\[\]|*+.…'\u2019]*\w[^()\[\]|*+.…'\u2019]*")
_PLAIN = re.compile("[a-z' ]*")
# A word begins or ends here: at a space, or anywhere in a script that has none.
_BEGINS = f"(?:(?<= )|(?=[{SPACELESS}]))"
_ENDS = f"(?:(?= )|(?<=[{SPACELESS}]))"
_SPACE = "(?: |(?<= ))"  # where a part is left out, one space is as good as two


class FormError(ValueError):
    """A form in a lexicon that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Something to look for: letters with a space where a word must begin or end."""

    literal: str
    glued: bool = False  # a word may be glued before it, if it is one of the language's


@dataclass(frozen=True, slots=True)
class Form:
    """What to look for, and the pattern that must hold around it; without a pattern, what is looked for is all.

    `before` and `after` are letters that the pattern may reach from an anchor. A `sign` is an emoji, found for itself.
    """

    anchors: tuple[Anchor, ...]
    pattern: str = ""
    before: int = 0
    after: int = 0
    sign: str = ""


Slot: TypeAlias = tuple[str, ...]  # spellings, normalised; spaces at the edges count
Part: TypeAlias = tuple[Slot, ...]  # slots in a row


def read(form: str, clitics: Sequence[str] = ()) -> Form:
    """Make a form ready; raises FormError when it cannot be read."""
    sign = EMOJI.search(form)
    if sign and not any(letter.isalnum() for letter in form):
        return Form((), sign=sign.group())
    if _SIMPLE.fullmatch(form):  # by far most
        parts, gaps = [((_normal(form.strip(), form),),)], [0]
    else:
        parts, gaps = _parts(form)
    edges = _Edges(bool(clitics), left=not form.startswith("*"))
    if len(parts) == 1 and math.prod(map(len, parts[0])) <= _MOST_WHOLE and not _has_inner_ending(parts[0]):
        return Form(tuple(dict.fromkeys(_anchors(parts[0], 0, len(parts[0]), edges, form))))
    runs = [
        (number, start, end, tuple(_anchors(part, start, end, edges if number == 0 else _Edges(bool(clitics)), form)))
        for number, part in enumerate(parts)
        for start, end in _runs(part)
    ]
    if not runs:
        raise FormError(f"'{form}' holds no word that could be looked for")
    number, start, end, anchors = min(runs, key=lambda run: _cost(run[3]))
    reach, glue = [_reach(part) for part in parts], max(map(len, clitics), default=0) * len(parts)
    ahead = sum(reach[:number]) + _reach(parts[number][:start]) + _gap_letters(gaps[1 : number + 1])
    behind = sum(reach[number + 1 :]) + _reach(parts[number][end:]) + _gap_letters(gaps[number + 1 :])
    return Form(anchors, _pattern(parts, gaps, clitics, edges), ahead + glue + 2, behind + glue + _LONGEST_ENDING + 2)


@dataclass(frozen=True, slots=True)
class _Edges:
    """How a part begins: where a word does, unless the form is open there; and may something be glued before it?"""

    glued: bool
    left: bool = True


def variants(form: str) -> list[str]:
    """Every spelling that brackets and bars stand for; raises FormError when one is not closed, or for too many."""
    tokens = _TOKEN.findall(form)
    spellings, left = _alternatives(tokens, 0, form)
    if left < len(tokens):
        raise FormError(f"'{form}': a bracket is closed that was not opened")
    return [" ".join(spelling.split()) for spelling in spellings]


def _alternatives(tokens: Sequence[str], place: int, form: str) -> tuple[list[str], int]:
    """Read `a|b (c|d) [e]` up to a closing bracket: the spellings, without doubles, and where reading stopped."""
    done: dict[str, None] = {}
    current = [""]
    while place < len(tokens) and tokens[place] not in ")]":
        token = tokens[place]
        place += 1
        if token == "|":
            done.update(dict.fromkeys(current))
            current = [""]
        elif token in "([":
            inner, place = _bracket(tokens, place, form)
            current = [left + right for left in current for right in inner]
        else:
            current = [left + token for left in current]
        if len(current) + len(done) > _MOST_SPELLINGS:
            raise FormError(f"'{form}': one bracket stands for more than {_MOST_SPELLINGS} spellings; write several")
    done.update(dict.fromkeys(current))
    return list(done), place


def _bracket(tokens: Sequence[str], place: int, form: str) -> tuple[list[str], int]:
    """What stands in a bracket that was opened before `place`, and where it is over."""
    opened = tokens[place - 1]
    inner, place = _alternatives(tokens, place, form)
    if place == len(tokens) or tokens[place] != {"(": ")", "[": "]"}[opened]:
        raise FormError(f"'{form}': a bracket is not closed")
    return ([*inner, ""] if opened == "[" else inner), place + 1


def _parts(form: str) -> tuple[list[Part], list[int]]:
    """A form at its joints outside brackets, and how many words may stand before each part."""
    links, gaps, last = [], [0], 0
    for joint in _JOINT.finditer(form):
        before = form[: joint.start()]
        if before.count("(") == before.count(")") and before.count("[") == before.count("]"):
            links.append(form[last : joint.start()])
            gaps.append(GAP if joint[1] in {"...", "…"} else 0)
            last = joint.end()
    links.append(form[last:])
    if not all(link.strip() for link in links):
        raise FormError(f"'{form}': '...' and '+' stand between words, not at an edge")
    if len(links) > _MOST_PARTS:
        raise FormError(f"'{form}' has more than {_MOST_PARTS} parts")
    return [_slots(link, form) for link in links], gaps


def _slots(link: str, form: str) -> Part:
    """A part of a form as slots: words and spaces between them, and brackets."""
    tokens = _TOKEN.findall(link)
    if "|" in _outside(tokens):
        return (tuple(_normal(spelling, form) for spelling in variants(link)),)
    slots: list[Slot] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if token in ")]":
            raise FormError(f"'{form}': a bracket is closed that was not opened")
        if token in "([":
            inner, place = _bracket(tokens, place, form)
            slots.append(tuple(dict.fromkeys(one for spelling in inner for one in _spelled(spelling, form))))
        else:
            if token.startswith("*") and slots:  # any ending, of each that stands in the bracket before
                slots[-1] = tuple(f"{spelled}*" for spelled in slots[-1])
                token = token[1:]
            slots += (_spelled(word, form) for word in re.findall(r"\s+|\S+", token))
    return tuple(slots)


def _outside(tokens: Sequence[str]) -> Iterator[str]:
    depth = 0
    for token in tokens:
        depth += (token in "([") - (token in ")]")
        if not depth:
            yield token


def _spelled(spelling: str, form: str) -> Slot:
    """A spelling as it may stand in a text: with its apostrophe, and without."""
    bare = spelling.replace("'", "").replace("\u2019", "")
    with_it = _normal(spelling, form)
    return (with_it,) if bare == spelling else (with_it, _normal(bare, form))


def _normal(spelling: str, form: str) -> str:
    """A spelling as the views of a text have it; spaces at its edges stay, one at most, and so does a last `*`."""
    ending = "*" if spelling.endswith("*") else ""
    if "*" in spelling.strip("*"):
        raise FormError(f"'{form}': a * ends a word; inside brackets, put a + behind the bracket")
    bare = spelling.strip("*")
    lowered = bare.lower()
    folded = fold(lowered) if _PLAIN.fullmatch(lowered) else Text.of(bare).words[1:-1]
    left = " " if folded[:1] == " " else ""
    right = " " if folded[-1:] == " " and folded.strip() else ""
    return left + " ".join(folded.split()) + right + ending


def _runs(part: Part) -> Iterator[tuple[int, int]]:
    """Every run of slots of which few enough spellings could be looked for, as where it begins and ends."""
    for start in range(len(part)):
        spellings = 1
        for end in range(start + 1, len(part) + 1):
            spellings *= len(part[end - 1])
            if (spellings > _MOST_ANCHORS and end > start + 1) or _has_inner_ending(part[start:end]):
                break
            if not all(spelled.strip(" *") == "" for slot in part[start:end] for spelled in slot) and all(
                "".join(spelled).strip(" *") for spelled in product(*part[start:end])
            ):
                yield start, end


def _has_inner_ending(part: Part) -> bool:
    return any(spelled.endswith("*") for slot in part[:-1] for spelled in slot)


def _anchors(part: Part, start: int, end: int, edges: _Edges, form: str) -> Iterator[Anchor]:
    """The spellings of a run of slots, with a space wherever a word must begin or end."""
    begins = edges.left if start == 0 else part[start - 1] == (" ",)
    ends = end == len(part) or part[end] == (" ",)
    for spelled in product(*part[start:end]):
        spelling = "".join(spelled)
        core = " ".join(spelling.replace("*", "").split())
        if not core:
            raise FormError(f"'{form}' holds no letter")
        glued = edges.glued and edges.left and start == 0 and not _SPACELESS.match(core[0])
        before = " " if begins and not glued and not _SPACELESS.match(core[0]) else ""
        after = " " if ends and not spelling.endswith("*") and not _SPACELESS.match(core[-1]) else ""
        yield Anchor(before + core + after, glued)


def _cost(anchors: Sequence[Anchor]) -> float:
    """How often anchors may be met, and how many there are: short words are met most."""
    return sum(1 + 1000 * math.exp(-0.45 * _weight(anchor.literal)) for anchor in anchors)


def _weight(literal: str) -> float:
    """A word's length in letters of the Latin script; in scripts that write a word in few letters, more for each."""
    return sum(3 if letter >= "\u3040" else 1 for letter in literal if letter != " ")


def _reach(part: Part) -> int:
    return sum(max(len(s) + (_LONGEST_ENDING if s.endswith("*") else 0) for s in slot) for slot in part)


def _gap_letters(gaps: Sequence[int]) -> int:
    return sum(_GAP_LETTERS + 2 if gap else 1 for gap in gaps)


def _pattern(parts: Sequence[Part], gaps: Sequence[int], clitics: Sequence[str], edges: _Edges) -> str:
    """The whole form as a regular expression over normalised words. Bounded: no part of it repeats without limit."""
    glue = "(?:" + "|".join(sorted(clitics, key=len, reverse=True)) + ")?" if clitics else ""
    source = _BEGINS + glue if edges.left else ""
    for number, part in enumerate(parts):
        if number:
            # Lazily, so that the nearest is found; how many words it may hold is counted afterwards.
            between = f"(.{{0,{_GAP_LETTERS}}}?)" if gaps[number] else " ?"
            source += f"{_ENDS}{between}{_BEGINS}{glue}"
        source += "".join(_either(slot) for slot in part)
    return source if any(spelled.endswith("*") for spelled in parts[-1][-1]) else source + _ENDS


def _either(slot: Slot) -> str:
    spelled = [_letters(spelling) for spelling in sorted(slot, key=len, reverse=True)]
    return spelled[0] if len(spelled) == 1 else f"(?:{'|'.join(spelled)})"


def _letters(spelling: str) -> str:
    """One spelling as a pattern; a space at its edge may be the one that is there already."""
    ending = f"[^ ]{{0,{_LONGEST_ENDING}}}" if spelling.endswith("*") else ""
    bare = spelling.removesuffix("*")
    if not bare.strip():
        return _SPACE if bare else ending
    left = _SPACE if bare[0] == " " else ""
    right = _SPACE if bare[-1] == " " else ""
    return left + re.escape(bare.strip()).replace("\\ ", " ") + right + ending
