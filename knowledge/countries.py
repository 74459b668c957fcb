"""Which country a person means: by name, nationality, city, code, flag, dialling code, or a near miss of one.

All names come from CLDR and from each language's `countries.yaml`, so another language needs nothing here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Self, TypeAlias

from babel import Locale, UnknownLocaleError
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.country_signs import CODES, country_of_code, flags, numbers
from knowledge.schema.language import CountrySheet
from knowledge.text import Text

How: TypeAlias = Literal["code", "flag", "name", "alias", "place", "dialling_code", "fuzzy"]
Names: TypeAlias = "dict[str, _Name]"

# Names that are everyday words in English or Spanish: in a text they count only with a capital letter.
_WORDS = frozenset(
    "bih,car,fsm,liege,oran,png,pole,polish,praia,puno,reunion,rok,rsa,sana a,tamale,tumbes,us".split(",")
)
# Names that people and things also bear: a request for a number means the country, a chat rarely does.
_MANY_MEANINGS = frozenset(
    "adelaide,antigua,bharat,brit,chad,cologne,constantine,dane,dominica,el alto,el paso,esmeraldas,finn,formosa,"
    "fortaleza,georgia,goma,granada,guadalupe,guinea,iran,israel,jersey,jordan,kiwi,la paz,las palmas,lima,"
    "los angeles,malta,mauricio,medina,mendoza,montserrat,muscat,piedras negras,quito,rosario,sydney,"
    "trinidad".split(",")
)
_KIND_OF_NAME: Mapping[How, int] = {"name": 0, "alias": 0, "place": 1}
_FEWEST_LETTERS = 4
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARABIC_WITH_CLITIC = re.compile(r"[\u0648\u0628\u0644\u0641\u0643](?=[\u0620-\u06ff]{3})")
_IN_BRACKETS = re.compile(r"\s*[(\uff08]([^)\uff09]*)[)\uff09]")
# Letters that people write for one another at the beginning of a name.
_SAME_START = ("ckq", "fp", "ijy", "sz", "bvw")
_LONGEST_TO_CORRECT = 8  # words


@dataclass(frozen=True, slots=True)
class Understood:
    """The countries somebody may have meant: one when it is sure, none when nothing was understood."""

    candidates: tuple[str, ...] = ()
    how: How | None = None
    matched: str = ""


class _Name(NamedTuple):
    """What one name stands for, and how it is written."""

    codes: tuple[str, ...]
    how: How
    written: str
    is_language: bool = False


class _Mention(NamedTuple):
    """A country named in a text, and where."""

    place: int
    name: _Name


@dataclass(frozen=True)
class Countries:
    """Every name of every country, ready to be looked for. Build it with `Countries.of`."""

    _names: Mapping[str, _Name]
    _most_words: int
    _spaceless: tuple[str, ...]

    @classmethod
    def of(cls, languages: Iterable[tuple[str, CountrySheet]]) -> Self:
        """From pairs of a locale and the names that its speakers use beside CLDR's."""
        names: Names = {}
        tongues: set[str] = set()
        for locale, sheet in languages:
            cldr = _cldr(locale)
            if cldr is not None:
                tongues |= {_key(name) for name in cldr.languages.values()}
                for code, name in _cldr_names(cldr):
                    _claim(names, code, name, "name")
            for code, aliases in sheet.aliases.items():
                for alias in aliases:
                    _claim(names, code, alias, "alias")
            for code, places in sheet.places.items():
                for place in places:
                    _claim(names, code, place, "place")
        known = {
            key: name._replace(is_language=name.how == "alias" and key in tongues)
            for key, name in names.items()
        }
        return cls(
            known,
            max((len(key.split()) for key in known), default=0),
            tuple(sorted((key for key in known if _SPACELESS.search(key)), key=len, reverse=True)),
        )

    def understand(self, text: str) -> Understood:
        """What a person means who was asked for a country, or who names one in a short request."""
        if shown := [code for _, code in flags(text)]:
            return Understood(_once(shown), "flag", shown[0])
        if code := country_of_code(text):
            return Understood((code,), "code", code)
        key = _key(text)
        if name := self._names.get(key):
            return Understood(name.codes, name.how, name.written)
        if mentions := self._mentions(text):
            first = mentions[0].name
            return Understood(_codes(mentions), first.how, first.written)
        return self._corrected(key)

    def find_in(self, text: str) -> tuple[str, ...]:
        """Every country named in a longer text, in order. A language ("Nepali-speaking") counts only alone."""
        return _codes(self._mentions(text))

    def names_for_text(self) -> Mapping[str, tuple[str, ...]]:
        """Code to the names that can be looked for in any text: no everyday words, first names or languages."""
        found: dict[str, list[str]] = {}
        for key, name in self._names.items():
            enough = len(key.replace(" ", "")) >= max(_fewest(key), _FEWEST_LETTERS - 1)
            if (
                enough
                and (not key.isascii() or len(key) >= _FEWEST_LETTERS)
                and key not in _WORDS | _MANY_MEANINGS
                and not name.is_language
            ):
                for code in name.codes:
                    found.setdefault(code, []).append(key)
        return {code: tuple(sorted(keys)) for code, keys in sorted(found.items())}

    def name(self, code: str, locale: str) -> str:
        """What CLDR calls a country in a language, in English if it does not know the language."""
        cldr = _cldr(locale)
        named = (cldr.territories.get(code) if cldr else None) or Locale("en").territories.get(code)
        return str(named or code)

    def _mentions(self, text: str) -> list[_Mention]:
        read = Text.of(text)
        found = [
            *(_Mention(place, _Name((code,), "flag", code)) for place, code in flags(read.plain)),
            *(
                _Mention(at, _Name(codes, "dialling_code", number))
                for at, number, codes in numbers(read.plain)
            ),
            *self._named(read),
        ]
        found.sort(key=lambda mention: mention.place)
        sure = [mention for mention in found if not mention.name.is_language]
        return sure or found

    def _named(self, read: Text) -> Iterator[_Mention]:
        """Names as whole words, the longest first; inside a line where a script has no spaces."""
        words = [(match.group(), match.start() - 1) for match in re.finditer(r"\S+", read.words)]
        shouting = read.plain.isupper() and len(words) > 1
        at = 0
        while at < len(words):
            word, place = words[at]
            at += 1
            if _SPACELESS.search(word):
                yield from self._inside(word, place)
                continue
            for length in range(min(self._most_words, len(words) - at + 1), 0, -1):
                key = " ".join(spelled for spelled, _ in words[at - 1 : at - 1 + length])
                name = self._inflected(key)
                if name and _counts(key, name, read.plain[place : place + len(key)], shouting=shouting):
                    yield _Mention(place, name)
                    at += length - 1
                    break

    def _inside(self, line: str, place: int) -> Iterator[_Mention]:
        for key in self._spaceless:
            for match in re.finditer(re.escape(key), line):
                # A vowel or a subscript that follows makes it another word.
                if not unicodedata.category(line[match.end() : match.end() + 1] or " ").startswith("M"):
                    yield _Mention(place + match.start(), self._names[key])
                    line = line[: match.start()] + "\n" * len(key) + line[match.end() :]

    def _inflected(self, key: str) -> _Name | None:
        """A name as it is, in the plural, or with Arabic's one-letter words before it."""
        name = self._names.get(key)
        if not name and key.endswith("s") and len(key) > _FEWEST_LETTERS:
            name = self._names.get(key[:-1])
        if not name and _ARABIC_WITH_CLITIC.match(key):
            name = self._names.get(key[1:]) or self._inflected(key[1:])
            if not name and key.startswith("\u0644\u0644"):  # "for the": the article loses its first letter
                name = self._names.get("\u0627" + key[1:])
        return name

    def _corrected(self, key: str) -> Understood:
        """The nearest names to a misspelled one: first to the whole, then to a part of a short text."""
        words = key.split()
        if found := self._near(key):
            return found
        if len(words) <= _LONGEST_TO_CORRECT:
            for length in range(min(3, len(words) - 1), 0, -1):
                for at in range(len(words) - length + 1):
                    part = " ".join(words[at : at + length])
                    if len(part) > _FEWEST_LETTERS + 1 and (found := self._near(part, in_text=True)):
                        return found
        return Understood()

    def _near(self, key: str, *, in_text: bool = False) -> Understood | None:
        limit = _mistakes(len(key), in_text=in_text)
        if not limit or key in _WORDS:
            return None
        near = [
            (distance, self._names[known])
            for known, distance, _ in process.extract(
                key, self._names.keys(), scorer=OSA.distance, score_cutoff=limit, limit=None
            )
            if _is_slip(key, known) and self._correctable(known, in_text=in_text)
        ]
        if not near:
            return None
        least = min(distance for distance, _ in near)
        best = [name for distance, name in near if distance == least]
        return Understood(_once(code for name in best for code in name.codes), "fuzzy", best[0].written)

    def _correctable(self, known: str, *, in_text: bool) -> bool:
        """Short names, and short places even more, are too near to everyday words."""
        place = self._names[known].how == "place"
        return len(known) > _FEWEST_LETTERS + place + 2 * in_text


