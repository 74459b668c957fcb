"""All lexicons as one automaton: words of every language to the concepts they mean, found in one pass."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from knowledge.form import EMOJI, GAP, Form
from knowledge.text import Text

if TYPE_CHECKING:
    from knowledge.rule import Span

_compiled = lru_cache(maxsize=4096)(re.compile)  # a pattern is made ready when its anchor is first met


class Use(NamedTuple):
    """What a literal is looked for: a concept; after one of the glued beginnings, or within a pattern."""

    concept: int
    glued: frozenset[str] | None = None
    pattern: int = -1


class Pattern(NamedTuple):
    """What must stand around an anchor, and how many letters before and after it that may reach."""

    concept: int
    source: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Language:
    """One language's share of the lexicon: its forms by concept, and what may be glued before a word."""

    forms: Mapping[str, Sequence[Form]]
    clitics: Sequence[str] = ()


@dataclass(frozen=True)
class Lexicon:
    """Every language's words, ready to search. `number` gives each concept its bit."""

    number: Mapping[str, int]
    names: tuple[str, ...]
    literals: tuple[str, ...]
    automaton: AhoCorasick
    _single: tuple[int, ...]
    _uses: tuple[tuple[Use, ...], ...]
    _patterns: tuple[Pattern, ...]
    _emoji: Mapping[str, tuple[int, ...]]

    @classmethod
    def build(cls, names: Sequence[str], languages: Iterable[Language]) -> Lexicon:
        """Put the forms of all languages together; raises KeyError for a concept that has no name."""
        number = {name: place for place, name in enumerate(names)}
        uses: dict[str, list[Use]] = {}
        emoji: dict[str, set[int]] = {}
        patterns: list[Pattern] = []
        for language in languages:
            glued = frozenset(language.clitics)
            for name, forms in language.forms.items():
                concept = number[name]
                for form in forms:
                    if form.sign:
                        emoji.setdefault(form.sign, set()).add(concept)
                    else:
                        _add(uses, patterns, concept, form, glued)
        literals = tuple(uses)
        return cls(
            number,
            tuple(names),
            literals,
            AhoCorasick(literals, implementation=Implementation.ContiguousNFA),
            tuple(_only(uses[literal]) for literal in literals),
            tuple(() if _only(uses[literal]) >= 0 else tuple(dict.fromkeys(uses[literal])) for literal in literals),
            tuple(patterns),
            {sign: tuple(sorted(concepts)) for sign, concepts in emoji.items()},
        )

    def scan(self, text: Text) -> dict[int, list[Span]]:
        """Concept number to its places in `text.words`."""
        found: defaultdict[int, list[Span]] = defaultdict(list)
        words, single, uses = text.words, self._single, self._uses
        anchored: dict[int, list[Span]] = {}
        for literal, start, end in self.automaton.find_matches_as_indexes(words, overlapping=True):
            concept = single[literal]
            if concept >= 0:  # by far most literals mean one thing
                found[concept].append((start, end))
                continue
            for concept, glued, pattern in uses[literal]:
                if pattern >= 0:
                    anchored.setdefault(pattern, []).append((start, end))
                elif glued is None:
                    found[concept].append((start, end))
                else:
                    begin = words.rfind(" ", 0, start)
                    if begin + 1 == start or words[begin + 1 : start] in glued:
                        found[concept].append((begin, end))
        for number, spans in anchored.items():
            pattern = self._patterns[number]
            found[pattern.concept].extend(_around(words, pattern, spans))
            if not found[pattern.concept]:
                del found[pattern.concept]
        if self._emoji and not text.plain.isascii():
            for sign in EMOJI.finditer(text.plain):
                for concept in self._emoji.get(sign.group(), ()):
                    found[concept].append((sign.start() + 1, sign.end() + 1))
        return found


def _add(uses: dict[str, list[Use]], patterns: list[Pattern], concept: int, form: Form, glued: frozenset[str]) -> None:
    number = -1
    if form.pattern:
        number = len(patterns)
        patterns.append(Pattern(concept, form.pattern, form.before, form.after))
    for anchor in form.anchors:
        use = Use(concept, glued if anchor.glued and number < 0 else None, number)
        uses.setdefault(anchor.literal, []).append(use)


def _only(uses: Sequence[Use]) -> int:
    """The concept of a literal that means one thing wherever it stands, else -1."""
    concepts = {use.concept for use in uses}
    plain = all(use.glued is None and use.pattern < 0 for use in uses)
    return uses[0].concept if plain and len(concepts) == 1 else -1


def _around(words: str, pattern: Pattern, anchors: Sequence[Span]) -> Iterator[Span]:
    """Where a pattern holds around its anchors, which ascend; with the spaces at its edges."""
    regex = _compiled(pattern.source)
    last = -1
    for start, end in anchors:
        if start < last:
            continue
        for match in regex.finditer(words, max(start - pattern.before, 0), end + pattern.after):
            left, right = match.span()
            if left < last or any(gap.count(" ") > GAP + 1 for gap in match.groups()):
                continue
            last = right
            yield left - (words[left - 1] == " "), right + (words[right : right + 1] == " ")
