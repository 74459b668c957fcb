"""Letters that break careless programs, and how much is tried with them."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

PLENTY = settings(deadline=None, max_examples=200, derandomize=True)
SOME = settings(deadline=None, max_examples=60, derandomize=True)

HIDDEN = "\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2066\u2069\u00ad\u034f\u061c\ufeff\u180e\U000e0067"
MARKS = "\u0300\u0301\u0308\u0327\u0345\u0337\u20e3\ufe0f\u064b\u0651\u05b0"
FANCY = "ａＢ１＠𝐚𝒃𝔠𝟙🄰🅰🅿ⓟ⑩ᴀꜱᵖˢₐ²ªº"
EMOJI = "👍🏽👨\u200d👩\u200d👧🇳🇵✈️🏴❤️😂💀"
ALIKE = "аеорсухіјѕΑΒΕοραυАВЕКМНОРСТХ"
WIDE = "ﬁﬀﷺﷲĳǆ㎏㏒℡№ⅣⅻⒶ㌀ﻻßẞİæŒŉ🆎🆘"
SCRIPTS = "ไทยกำลังកម្ពុជាលາວမြန်မာسلامـهندहिन्दीবাংলাதமிழ்አማርኛ中文한글日本"
BROKEN = "\ud800\udbff\udc00\udfff\x00\x07\x1b\x7f\x85\ufffe\ufffd\U0010ffff"
PLAIN = "ab iz 1034579$@!|._-*/·,;:'\"()\n\t\u00a0\u3000\u2028"

NASTY = HIDDEN + MARKS + FANCY + EMOJI + ALIKE + WIDE + SCRIPTS + BROKEN + PLAIN
_RUNS = ("\u200b", "\u0301", "ـ", "a", "1", "a ", "a.", "😂", "ﷺ", "|", "@", "p a s s ", "п", "v1sa ", "\n", "កា")

letters = st.text(st.sampled_from(NASTY), max_size=40)
runs = st.tuples(st.sampled_from(_RUNS), st.integers(1, 400)).map(lambda run: run[0] * run[1])
anything = st.lists(st.one_of(letters, st.text(max_size=20), runs), max_size=6).map("".join)
noise = st.text(st.sampled_from(NASTY), max_size=4)
