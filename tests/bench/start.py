"""(c) Memory and start: a fresh process with all knowledge loaded."""

from __future__ import annotations

import statistics
import subprocess
import sys

ROUNDS = 5
_PROGRAM = """
import re, time
begun = time.perf_counter()
from knowledge.load import load
load()
print(time.perf_counter() - begun, int(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1]) / 1024)
"""


def figures() -> list[bool]:
    """Start time and memory, each with its bar."""
    from tests.bench.__main__ import bar

    runs = [tuple(map(float, subprocess.check_output([sys.executable, "-c", _PROGRAM]).split())) for _ in range(ROUNDS)]
    return [
        bar(
            "(c) start with all knowledge loaded",
            statistics.median(run[0] for run in runs),
            1.0,
            at_most=True,
            unit=" s",
        ),
        bar(
            "    memory with all knowledge loaded",
            statistics.median(run[1] for run in runs),
            150,
            at_most=True,
            unit=" MB",
        ),
    ]
