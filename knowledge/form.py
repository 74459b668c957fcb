"""How a speaker writes a form in `concepts.yaml`, taken apart into what may stand where:

passport*               any ending (passports)
can(not|'t) leave       one of these
[please ]send           may be left out
won't let ... leave     up to three words between
(took|keep) + (my|our) passport*
                        the next word, which may have its own glued words
✈️                       an emoji stands for itself
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from knowledge.text import SPACELESS, Text, fold

GAP = 3  # words that "..." in a form may stand for
_MOST_SPELLINGS = 400  # of one pair of brackets
_MOST_PARTS = 8
_SPACELESS = re.compile(f"[{SPACELESS}]")
EMOJI = re.compile("[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_JOINT = re.compile(r"\s*(\.\.\.|…|\+)\s*")
_TOKEN = re.compile(r"[()\[\]|]|[^()\[\]|]+")
_SIMPLE = re.compile(r"[^()\[\]|*+.…'\u2019]*\w[^()\[\]|*+.…'\u2019]*")
_PLAIN = re.compile("[a-z' ]*")

Slot: TypeAlias = tuple[str, ...]  # spellings, normalised; a space at an edge counts, a last * is any ending
Part: TypeAlias = tuple[Slot, ...]  # slots in a row
SPACE: Slot = (" ",)


class FormError(ValueError):
    """A form in a lexicon that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form taken apart: parts between which other words may stand; or a `sign`, an emoji found for itself.

    What is in `glue` may stand glued before a word.
    """

    written: str
    parts: tuple[Part, ...] = ()
    glue: Slot = ()
    sign: str = ""


def read(form: str, clitics: Sequence[str] = ()) -> Form:
    """Take a form apart; raises FormError when it cannot be read."""
    sign = EMOJI.search(form)
    if sign and not any(letter.isalnum() for letter in form):
        return Form(form, sign=sign.group())
    if _SIMPLE.fullmatch(form):  # by far most
        return Form(form, (((_normal(form.strip(), form),),),), glue=glue(tuple(clitics)))
    parts = _joined(*_parts(form), glue(tuple(clitics)))
    if not any(spelled.strip(" *") for part in parts for slot in part for spelled in slot):
        raise FormError(f"'{form}' holds no letter")
    return Form(form, parts, glue(tuple(clitics)))


@lru_cache
def glue(clitics: Slot) -> Slot:
    """What a language glues before words, as a text's words have it."""
    return tuple(dict.fromkeys(_normal(clitic, clitic) for clitic in clitics))


def variants(form: str) -> list[str]:
    """Every spelling that brackets and bars stand for; raises FormError when one is not closed, or for too many."""
    pieces = _TOKEN.findall(form)
    spellings, left = _alternatives(pieces, 0, form)
    if left < len(pieces):
        raise FormError(f"'{form}': a bracket is closed that was not opened")
    return [" ".join(spelling.split()) for spelling in spellings]


def _alternatives(pieces: Sequence[str], place: int, form: str) -> tuple[list[str], int]:
    """Read `a|b (c|d) [e]` up to a closing bracket: the spellings, without doubles, and where reading stopped."""
    done: dict[str, None] = {}
    current = [""]
    while place < len(pieces) and pieces[place] not in ")]":
        piece = pieces[place]
        place += 1
        if piece == "|":
            done.update(dict.fromkeys(current))
            current = [""]
        elif piece in "([":
            inner, place = _bracket(pieces, place, form)
            current = [left + right for left in current for right in inner]
        else:
            current = [left + piece for left in current]
        if len(current) + len(done) > _MOST_SPELLINGS:
            raise FormError(f"'{form}': one bracket stands for more than {_MOST_SPELLINGS} spellings; write several")
    done.update(dict.fromkeys(current))
    return list(done), place


