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
from babel.core import get_global
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.dialling import countries_of_number
from knowledge.schema.language import CountrySheet
from knowledge.text import Text

How: TypeAlias = Literal["code", "flag", "name", "alias", "place", "dialling_code", "fuzzy"]
Names: TypeAlias = "dict[str, _Name]"

# CLDR's territories that are no country of ISO 3166-1: islands of others, unions, placeholders.
_NO_COUNTRY = frozenset("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
CODES = frozenset(code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", code)) - _NO_COUNTRY
_LONG_CODES = {
    long: codes[0]
    for long, codes in get_global("territory_aliases").items()
    if len(codes) == 1 and codes[0] in CODES and (long == "UK" or re.fullmatch("[A-Z]{3}", long))
}
# Names that are everyday words in English or Spanish: in a text they count only with a capital letter.
_WORDS = frozenset(
    "antigua,bih,car,cologne,el alto,el paso,esmeraldas,formosa,fortaleza,fsm,goma,kiwi,la paz,las palmas,liege,lima,"
    "los angeles,oran,piedras negras,png,pole,polish,praia,puno,quito,reunion,rok,rsa,sana a,tamale,tumbes".split(
        ","
    )
)
# Names that people or things also bear: a request for a number means the country, a chat rarely does.
_MANY_MEANINGS = frozenset(
    "adelaide bharat brit chad constantine dane dominica finn georgia granada guadalupe guinea iran israel jersey "
    "jordan malta mauricio medina mendoza montserrat muscat rosario sydney trinidad".split()
)
_KIND_OF_NAME: Mapping[How, int] = {"name": 0, "alias": 0, "place": 1}
_FEWEST_LETTERS = 4
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARABIC_WITH_CLITIC = re.compile(r"[\u0648\u0628\u0644\u0641\u0643](?=[\u0620-\u06ff]{4})")
_FLAG = re.compile(r"([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])|\U0001f3f4(?=\U000e0067\U000e0062)")
_NUMBER = re.compile(r"(?:\+|(?<![\w+])00)[ ]?\d[\d ().\-]{0,20}")
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
        if flags := [code for _, code in _flags(text)]:
            return Understood(_once(flags), "flag", flags[0])
        bare = text.strip(" \t\n.,!?").upper()
        code = bare if bare in CODES else _LONG_CODES.get(bare)
        if code:
            return Understood((code,), "code", bare)
        number = _NUMBER.fullmatch(text.strip())
        if number:
            codes = countries_of_number(number.group())
            return Understood(codes, "dialling_code", number.group()) if codes else Understood()
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
            letters = len(key.replace(" ", "")) + bool(_SPACELESS.search(key))
            if letters >= _FEWEST_LETTERS and key not in _WORDS | _MANY_MEANINGS and not name.is_language:
                for code in name.codes:
                    found.setdefault(code, []).append(key)
        return {code: tuple(sorted(keys)) for code, keys in sorted(found.items())}

    def name(self, code: str, locale: str) -> str:
        """What CLDR calls a country in a language, in English if it does not know the language."""
        cldr = _cldr(locale)
        named = cldr.territories.get(code) if cldr else None
        return named or Locale("en").territories.get(code, code)

    def _mentions(self, text: str) -> list[_Mention]:
        read = Text.of(text)
        found = [*self._spoken(read), *self._named(read)]
        found.sort(key=lambda mention: mention.place)
        sure = [mention for mention in found if not mention.name.is_language]
        return sure or found

    @staticmethod
    def _spoken(read: Text) -> Iterator[_Mention]:
        """Flags and dialling codes."""
        for place, code in _flags(read.plain):
            yield _Mention(place, _Name((code,), "flag", code))
        for number in _NUMBER.finditer(read.plain):
            codes = countries_of_number(number.group())
            if codes:
                yield _Mention(number.start(), _Name(codes, "dialling_code", number.group().strip()))

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
                    if len(part) > _FEWEST_LETTERS + 1 and (found := self._near(part, places=False)):
                        return found
        return Understood()

    def _near(self, key: str, *, places: bool = True) -> Understood | None:
        limit = _mistakes(len(key))
        if not limit or key in _WORDS:
            return None
        near = [
            (distance, name)
            for known, distance, _ in process.extract(
                key, self._names.keys(), scorer=OSA.distance, score_cutoff=limit, limit=None
            )
            if _same_start(key, known)
            and (name := self._names[known]).how
            in ({"name", "alias", "place"} if places else {"name", "alias"})
            and len(known) > _FEWEST_LETTERS + (name.how == "place")
            and (len(key) > _FEWEST_LETTERS + 1 or len(key) != len(known) or sorted(key) == sorted(known))
        ]
        if not near:
            return None
        least = min(distance for distance, _ in near)
        best = [name for distance, name in near if distance == least]
        return Understood(_once(code for name in best for code in name.codes), "fuzzy", best[0].written)


def _counts(key: str, name: _Name, written: str, *, shouting: bool) -> bool:
    """Whether a name inside a text is meant as one, and is no everyday word."""
    letters = len(key.replace(" ", ""))
    if key in _WORDS:
        return written[:1].isupper() and not shouting
    if letters < _FEWEST_LETTERS - 1:
        return name.how == "alias" and written.isupper() and not shouting
    return letters >= _FEWEST_LETTERS or name.how == "alias"


def _mistakes(letters: int) -> int:
    """How many slips a word of this length may have and still be itself."""
    if letters <= _FEWEST_LETTERS:
        return 0
    return 1 if letters < 8 else 2 if letters < 12 else 3  # noqa: PLR2004


def _same_start(one: str, other: str) -> bool:
    return one[0] == other[0] or any(one[0] in group and other[0] in group for group in _SAME_START)


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


def _flags(text: str) -> Iterator[tuple[int, str]]:
    """Flags as country codes; those of England, Scotland and Wales as Great Britain's."""
    for flag in _FLAG.finditer(text):
        code = "".join(chr(ord(half) - 0x1F1E6 + ord("A")) for half in flag.groups() if half) or "GB"
        if code in CODES:
            yield flag.start(), code


def _codes(mentions: Iterable[_Mention]) -> tuple[str, ...]:
    return _once(code for mention in mentions for code in mention.name.codes)


def _once(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
