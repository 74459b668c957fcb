"""Which language a text is in: by its script where that tells, else by a detector. Short texts are a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pycld2

from knowledge.text import fold

_SCRIPTS = (
    ("km", re.compile("[\u1780-\u17ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
)
_AMBIGUOUS = (
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("am", re.compile("[\u1200-\u137f]")),
)
_ENOUGH = 12  # letters below which the detector is not asked
_FEW, _FEW_LETTERS = 12, 400  # words that may be told by vocabularies
_LEAST_SHARE, _MOST_SHARE = 0.5, 0.7  # of the words that must be known; the latter against a detector that is sure
_LEAD = 2  # words
_NONE: Mapping[str, frozenset[str]] = {}
_SAME = {"iw": "he", "zh-Hant": "zh", "jw": "jv", "bh": "hi"}  # the detector's code: ours
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def language_of(text: str, otherwise: str = "und", vocabularies: Mapping[str, frozenset[str]] = _NONE) -> str:
    """The language code of a text, or `otherwise` when it cannot be told.

    A few words are told by the vocabularies, which hold what we ourselves say: detectors need a sentence or more.
    """
    head = text[:2000]
    if not head.isascii():
        for code, script in _SCRIPTS:
            if script.search(head) and len(script.findall(head)) * 3 > sum(map(str.isalpha, head)):
                return code
    letters = sum(map(str.isalpha, head))
    reliable, code = detected(head) if letters >= _ENOUGH else (False, "und")
    known = _known(head, vocabularies, _MOST_SHARE if reliable else _LEAST_SHARE)
    if known or reliable:
        return known or code
    if not head.isascii():
        for code, script in _AMBIGUOUS:
            if len(script.findall(head)) * 2 > letters > 0:
                return code
    return otherwise


def _known(text: str, vocabularies: Mapping[str, frozenset[str]], share: float) -> str:
    """The language that knows most of these few words, when that is enough of them and more than another knows."""
    words = {word for word in fold(text[:_FEW_LETTERS]).split() if not word.isdigit()}
    if not 0 < len(words) <= _FEW:
        return ""
    counts = sorted(((len(words & known), code) for code, known in vocabularies.items()), reverse=True)
    (most, code), (second, _) = (*counts, (0, ""), (0, ""))[:2]
    clearly = most - second >= _LEAD or most == len(words) > second
    return code if clearly and most >= max(1, share * len(words)) else ""


def detected(text: str) -> tuple[bool, str]:
    """Is the detector sure, and which language code it gives a text."""
    try:
        reliable, _, details = pycld2.detect(_UNPRINTABLE.sub(" ", text), bestEffort=True)
    except (pycld2.error, ValueError):
        return False, "und"
    code = details[0][1]
    return bool(reliable) and code != "un", _SAME.get(code, code)
