"""Text as people write it, made plain enough to search, while every place still maps back.

Three views of one message:

* `shown`: what the person sent, untouched. Every quote is a slice of it.
* `plain`: invisible characters, tatweel and loose marks are gone, spaced-out words are joined. Entities
  and sentences are found here.
* `words`: as long as `plain` plus one space at either end; lower case, without accents, look-alikes and leet
  resolved, and every character that is no letter, mark or digit turned into a space. Words are found here.

Most messages need no mending, so `plain` is `shown` and no map is kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeAlias

from opencc import OpenCC

# Characters that vanish (invisible, combining over Latin, Greek, Cyrillic, Hebrew and Arabic letters, tatweel,
# skin tones, tags). Marks of Indic and South-East Asian scripts are vowels and stay.
_VANISHING = (
    "\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e007f\U0001f3fb-\U0001f3ff"
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u093c\u09bc\u0a3c\u0abc\u0b3c"  # the dot that makes a loan sound, which most leave out
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
# Characters whose plain form is several letters: ligatures, squared words, Roman numerals, circled numbers.
_WIDENING = (
    "\u00df\u00e6\u00c6\u0132\u0133\u0149\u0152\u0153\u01c4-\u01cc\u01f1-\u01f3\u1e9e\u2121\u2116\u2161-\u216b\u2171-\u217b"
    "\u2469-\u24b5\u3300-\u33ff\ufb00-\ufb06\ufef5-\ufefc\ufdf0-\ufdff\U0001f12a-\U0001f12e\U0001f18e-\U0001f1ad"
)
_MENDABLE = re.compile(f"[{_VANISHING}{_WIDENING}]")
_VANISHES = re.compile(f"[{_VANISHING}]")
SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Letters of these scripts and of those with spaces, digits too: where they meet, a word ends ("งาน2แบบ", "KK园区").
_WITHOUT_GAPS = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u0edc-\u0edf\u1000-\u103f\u104e-\u109f\u1780-\u17d3\u17dc\u17dd"
    "\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff"
)
_WITH_GAPS = "0-9A-Za-z\u00c0-\u024f\u0400-\u04ff\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9"
_SCRIPTS_MEET = re.compile(f"(?<=[{_WITHOUT_GAPS}])(?=[{_WITH_GAPS}])|(?<=[{_WITH_GAPS}])(?=[{_WITHOUT_GAPS}])")
_SPACES = re.compile(r"[^\S\n]{2,}")
_SPACED_OUT = re.compile(r"(?<![^\W_])[^\W\d_](?P<gap>[ .\-_*·|/]{1,2})[^\W\d_](?:(?P=gap)[^\W\d_])+(?![^\W_])")
_ONE_LETTER_WORDS = re.compile("[aiknruy ]+", re.IGNORECASE)  # "u r a tourist" is no disguise
_SURROGATE = re.compile("[\ud800-\udfff]")
_LATIN_LETTER = re.compile("[A-Za-z]")
_CYRILLIC_OR_GREEK = re.compile("[Ͱ-ӿ]")
_LEET_TOKEN = re.compile(r"(?<![\w@$!|])[A-Za-z0-9@$!|]*(?:[A-Za-z][0-9@$!|]|[0-9@$|][A-Za-z])[A-Za-z0-9@$!|]*")
# No disguise: a price or a number with its unit (5k, 18yo, $500usd, 1000robux), a short code (RM800, b2b, covid19), and
# words that stand side by side (job|visa|ticket).
_NOT_LEET = re.compile(
    r"[$@]?(?:\d[A-Za-z]{1,4}|\d{2,}[A-Za-z]+)|[A-Za-z]{1,4}\$?\d|[A-Za-z]+\$?\d{2,}s?|[A-Za-z][24][A-Za-z]|.*@.*@.*"
    r"|[A-Za-z]+|[A-Za-z]{3,}(?:[!|]+[A-Za-z]{3,})+"
)
_LEET = str.maketrans("01345789@$!|", "oieastbgasii")
_MIXED_TOKEN = re.compile(r"(?<![^\W\d_])[^\W\d_]*(?:[A-Za-z][Ѐ-ӿͰ-Ͽ]|[Ѐ-ӿͰ-Ͽ][A-Za-z])[^\W\d_]*")
_CYRILLIC_TOKEN = re.compile(r"(?<!\w)[аеорсухіјѕһԁԛԝвкмнт]{3,}(?!\w)", re.IGNORECASE)
# After the Unicode confusables list, kept to letters that are drawn alike.
_ALIKE = (
    "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвbкkмmнhтtгrпnзeАAЕEОOРPСCУYХXІIЈJЅS"
    "НHВBКKМMТTαaοoρpνvιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
)
_TO_LATIN = str.maketrans(dict(zip(_ALIKE[::2], _ALIKE[1::2], strict=True)))
_TO_CYRILLIC = str.maketrans("aeopcyxijshkmtbHBKMTAEOPCX", "аеорсухіјѕһкмтвНВКМТАЕОРСХ")
# Latin letters and digits that stand for Cyrillic ones of another shape ("paбoтu", "ра6ота"); only in a Cyrillic word.
_AT_A_GLANCE = str.maketrans("unrNR", "ипгИЯ")
_DIGIT_IN_CYRILLIC = re.compile("(?<=[Ѐ-ӿ])[0346](?=[Ѐ-ӿ])")
_DIGIT_AS_LETTER = {"0": "о", "3": "з", "4": "ч", "6": "б"}
# Small letters that are alike only at a glance: whoever disguises a word takes others.
_OTHER_SHAPES = re.compile("[вкмнтгпз]")
_LATIN_SHAPES = re.compile("[hkmtb]")
_MAYBE_END = re.compile(r"[.!?;…\n。！？；؟؛।॥។៕၊။።]")
_ALWAYS_END = frozenset("\n。！？؟।॥។៕။።")
_AFTER_END = " \n\"'»”)"
_COMPATIBLE = re.compile(
    "[ªº²³¹\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u2070-\u209f\u2100-\u214f\u2460-\u24ff\ufb50-\ufdff\ufe70-\ufeff"
    "\uff00-\uffef\U0001d400-\U0001d7ff\U0001f130-\U0001f189]"
)
_ZAWGYI_MARKS = "႐႑႒႓႔႕႖႗႘႙"  # digits of Shan in Unicode; in the older encoding, marks of Burmese
_HAN = re.compile("[\u3400-\u9fff]")
_ACCENTED = re.compile("[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]")
# Letters that Unicode does not decompose but people type alike, small capitals hooked letters too; Persian, Urdu and
# Arabic forms of one letter; Indic letters with a dot below, and the two nasal marks; Ethiopic letters of one sound.
_SAME_LETTER = dict(
    zip(
        "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢđðħıłøŧɓɗƙƴأإآٱىیېےةۀھہەکڪؤئ"
        "\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f\u0901\u09dc\u09dd\u09df\u0981"
        "ሐሑሒሓሔሕሖሃኀኁኂኃኄኅኆሠሡሢሣሤሥሦዐዑዒዓዔዕዖኣፀፁፂፃፄፅፆ",
        "abcdefghijklmnoprstuvwyzddhilotbdkyااااييييهههههككوي"
        "\u0915\u0916\u0917\u091c\u0921\u0922\u092b\u092f\u0902\u09a1\u09a2\u09af\u0982"
        "ሀሁሂሀሄህሆሀሀሁሂሀሄህሆሰሱሲሳሴስሶአኡኢአኤእኦአጸጹጺጻጼጽጾ",
        strict=True,
    )
)


Change: TypeAlias = tuple[int, int, str]


@cache
def _simplified() -> OpenCC:
    """Traditional Chinese letters to simplified ones; read when the first is met, so that others need not wait."""
    return OpenCC("t2s")


class _Fold(dict[int, int]):
    """One character to one plain character; filled as characters are met, so that start-up costs nothing."""

    def __missing__(self, code: int) -> int:
        folded = ord(_fold_letter(chr(code)))
        self[code] = folded
        return folded


def _fold_letter(letter: str) -> str:
    if _COMPATIBLE.match(letter):
        compatible = unicodedata.normalize("NFKC", letter)
        letter = compatible if len(compatible) == 1 else " "
        if "\U0001f130" <= letter <= "\U0001f189":  # squared letters, which NFKC leaves alone
            letter = chr(ord("a") + (ord(letter) - 0x1F130) % 32)
    lowered = letter.lower()
    letter = lowered if len(lowered) == 1 else lowered[0]
    letter = _SAME_LETTER.get(letter, letter)
    if _HAN.match(letter):
        return str(_simplified().convert(letter))[0]
    if _ACCENTED.match(letter):
        letter = unicodedata.normalize("NFKD", letter)[0]
        letter = _SAME_LETTER.get(letter, letter)
    kind = unicodedata.category(letter)
    if kind == "Nd" and letter not in _ZAWGYI_MARKS:
        return str(unicodedata.digit(letter))
    return letter if kind[0] in "LMN" else " "


def _shape(letter: str) -> int:
    """What a gate has to know of a character: a letter, something that stands for one, a gap, or neither."""
    if letter.isalpha():
        return ord("a")
    if letter in "0123456789@$!|":
        return ord("0")
    return ord(" ") if letter in " .-_*·/" else ord("#")


# A letter, one or two signs that stand for letters, a letter; or one such sign before three letters.
_DISGUISES = (b"a0a", b"a00a", b"0aaa")
_DIGIT_BETWEEN = b"#0#"  # between letters of other scripts
_FOLD = _Fold()
# Letters of other scripts are "?" in Latin-1: none of those that signs stand for, but letters that gaps may part.
_SHAPE = bytes(_shape(chr(code)) for code in range(256))
_GAPS = _SHAPE[: ord("?")] + b"a" + _SHAPE[ord("?") + 1 :]
_FOLD_LATIN1 = bytes(ord(_fold_letter(chr(code)).encode("latin-1", "replace")) for code in range(256))


def fold(text: str) -> str:
    """Lower case, no accents, only letters, marks, digits and spaces; exactly as long as `text`."""
    try:
        return text.encode("latin-1").translate(_FOLD_LATIN1).decode("latin-1")
    except UnicodeEncodeError:
        return text.translate(_FOLD)


@dataclass(frozen=True)
class Text:
    """One message in its three views. Build it with `Text.of`."""

    shown: str
    plain: str
    words: str
    _starts: tuple[int, ...] | None = None
    _ends: tuple[int, ...] | None = None

    @classmethod
    def of(cls, shown: str) -> Text:
        """Normalise what a person sent. Cost grows linearly with its length."""
        try:
            letters = shown.encode("latin-1")
        except UnicodeEncodeError:
            shown = _SURROGATE.sub("\ufffd", shown)  # half a character, which no search engine takes
            letters = shown.encode("latin-1", "replace")
            mixed = bool(_CYRILLIC_OR_GREEK.search(shown)) and bool(_LATIN_LETTER.search(shown))
        else:
            mixed = False
        shapes = letters.translate(_SHAPE)
        gaps = b" %b " % letters.translate(_GAPS)
        plain, starts, ends = _mend(shown, spaced_out=b" a a " in gaps or b" a  a " in gaps)
        leet = any(map(shapes.__contains__, _DISGUISES))
        undisguised = _undisguise(plain, leet=leet, mixed=mixed, digits=_DIGIT_BETWEEN in shapes)
        return cls(shown, plain, f" {fold(undisguised)} ", starts, ends)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """A span of `plain` as a span of `shown`, so that `shown[start:end]` is the quote."""
        if self._starts is None or self._ends is None or end <= start:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def whole_words(self, start: int, end: int) -> tuple[int, int]:
        """A span of `words` as a span of `plain`, widened to word edges and without spaces around."""
        words, plain = self.words, self.plain
        if words[start:end].strip(" "):  # a sign that stands for itself is a space here
            while words[start] == " " and plain[max(start - 1, 0)] not in _CURRENCIES:
                start += 1
            while words[end - 1] == " " and plain[end - 2 : end - 1] not in _CURRENCIES:
                end -= 1
        rest = _REST_OF_WORD.match(words, end)
        end = rest.end() if rest else end
        return max(start - 1, 0), min(end - 1, len(plain))

    @cached_property
    def sentence_ends(self) -> tuple[int, ...]:
        """Places in `plain` where a sentence has ended, ascending."""
        plain, last = self.plain, len(self.plain)
        ends: list[int] = []
        for match in _MAYBE_END.finditer(plain):
            end = match.end()
            if end == last or match.group() in _ALWAYS_END or plain[end] in _AFTER_END:
                if ends and not plain[ends[-1] : match.start()].strip(_AFTER_END):
                    ends[-1] = end  # "?!", or a full stop before a new line, is one end
                else:
                    ends.append(end)
        return tuple(ends)


_CURRENCIES = frozenset("$€£¥₱฿₫₦₹₩₽₺₴៛₭")
# A wildcard ends somewhere; scripts without spaces must not swallow a line.
_REST_OF_WORD = re.compile("[a-z0-9'\u00c0-\u06ff\u0750-\u0dff\u1200-\u139f\u1e00-\u1fff\uac00-\ud7af]{0,24}")


def _mend(shown: str, *, spaced_out: bool) -> tuple[str, tuple[int, ...] | None, tuple[int, ...] | None]:
    plain = shown
    starts: list[int] | None = None
    ends: list[int] | None = None
    steps: list[Callable[[str], list[Change]]] = []
    if not shown.isascii() and _MENDABLE.search(shown):
        steps.append(_vanish_or_widen)
    if spaced_out:
        steps.append(_join_spaced_out)
    if not shown.isascii() and _SCRIPTS_MEET.search(shown):
        steps.append(_part_scripts)
    if "  " in shown or "\t" in shown or "\u00a0" in shown:
        steps.append(_single_spaces)
    for edits in steps:
        changes = edits(plain)
        if not changes:
            continue
        if starts is None or ends is None:
            starts, ends = list(range(len(plain))), list(range(1, len(plain) + 1))
        plain, starts, ends = _apply(plain, starts, ends, changes)
    if starts is None or ends is None:
        return plain, None, None
    return plain, tuple(starts), tuple(ends)


def _apply(text: str, starts: list[int], ends: list[int], changes: list[Change]) -> tuple[str, list[int], list[int]]:
    pieces: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    last = 0
    for start, end, put in changes:
        pieces += (text[last:start], put)
        new_starts += starts[last:start]
        new_ends += ends[last:start]
        new_starts += [starts[start if start < end else start - 1]] * len(put)  # what is put in belongs to a letter
        new_ends += [ends[end - 1]] * len(put)
        last = end
    pieces.append(text[last:])
    new_starts += starts[last:]
    new_ends += ends[last:]
    return "".join(pieces), new_starts, new_ends


def _vanish_or_widen(text: str) -> list[Change]:
    changes: list[Change] = []
    for match in _MENDABLE.finditer(text):
        char = match.group()
        put = "" if _VANISHES.match(char) else unicodedata.normalize("NFKC", char).casefold()
        changes.append((match.start(), match.end(), {"æ": "ae", "œ": "oe"}.get(put, put)))
    return changes


def part_scripts(text: str) -> str:
    """A space wherever a script that parts words meets one that does not."""
    return _SCRIPTS_MEET.sub(" ", text)


def _part_scripts(text: str) -> list[Change]:
    return [(meeting.start(), meeting.start(), " ") for meeting in _SCRIPTS_MEET.finditer(text)]


def _join_spaced_out(text: str) -> list[Change]:
    changes: list[Change] = []
    for match in _SPACED_OUT.finditer(text):
        if match["gap"] == " " and _ONE_LETTER_WORDS.fullmatch(match.group()):
            continue
        gap = len(match["gap"])
        step = gap + 1
        changes += ((place, place + gap, "") for place in range(match.start() + 1, match.end() - 1, step))
    return changes


def _single_spaces(text: str) -> list[Change]:
    return [(match.start(), match.end(), " ") for match in _SPACES.finditer(text)]


def _undisguise(plain: str, *, leet: bool, mixed: bool, digits: bool) -> str:
    """Leet and look-alike letters as the letters they stand for; as long as `plain`."""
    if leet:
        plain = _LEET_TOKEN.sub(_unleet, plain)
    if mixed:
        plain = _MIXED_TOKEN.sub(_one_script, plain)
        if _CYRILLIC_TOKEN.search(plain) and _mostly_latin(plain):
            plain = _CYRILLIC_TOKEN.sub(lambda token: token.group().translate(_TO_LATIN), plain)
    return _DIGIT_IN_CYRILLIC.sub(lambda digit: _DIGIT_AS_LETTER[digit.group()], plain) if digits else plain


def _unleet(token: re.Match[str]) -> str:
    word = token.group()
    core = word.strip("!|")
    letters = sum(map(str.isalpha, core))
    if letters < 2 or len(core) > 24 or _NOT_LEET.fullmatch(core):  # noqa: PLR2004
        return word
    return word.replace(core, core.translate(_LEET))


def _one_script(token: re.Match[str]) -> str:
    """A word of two scripts in one of them: in that into which every letter fits, else in the one with more letters."""
    word = token.group()
    latin, other = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    at_a_glance = other.translate(_AT_A_GLANCE)
    fits_latin = latin.isascii() and not _OTHER_SHAPES.search(word)
    fits_other = not _LATIN_LETTER.search(other) and not _LATIN_SHAPES.search(word)
    if fits_latin == fits_other:
        fits_latin, fits_other = latin.isascii(), not _LATIN_LETTER.search(at_a_glance)
    if fits_latin == fits_other:
        fits_latin = sum(map(str.isascii, word)) * 2 >= len(word)
    return latin if fits_latin else at_a_glance


def _mostly_latin(text: str) -> bool:
    letters = [letter for letter in text[:2000] if letter.isalpha()]
    return sum(map(str.isascii, letters)) * 2 > len(letters)
