"""Text as people write it: nothing breaks it, every place maps back, and no disguise hides a word."""

from __future__ import annotations

import pytest
from hypothesis import given

from knowledge.text import Text, fold
from tests.knowledge.nasty import HIDDEN, NASTY, PLENTY, anything

LONGEST_LETTER = 18  # ﷺ stands for eighteen letters, and no other character for more

# What is sent, and the words that are heard in it.
DISGUISES = [
    # spaced out
    ("p a s s p o r t", "passport"), ("p.a.s.s.p.o.r.t", "passport"), ("p-a-s-s-p-o-r-t", "passport"),
    ("p_a_y now", "pay now"), ("p*a*y", "pay"), ("p/a/y", "pay"), ("p·a·y", "pay"),
    ("s e n d   y o u r   p a s s p o r t", "send your passport"), ("U.A.E. visa", "uae visa"),
    # leet
    ("p4ssp0rt", "passport"), ("pa$$port", "passport"), ("p@ssport", "passport"), ("v1sa", "visa"),
    ("v|sa", "visa"), ("m0n3y", "money"), ("wh4tsapp", "whatsapp"), ("t3l3gr4m", "telegram"), ("j0b", "job"),
    ("s3x", "sex"), ("n00des", "noodes"), ("fr3e V1SA!", "free visa"), ("|v1sa| !v1sa!", "visa visa"),
    # look-alikes: Cyrillic and Greek among Latin letters, Latin among Cyrillic ones
    ("раssроrt", "passport"), ("vіѕа", "visa"), ("ρassport", "passport"), ("ΡASSPORT", "passport"),
    ("mοneу", "money"), ("please рау the fee today", "please pay the fee today"), ("виза", "виза"),
    ("пacпopт", "паспорт"), ("Паспорт", "паспорт"), ("paбoтu", "работи"), ("Нaбuрaю", "набираю"), ("ра6ота", "работа"),
    ("дох0д", "доход"),
    # hidden characters and marks
    ("pass\u200bport", "passport"), ("p\u00ada\u00ads\u00ads", "pass"), ("pa\u202essport", "passport"),
    ("\ufeffvi\u2060sa", "visa"), ("p̷a̷s̷s̷p̷o̷r̷t̷", "passport"), ("p\u0301a\u0308y", "pay"), ("pássport", "passport"),
    ("visa\U000e0067\U000e0062", "visa"), ("p⃣a⃣y⃣", "pay"),
    # other shapes of the same letters
    ("ｐａｓｓｐｏｒｔ", "passport"), ("ＰＡＹ　９００", "pay 900"), ("𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭", "passport"), ("𝒗𝒊𝒔𝒂", "visa"),
    ("𝖛𝖎𝖘𝖆", "visa"), ("𝚟𝚒𝚜𝚊 𝟡𝟘𝟘", "visa 900"), ("🄿🄰🅂🅂", "pass"), ("🅿🅰🆂🆂", "pass"), ("🅟🅐🅢🅢", "pass"),
    ("ⓥⓘⓢⓐ", "visa"), ("ᴘᴀꜱꜱᴘᴏʀᴛ", "passport"), ("ᵖᵃˢˢ", "pass"), ("ₚₐₛₛ", "pass"), ("oﬃce", "office"),
    ("STRAẞE", "strasse"), ("İstanbul", "istanbul"), ("Łódź", "lodz"), ("cœur", "coeur"),
    # Arabic and Indic
    ("جـــواز", "جواز"), ("جَوَازٌ", "جواز"), ("أجر", "اجر"), ("إقامة", "اقامه"), ("ﻻ", "لا"), ("ﺟﻮﺍﺯ", "جواز"),
    ("کرایہ", "كرايه"), ("١٨ ۱۸ १८ ១៨", "18 18 18 18"), ("हूँ हूं", "हूं हूं"), ("ज़रूर जरूर", "जरूर जरूर"),
    ("পড়ে পড়ে", "পডে পডে"), ("ሠላም ሰላም ዐለም", "ሰላም ሰላም አለም"), ("ɗan ƙasa", "dan kasa"),
    ("護照 护照 詐騙園區", "护照 护照 诈骗园区"), ("KK園區招人3名", "kk 园区招人 3 名"),
    ("ခြေ ၂ ချောင်း", "ခြေ 2 ချောင်း"),
]  # fmt: skip

# What only looks like a disguise.
HONEST = [
    ("5k", "5k"), ("18yo", "18yo"), ("500usd", "500usd"), ("$500usd", "500usd"), ("US$900", "us 900"),
    ("€5k", "5k"), ("900$", "900"), ("1000robux", "1000robux"), ("2500euros", "2500euros"), ("10k/month", "10k month"),
    ("RM800", "rm800"), ("b2b", "b2b"), ("b4u", "b4u"), ("gr8", "gr8"), ("covid19", "covid19"), ("mp3", "mp3"),
    ("1st 2nd 3rd", "1st 2nd 3rd"), ("24/7", "24 7"), ("16f", "16f"), ("100%", "100"), ("visa!!", "visa"),
    ("job|visa|ticket", "job visa ticket"), ("hello!job", "hello job"), ("5'4\"", "5 4"), ("a b", "a b"),
    ("I a man", "i a man"), ("4x4", "4x4"), ("COVID-19", "covid 19"),
    ("2х4 м", "2х4 м"), ("10к", "10к"),
]  # fmt: skip


