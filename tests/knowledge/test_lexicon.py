"""How forms in a speaker's file are read, and how they are found."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.anchor import anchored
from knowledge.form import FormError, read, variants
from knowledge.text import Text
from tests.knowledge.nasty import PLENTY, anything
from tests.knowledge.small import WORDS, detector, heard, heard_by, multilingual


@pytest.mark.parametrize(
    ("form", "spellings"),
    [
        ("passport", ["passport"]),
        ("passport*", ["passport*"]),
        ("(pay|pays) now", ["pay now", "pays now"]),
        ("[please ]send", ["please send", "send"]),
        ("send[ me][ the] code", ["send me the code", "send me code", "send the code", "send code"]),
        ("can(not|'t) leave", ["cannot leave", "can't leave"]),
        ("(a (b|c)|d)", ["a b", "a c", "d"]),
        ("pay|fee", ["pay", "fee"]),
        ("(my |)job", ["my job", "job"]),
    ],
)
def test_variants(form: str, spellings: list[str]) -> None:
    """Brackets and bars stand for every spelling, once."""
    assert variants(form) == spellings


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("(pay|fee", "'(pay|fee': a bracket is not closed"),
        ("[please send", "'[please send': a bracket is not closed"),
        ("(pay] now", "'(pay] now': a bracket is not closed"),
        ("pay) now", "'pay) now': a bracket is closed that was not opened"),
        ("((a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c)(a|b|c))", "more than 400 spellings; write several"),
        ("... leave", "'... leave': '...' and '+' stand between words, not at an edge"),
        ("won't let ...", "'won't let ...': '...' and '+' stand between words, not at an edge"),
        ("pass*port", "'pass*port': a * ends a word; inside brackets, put a + behind the bracket"),
        ("*port", "'*port': a * ends a word; inside brackets, put a + behind the bracket"),
        ("?!", "'?!' holds no letter"),
        ("", "'...' and '+' stand between words, not at an edge"),
    ],
)
def test_broken_forms(form: str, reason: str) -> None:
    """A form that cannot be read is refused in a sentence that says what to do."""
    with pytest.raises(FormError, match=re.escape(reason)):
        anchored(read(form))


FOUND = [
    # form, text, quotes
    ("passport", "my passport, his passports", ["passport"]),
    ("passport*", "my passport, his passports", ["passport", "passports"]),
    ("ថ្នាក់ទី(7|8)", "ថ្នាក់ទី8ទេ", ["ថ្នាក់ទី8"]),
    ("园区", "KK园区招人", ["园区"]),
    ("(2|3) ปี", "อยู่มา3ปีแล้ว", ["3ปี"]),
    ("pay", "repay paying pay-day", ["pay"]),
    ("send money", "Send  MONEY,now; send\nmoney", ["Send  MONEY", "send\nmoney"]),
    ("won't let ... leave", "they won't let us ever leave", ["won't let us ever leave"]),
    ("won't let ... leave", "they wont let us leave", ["wont let us leave"]),
    ("won't let ... leave", "they won't let you and me all leave", []),
    ("won't let ... leave", "leave, they won't let", []),
    ("(took|keep) + (my|our) passport*", "they took my passports and keep our passport",
     ["took my passports", "keep our passport"]),
    ("(took|keep) + my passport", "they took away my passport", []),
    ("passport* taken", "passports taken by them, passport taken", ["passports taken", "passport taken"]),
    ("passport* taken", "passengers taken", []),
    ("deduct* ... salary", "deducted from your first salary", ["deducted from your first salary"]),
    ("deduct* ... salary", "deducted from your very first salary", []),
    ("យក + លិខិត", "គេយកលិខិតខ្ញុំ ហើយយក លិខិត យកទៅលិខិត", ["យកលិខិត", "យក លិខិត"]),
    ("can't", "I can’t and cant and can't", ["can’t", "cant", "can't"]),
    ("café", "the cafe CAFÉ", ["cafe", "CAFÉ"]),
    ("✈️", "a flight ✈️ soon ✈", ["✈", "✈"]),
    ("พาสปอร์ต", "ส่งพาสปอร์ตของคุณ", ["พาสปอร์ต"]),
    ("លិខិតឆ្លងដែន", "យកលិខិតឆ្លងដែនខ្ញុំ", ["លិខិតឆ្លងដែន"]),
    ("护照", "把护照给我", ["护照"]),
    ("جواز", "أخذوا جواز سفري", ["جواز"]),
    ("पासपोर्ट", "मेरा पासपोर्ट चाहिए", ["पासपोर्ट"]),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text", "quotes"), FOUND)
def test_found(form: str, text: str, quotes: list[str]) -> None:
    """A form is found at word edges, in any case, with what its signs stand for."""
    assert heard({"thing": [form]}, text).get("thing", []) == quotes


def test_clitics() -> None:
    """What a language glues before a word is heard with it, and in no other language."""
    text = "وجواز بالجواز الجواز xجواز"
    assert heard({"thing": ["جواز"]}, text, ["و", "ال", "بال"])["thing"] == ["وجواز", "بالجواز", "الجواز"]
    assert "thing" not in heard({"thing": ["جواز"]}, text)


def test_one_word_may_mean_several_things() -> None:
    """A word that stands for two concepts is heard as both."""
    found = heard({"deposit": ["deposit"], "top_up": ["deposit", "top up"]}, "a deposit")
    assert found["deposit"] == found["top_up"] == ["deposit"]


def test_a_short_form_is_heard_in_a_long_one() -> None:
    """Words that overlap are all heard: nothing hides in a longer phrase."""
    found = heard({"phone": ["phone"], "phone_number": ["phone number"], "number_word": ["number"]}, "phone number")
    assert set(found) == {"phone", "phone_number", "number_word"}


forms = st.lists(
    st.sampled_from(["pay", "fee*", "(a|b)", "[c ]d", "won't ... go", "x + y", "ថៃ", "جواز", "😂"]), min_size=1
)
chunks = st.text(st.sampled_from("abc()[]|*+…. '"), max_size=16)


@PLENTY
@given(chunks)
def test_every_form_is_read_or_refused(form: str) -> None:
    """Whatever a speaker writes becomes spellings, or is refused with a reason; nothing else happens."""
    try:
        ready = anchored(read(form))
    except FormError:
        with pytest.raises(FormError, match="'"):
            detector({**WORDS, "thing": [form]})
    else:
        assert ready.anchors or ready.sign
        assert "thing" in detector({**WORDS, "thing": [form]}).lexicon.number


@PLENTY
@given(forms, anything)
def test_places(written: list[str], text: str) -> None:
    """Whatever is sent, every place of a concept is a place of the text."""
    hearing = detector({**WORDS, "thing": written}).hear(text)
    for spans in hearing.heard().values():
        assert all(0 <= start < end <= len(hearing.words) for start, end in spans)


@PLENTY
@given(st.lists(st.sampled_from(["send", "the", "code", "passport", "we"]), max_size=12))
def test_plain_words(words: list[str]) -> None:
    """A plain phrase is heard exactly as often as it stands there."""
    said = " ".join(words)
    times = sum(1 for at in range(len(words)) if words[at : at + 2] == ["send", "code"])
    assert len(heard({"thing": ["send code"]}, said).get("thing", [])) == times
    assert Text.of(said).words == f" {said} "


FIRST = ["don't", "do not", "never", "not", "please don't", "must not", "shouldn't", "cannot", "no go", "make you no"]
SECOND = ["the ", "my very ", "this ", ""]
THIRD = [
    "tell",
    "inform",
    "say it to",
    "mention (it |this |that |)to",
    "talk (about it |)to",
    "share[ it] with",
    "warn",
]
LAST = ["family", "parents", "friend", "anyone at all", "mum"]
WORDY = (
    "don't do not never please must shouldn't cannot no go make you tell inform say it to mention this that talk about"
)
said = st.lists(
    st.sampled_from(
        [*WORDY.split(), "share", "with", "warn", "the", "my", "very", "family", "friends", "anyone at all", "."]
    ),
    max_size=16,
).map(" ".join)


def some(words: list[str]) -> st.SearchStrategy[list[str]]:
    """A few or all of these."""
    return st.lists(st.sampled_from(words), min_size=1, unique=True)


@st.composite
def long_forms(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A form of lists in a row, and all that it stands for, written out."""
    first, second, third, last = draw(some(FIRST)), draw(some(SECOND)), draw(some(THIRD)), draw(some(LAST))
    joint = draw(st.sampled_from([" ", " + "]))
    written = [f"({'|'.join(words)})" for words in (first, third, second, last)]
    form = joint.join(written[:3]) + written[3]
    written_out = [
        f"{a} {b} {c}{d}" for a, listed, c, d in product(first, third, second, last) for b in variants(listed)
    ]
    return form, written_out


