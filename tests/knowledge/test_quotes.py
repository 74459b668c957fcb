"""Every quote is what the person sent, letter for letter, whatever stands around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.case import Detection, Exhibit, Turn
from knowledge.load import Knowledge
from tests.knowledge.nasty import PLENTY, SOME, anything, noise
from tests.knowledge.told import LANGUAGES, Told, told

EXAMPLES = [one for language in LANGUAGES for one in told(language)]
SENTENCES = sorted({turn.text for one in EXAMPLES for turn in one.turns})

senders = st.sampled_from(["them", "me", "unknown"])
sentences = st.sampled_from(SENTENCES)


@st.composite
def disturbed(draw: st.DrawFn) -> str:
    """A sentence with strange letters put into it at some places."""
    shown = draw(sentences)
    for at in draw(st.lists(st.integers(0, len(shown)), max_size=5)):
        shown = shown[:at] + draw(noise) + shown[at:]
    return shown


turns = st.builds(Turn, st.one_of(sentences, disturbed(), anything), senders)
exhibits = st.lists(st.lists(turns, min_size=1, max_size=4).map(tuple).map(Exhibit), min_size=1, max_size=3).map(tuple)


def quotes_are_true(shown: tuple[Exhibit, ...], detection: Detection) -> None:
    """Every finding, and every match that made it, is a slice of the turn it names."""
    said = [turn.text for exhibit in shown for turn in exhibit.turns]
    for finding in detection.findings:
        text = said[finding.turn]
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.quote
        assert finding.quote.strip()
        for match in finding.because:
            assert 0 <= match.start < match.end <= len(text)


@PLENTY
@given(shown=exhibits)
def test_mixtures(knowledge: Knowledge, shown: tuple[Exhibit, ...]) -> None:
    """In any mixture of sentences and noise, every quote is a slice of its own turn."""
    quotes_are_true(shown, knowledge.detector.detect(shown))


@SOME
@given(shown=exhibits)
def test_twice(knowledge: Knowledge, shown: tuple[Exhibit, ...]) -> None:
    """The same messages shown twice give the same findings, reasons and level."""
    first, second = knowledge.detector.detect(shown), knowledge.detector.detect(shown)
    assert first == second
    assert knowledge.assessor.assess(first) == knowledge.assessor.assess(second)


@SOME
@given(text=disturbed())
def test_alone(knowledge: Knowledge, text: str) -> None:
    """A text and the same text as one turn of a chat are heard alike."""
    pasted = knowledge.detector.detect((Exhibit((Turn(text),)),))
    written = knowledge.detector.detect((Exhibit((Turn(text, "them"),)),))
    assert pasted.findings == written.findings


@pytest.mark.parametrize("one", EXAMPLES, ids=lambda one: one.name)
def test_examples(knowledge: Knowledge, one: Told) -> None:
    """Every quote from an example can be laid over the example."""
    shown = (Exhibit(one.turns),)
    quotes_are_true(shown, knowledge.detector.detect(shown))


@pytest.mark.parametrize(
    ("sent", "quote"),
    [
        ("Please s e n d   y o u r   p a s s p o r t today", "s e n d   y o u r   p a s s p o r t"),
        ("Se\u200bnd me a photo of your pass\u200bport, thanks", "Se\u200bnd me a photo of your pass\u200bport"),
        ("send a photo of your 𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭 now", "send a photo of your 𝐩𝐚𝐬𝐬𝐩𝐨𝐫𝐭"),
        ("send a photo of your p4ssp0rt now", "send a photo of your p4ssp0rt"),
        ("send a photo of your раssроrt now", "send a photo of your раssроrt"),
    ],
)
def test_disguises_are_quoted(knowledge: Knowledge, sent: str, quote: str) -> None:
    """A disguised word is found, and quoted in its disguise."""
    found = knowledge.detector.detect((Exhibit((Turn(sent),)),)).findings
    assert [(one.signal, one.quote) for one in found] == [("passport_photo_early", quote)]


def test_a_sentence_over_two_messages(knowledge: Knowledge) -> None:
    """A sentence that somebody breaks over two messages is understood, and quoted from one of them."""
    shown = (Exhibit((Turn("they took my", "me"), Turn("passport and I am here at the house", "me"))),)
    detection = knowledge.detector.detect(shown)
    quotes_are_true(shown, detection)
    assert "passport_held_now" in {finding.signal for finding in detection.findings}


def test_own_words_are_no_lure(knowledge: Knowledge) -> None:
    """What the person themselves wrote is not held against the other side."""
    lure = "Send me a photo of your passport today"
    theirs = knowledge.detector.detect((Exhibit((Turn(lure, "them"),)),))
    mine = knowledge.detector.detect((Exhibit((Turn(lure, "me"),)),))
    assert [one.signal for one in theirs.findings] == ["passport_photo_early"]
    assert mine.findings == ()


def test_long_quotes_are_cut(knowledge: Knowledge) -> None:
    """A quote is never longer than a person reads at a glance."""
    between = " ".join(["extraordinarily"] * 12)
    found = knowledge.detector.detect((Exhibit((Turn(f"customer service {between} in Myawaddy"),)),)).findings
    assert {one.signal: len(one.quote) for one in found}["compound_job_profile"] == 160
