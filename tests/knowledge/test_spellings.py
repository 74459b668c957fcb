"""Whatever a speaker wrote down is heard when somebody writes it."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from knowledge.form import Form, read
from knowledge.load import Knowledge
from knowledge.sheet import Sheet
from tests.knowledge.told import FOLDER, LANGUAGES

EVERY = 2  # which forms are tried; all of them take a minute and a half
SPELLINGS = 2


def spellings(form: Form, chance: random.Random) -> Iterator[str]:
    """Some of the spellings that a form stands for, without what may be glued before it or come in between."""
    if form.sign:
        yield form.sign
        return
    for _ in range(SPELLINGS):
        yield " and ".join("".join(chance.choice(slot) for slot in part).replace("*", "") for part in form.parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_spelling_of_a_form_is_heard(knowledge: Knowledge, language: str) -> None:
    """A form with brackets, endings and gaps is found in each of the spellings it stands for."""
    chance = random.Random(language)
    number = knowledge.detector.lexicon.number
    clitics = {**knowledge.languages, **knowledge.heard}[language].sheet.clitics
    path = FOLDER / "languages" / language / "concepts.yaml"
    lost: list[str] = []
    tried = 0
    for concept, forms in Sheet.read(path, path.name).record(dict[str, tuple[str, ...]]).items():
        for written in forms[::EVERY]:
            for spelled in spellings(read(written, clitics), chance):
                tried += 1
                if not knowledge.detector.hear(spelled).heard(frozenset({number[concept]})):
                    lost.append(f"{concept}: {written[:60]}: {spelled}")
    assert tried > 1000
    assert lost == []
