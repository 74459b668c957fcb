"""`pip install .` in a fresh place: the same command, with all that it knows. Takes about fifteen seconds."""

from __future__ import annotations

import io
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.check import answer_lines
from knowledge.load import Knowledge
from tests.commands.typed import second_look
from tests.process import ROOT

PACKAGES = ("bot", "handlers", "knowledge", "migrations")
DATA = {".yaml", ".ftl", ".py", ".mako", ".ini"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that pip makes of this folder."""
    folder = tmp_path_factory.mktemp("wheel")
    pip(sys.executable, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT))
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in a fresh environment, which borrows the libraries of this one."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, symlinks=True)
    python = str(folder / "bin/python")
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip(python, "install", "--no-deps", "--no-index", "--ignore-installed", str(wheel))
    return folder / "bin/second-look"


def pip(python: str, *arguments: str) -> None:
    """Run pip of this environment for a Python."""
    command = [sys.executable, "-m", "pip", "--python", python, "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=120)


def of_the_checkout() -> Iterator[str]:
    """Every file of the packages that is code or data."""
    for package in PACKAGES:
        for file in (ROOT / package).rglob("*"):
            if file.is_file() and "__pycache__" not in file.parts and file.suffix in DATA:
                yield file.relative_to(ROOT).as_posix()


def test_the_wheel_holds_everything(wheel: Path) -> None:
    """Every sheet, every word and every migration is in the wheel, with the licence, and nothing that is not ours."""
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    inside = {name for name in names if ".dist-info/" not in name}
    wanted = set(of_the_checkout())
    assert wanted - inside == set()
    assert {Path(name).suffix for name in wanted} >= {".py", ".yaml", ".ftl"}
    assert {name for name in inside if not name.startswith(PACKAGES)} == set()
    assert not any("__pycache__" in name or name.startswith(("tests/", "data/")) for name in names)
    assert any(name.endswith("/LICENSE") for name in names)


def test_the_installed_command(installed: Path, tmp_path: Path, knowledge: Knowledge) -> None:
    """From another folder the installed command checks a line, and makes its database and key in the data folder."""
    line = b'{"id": 7, "text": "Send me a photo of your passport today"}'
    told = second_look(tmp_path, "check", "-", given=line, command=[str(installed)], cwd=tmp_path)
    assert (told.code, told.aside) == (0, "")
    lines: list[str] = []
    answer_lines(knowledge, io.BytesIO(line), lines.append)
    assert told.out.splitlines() == lines
    told = second_look(tmp_path, "chat", given=b"/help\n", command=[str(installed)], cwd=tmp_path)
    assert (told.code, told.aside) == (0, "")
    assert (tmp_path / "data/key").stat().st_mode & 0o777 == 0o600
    told = second_look(
        tmp_path, "-c", "import bot; print(bot.__file__)", command=[str(installed.parent / "python")], cwd=tmp_path
    )
    assert str(installed.parent.parent) in told.out
