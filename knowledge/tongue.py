"""Which language a text is in: by its script where that tells, else by a detector. Short texts are a guess."""

from __future__ import annotations

import re

import pycld2

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
_SAME = {"iw": "he", "zh-Hant": "zh", "tl": "tl", "jw": "jv", "bh": "hi"}
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def language_of(text: str, otherwise: str = "und") -> str:
    """The language code of a text, or `otherwise` when it cannot be told."""
    head = text[:2000]
    if not head.isascii():
        for code, script in _SCRIPTS:
            if script.search(head) and len(script.findall(head)) * 3 > sum(map(str.isalpha, head)):
                return code
    letters = sum(map(str.isalpha, head))
    if letters >= _ENOUGH:
        reliable, code = _detected(head)
        if reliable:
            return code
    if not head.isascii():
        for code, script in _AMBIGUOUS:
            if len(script.findall(head)) * 2 > letters > 0:
                return code
    return otherwise


def _detected(text: str) -> tuple[bool, str]:
    try:
        reliable, _, details = pycld2.detect(_UNPRINTABLE.sub(" ", text), bestEffort=True)
    except (pycld2.error, ValueError):
        return False, "und"
    code = details[0][1]
    return bool(reliable) and code != "un", _SAME.get(code, code)
