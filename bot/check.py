"""Checking without a conversation: JSON Lines for machines, and a page for people.

A line is answered before the next is read, so that any number of lines need no more memory than one.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator
from typing import IO, Any, NoReturn

from bot.coach import advising
from bot.coach.case import Case
from bot.coach.reply import Say
from bot.coach.weigh import Weighed, ask_next, asking, weigh
from bot.speech import Speech
from knowledge.assess import probability
from knowledge.case import Detection, Exhibit, Turn
from knowledge.load import Knowledge

MOST_BYTES = 256 * 1024
_SENDERS = ("them", "me")


class LineFault(ValueError):
    """A line that cannot be checked; the message says why."""


def answer_lines(knowledge: Knowledge, lines: IO[bytes], out: Callable[[str], object]) -> None:
    """Answer each JSON line with one JSON line, in order."""
    for number, line in enumerate(_bounded(lines), 1):
        name: dict[str, Any] = {"line": number}
        try:
            given = _parsed(line)
            if _is_id(given.get("id")):
                name = {"id": given["id"]}
            result = {**name, **_checked(knowledge, given)}
        except LineFault as fault:
            result = {**name, "error": str(fault)}
        out(as_line(result))


def as_line(result: dict[str, Any]) -> str:
    """One line of JSON: letters as they are, and escapes where there is half a letter that no file can hold."""
    line = json.dumps(result, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(result)
    return line


def _bounded(lines: IO[bytes]) -> Iterator[bytes | None]:
    """Lines, with None for one that is too long; the rest of it is passed over."""
    while line := lines.readline(MOST_BYTES + 2):
        if len(line) <= MOST_BYTES + 1 and (line.endswith(b"\n") or len(line) <= MOST_BYTES):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = lines.readline(MOST_BYTES)
        yield None


def _parsed(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise LineFault("the line is over 256 KiB")
    try:
        given = json.loads(line, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise LineFault("the line is no JSON") from None
    if not isinstance(given, dict):
        raise LineFault("the line is no JSON object")
    return given


def _no_number(constant: str) -> NoReturn:
    raise ValueError(constant)


def _is_id(given: object) -> bool:
    return isinstance(given, str | int) or (isinstance(given, float) and math.isfinite(given))


def _checked(knowledge: Knowledge, given: dict[str, Any]) -> dict[str, Any]:
    turns, in_turns = _turns(given)
    language = given.get("lang")
    if language is not None and not isinstance(language, str):
        raise LineFault("lang is no text")
    return checked(knowledge, turns, in_turns=in_turns, language=language or "")


def _turns(given: dict[str, Any]) -> tuple[tuple[Turn, ...], bool]:
    text, turns = given.get("text"), given.get("turns")
    if isinstance(text, str) and turns is None:
        if not text.strip():
            raise LineFault("text is empty")
        return (Turn(text),), False
    if not isinstance(turns, list) or not turns:
        raise LineFault("neither text nor turns")
    found: list[Turn] = []
    for turn in turns:
        if not isinstance(turn, dict) or turn.get("from") not in _SENDERS or not isinstance(turn.get("text"), str):
            raise LineFault('a turn is {"from": "them" or "me", "text": …}')
        found.append(Turn(turn["text"], turn["from"]))
    return tuple(found), True


def case_of(detection: Detection, language: str = "") -> Case:
    """What was found as a case nobody has answered anything about."""
    return Case(
        language=language,
        findings=detection.findings,
        concepts=tuple(sorted(detection.concepts)),
        frames=tuple(sorted(detection.frames)),
        directions=tuple(sorted(detection.directions)),
        exhibits=1,
    )


def checked(knowledge: Knowledge, turns: tuple[Turn, ...], *, in_turns: bool, language: str = "") -> dict[str, Any]:
    """What was found in one exhibit, as plain data in a fixed order."""
    detection = knowledge.detector.detect((Exhibit(turns),))
    case = case_of(detection)
    weighed = weigh(knowledge, case)
    assessment = weighed.assessment
    findings = []
    for finding in detection.findings:
        if finding.frame:
            continue
        row: dict[str, Any] = {
            "signal": finding.signal, "tactic": finding.tactic, "stage": finding.stage, "severity": finding.severity,
            "quote": finding.quote, "start": finding.start, "end": finding.end,
        }  # fmt: skip
        findings.append({**row, "turn": finding.turn} if in_turns else row)
    live = {row["tactic"] for row in findings}
    stages = {row["stage"] for row in findings}
    unknown, question = knowledge.guide.unknown(asking(case, weighed)), ask_next(knowledge, case, weighed)
    return {
        "level": assessment.level,
        "score": round(probability(assessment.score), 4),
        "lang": language or knowledge.language_of("\n".join(turn.text for turn in turns)),
        "situation": assessment.situation,
        "tactics": [tactic for tactic in assessment.tactics if tactic in live],
        "stages": [stage for stage in assessment.stages if stage in stages],
        "findings": findings,
        "unknown": [*unknown, *(() if question is None or question in unknown else (question,))],
        "next_question": question,
    }


def page(knowledge: Knowledge, turns: tuple[Turn, ...], language: str) -> str:
    """The same for people: how serious, why, what is not known, what could be done."""
    detection = knowledge.detector.detect((Exhibit(turns),))
    case = case_of(detection, language)
    weighed = weigh(knowledge, case)
    speech = Speech(knowledge, language)
    reasons = list(_reasons(speech, weighed))
    level = "weak" if reasons and weighed.assessment.level == "none_found" else weighed.assessment.level
    lines = [speech.say(Say(f"level-{level}")), *reasons]
    state = asking(case, weighed)
    unknown = knowledge.guide.unknown(state)
    if unknown:
        lines += ("", f"{speech.say(Say('check-unknown'))}:")
        lines += (f"  - {speech.say(Say(name))}" for name in unknown)
    plan = advising.plan(knowledge, case, weighed)
    lines += ("", f"{speech.say(Say('check-do'))}:")
    lines += (f"  - {speech.say(Say(name))}" for name in plan.advice[:3])
    return "\n".join(lines)


def _reasons(speech: Speech, weighed: Weighed) -> Iterator[str]:
    live = [finding for finding in weighed.assessment.reasons if not finding.frame]
    if live:
        yield ""
        yield f"{speech.say(Say('check-reasons'))}:"
    for finding in live:
        yield f"  - “{' '.join(finding.quote.split())}”: {speech.say(Say(f'signal-{finding.signal}'))}"
        yield f"    {speech.say(Say(f'signal-{finding.signal}.why'))}"
