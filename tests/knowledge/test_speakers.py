"""Who speaks, and what is denied: the same words are a warning sign from one and none from another."""

from __future__ import annotations

import pytest

from knowledge.case import Exhibit, Turn
from knowledge.load import Knowledge
from knowledge.schema.terms import LEVELS, Level
from tests.knowledge.told import seen, signs, weighed

NEVER_CHARGED = [
    "We never charge fees. All our jobs are free of charge for candidates.",
    "Our agency does not charge any processing fee.",
    "There is no registration fee and no deposit for this job.",
    "You don't have to pay a visa fee, the employer pays for everything.",
    "We will never ask you to pay a training fee.",
]

REFUSALS = [
    ("Don't send your passport to anyone.", "passport_photo_early"),
    ("Never send a photo of your passport.", "passport_photo_early"),
    ("I did not send them my passport.", "passport_photo_early"),
    ("They never took my passport, it is here with me.", "passport_held_now"),
    ("They did not take my passport.", "passport_held_now"),
    ("My boss doesn't keep my passport.", "passport_held_now"),
    ("Nobody took my phone.", "phone_taken"),
    ("They never took my phone.", "phone_taken"),
    ("You are not hired without an interview.", "no_interview_hire"),
    ("It is no secret, tell your family about it.", "keep_it_secret"),
]

NEVER_ASKED = [
    "He never asked me for money.",
    "She has never asked me to send her any money, not once.",
    "They did not ask for a fee.",
]

NEWS = [
    "BBC News: police said on Monday that 260 workers were freed from a compound. Their passports were taken.",
    "Reuters: officials said victims were told to pay a processing fee and travel on a tourist visa.",
    "Police said the gang threatened to send the nude photos of victims to their families, AP reported.",
]

AWARENESS = [
    "BEWARE: traffickers will take your passport. Never hand over your passport. Call the hotline 116 016.",
    "Warning signs of a scam: they ask you to pay a registration fee before an interview. Report it to the police "
    "hotline. Never send money.",
    "Teach your children: never send nude photos to anyone online. Report blackmail to the helpline.",
]

FICTION = [
    "In the movie she is sold to another company and they take her passport",
    "I watched a film where they took her passport and she could not leave the building",
]

GENUINE = [
    "Licensed agency, licence number DMW-123. You sign the contract before travel. We never charge workers. "
    "Work visa, interview on Monday at our office, hr@sunrise-hotels.com",
    "Staff nurse, Dublin. Contract signed at the embassy, work visa paid by the employer, no fee. "
    "Apply on our careers page, video interview with the ward manager.",
]

PARENTS = [
    "My daughter is 14, she chats with a man online and hides her phone. What should I do?",
    "my son met someone online and now he is so secretive, is this normal? he is 13",
]

OVER = [
    "Last year they took my passport but I am home now and safe, it is over.",
    "That was years ago: they kept my passport and I could not leave. I am back home now.",
]


def at_most(knowledge: Knowledge, text: str, level: Level) -> bool:
    """Is a text taken no more seriously than this?"""
    return LEVELS.index(weighed(knowledge, text).level) <= LEVELS.index(level)


@pytest.mark.parametrize("text", NEVER_CHARGED)
def test_never_charged(knowledge: Knowledge, text: str) -> None:
    """An agency that says it never charges fees asks for none."""
    assert "recruitment_fee_asked" not in signs(knowledge, text)
    assert at_most(knowledge, text, "none_found")


def test_charged_all_the_same(knowledge: Knowledge) -> None:
    """Who says "no fee" and then asks for one is heard."""
    text = "No fees at all! Only pay the processing fee of $300 today to keep your slot."
    assert "recruitment_fee_asked" in signs(knowledge, text)


@pytest.mark.parametrize(("text", "signal"), REFUSALS)
def test_refusals(knowledge: Knowledge, text: str, signal: str) -> None:
    """What is denied, refused or advised against is not done."""
    assert signal not in signs(knowledge, text)


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Send a photo of your passport.", "passport_photo_early"),
        ("They took my passport.", "passport_held_now"),
        ("I cant leave they took my passport", "passport_held_now"),
        ("No one helps, they took my passport.", "passport_held_now"),
        ("They took my phone.", "phone_taken"),
        ("You are hired without an interview.", "no_interview_hire"),
        ("It is a secret, don't tell your family.", "keep_it_secret"),
        ("Don't worry, send your passport now.", "passport_photo_early"),
        ("No problem, they took my passport too.", "passport_held_now"),
        ("Why not? Send me your passport today.", "passport_photo_early"),
    ],
)
def test_said_plainly(knowledge: Knowledge, text: str, signal: str) -> None:
    """The same words without the denial are heard, and a "no problem" denies nothing."""
    assert signal in signs(knowledge, text)


