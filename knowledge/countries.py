"""Which country a person means: by name, nationality, city, code, flag, dialling code, or a near miss of one.

All names come from CLDR and from each language's `countries.yaml`, so another language needs nothing here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Self, TypeAlias

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

from knowledge.country_signs import CODES, country_of_code, flags, numbers
from knowledge.misspelling import nearest
from knowledge.schema.language import CountrySheet
from knowledge.text import Text

How: TypeAlias = Literal["code", "flag", "name", "alias", "place", "dialling_code", "fuzzy"]
Names: TypeAlias = "dict[str, _Name]"

# "English-speaking" says nothing of a country; "Nepali-speaking" does, if the text names no other.
_SPOKEN = Counter(tongue.split("_")[0] for code in CODES for tongue in get_official_languages(code, de_facto=True))
_MANY = 4
_SHARED_LANGUAGES = frozenset(tongue for tongue, countries in _SPOKEN.items() if countries >= _MANY)
_KIND_OF_NAME: Mapping[How, int] = {"name": 0, "alias": 0, "place": 1}
_FEWEST_LETTERS = 4
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_ARABIC_WITH_CLITIC = re.compile(r"[\u0648\u0628\u0644\u0641\u0643](?=[\u0620-\u06ff]{3})")
_IN_BRACKETS = re.compile(r"\s*[(\uff08]([^)\uff09]*)[)\uff09]")
_LONGEST_TO_CORRECT, _LONGEST_PART = 8, 3  # words


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
    language: Literal["", "own", "shared"] = ""  # also what people speak, there or in many countries


class _Mention(NamedTuple):
    """A country named in a text, and where."""

    place: int
    name: _Name


@dataclass(frozen=True)
class Countries:
    """Every name of every country, ready to be looked for. Build it with `Countries.of`."""

    _names: Mapping[str, _Name]
    _everyday: frozenset[str]  # names that are everyday words: in a text they count only with a capital letter
    _ambiguous: frozenset[str]  # names that people and things also bear: in a request they count, in a chat they don't
    _most_words: int
    _spaceless: tuple[str, ...]

    @classmethod
    def of(cls, languages: Iterable[tuple[str, CountrySheet]]) -> Self:
        """From pairs of a locale and the names that its speakers use beside CLDR's."""
        names: Names = {}
        tongues: dict[str, Literal["own", "shared"]] = {}
        everyday: set[str] = set()
        ambiguous: set[str] = set()
        for locale, sheet in languages:
            everyday.update(map(_key, sheet.everyday_words))
            ambiguous.update(map(_key, sheet.many_meanings))
            cldr = _cldr(locale)
            if cldr is not None:
                for language, name in cldr.languages.items():
                    tongues[_key(name)] = "shared" if language in _SHARED_LANGUAGES else "own"
                for code, name in _cldr_names(cldr):
                    _claim(names, code, name, "name")
            for code, aliases in sheet.aliases.items():
                for alias in aliases:
                    _claim(names, code, alias, "alias")
            for code, places in sheet.places.items():
                for place in places:
                    _claim(names, code, place, "place")
        known = {
            key: name._replace(language=tongues.get(key, "") if name.how == "alias" else "")
            for key, name in names.items()
        }
        return cls(
            known,
            frozenset(everyday),
            frozenset(ambiguous),
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
        """Every country named in a longer text, in order. A language counts only when nothing else does."""
        return _codes(self._mentions(text))

    def names_for_text(self) -> Mapping[str, tuple[str, ...]]:
        """Code to the names to look for in any text: no everyday words, first names or languages."""
        found: dict[str, list[str]] = {}
        for key, name in self._names.items():
            fewest = _FEWEST_LETTERS - (not key.isascii())
            if (
                len(key.replace(" ", "")) >= fewest
                and not name.language
                and key not in self._everyday | self._ambiguous
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
        found = list(self._named(read))
        found += (_Mention(place, _Name((code,), "flag", code)) for place, code in flags(read.plain))
        for place, number, codes in numbers(read.plain):
            found.append(_Mention(place, _Name(codes, "dialling_code", number)))
        found.sort(key=lambda mention: mention.place)
        sure = [mention for mention in found if not mention.name.language]
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
                if name and self._counts(key, name, read.plain[place : place + len(key)], shouting=shouting):
                    yield _Mention(place, name)
                    at += length - 1
                    break

    def _inside(self, line: str, place: int) -> Iterator[_Mention]:
        for key in self._spaceless:
            if key in self._everyday:
                continue
            for match in re.finditer(re.escape(key), line):
                # A vowel or a subscript that follows makes it another word.
                if not unicodedata.category(line[match.end() : match.end() + 1] or " ").startswith("M"):
                    yield _Mention(place + match.start(), self._names[key])
                    line = line[: match.start()] + "\n" * len(key) + line[match.end() :]

    def _inflected(self, key: str) -> _Name | None:
        """A name as it is, in the plural, or with Arabic's one-letter words before it."""
        name = self._names.get(key)
        one = self._names.get(key.removesuffix("s"))
        if not name and one and one.how == "alias" and key[:-1] not in self._everyday | self._ambiguous:
            return one._replace(language="")  # "Nepalis" are people and no language
        if not name and _ARABIC_WITH_CLITIC.match(key):
            name = self._names.get(key[1:]) or self._inflected(key[1:])
            if not name and key.startswith("\u0644\u0644"):  # "for the": the article loses its first letter
                name = self._names.get("\u0627" + key[1:])
        return name

    def _corrected(self, key: str) -> Understood:
        """The nearest names to a misspelled one: first to the whole, then to a part of a short text."""
        words = key.split()
        parts = [
            " ".join(words[at : at + length])
            for length in range(min(_LONGEST_PART, len(words) - 1), 0, -1)
            for at in range(len(words) - length + 1)
        ]
        found = nearest(key, self._correctable())
        if not found and len(words) <= _LONGEST_TO_CORRECT:
            known = [name for name in self._correctable() if len(name) > _FEWEST_LETTERS + 2]
            near = (nearest(part, known, in_text=True) for part in parts if part not in self._names)
            found = next(filter(None, near), ())
        names = [self._names[name] for name in found]
        codes = _once(code for name in names for code in name.codes)
        return Understood(codes, "fuzzy", names[0].written) if names else Understood()

    def _correctable(self) -> list[str]:
        """Names of five letters, places of six: shorter ones are too near to everyday words."""
        fewest = {"place": _FEWEST_LETTERS + 2}
        return [key for key, name in self._names.items() if len(key) >= fewest.get(name.how, _FEWEST_LETTERS + 1)]

    def _counts(self, key: str, name: _Name, written: str, *, shouting: bool) -> bool:
        """Whether a name inside a text is long enough to be meant as one, and no everyday word."""
        letters = len(key.replace(" ", ""))
        if name.language == "shared":
            return False
        if key in self._everyday:
            return not shouting and (written.isupper() if letters < _FEWEST_LETTERS else written[:1].isupper())
        return letters >= _fewest(key) or name.how == "alias"


def _fewest(key: str) -> int:
    """Letters that a name needs to be found inside a text; three are a word in Arabic, two in Thai."""
    if _SPACELESS.search(key):
        return 2
    return _FEWEST_LETTERS - (not key.isascii())


def _key(text: str) -> str:
    """A name in the form in which names are compared."""
    return " ".join(Text.of(text).words.split())


def _claim(names: Names, code: str, written: str, how: How) -> None:
    """Let a name stand for a country. Two may share one; a place never takes the name of a country."""
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
    """Every name, also without its brackets, and what stands in them if it names only that country."""
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
