"""`make bench`: every figure is the median of at least five rounds, and every bar a ratio within this run."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from ahocorasick_rs import AhoCorasick, Implementation

from bot.memory import settle
from knowledge.case import Exhibit, Turn
from knowledge.load import Knowledge, load
from knowledge.text import Text
from tests.bench import start, updates
from tests.bench.generated import LETTERS, generated

MESSAGES = 20_000
ROUNDS = 5
WORST = (
    "pay visa fee ",
    "send me passport ",
    "you never tell your family ",
    "you will earn money on telegram ",
    "he will kill my mother if i leave ",
    "ត្រូវបង់ប្រាក់ ",
    "p a s s p o r t ",
    "not ",
    "\u200bv\u200bi\u200bs\u200ba ",
    "\u0301",
    "😂",
)
SHORT, LONG = 5_000, 100_000


def main() -> int:
    """Print every figure with its bar; 1 when a bar is missed."""
    loading = time.perf_counter()
    knowledge = load()
    loading = time.perf_counter() - loading
    messages = generated(knowledge, MESSAGES)
    settle()  # as the bot does
    results = [
        reasoning(knowledge, messages),
        lines(messages),
        growth(knowledge, messages),
        *start.figures(),
        updates.figure(),
    ]
    say(f"\nLoading all knowledge once in this process: {loading:.2f} s")
    return 0 if all(results) else 1


def reasoning(knowledge: Knowledge, messages: Sequence[str]) -> bool:
    """(a) detect and assess against a bare scan of the same text with the same literals."""
    detector, assessor = knowledge.detector, knowledge.assessor
    words = [Text.of(message).words for message in messages]
    exhibits = [(Exhibit((Turn(message),)),) for message in messages]
    literals = detector.lexicon.parts.trie.keys()
    automaton = AhoCorasick(literals, implementation=Implementation.ContiguousNFA)

    def scan() -> None:
        for text in words:
            automaton.find_matches_as_indexes(text, overlapping=True)

    def reason() -> None:
        for exhibit in exhibits:
            assessor.assess(detector.detect(exhibit))

    ratios, scans, reasons = [], [], []
    for _ in range(ROUNDS):
        bare, whole = seconds(scan), seconds(reason)
        ratios.append(whole / bare)
        scans.append(bare / len(messages) * 1e6)
        reasons.append(whole / len(messages) * 1e6)
    say(f"(a) {len(messages):,} messages of ~{LETTERS} letters in {', '.join(knowledge.languages)}")
    bare, whole = statistics.median(scans), statistics.median(reasons)
    say(f"    bare Aho-Corasick scan for {len(literals):,} literals {bare:.1f} µs a message")
    say(f"    detect + assess {whole:.1f} µs a message")
    return bar("    detect + assess / bare scan", statistics.median(ratios), 15, at_most=True)


def lines(messages: Sequence[str]) -> bool:
    """(b) messages a second through the command, as a process."""
    import json

    given = "".join(
        json.dumps({"id": place, "text": text}, ensure_ascii=False) + "\n" for place, text in enumerate(messages[:5000])
    )
    rates = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "bot", "check", "-"], input=given.encode(), capture_output=True, check=True
        )
        rates.append(done.stdout.count(b"\n") / (time.perf_counter() - begun))
    say(f"(b) check -: {statistics.median(rates):,.0f} messages a second, start included")
    return True


def growth(knowledge: Knowledge, messages: Sequence[str]) -> bool:
    """Cost grows with the text: twenty times the text costs at most twenty-five times as much, on the worst too."""
    texts = (" ".join(messages[:400]), *(piece * (LONG // len(piece) + 1) for piece in WORST))
    worst = max(_growth(knowledge, text) for text in texts)
    return bar(f"    cost of 100 kB / cost of 5 kB, worst of {len(texts)} texts", worst, 25, at_most=True)


def _growth(knowledge: Knowledge, text: str) -> float:
    short, long = text[:SHORT], text[:LONG]
    shorts, longs = [], []
    for _ in range(2 * ROUNDS - 1):
        shorts.append(seconds(lambda: once(knowledge, short)))
        longs.append(seconds(lambda: once(knowledge, long)))
    return statistics.median(longs) / statistics.median(shorts)


def once(knowledge: Knowledge, text: str) -> None:
    """Reason about one text."""
    knowledge.assessor.assess(knowledge.detector.detect((Exhibit((Turn(text),)),)))


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def bar(what: str, figure: float, limit: float, *, at_most: bool, unit: str = "×") -> bool:
    """Print a figure with its bar; is it met?"""
    met = figure <= limit if at_most else figure >= limit
    wanted = f"{'at most' if at_most else 'at least'} {limit:g}{unit}"
    say(f"{what}: {figure:.2f}{unit} (bar: {wanted}) {'met' if met else 'MISSED'}")
    return met


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
