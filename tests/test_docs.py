"""What is written for people who run, edit and change this stays true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.typed_commands import COMMANDS
from tests.process import ran

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
_LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
_CODE = re.compile(r"`((?:bot|handlers|knowledge|migrations|tests|docs)/[\w./-]+)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every file that a page links to or names is there."""
    text = page.read_text(encoding="utf-8")
    named = [
        *((page.parent / link).resolve() for link in _LINK.findall(text)),
        *(ROOT / n for n in _CODE.findall(text)),
    ]
    assert [str(path) for path in named if not path.exists()] == []


def test_the_readme_knows_every_command(tmp_path: Path) -> None:
    """The table of commands holds all that `--help` tells of."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = re.findall(r"^    ([a-z-]+) {2,}|^    ([a-z-]+)$", ran(tmp_path, "--help").stdout, re.MULTILINE)
    commands = {first or second for first, second in told} - {"bot"}
    assert len(commands) > 6
    assert [command for command in sorted(commands) if f"`second-look {command}" not in readme] == []


def test_the_menu_has_every_command_of_the_plan() -> None:
    """Twelve commands can be tapped in the menu."""
    assert {"start", "help", "check", "hotline", "country", "language", "why", "about", "privacy"} <= set(COMMANDS)
    assert {"mydata", "erase", "stop"} <= set(COMMANDS)


def test_the_quote_on_the_first_page_is_what_is_said() -> None:
    """What the README shows of an answer stands in a transcript."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    said = (ROOT / "tests" / "said" / "en" / "job_in_bavet.txt").read_text(encoding="utf-8")
    shown = [line for line in readme.splitlines() if line.startswith("▪")]
    assert len(shown) == 2
    assert [line for line in shown if line not in said] == []