@PLENTY
@given(anything)
def test_places(shown: str) -> None:
    """Whatever is sent, every place of the plain text is a place of what was sent, in order."""
    text = Text.of(shown)
    assert len(text.words) == len(text.plain) + 2
    assert text.words[0] == text.words[-1] == " "
    last = 0
    for at in range(len(text.plain)):
        start, end = text.place(at, at + 1)
        assert 0 <= last <= start < end <= len(shown)
        last = start


@PLENTY
@given(anything)
def test_widened(shown: str) -> None:
    """A found word widened to its edges stays inside the text, and only grows past what was found by a word's end."""
    text = Text.of(shown)
    for start in range(0, len(text.words), 3):
        for end in (start + 1, start + 4, len(text.words)):
            left, right = text.whole_words(start, min(end, len(text.words)))
            if left < right:
                place = text.place(left, right)
                assert 0 <= place[0] < place[1] <= len(shown)
            assert right <= max(end, start) + 24


@PLENTY
@given(anything)
def test_sentences(shown: str) -> None:
    """Sentence ends ascend inside the text, and none is counted twice."""
    text = Text.of(shown)
    ends = text.sentence_ends
    assert list(ends) == sorted(set(ends))
    assert all(0 < end <= len(text.plain) for end in ends)


@PLENTY
@given(anything)
def test_bounded(shown: str) -> None:
    """No text grows by more than its widest letter would, so that a few letters cannot become a book."""
    text = Text.of(shown)
    assert len(text.plain) <= LONGEST_LETTER * len(shown)
    assert len(text.shown) == len(shown)


@PLENTY
@given(anything)
def test_folded(shown: str) -> None:
    """Folding keeps the length, and folding again changes nothing."""
    once = fold(shown)
    assert len(once) == len(shown)
    assert fold(once) == once


@pytest.mark.parametrize("letter", sorted(set(NASTY)), ids=lambda letter: f"U+{ord(letter):04X}")
def test_long_runs(letter: str) -> None:
    """A letter repeated without end is one long text, and no more."""
    text = Text.of(f"v1sa п {letter * 20_000} visa")
    assert len(text.words) == len(text.plain) + 2 <= LONGEST_LETTER * 20_020
    assert text.words.startswith(" visa ")


@pytest.mark.parametrize(("shown", "words"), DISGUISES)
def test_disguises(shown: str, words: str) -> None:
    """A word in disguise is heard as the word it is."""
    assert " ".join(Text.of(shown).words.split()) == words


@pytest.mark.parametrize(("shown", "words"), HONEST)
def test_honest(shown: str, words: str) -> None:
    """A price, a unit, a short code or a list is left as it was written."""
    assert " ".join(Text.of(shown).words.split()) == words
    beside = Text.of(f"v1sa раss {shown}").words.split()
    assert " ".join(beside) == f"visa pass {words}"


@pytest.mark.parametrize("letter", HIDDEN, ids=lambda letter: f"U+{ord(letter):04X}")
def test_hidden(letter: str) -> None:
    """A character nobody sees changes no word, wherever it stands, and the quote still holds it."""
    text = Text.of(f"{letter}pass{letter}{letter}port{letter} now")
    assert text.words.split() == ["passport", "now"]
    place = text.place(*text.whole_words(1, 9))
    assert text.shown[slice(*place)] == f"pass{letter}{letter}port"


def test_quote_of_a_disguise() -> None:
    """What was spaced out is quoted as it was sent."""
    text = Text.of("now s e n d  your ﬁle")
    start = text.words.index("send")
    assert text.shown[slice(*text.place(*text.whole_words(start, start + 4)))] == "s e n d"
    start = text.words.index("file")
    assert text.shown[slice(*text.place(*text.whole_words(start, start + 4)))] == "ﬁle"


def test_words_without_spaces() -> None:
    """Where a script has no spaces, a quote does not swallow the rest of the line."""
    text = Text.of("ส่งพาสปอร์ตของคุณมาให้ฉันเดี๋ยวนี้")
    start = text.words.index("พาสปอร์ต")
    left, right = text.whole_words(start, start + 8)
    assert text.plain[left:right] == "พาสปอร์ต"


@pytest.mark.parametrize(
    ("shown", "sentences"),
    [
        ("One. Two! Three?", 3),
        ("Pay 3.50 at www.site.com now", 0),
        ("ខ្ញុំនៅទីនេះ។ ជួយខ្ញុំ", 1),
        ("أنا هنا؟ نعم", 1),
        ("मैं यहाँ हूँ। मदद", 1),
        ("line\nline\nline", 2),
    ],
)
def test_sentence_ends(shown: str, sentences: int) -> None:
    """A sentence ends where a reader of that script would end it, not in a number or an address."""
    assert len(Text.of(shown).sentence_ends) == sentences