def _counts(key: str, name: _Name, written: str, *, shouting: bool) -> bool:
    """Whether a name inside a text is long enough to be meant as one, and no everyday word."""
    letters = len(key.replace(" ", ""))
    if key in _WORDS:
        return not shouting and (written.isupper() if letters < _FEWEST_LETTERS else written[:1].isupper())
    return letters >= _fewest(key) or name.how == "alias"


def _fewest(key: str) -> int:
    """Letters that a name needs to be found inside a text; three are a word in Arabic, two in Thai."""
    if _SPACELESS.search(key):
        return 2
    return _FEWEST_LETTERS - (not key.isascii())


def _mistakes(letters: int, *, in_text: bool) -> int:
    """How many slips a word of this length may have and still be itself; in a text, where any word stands, fewer."""
    allowed = next(slips for slips, most in enumerate((_FEWEST_LETTERS, 7, 11, 99)) if letters <= min(most, 99))
    return allowed if not in_text else min(allowed, 1 + (letters >= 12))


def _is_slip(written: str, known: str) -> bool:
    """Whether a near name begins alike; in five letters one wrong letter is a slip only at the beginning."""
    one, other = written[0], known[0]
    if one != other and not any(one in group and other in group for group in _SAME_START):
        return False
    if len(written) > _FEWEST_LETTERS + 1 or len(written) != len(known):
        return True
    return sorted(written) == sorted(known) or written[1:] == known[1:]


