"""Knowledge with a mistake is refused: the file, the line, the reason, and what was perhaps meant."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from knowledge.load import Knowledge
from tests.knowledge.copies import add, change, copy, loaded, mistakes, speak

SIGNAL = "base/signals/document_request.yaml"
ADVICE = "base/advice.yaml"
QUESTIONS = "base/questions.yaml"
NEPAL = "contacts/NP.yaml"
EN = "languages/en/"

# A file, what stands there, what is written instead, and what is said of it. `{}` is the number of the line.
BROKEN = [
    # rules and concepts
    (SIGNAL, "when: {near: [send, identity_paper]", "when: {near: [send, identity_papre]",
     SIGNAL + ":{}: passport_photo_early: 'identity_papre' is no concept. Did you mean 'identity_paper'?"),
    ("base/frames.yaml", "[news_word,", "[news_wrod,",
     "base/frames.yaml:{}: news: 'news_wrod' is no concept. Did you mean 'news_word'?"),
    ("base/intents.yaml", "unless: [suicide_ordinary]", "unless: [suicide_ordinry]",
     "base/intents.yaml:{}: want_to_die: 'suicide_ordinry' is no concept. Did you mean 'suicide_ordinary'?"),
    ("base/concepts.yaml", "when: {any: [abroad_word, place,", "when: {any: [abroad_wrod, place,",
     "base/concepts.yaml:{}: abroad: 'abroad_wrod' is no concept. Did you mean 'abroad_word'?"),
    ("base/frames.yaml", "  needs: 2\n", "  needs: 2\n  halves: [lrue]\n",
     "base/frames.yaml:{+1}: news: 0: Input should be 'approach', 'trust', 'lure'"),
    ("base/concepts.yaml", "- {id: negation,", "- {id: negatoin,",
     "base/concepts.yaml:1: negation: this concept is missing"),
    (SIGNAL, "when: {near: [send", "when: {nearby: [send",
     SIGNAL + ":{}: passport_photo_early: when: a rule is one of near, seq, all, any; here: nearby, within"),
    # keys and values
    (SIGNAL, "  severity: weak", "  severety: weak",
     SIGNAL + ":{}: passport_photo_early: unknown key 'severety'. Did you mean 'severity'?"),
    (SIGNAL, "  severity: weak", "  severity: week",
     SIGNAL + ":{}: passport_photo_early: severity: Input should be 'weak', 'medium', 'strong' or 'decisive'"),
    (SIGNAL, "  weight: 0.5", "  weight: 9",
     SIGNAL + ":{}: passport_photo_early: weight: Input should be less than or equal to 4"),
    (SIGNAL, "  stage: lure\n", "  stage: lure\n  stage: trust\n", SIGNAL + ":{+1}: 'stage' stands twice"),
    (SIGNAL, "- id: selfie_with_id", "- id: passport_photo_early",
     SIGNAL + ":{}: passport_photo_early: this id stands twice"),
    (SIGNAL, "  tactic: document_request", "  tactic: money_request",
     SIGNAL + ":{}: passport_photo_early: stands in another tactic's file"),
    (SIGNAL, "- id: passport_photo_early", "- id: passport_photo_early: yes", SIGNAL + ":{}: no YAML"),
    # names of other things
    ("base/advice_order.yaml", "[n_what_i_cannot_see,", "[n_what_i_cannot_se,",
     "base/advice_order.yaml:{}: 'n_what_i_cannot_se' is no advice. Did you mean 'n_what_i_cannot_see'?"),
    ("base/advice_order.yaml", "- situation: romance", "- situation: romanec",
     "base/advice_order.yaml:{}: 'romanec' is no situation. Did you mean 'romance'?"),
    ("base/advice_tags.yaml", "lead: [h_suicide]", "lead: [h_suicid]",
     "base/advice_tags.yaml:{}: 'h_suicid' is no advice. Did you mean 'h_suicide'?"),
    ("base/situations.yaml", "must_know: [safe_now, country_now, reach_way]", "must_know: [save_now, country_now]",
     "base/situations.yaml:{}: already_there: 'save_now' is no question. Did you mean 'safe_now'?"),
    (QUESTIONS, "unlocks: [a_emergency_number,", "unlocks: [a_emergency_numbr,",
     QUESTIONS + ":{}: safe_now: 'a_emergency_numbr' is no advice. Did you mean 'a_emergency_number'?"),
    (QUESTIONS, "- {id: yes, situation: image_blackmail}", "- {id: yes, situation: image_blakmail}",
     QUESTIONS + ":{}: threat_images: 'image_blakmail' is no situation. Did you mean 'image_blackmail'?"),
    (QUESTIONS, "- {id: no, emergency: in_danger}", "- {id: yes, emergency: in_danger}",
     QUESTIONS + ":{}: safe_now: the tap 'yes' stands twice"),
    (ADVICE, "contacts: [emergency]", "contacts: [emergencies]",
     ADVICE + ":{}: a_emergency_number: 0: Input should be 'emergency', 'trafficking'"),
    (ADVICE, "  when: [level.emergency]", "  when: [level.emergency|]",
     ADVICE + ":{}: a_emergency_number: 0: a condition is text such as a|b or a+b"),
    # contacts
    (NEPAL, "phone: '100'", "fone: '100'", NEPAL + ":{}: Police emergency: unknown key 'fone'. Did you mean 'phone'?"),
    (NEPAL, "checked: '2026-11-24'", "checked: yesterday",
     NEPAL + ":{}: Police emergency: checked: String should match pattern"),
    (NEPAL, "- kinds: [emergency]", "- kinds: [emergencies]",
     NEPAL + ":{}: Police emergency: 0: Input should be 'emergency'"),
    (NEPAL, "confidence: reputable", "confidence: reputable\n  serves: [np]",
     NEPAL + ":{+1}: Police emergency: 0: String should match pattern"),
    ("base/country_facts.yaml", "country: BH", "country: Bahrain",
     "base/country_facts.yaml:{}: country: String should match"),
    # words
    (EN + "coach.ftl", "\nprogress = ", "\nprogress - ", EN + 'coach.ftl:{+1}: cannot be read: Expected token: "="'),
    (EN + "coach.ftl", "\nprogress = ", "\ncountry-is-it = ", EN + "coach.ftl:{+1}: country-is-it: stands twice"),
    (EN + "coach.ftl", "{ $country }?", "{ country }?",
     EN + "coach.ftl:{}: country-is-it: a message is written out, without other messages, terms or functions"),
    (EN + "language.yaml", "locale: en", "locale: inglish",
     EN + "language.yaml:{}: English: locale: 'inglish' is no locale known to CLDR"),
    (EN + "language.yaml", "direction: ltr", "direction: left",
     EN + "language.yaml:{}: English: direction: Input should be 'ltr' or 'rtl'"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), BROKEN, ids=lambda value: value.strip()[:40])
def test_one_mistake(tmp_path: Path, name: str, old: str, new: str, said: str) -> None:
    """One thing broken is refused with its file, its line and its reason."""
    root = copy(tmp_path)
    line = change(root, name, old, new)
    found = mistakes(root)
    said = said.replace("{+1}", str(line + 1)).replace("{}", str(line))
    assert [one for one in found if one.startswith(said)], found


FOLLOWER = [
    ("concepts.yaml", "photo_selfie:", "photo_selfi:",
     "languages/pt/concepts.yaml:{}: photo_selfi: 'photo_selfi' is no concept to fill. Did you mean 'photo_selfie'?"),
    ("concepts.yaml", "documento*]", '"(documento*"]',
     "languages/pt/concepts.yaml:{}: identity_paper: '(documento*': a bracket is not closed"),
    ("concepts.yaml", "first_person: [eu,", "negation: [eu,", "languages/pt/concepts.yaml:{}: 'negation' stands twice"),
    ("coach.ftl", "\nprogress = ", "\nprogres = ",
     "languages/pt/coach.ftl:{+1}: progres: nobody says this message. Did you mean 'progress'?"),
    ("coach.ftl", "\nprogress = ", "\nprogres = ", "languages/pt/coach.ftl:1: progress: this message is missing"),
    ("coach.ftl", "{ $number } of", "{ $numero } of",
     "languages/pt/coach.ftl:{}: progress: nobody gives the argument numero"),
    ("language.yaml", "code: pt", "code: br", "languages/pt/language.yaml:1: the folder is not called 'br'"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "said"), FOLLOWER, ids=lambda value: value.strip()[:40])
def test_another_language(tmp_path: Path, name: str, old: str, new: str, said: str) -> None:
    """A mistake in a new language is told to its speaker in the same way."""
    root = copy(tmp_path)
    speak(root)
    line = change(root, f"languages/pt/{name}", old, new)
    assert said.replace("{+1}", str(line + 1)).replace("{}", str(line)) in mistakes(root)


@pytest.mark.parametrize(
    "name",
    [
        "base/concepts.yaml", "base/levels.yaml", "base/frames.yaml", "base/questions.yaml", "base/situations.yaml",
        "base/questions_to_send.yaml", "base/emergencies.yaml", "base/advice.yaml", EN + "language.yaml",
        EN + "concepts.yaml", EN + "coach.ftl", EN + "handover.ftl",
    ],
)  # fmt: skip
@pytest.mark.parametrize("how", ["missing", "empty", "no text"])
def test_missing_files(tmp_path: Path, name: str, how: str) -> None:
    """A file that is missing, empty or no text is named, and nothing is loaded without it."""
    root = copy(tmp_path)
    if how == "missing":
        (root / name).unlink()
    else:
        (root / name).write_bytes(b"" if how == "empty" else b"\xff\xfe\x00")
    found = mistakes(root)
    assert [one for one in found if one.startswith(f"{name}:1: ")], found[:5]


def test_no_language(tmp_path: Path) -> None:
    """Without the language that all others follow nothing is loaded."""
    root = copy(tmp_path, languages=())
    assert "languages/en:1: the language that all others follow cannot be read" in mistakes(root)


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    """Mistakes in several files are told together, each in its own line, so that nobody mends them one by one."""
    root = copy(tmp_path)
    speak(root)
    lines = [
        change(root, SIGNAL, "  severity: weak", "  severity: week"),
        change(root, NEPAL, "checked: '2026-11-24'", "checked: soon"),
        change(root, "base/situations.yaml", "[safe_now, country_now, reach_way]", "[save_now]"),
        add(root, EN + "coach.ftl", "\nbroken line\n") + 1,
    ]
    change(root, "languages/pt/concepts.yaml", "documento*]", '"(documento*"]')
    found = mistakes(root)
    begins = (
        f"{SIGNAL}:{lines[0]}: passport_photo_early: severity:",
        f"{NEPAL}:{lines[1]}: Police emergency: checked:",
        f"base/situations.yaml:{lines[2]}: already_there: 'save_now' is no question.",
        f"{EN}coach.ftl:{lines[3]}: cannot be read:",
        "languages/pt/concepts.yaml:8: identity_paper: '(documento*': a bracket is not closed",
    )
    for begin in begins:
        assert [one for one in found if one.startswith(begin)], begin


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("base/advice.yaml", "id:", "idd:"),
        ("base/questions.yaml", "- id:", "- idd:"),
        ("base/situations.yaml", "id:", "idd:"),
        ("base/concepts.yaml", "meaning:", "meanin:"),
        (EN + "coach.ftl", "unread-photo =", "unread-photo"),
    ],
)
def test_one_mistake_is_told_once(tmp_path: Path, file: str, right: str, wrong: str) -> None:
    """What cannot be read is told, and not every place that names something in it."""
    root = copy(tmp_path)
    change(root, file, right, wrong)
    found = mistakes(root)
    assert 1 <= len(found) <= 2, found
    assert all(one.startswith(file) for one in found)


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    """What an editor or a system leaves in a folder is no knowledge."""
    root = copy(tmp_path)
    (root / "contacts/.NP.yaml.swp").write_bytes(b"\xff")
    (root / "contacts/_draft.yaml").write_text("- nothing", encoding="utf-8")
    (root / "languages/.DS_Store").write_bytes(b"\xff")
    assert set(loaded(root).languages) == {"en"}


def test_the_good_folder_loads(tmp_path: Path, knowledge: Knowledge) -> None:
    """An unbroken copy loads, and knows the same as the real one."""
    copied = loaded(copy(tmp_path, knowledge.languages, contacts="*.yaml", short=False))
    for part in ("concepts", "signals", "situations", "questions", "advice", "intents", "handover", "country_facts"):
        assert getattr(copied, part) == getattr(knowledge, part), part
    assert copied.contacts.countries == knowledge.contacts.countries
    assert list(copied.languages) == list(knowledge.languages)


def test_knowledge_is_frozen(knowledge: Knowledge) -> None:
    """What was loaded is never changed."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        knowledge.guide = knowledge.guide  # type: ignore[misc]
    assert len(knowledge.signals) == 87
