"""What can be wrong with knowledge and still load is found by `second-look knowledge lint`."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from knowledge.lint import CHECKS, lint
from tests.knowledge.copies import change, copy, speak
from tests.knowledge.told import FOLDER

EN = "languages/en/"

# A file, what stands there, what is written instead, and what is said of it.
BROKEN = [
    ("base/signals/document_request.yaml", "references: [SOURCE, CO25]", "references: [SUORCE]",
     "base/signals/document_request.yaml:1: passport_photo_early: 'SUORCE' is no source."),
    ("base/advice.yaml", "when: [level.emergency]", "when: [level.emergenci]",
     "base/advice.yaml:1: a_emergency_number: 'level.emergenci' can never hold. Did you mean 'level.emergency'?"),
    ("base/emergencies.yaml", "signals: suicidal_words", "signals: suicidal_wrods",
     "base/emergencies.yaml:1: self_harm: 'suicidal_wrods' can never hold. Did you mean 'suicidal_words'?"),
    ("base/questions.yaml", "needs: [tag.self_harm]", "needs: [tag.self_ham]",
     "base/questions.yaml:1: self_harm: 'tag.self_ham' can never hold. Did you mean 'tag.self_harm'?"),
    ("base/questions_to_send.yaml", "evidence: [fee_asked]", "evidence: [fee_aksed]",
     "base/questions_to_send.yaml:1: money: 'fee_aksed' is no question. Did you mean 'fee_asked'?"),
    (EN + "coach.ftl", "\nopen-hello = ", "\nopen-hello = Danger. ",
     EN + "coach.ftl:{}: open-hello: an opening may not hold 'danger'"),
    (EN + "coach.ftl", "\nbutton-more = ", f"\nbutton-more = {'more ' * 14}",
     EN + "coach.ftl:{}: button-more: longer than 64 letters"),
    (EN + "coach.ftl", "\nhello = ", "\nhello = Hello! ", EN + "coach.ftl:{}: hello: an exclamation mark"),
    (EN + "coach.ftl", "\nhello = ", f"\nhello = {'very ' * 30}", EN + "coach.ftl:{}: hello: a sentence of "),
    (EN + "signals.ftl", "signal-passport_photo_early = ", "signal-passport_foto_early = ",
     "languages/en/*.ftl:1: signal-passport_photo_early: this message is missing"),
    (EN + "questions.ftl", "    .cannot_talk = ", "    .can_not_talk = ",
     EN + "questions.ftl:1: safe_now: no words for the answer cannot_talk"),
    (EN + "examples.yaml", "found: [job_abroad_pay_too_high]", "found: [job_abroad_pay_to_high]",
     "'job_abroad_pay_to_high' is no sign. Did you mean 'job_abroad_pay_too_high'?"),
    ("contacts/NP.yaml", "phone: '100'", "phone: '+977 12'",
     "contacts/NP.yaml:1: Police emergency: +977 12 is no valid number"),
    ("contacts/NP.yaml", "confidence: reputable", "confidence: reputable\n  serves: [QZ]",
     "contacts/NP.yaml:1: Police emergency: 'QZ' is no country's code"),
    (EN + "language.yaml", "spoken_in: [PH,", "spoken_in: [QZ,", "'QZ' is no country's code"),
    (EN + "countries.yaml", "aliases:", "aliases:\n  QZ: [nowhere land]", "'QZ' is no country's code"),
]  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy with every contact."""
    return copy(tmp_path_factory.mktemp("whole"), contacts="*.yaml")


def found(root: Path) -> list[str]:
    """Everything to mend, one line a mistake."""
    return [str(issue) for issue in lint(root)]


def test_the_real_knowledge_has_nothing_to_mend() -> None:
    """The knowledge that is handed out has no mistake that can be found."""
    assert [str(issue) for issue in lint()] == []


def test_the_copy_has_nothing_to_mend(whole: Path) -> None:
    """An unbroken copy has no mistake either, so that what the other tests find is what they broke."""
    assert found(whole) == []


@pytest.mark.parametrize(("name", "old", "new", "said"), BROKEN, ids=lambda value: value.strip()[:40])
def test_one_mistake(whole: Path, name: str, old: str, new: str, said: str) -> None:
    """One thing that is wrong and still loads is told, with its file and whose it is."""
    before = (whole / name).read_text(encoding="utf-8")
    line = change(whole, name, old, new) + old.startswith("\n")
    try:
        told = found(whole)
    finally:
        (whole / name).write_text(before, encoding="utf-8")
    assert [one for one in told if said.replace("{}", str(line)) in one], told


def test_a_new_language_is_told_what_it_lacks(whole: Path, tmp_path: Path) -> None:
    """A language that has begun is told which concepts have no words yet, and that it needs examples."""
    root = tmp_path / "knowledge"
    shutil.copytree(whole, root)
    speak(root)
    told = found(root)
    assert "languages/pt/concepts.yaml:1: urgent_time: no forms" in told
    assert any(one.startswith("languages/pt/examples.yaml:1: ") for one in told)
    assert not [one for one in told if "negation: no forms" in one]


def test_missing_country(whole: Path) -> None:
    """A country without a file is told of, and a file without a country."""
    file = whole / "contacts/NP.yaml"
    file.rename(whole / "contacts/QZ.yaml")
    try:
        told = found(whole)
    finally:
        (whole / "contacts/QZ.yaml").rename(file)
    assert "contacts/NP.yaml:1: there is no such file" in told
    assert "contacts/QZ.yaml:1: 'QZ' is no country's code" in told


def test_too_few_examples(whole: Path) -> None:
    """A language with few examples, or with few harmless ones, is told how many are needed."""
    file = whole / EN / "examples.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text('- {text: "send your passport", found: [passport_photo_early]}\n- {text: "hi"}\n', encoding="utf-8")
    try:
        told = found(whole)
    finally:
        file.write_text(before, encoding="utf-8")
    assert EN + "examples.yaml:1: 2 examples; at least 60 are needed" in told
    assert EN + "examples.yaml:1: only 0 of 2 examples are harmless" in told
    assert EN + "examples.yaml:2: says nothing of what is to be found" in told


def test_an_exception_that_is_not_needed(whole: Path) -> None:
    """An exception that no number needs any more is told of, so that the list shrinks."""
    file = whole / "base/odd_numbers.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(f"{before}- {{number: '+977 1 234', countries: [NP], reason: none}}\n", encoding="utf-8")
    try:
        told = found(whole)
    finally:
        file.write_text(before, encoding="utf-8")
    assert told == ["base/odd_numbers.yaml:1: NP +977 1 234: this exception is no longer needed"]


def test_what_does_not_load_is_told_alone(tmp_path: Path) -> None:
    """What keeps the knowledge from loading is told as by loading it."""
    root = copy(tmp_path)
    line = change(root, "base/signals/document_request.yaml", "  severity: weak", "  severity: week")
    (one,) = found(root)
    assert one.startswith(f"base/signals/document_request.yaml:{line}: passport_photo_early: severity: ")


def test_every_check_says_what_it_checks() -> None:
    """A check is one small function with one sentence."""
    for check in CHECKS:
        assert (check.__doc__ or "").strip().endswith("."), check.__name__
    assert (FOLDER / "base").is_dir()
