"""Whole conversations, compared with the transcripts beside this file.

A transcript that should change is written anew with `SAID=write make test T=tests/said`, and read by a person.
"""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.console import Console
from bot.house import House
from tests.conftest import NOW
from tests.running import Running
from tests.said import picture
from tests.said.scripts import OVER_HTTP, TERMINAL, Act
from tests.world import Person, World

HERE = Path(__file__).parent


def compare(name: str, said: str) -> None:
    """The transcript on paper and what was said are the same, letter by letter."""
    path = HERE / f"{name}.txt"
    if os.environ.get("SAID") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert path.exists(), f"{path.name} is not written yet: SAID=write make test T=tests/said"
    assert said == path.read_text(encoding="utf-8")


async def play(person: Person, acts: Sequence[Act]) -> None:
    """Do what the script says."""
    for kind, words in acts:
        await getattr(person, kind)(words)


@pytest.mark.parametrize("name", sorted(OVER_HTTP))
async def test_a_conversation_over_http(bot: Running, world: World, name: str) -> None:
    """The conversation is the one on paper, from the first forward to erasing."""
    language, acts = OVER_HTTP[name]
    person = world.person("Asha", language_code=language)
    await play(person, acts)
    compare(name, person.transcript() + "\n")


@pytest.mark.parametrize("name", sorted(TERMINAL))
def test_a_conversation_in_the_terminal(house: House, name: str) -> None:
    """The same coach in a terminal says what stands on paper."""
    language, typed = TERMINAL[name]
    out: list[str] = []
    Console(house, io.StringIO(typed), out.append, lambda: NOW).run(language)
    said = "\n".join(out)
    compare(name, f"{said}\n\n--- typed ---\n{typed}")


def test_the_picture_shows_what_was_said() -> None:
    """The chats on the first page of the README are the transcripts."""
    if os.environ.get("SAID") == "write":
        picture.PICTURE.write_text(picture.drawn(), encoding="utf-8")
    assert picture.PICTURE.read_text(encoding="utf-8") == picture.drawn()