def _key(text: str) -> str:
    """A name in the form in which names are compared."""
    return " ".join(Text.of(text).words.split())


def _claim(names: Names, code: str, written: str, how: How) -> None:
    """Let a name stand for a country. Two countries may share one; a place never takes a country's name."""
    key = _key(written)
    known = names.get(key)
    if code not in CODES or not key:
        return
    if known is None or _KIND_OF_NAME[how] < _KIND_OF_NAME[known.how]:
        names[key] = _Name((code,), how, written)
    elif _KIND_OF_NAME[how] == _KIND_OF_NAME[known.how] and code not in known.codes:
        names[key] = known._replace(codes=(*known.codes, code))


def _cldr(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def _cldr_names(locale: Locale) -> Iterator[tuple[str, str]]:
    """Every country's name, also without what stands in brackets, and what stands there if it names only it."""
    full = {code: name for code, name in locale.territories.items() if code in CODES}
    inner = [bracket for name in full.values() for bracket in _IN_BRACKETS.findall(name)]
    for code, name in full.items():
        yield code, name
        yield code, _IN_BRACKETS.sub("", name)
        for bracket in _IN_BRACKETS.findall(name):
            if inner.count(bracket) == 1 and bracket not in full.values():
                yield code, bracket


def _codes(mentions: Iterable[_Mention]) -> tuple[str, ...]:
    return _once(code for mention in mentions for code in mention.name.codes)


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