def _bracket(pieces: Sequence[str], place: int, form: str) -> tuple[list[str], int]:
    """What stands in a bracket that was opened before `place`, and where it is over."""
    opened = pieces[place - 1]
    inner, place = _alternatives(pieces, place, form)
    if place == len(pieces) or pieces[place] != {"(": ")", "[": "]"}[opened]:
        raise FormError(f"'{form}': a bracket is not closed")
    return ([*inner, ""] if opened == "[" else inner), place + 1


def _parts(form: str) -> tuple[list[Part], list[bool]]:
    """A form at its joints outside brackets, and whether words may stand before each part but the first."""
    links, far, last = [], [], 0
    for joint in _JOINT.finditer(form):
        before = form[: joint.start()]
        if before.count("(") == before.count(")") and before.count("[") == before.count("]"):
            links.append(form[last : joint.start()])
            far.append(joint[1] in {"...", "…"})
            last = joint.end()
    links.append(form[last:])
    if not all(link.strip() for link in links):
        raise FormError(f"'{form}': '...' and '+' stand between words, not at an edge")
    if len(links) > _MOST_PARTS:
        raise FormError(f"'{form}' has more than {_MOST_PARTS} parts")
    return [_slots(link, form) for link in links], far


def _joined(parts: Sequence[Part], far: Sequence[bool], glued: Slot) -> tuple[Part, ...]:
    """Parts that follow each other at once as one part, with the space and what may be glued between them as slots."""
    joined = [parts[0]]
    for part, gap in zip(parts[1:], far, strict=True):
        before = joined[-1]
        if gap:
            joined.append(part)
            continue
        spaceless = any(_SPACELESS.search(spelled) for spelled in (*before[-1], *part[0]))
        between: Part = ((" ", "") if spaceless else SPACE,)
        joined[-1] = before + between + (((*glued, ""),) if glued else ()) + part
    return tuple(joined)


def _slots(link: str, form: str) -> Part:
    """A part of a form as slots: words and spaces between them, and brackets."""
    pieces = _TOKEN.findall(link)
    if "|" in _outside(pieces):
        return (tuple(_normal(spelling, form) for spelling in variants(link)),)
    slots: list[Slot] = []
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        if piece in ")]":
            raise FormError(f"'{form}': a bracket is closed that was not opened")
        if piece in "([":
            inner, place = _bracket(pieces, place, form)
            slots.append(tuple(dict.fromkeys(one for spelling in inner for one in _spelled(spelling, form))))
        else:
            if piece.startswith("*") and slots:  # any ending, of each that stands in the bracket before
                slots[-1] = tuple(f"{spelled.rstrip('*')}*" for spelled in slots[-1])
                piece = piece[1:]
            slots += (_spelled(word, form) for word in re.findall(r"\s+|\S+", piece))
    return tuple(slots)


def _outside(pieces: Sequence[str]) -> Iterator[str]:
    depth = 0
    for piece in pieces:
        depth += (piece in "([") - (piece in ")]")
        if not depth:
            yield piece


def _spelled(spelling: str, form: str) -> Slot:
    """A spelling as it may stand in a text: with its apostrophe, and without."""
    bare = spelling.replace("'", "").replace("\u2019", "")
    with_it = _normal(spelling, form)
    return (with_it,) if bare == spelling else (with_it, _normal(bare, form))


def _normal(spelling: str, form: str) -> str:
    """A spelling as the views of a text have it; spaces at its edges stay, one at most, and so does a last `*`."""
    ending = "*" if spelling.endswith("*") else ""
    if "*" in spelling.removesuffix("*"):
        raise FormError(f"'{form}': a * ends a word; inside brackets, put a + behind the bracket")
    bare = spelling.removesuffix("*")
    lowered = bare.lower()
    folded = fold(lowered) if _PLAIN.fullmatch(lowered) else Text.of(bare).words[1:-1]
    left = " " if folded[:1] == " " else ""
    right = " " if folded[-1:] == " " and folded.strip() else ""
    return left + " ".join(folded.split()) + right + ending
