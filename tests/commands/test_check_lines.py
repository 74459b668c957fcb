"""`second-look check -`: one line out for each line in, whatever the line."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from bot.check import MOST_BYTES, answer_lines
from bot.coach.acts import Showed
from bot.coach.answer import answer
from bot.coach.case import Case
from knowledge.case import Exhibit, Turn
from knowledge.load import Knowledge
from knowledge.schema.terms import LEVELS
from tests.commands.typed import Ended, in_a_shell, running, second_look

KEYS = ["id", "level", "score", "lang", "situation", "tactics", "stages", "findings", "unknown", "next_question"]
FINDING = ["signal", "tactic", "stage", "severity", "quote", "start", "end"]
LURE = "Send me a photo of your passport today"
PASSPORT = "passport_photo_early"


def answers(knowledge: Knowledge, lines: bytes) -> list[dict[str, Any]]:
    """What is answered to these bytes, and that every answer is one line of strict JSON in UTF-8."""
    out: list[str] = []
    answer_lines(knowledge, io.BytesIO(lines), out.append)
    assert all("\n" not in line and "\r" not in line for line in out)
    return [json.loads(line.encode(), parse_constant=pytest.fail) for line in out]


def answered(knowledge: Knowledge, **given: object) -> dict[str, Any]:
    """What is answered to one line."""
    (told,) = answers(knowledge, json.dumps(given).encode())
    return told


def test_a_line_is_answered_before_the_input_ends(tmp_path: Path) -> None:
    """A program may write a line, read its answer and only then write the next; the end of input is the end."""
    with running(tmp_path, "check", "-") as asked:
        for number in range(3):
            assert asked.answer(json.dumps({"id": number, "text": LURE}).encode())["id"] == number
        asked.into.close()
        assert asked.out.read() == b""
        assert asked.process.wait() == 0


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    """Two runs over the same lines give the same bytes, whatever the terminal speaks: one for each line, in order."""
    shown = [LURE, "سلمني جواز سفرك", "Necesito foto de tu pasaporte hoy", "ផ្ញើរូបប៉ាស្ព័រមក", "See you at six?"]
    lines = [json.dumps({"id": number, "text": text}) for number, text in enumerate(shown * 3)]
    given = "\n".join([*lines, "{", *lines]).encode()
    first = second_look(tmp_path, "check", "-", given=given)
    assert second_look(tmp_path, "check", "-", given=given, variables={"PYTHONIOENCODING": "latin-1"}) == first
    assert (first.code, first.aside) == (0, "")
    assert [row.get("id", "none") for row in first.rows] == [*range(15), "none", *range(15)]


def test_memory_stays(tmp_path: Path) -> None:
    """Twenty thousand lines need no more memory than two thousand, and neither does a line that never ends."""
    with running(tmp_path, "check", "-") as asked:
        for hundred in range(200):
            numbers = range(hundred * 100, hundred * 100 + 100)
            asked.into.write(b"".join(b'{"text":"Hello %d, coffee at %d:00?"}\n' % (n * 7919, n % 24) for n in numbers))
            asked.into.flush()
            assert all(asked.out.readline() for _ in numbers)
            if hundred == 20:
                before = asked.megabytes
        assert asked.megabytes < before + 8
        for _ in range(64):
            asked.into.write(b"a" * 1024 * 1024)
        assert "256 KiB" in asked.answer(b"")["error"]
        assert asked.megabytes < before + 8


def test_a_reader_who_has_enough(tmp_path: Path) -> None:
    """When nobody reads on, the command ends without a word."""
    with running(tmp_path, "check", "-") as asked:
        asked.answer(b'{"text": "hello"}')
        asked.out.close()
        with pytest.raises(BrokenPipeError):
            asked.into.write(b'{"text": "hello"}\n' * 100_000)
        assert asked.process.stderr
        assert asked.process.stderr.read() == b""
        assert asked.process.wait() == 0


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    """Where nothing can be written any more, one line says so, with exit code 2."""
    ended = in_a_shell(tmp_path, "echo '{}' | second-look check - > /dev/full")
    assert (ended.code, ended.line) == (2, "standard output: No space left on device")


def test_without_standard_streams(tmp_path: Path) -> None:
    """A standard stream that is closed from the start is an empty one."""
    assert in_a_shell(tmp_path, "second-look chat <&- >&- 2>&-") == Ended("", "", 0)
    assert (tmp_path / "data/second-look.db").exists()


def test_what_stands_in_an_answer(knowledge: Knowledge) -> None:
    """An answer has the keys that are promised, in their order, and the values that are promised."""
    told = answered(knowledge, id="a", text=f"{LURE}. We pay the ticket, tell nobody.")
    assert list(told) == KEYS
    assert told["level"] in LEVELS
    assert 0 <= told["score"] <= 1
    assert told["lang"] == "en"
    assert told["findings"]
    assert all(list(finding) == FINDING for finding in told["findings"])
    assert set(told["tactics"]) == {finding["tactic"] for finding in told["findings"]}
    assert set(told["stages"]) == {finding["stage"] for finding in told["findings"]}
    assert told["next_question"] in told["unknown"]
    assert set(told["unknown"]) <= set(knowledge.questions)
    assert told["situation"] in knowledge.situations


@pytest.mark.parametrize("text", [LURE, "I am locked in and they have my passport", "See you at six?"])
def test_the_level_is_what_the_coach_says(knowledge: Knowledge, text: str) -> None:
    """A program hears the same level as a person who shows the same text."""
    case, _ = answer(knowledge, Case(language="en"), Showed((Exhibit((Turn(text),)),)))
    assert answered(knowledge, id=1, text=text)["level"] == case.last_level


def test_every_finding_has_its_turn(knowledge: Knowledge) -> None:
    """With turns every finding names its turn, and is a slice of its text; empty turns count as well."""
    said = [("me", "Hi"), ("them", ""), ("them", f"Good morning 😂 {LURE}"), ("me", "why?"), ("them", "tell nobody")]
    told = answered(knowledge, id=1, turns=[{"from": sender, "text": text} for sender, text in said])
    assert list(told) == KEYS
    assert PASSPORT in {finding["signal"] for finding in told["findings"]}
    for finding in told["findings"]:
        assert list(finding) == [*FINDING, "turn"]
        assert said[finding["turn"]][1][finding["start"] : finding["end"]] == finding["quote"]


def test_what_i_wrote_is_not_held_against_them(knowledge: Knowledge) -> None:
    """A sign counts for whoever sent it."""
    assert answered(knowledge, id=1, turns=[{"from": "them", "text": LURE}])["findings"]
    assert not answered(knowledge, id=1, turns=[{"from": "me", "text": LURE}])["findings"]


@pytest.mark.parametrize(
    "shown",
    [
        "Se\u200bnd me a ph\u200doto of your pass\u2060port today",
        "\u202eSend me a photo of your passport today\u202c \u2066now\u2069",
        "Send me a photo of your раssроrt today",
        "Ｓｅｎｄ　ｍｅ　ａ　ｐｈｏｔｏ　ｏｆ　ｙｏｕｒ　ｐａｓｓｐｏｒｔ　ｔｏｄａｙ",
        "Se\u0301nd me a pho\u0308\u0323to of your pass\u0336port to\u0301day",
        "😂👨\u200d👩\u200d👧🇳🇵👍🏽 Send me a photo of your passport 💀 today",
        "\x00\x00Send me a photo of your passport\x00 today\x07\x1b[31m",
        "😂" * 4096 + " Send me a photo of your passport today",
        "Hello\r\n\r\nSend me a photo of your passport\r\ntoday",
        "\ud800Send me a photo of your passport\udfff today \ud83d",
        "ﬁne ﷺ ㎏ Send me a photo of your passport today ẞİŉ",
    ],
    ids=[
        "zero width", "bidi", "look-alikes", "full width", "marks", "emoji", "NUL", "4096 emoji", "CRLF",
        "half letters", "ligatures",
    ],
)  # fmt: skip
def test_quotes_are_what_was_given(knowledge: Knowledge, shown: str) -> None:
    """A sign is found in any disguise, and its offsets are code points of the text as it was given."""
    told = answered(knowledge, id=1, text=shown)
    assert PASSPORT in {finding["signal"] for finding in told["findings"]}
    for finding in told["findings"]:
        assert 0 <= finding["start"] < finding["end"] <= len(shown)
        assert shown[finding["start"] : finding["end"]] == finding["quote"]


@pytest.mark.parametrize(
    "line",
    [
        b"nope", b"", b"   ", b"\r", b"\x00", b"\xff\xfe", b'{"id": 1, "text": "\xff"}', b'{"id": 1', b"[" * 100_000,
        b'{"id": 1, "text": "hello", "score": NaN}', b'{"id": NaN, "text": "hello"}', b'{"id": Infinity, "text": "x"}',
    ],
)  # fmt: skip
def test_no_json(knowledge: Knowledge, line: bytes) -> None:
    """A line that is no JSON is told with its number, and the rest goes on."""
    good = b'{"id": "good", "text": "hello"}'
    before, told, after = answers(knowledge, b"\n".join([good, line, good]))
    assert told == {"line": 2, "error": "the line is no JSON"}
    assert before == after
    assert before["id"] == "good"


@pytest.mark.parametrize(
    "given",
    [
        {}, {"text": None}, {"text": 5}, {"text": ["hello"]}, {"text": ""}, {"text": " \n\t"}, {"turns": None},
        {"turns": []}, {"turns": "hello"}, {"turns": {"from": "me", "text": "hello"}}, {"turns": ["hello"]},
        {"turns": [{"text": "hello"}]}, {"turns": [{"from": "you", "text": "hello"}]}, {"turns": [{"from": "me"}]},
        {"turns": [{"from": ["me"], "text": "hello"}]}, {"turns": [{"from": {}, "text": "hello"}]},
        {"turns": [{"from": "me", "text": None}]}, {"text": "hello", "turns": []}, {"text": "hello", "lang": 5},
        {"text": "hello", "lang": ["en"]},
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_checked(knowledge: Knowledge, given: dict[str, object]) -> None:
    """A line without a text, or with something else in its place, is told by its id, or its number without one."""
    good = {"id": "good", "text": "hello"}
    lines = [{"id": "bad", **given}, given, good]
    named, counted, after = answers(knowledge, "\n".join(map(json.dumps, lines)).encode())
    assert list(named) == ["id", "error"]
    assert named["id"] == "bad"
    assert list(counted) == ["line", "error"]
    assert counted["line"] == 2
    assert after["id"] == "good"


@pytest.mark.parametrize("line", [b"[]", b"5", b'"hello"', b"null", b"true"])
def test_json_of_another_kind(knowledge: Knowledge, line: bytes) -> None:
    """JSON that is no object is told too."""
    assert answers(knowledge, line) == [{"line": 1, "error": "the line is no JSON object"}]


def test_a_line_of_256_kib(knowledge: Knowledge) -> None:
    """A line of 256 KiB is answered, one byte more is refused, wherever it stands, and the rest goes on."""
    frame = len(b'{"text": ""}')
    most, over = (b'{"text": "%b"}' % (b"a" * (MOST_BYTES - frame + more)) for more in (0, 1))
    last = answers(knowledge, b"\n".join([most, over, over * 3, most, over]))
    assert ["error" in told for told in last] == [False, True, True, False, True]
    assert last[1] == {"line": 2, "error": "the line is over 256 KiB"}
    assert [told["line"] for told in last] == [1, 2, 3, 4, 5]


def test_ends_and_beginnings(knowledge: Knowledge) -> None:
    """A last line needs no line end, lines may end as on Windows, a mark at the beginning is no letter."""
    given = b'\xef\xbb\xbf{"id": 1, "text": "hello"}\r\n{"id": 2, "text": "hello"}'
    assert [told["id"] for told in answers(knowledge, given)] == [1, 2]
    assert answers(knowledge, b"") == []


@pytest.mark.parametrize("name", ["x", "", "ភ្នំពេញ", "\ud800", "\u2028\x85", 0, -7, 2**70, 1.5])
def test_an_id_comes_back(knowledge: Knowledge, name: object) -> None:
    """An id comes back as it was given."""
    assert answered(knowledge, id=name, text="hello")["id"] == name


@pytest.mark.parametrize("name", [b"null", b"[1]", b"{}", b"1e400", b"-1e400"])
def test_what_is_no_id(knowledge: Knowledge, name: bytes) -> None:
    """What cannot be an id is left out, and the number of the line stands for it."""
    (told,) = answers(knowledge, b'{"id": %b, "text": "hello"}' % name)
    assert list(told) == ["line", *KEYS[1:]]
    assert told["line"] == 1


@pytest.mark.parametrize("code", ["en", "es", "ar", "km"])
def test_the_language_may_be_given(knowledge: Knowledge, code: str) -> None:
    """A language that is given is taken as it is; one that is not is found out."""
    assert answered(knowledge, id=1, text=LURE, lang=code)["lang"] == code
    assert answered(knowledge, id=1, text=LURE)["lang"] == "en"