@PLENTY
@given(long_forms(), said)
def test_a_long_form_means_each_of_its_spellings(form: tuple[str, list[str]], text: str) -> None:
    """A form of hundreds of spellings is found exactly where one of them, written out, would be."""
    joined, written_out = form
    found = heard({"thing": [joined], "spelled": written_out}, f"{text} {written_out[len(text) % len(written_out)]}")
    assert set(found["thing"]) <= set(found["spelled"])
    for quote in found["spelled"]:  # of "don't tell" and "please don't tell" the longer is enough
        assert any(quote in longer for longer in found["thing"])


@pytest.mark.parametrize("verb", FIRST)
@pytest.mark.parametrize("what", ["tell", "share it with", "mention to"])
def test_every_spelling_of_a_long_form(verb: str, what: str) -> None:
    """Each spelling of a long form is found."""
    form = f"({'|'.join(FIRST)}) + ({'|'.join(THIRD)})"
    assert heard({"thing": [form]}, f"Well {verb} {what} your family")["thing"]


ENGLISH_AND_GERMAN = multilingual(
    {
        "en": {"death": ["die", "to die"], "gift": ["gift"], "job": ["job", "work abroad"], "visa": ["visa"]},
        "de": {"poison": ["gift"], "family": ["die mutter", "meine mutter"], "job": ["arbeit"], "they": ["sie", "die"]},
    }
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Die Arbeit ist gut und sie sagt die Mutter bekommt auch Geld", {"they", "job", "family"}),
        ("he told me that he wants to die and nobody cares about him", {"death"}),
        ("I bought a gift for my mother because it is her birthday", {"gift"}),
        ("Ich habe heute mit meiner Freundin über work abroad gesprochen, sie will gehen", {"job", "they"}),
        ("gift", {"gift", "poison"}),
    ],
)
def test_a_word_of_another_language_does_no_harm(text: str, meant: set[str]) -> None:
    """A single word counts only in a language that is spoken in the message; a phrase counts in any."""
    assert set(heard_by(ENGLISH_AND_GERMAN, text)) == meant
