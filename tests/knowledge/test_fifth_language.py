"""A fifth language needs no code: a folder is written, and the bot speaks and hears it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.coach import welcome
from bot.coach.acts import Chose, Typed
from bot.coach.answer import answer
from bot.coach.case import Case
from bot.coach.reply import Say
from bot.speech import Speech
from knowledge.load import Knowledge
from knowledge.tongues import REFERENCE
from tests.knowledge.copies import change, copy, loaded, mistakes, speak
from tests.knowledge.told import seen, signs, weighed

TAKEN = "Tomaram o meu passaporte, estou aqui na fábrica"
ASKED = "Manda-me uma foto do passaporte, por favor"


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Knowledge:
    """Knowledge with Portuguese, which the test wrote: eight concepts, and the English words."""
    root = copy(tmp_path_factory.mktemp("fifth"))
    speak(root)
    change(root, "languages/pt/coach.ftl", "\nhello = ", "\nhello = Olá.\nhello-english = ")
    change(root, "languages/en/coach.ftl", "\nhello = ", "\nhello = Hello.\nhello-english = ")
    return loaded(root)


def test_it_is_heard(grown: Knowledge) -> None:
    """Its words are found by the signs that were written once, for all languages, and quoted as they stand."""
    assert {"passport_held_now", "passport_photo_early"} <= signs(grown, f"{TAKEN}. {ASKED}")
    (first, *_) = [one for one in seen(grown, TAKEN).findings if one.signal == "passport_held_now"]
    assert first.quote.startswith("Tomaram o meu passaporte")


def test_it_is_weighed(grown: Knowledge) -> None:
    """What is an emergency in one language is one in every other."""
    assessment = weighed(grown, TAKEN)
    assert (assessment.level, assessment.flavour) == ("emergency", "in_danger")


def test_its_negation_counts(grown: Knowledge) -> None:
    """Its own "not" turns a sign around."""
    assert "passport_photo_early" in signs(grown, ASKED)
    assert "passport_photo_early" not in signs(grown, "Nunca manda foto do passaporte")


def test_the_others_are_heard_as_before(grown: Knowledge) -> None:
    """One more language takes nothing from the others."""
    assert "passport_photo_early" in signs(grown, "send me your passport")


def test_it_stands_in_the_menu(grown: Knowledge) -> None:
    """The menu offers it under its own name, after the reference language, and choosing it speaks it."""
    reply = welcome.languages(grown)
    offered = [(choice.label, choice.act) for row in reply.choices for choice in row]
    assert ("Português", Chose("language_is", "pt")) in offered
    assert next(iter(grown.languages)) == REFERENCE
    case, _ = answer(grown, Case(language="en"), Chose("language_is", "pt"))
    assert case.language == "pt"
    assert Speech(grown, case.language).say(Say("hello")) == "Olá."


def test_it_is_answered(grown: Knowledge) -> None:
    """Somebody who writes in it is answered with the number first."""
    case, reply = answer(grown, Case(language="pt", country_now="NP"), Typed(TAKEN))
    assert case.last_level == "emergency"
    assert reply.urgent


def test_countries_have_their_names(grown: Knowledge) -> None:
    """Names of countries come from CLDR; what people say beside them comes from the folder."""
    assert Speech(grown, "pt").country("KH") == "Camboja"
    assert Speech(grown, "en").country("KH") == "Cambodia"
    assert grown.countries.understand("Camboja").candidates == ("KH",)
    assert grown.countries.understand("Tailândia").candidates == ("TH",)
    assert grown.countries.understand("estados unidos").candidates == ("US",)


def test_it_may_run_from_right_to_left(tmp_path: Path) -> None:
    """A language that runs from right to left, with words glued together, is a folder like any other."""
    root = copy(tmp_path)
    sheet = (root / "languages/en/language.yaml").read_text(encoding="utf-8")
    for old, new in (
        ("code: en", "code: ur"),
        ("name: English\n", "name: اردو\n"),
        ("direction: ltr", "direction: rtl\nclitics: [و]"),
        ("locale: en", "locale: ur"),
    ):
        sheet = sheet.replace(old, new, 1)
    speak(root, "ur", sheet, "send: [بھیجو]\nphoto_selfie: [تصویر]\nidentity_paper: [پاسپورٹ]\n")
    urdu = loaded(root)
    assert Speech(urdu, "ur").right_to_left
    assert Speech(urdu, "ur").country("KH") == "کمبوڈیا"
    assert "passport_photo_early" in signs(urdu, "تصویر بھیجو وپاسپورٹ")


def test_it_may_be_heard_only(tmp_path: Path) -> None:
    """A language we have no words in is understood all the same, stands in no menu, and needs no names of countries."""
    root = copy(tmp_path)
    folder = speak(root)
    for file in (*folder.glob("*.ftl"), folder / "countries.yaml"):
        file.unlink()
    change(root, "languages/pt/language.yaml", "locale: pt\n", "locale: pt\nheard_only: true\n")
    knowledge = loaded(root)
    assert (list(knowledge.languages), list(knowledge.heard)) == (["en"], ["pt"])
    assert "passport_held_now" in signs(knowledge, TAKEN)
    offered = {choice.act for row in welcome.languages(knowledge).choices for choice in row}
    assert Chose("language_is", "pt") not in offered
    case, reply = answer(knowledge, Case(language="en", country_now="NP"), Typed(TAKEN))
    assert (case.language, reply.urgent) == ("en", True)


def test_a_language_we_speak_minds_its_words(tmp_path: Path) -> None:
    """Only a language that is heard and not spoken may leave out which words give a person away."""
    root = copy(tmp_path)
    speak(root)
    change(root, "languages/pt/language.yaml", "private_words: [ajuda, perigo,", "private_words: [")
    assert any("private_words: at least 10" in line for line in mistakes(root))


def test_it_may_be_typed_in_an_older_encoding(tmp_path: Path) -> None:
    """Burmese from a phone with a Zawgyi font is heard through the forms that are written in Unicode."""
    root = copy(tmp_path)
    sheet = (root / "languages/en/language.yaml").read_text(encoding="utf-8")
    for old, new in (("code: en", "code: my\nalso_typed_in: zawgyi"), ("locale: en", "locale: my")):
        sheet = sheet.replace(old, new, 1)
    forms = 'identity_paper: [ပတ်စပို့]\nsend: ["(ပို့|ပေး)"]\nphoto_selfie: [ဓာတ်ပုံ]\n'
    speak(root, "my", sheet, forms)
    burmese = loaded(root)
    assert "passport_photo_early" in signs(burmese, "ပတ်စပို့ ဓာတ်ပုံ ပို့ပေး")
    shown = "ပတ္စပို႔ ဓာတ္ပုံ ပို႔ေပး"
    (found, *_) = [one for one in seen(burmese, shown).findings if one.signal == "passport_photo_early"]
    assert found.quote in shown
