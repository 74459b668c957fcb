"""Which language a text is in."""

from __future__ import annotations

import pytest
from babel.core import get_global
from hypothesis import given

from knowledge.load import Knowledge
from knowledge.tongue import language_of
from tests.knowledge.nasty import PLENTY, anything
from tests.knowledge.told import LANGUAGES, Told, told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Please send me a photo of your passport before Friday, the visa is almost ready", "en"),
        ("Buenos días, le ofrecemos un trabajo en Camboya con vivienda y comida incluidas", "es"),
        ("مرحبا، عندي لك عمل في دبي والراتب جيد والسكن مجاني", "ar"),
        ("សួស្តី ខ្ញុំមានការងារឱ្យអ្នកនៅថៃ ប្រាក់ខែខ្ពស់", "km"),
        ("ខ្ញុំ", "km"),
        ("สวัสดีค่ะ มีงานให้ทำที่กัมพูชา", "th"),
        ("ສະບາຍດີ ມີວຽກໃຫ້ເຮັດ", "lo"),
        ("မင်္ဂလာပါ အလုပ်ရှိပါတယ်", "my"),
        ("Xin chào, bên mình đang tuyển nhân viên làm việc tại Campuchia lương cao", "vi"),
        ("नमस्ते, दुबई में नौकरी है, वेतन अच्छा है और वीज़ा मुफ़्त है", "hi"),
        ("您好，我们在柬埔寨招聘客服人员，工资很高", "zh"),
        ("Здравствуйте, есть работа за границей, зарплата высокая", "ru"),
        ("こんにちは、仕事があります", "ja"),
        ("안녕하세요 일자리가 있습니다", "ko"),
    ],
)
def test_languages(text: str, language: str) -> None:
    """A sentence is told by its script or its words."""
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "   ", "ok", "?!", "123 456", "👍🏽", "+855 12 345 678", "t.me/abc"])
def test_too_little(text: str) -> None:
    """What is too short to tell is not guessed at."""
    assert language_of(text) == "und"
    assert language_of(text, "km") == "km"


def test_mixed() -> None:
    """A name or a word in another script does not change the language."""
    assert language_of("My friend ស្រីមុំ works at the hotel in Phnom Penh and likes it very much") == "en"
    assert language_of("ខ្ញុំធ្វើការនៅ KK Park ពីរឆ្នាំហើយ សូមជួយខ្ញុំផង") == "km"


@PLENTY
@given(anything)
def test_anything(text: str) -> None:
    """Whatever is sent, a language is named or it is said that it cannot be told; the same each time."""
    language = language_of(text)
    assert language.isascii()
    assert 2 <= len(language) <= 12
    assert language_of(text) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples(knowledge: Knowledge, language: str) -> None:
    """Most examples of some length are told to be in their language; in Latin letters, where they are its own."""
    tongues = {**knowledge.languages, **knowledge.heard}
    codes = {language, *tongues[language].sheet.detector_codes}
    latin = "_Latn_" in get_global("likely_subtags")[language]
    long = [text for text in map(_text, told(language)) if len(text) > 60 and (latin or not text.isascii())]
    right = [text for text in long if language_of(text) in codes]
    assert len(long) > 3
    assert len(right) >= 0.8 * len(long)


def _text(one: Told) -> str:
    return "\n".join(turn.text for turn in one.turns)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("¿Es real este trabajo o es una estafa?", "es"),
        ("es real?", "es"),
        ("help me please", "en"),
        ("Você acha que esse emprego é verdadeiro ou uma mentira?", "pt"),
        ("ce travail est réel ou pas", "fr"),
        ("42 17", "und"),
    ],
)
def test_few_words(knowledge: Knowledge, text: str, language: str) -> None:
    """A question of a few words is told by the words that we use ourselves, without claiming those of others."""
    assert knowledge.language_of(text) == language
