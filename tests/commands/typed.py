"""`second-look …` typed at a prompt: a process with what it reads, and what came of it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests.process import ROOT, environment

PATIENCE = 60.0  # seconds that a command may take
COMMAND = (sys.executable, "-m", "bot")


@dataclass(frozen=True)
class Ended:
    """What a command printed, what it said aside, and its exit code."""

    out: str
    aside: str
    code: int

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Its output as JSON Lines."""
        return [json.loads(line) for line in self.out.removesuffix("\n").split("\n")]

    @property
    def line(self) -> str:
        """The one line that it said aside; fails when there were more, or none."""
        assert self.aside.endswith("\n")
        (only,) = self.aside.splitlines()
        return only


def second_look(
    folder: Path,
    *arguments: str | bytes,
    given: bytes = b"",
    variables: Mapping[str, str] | None = None,
    command: Sequence[str] = COMMAND,
    cwd: Path = ROOT,
) -> Ended:
    """Type a command, give it `given` to read, and wait for its end."""
    ended = subprocess.run(
        [*command, *arguments],
        cwd=cwd,
        env=around(folder, variables),
        input=given,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    return Ended(ended.stdout.decode(), ended.stderr.decode(), ended.returncode)


def in_a_shell(folder: Path, script: str) -> Ended:
    """The same in a shell, where streams are closed or turned elsewhere; `second-look` there is the command."""
    named = script.replace("second-look", f'"{sys.executable}" -m bot')
    return second_look(folder, "-c", named, command=("sh",))


@dataclass(frozen=True)
class Asked:
    """A command that runs: lines go in, lines come out."""

    process: subprocess.Popen[bytes]
    into: IO[bytes]
    out: IO[bytes]

    def answer(self, line: bytes) -> dict[str, Any]:
        """Write one line, and read one."""
        self.into.write(line + b"\n")
        self.into.flush()
        told: dict[str, Any] = json.loads(self.out.readline())
        return told

    @property
    def megabytes(self) -> float:
        """Memory that it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return int(status.split("VmRSS:")[1].split()[0]) / 1024


@contextmanager
def running(folder: Path, *arguments: str) -> Iterator[Asked]:
    """A command that still runs, and is stopped at the end."""
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=ROOT,
        env=around(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin
    assert process.stdout
    with process:
        try:
            yield Asked(process, process.stdin, process.stdout)
        finally:
            process.kill()
            with suppress(BrokenPipeError):
                process.stdin.close()


def around(folder: Path, variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a terminal that is set to no language."""
    return environment(folder, {}) | {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "C.UTF-8"} | dict(variables or {})