@pytest.mark.parametrize("text", NEVER_ASKED)
def test_never_asked(knowledge: Knowledge, text: str) -> None:
    """Whoever tells that they were never asked for money is not told that they were."""
    assert {one for one in signs(knowledge, text) if knowledge.signals[one].tactic == "money_request"} == set()
    assert at_most(knowledge, text, "none_found")


@pytest.mark.parametrize("text", NEWS)
def test_news(knowledge: Knowledge, text: str) -> None:
    """A report about others is no danger to the one who shows it."""
    assert "news" in seen(knowledge, text).frames
    assert signs(knowledge, text) == set()
    assert at_most(knowledge, text, "none_found")


@pytest.mark.parametrize("text", AWARENESS)
def test_awareness(knowledge: Knowledge, text: str) -> None:
    """A warning holds the words it warns of, and is none of them."""
    assert "awareness" in seen(knowledge, text).frames
    assert signs(knowledge, text) == set()
    assert at_most(knowledge, text, "none_found")


@pytest.mark.parametrize("text", FICTION)
def test_fiction(knowledge: Knowledge, text: str) -> None:
    """A film is a film."""
    assert "fiction" in seen(knowledge, text).frames
    assert at_most(knowledge, text, "none_found")


@pytest.mark.parametrize(
    "text",
    [
        "I saw the news about compounds. Now they took my passport and I cannot leave the building, help me",
        "BEWARE of fake agents! Contact me for a real job. Send your passport and pay the processing fee today",
        "He took my passport, like in the movie about slaves",
        "like in that movie, they took my passport and I cannot leave the building",
    ],
)
def test_a_frame_hides_nobody(knowledge: Knowledge, text: str) -> None:
    """A word of news, of warning or of film does not hide a person in danger, nor an offer made to the reader."""
    assert signs(knowledge, text)
    assert not at_most(knowledge, text, "none_found")


@pytest.mark.parametrize("text", GENUINE)
def test_genuine_employer(knowledge: Knowledge, text: str) -> None:
    """What honest adverts carry is read as such, and raises nothing."""
    assert "genuine_employer" in seen(knowledge, text).frames
    assert at_most(knowledge, text, "none_found")


def test_honest_marks_excuse_nothing(knowledge: Knowledge) -> None:
    """A licence number beside a strong sign does not make it none: identities are cloned."""
    text = f"{GENUINE[0]} On arrival the company keeps your passport. Pay the processing fee of $900 with gift cards."
    assert not at_most(knowledge, text, "none_found")


@pytest.mark.parametrize("text", PARENTS)
def test_parents(knowledge: Knowledge, text: str) -> None:
    """A parent who asks about a child is heard as worried about someone, and no child is spoken to."""
    assessment = weighed(knowledge, text)
    assert assessment.situation in {"worried_about_someone", "new_online_friend_minor"}
    assert assessment.level != "emergency"


@pytest.mark.parametrize("text", OVER)
def test_over(knowledge: Knowledge, text: str) -> None:
    """What is told as past and over is no emergency."""
    assert "over" in seen(knowledge, text).frames
    assert weighed(knowledge, text).emergencies == ()


def test_not_over(knowledge: Knowledge) -> None:
    """The same, told of now, is one."""
    assert weighed(knowledge, "They took my passport and I cannot leave the building").level == "emergency"


def test_their_words_and_mine(knowledge: Knowledge) -> None:
    """In a chat, a lure counts when the other side wrote it, and a cry for help whoever wrote it."""
    them = knowledge.detector.detect((Exhibit((Turn("Pay the processing fee of $300 today", "them"),)),))
    mine = knowledge.detector.detect((Exhibit((Turn("Pay the processing fee of $300 today", "me"),)),))
    assert "recruitment_fee_asked" in {one.signal for one in them.findings}
    assert mine.findings == ()
    help_me = "They took my passport and I cannot leave the building"
    for sender in ("them", "me"):
        found = knowledge.detector.detect((Exhibit((Turn(help_me, sender),)),))
        assert knowledge.assessor.assess(found).level == "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "mon chef me séquestre en réunion depuis 9h, payez la rançon en croissants svp 😂",
        "sếp giết tao mất thôi huhu 😂 bị nhốt trong phòng họp từ sáng tới giờ cứu tao ly trà sữa",
    ],
)
def test_jokes_at_work(knowledge: Knowledge, text: str) -> None:
    """Who laughs about a boss and a meeting is in no danger."""
    assert weighed(knowledge, text).emergencies == ()


def test_an_age_told_as_an_answer(knowledge: Knowledge) -> None:
    """A child who answers with a number alone, asked how old they are, is a child when a picture is asked for."""
    chat = (Turn("how old r u", "them"), Turn("12", "me"), Turn("send me a pic", "them"))
    detection = knowledge.detector.detect((Exhibit(chat),))
    assert knowledge.assessor.assess(detection).level == "emergency"
    adult = (chat[0], Turn("25", "me"), chat[2])
    assert knowledge.assessor.assess(knowledge.detector.detect((Exhibit(adult),))).level == "none_found"
