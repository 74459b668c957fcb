"""Copies of the knowledge folder, so that a test may break one thing in one."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from knowledge.load import Knowledge, load
from knowledge.sheet import KnowledgeError, Sheet
from tests.knowledge.told import FOLDER

SPOKEN = ("en",)


def copy(to: Path, languages: Iterable[str] = SPOKEN, *, contacts: str = "NP.yaml", short: bool = True) -> Path:
    """A copy of the sheets with some contacts and some languages, which if `short` have one form a concept."""
    root = to / "knowledge"
    shutil.copytree(FOLDER / "base", root / "base")
    (root / "contacts").mkdir()
    for file in (FOLDER / "contacts").glob(contacts):
        shutil.copy(file, root / "contacts" / file.name)
    for language in languages:
        shutil.copytree(FOLDER / "languages" / language, root / "languages" / language)
        if short:
            _shorten(root / "languages" / language / "concepts.yaml")
    return root


def _shorten(file: Path) -> None:
    table = Sheet.read(file, file.name).record(dict[str, tuple[str, ...]])
    lines = (f"{name}: [{json.dumps(forms[0], ensure_ascii=False)}]\n" for name, forms in table.items())
    file.write_text("".join(lines), encoding="utf-8")


def change(root: Path, name: str, old: str, new: str) -> int:
    """Replace the first place of a text in a file; the number of its line, counted from 1."""
    file = root / name
    text = file.read_text(encoding="utf-8")
    place = text.index(old)
    file.write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
    return text.count("\n", 0, place) + 1


def add(root: Path, name: str, text: str) -> int:
    """Write something at the end of a file; the number of its first line."""
    file = root / name
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(before + text, encoding="utf-8")
    return before.count("\n") + 1


def loaded(root: Path) -> Knowledge:
    """The copy as knowledge."""
    return load(root)


def mistakes(root: Path) -> list[str]:
    """What keeps a copy from being loaded, one line a mistake."""
    with pytest.raises(KnowledgeError) as refusal:
        load(root)
    return str(refusal.value).splitlines()


PORTUGUESE = """\
code: pt
name: Português
english_name: Portuguese
direction: ltr
locale: pt
detector_codes: [pt]
spoken_in: [BR, AO, PT]
private_words: [ajuda, perigo, polícia, golpe, abuso, nua, foto, vítima, passaporte, ameaça]
never_say: [é seguro, está segura, está seguro, confie, não se preocupe, culpa sua, você deve, garantido]
"""
FORMS = """\
negation: [não, nunca, sem]
not_a_negation: [não se preocupe]
passport_taken: ["(tomaram|tiraram|pegaram) (o meu|meu) passaporte*", ficaram com o meu passaporte]
on_site: [estou aqui, "(cheguei|chegamos) aqui"]
first_person: [eu, meu, minha, mim]
send: ["(mande|manda|envie|envia)[-me][ me]"]
photo_selfie: [foto*, selfie*]
identity_paper: [passaporte*, documento*]
"""


def speak(root: Path, code: str = "pt", sheet: str = PORTUGUESE, forms: str = FORMS) -> Path:
    """A new language in a copy: its sheet, a few forms, and the English words, which nobody has translated yet."""
    folder = root / "languages" / code
    folder.mkdir()
    (folder / "language.yaml").write_text(sheet, encoding="utf-8")
    (folder / "concepts.yaml").write_text(forms, encoding="utf-8")
    (folder / "countries.yaml").write_text("aliases: {US: [estados unidos]}\n", encoding="utf-8")
    for words in (FOLDER / "languages" / "en").glob("*.ftl"):
        shutil.copy(words, folder / words.name)
    return folder
