"""Lines of people: in order, gathered, and nobody in anybody's way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from handlers.line import Lines, Shown

ASHA, BEN = 1, 2


class Diary:
    """Lines that write down what was done."""

    def __init__(self, gather: float = 0.05) -> None:
        self.done: list[tuple[int, object]] = []
        self.lines = Lines(self.together, gather)

    async def together(self, who: int, items: list[object]) -> None:
        """Several things shown in one go."""
        self.done.append((who, items))

    def does(self, who: int, what: str) -> Callable[[], Awaitable[None]]:
        """Something that is written down when it is its turn."""
        return partial(self._do, who, what)

    async def _do(self, who: int, what: str) -> None:
        self.done.append((who, what))


async def test_in_order() -> None:
    """What one person does is done in order, whether it was shown or chosen."""
    diary = Diary()
    for waiting in (Shown("a"), Shown("b"), diary.does(ASHA, "c"), diary.does(ASHA, "d"), Shown("e")):
        diary.lines.put(ASHA, waiting)
    await diary.lines.drained()
    assert diary.done == [(ASHA, ["a", "b"]), (ASHA, "c"), (ASHA, "d"), (ASHA, ["e"])]


async def test_nobody_waits_for_another() -> None:
    """While one person's answer hangs, another's is given."""
    diary, never = Diary(), asyncio.Event()

    async def hang() -> None:
        await never.wait()

    diary.lines.put(ASHA, hang)
    diary.lines.put(ASHA, diary.does(ASHA, "after"))
    diary.lines.put(BEN, diary.does(BEN, "hello"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert diary.done == [(BEN, "hello")]
    never.set()
    await diary.lines.drained()
    assert diary.done == [(BEN, "hello"), (ASHA, "after")]


async def test_a_fault_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """What goes wrong for a person is logged by its kind, without its words, and their next act is heard."""
    diary = Diary()

    async def fail() -> None:
        raise RuntimeError("the marked words")

    diary.lines.put(ASHA, fail)
    diary.lines.put(ASHA, diary.does(ASHA, "after"))
    await diary.lines.drained()
    assert diary.done == [(ASHA, "after")]
    assert "RuntimeError" in caplog.text
    assert "marked" not in caplog.text


async def test_urgent_is_not_waited_for() -> None:
    """What is urgent is answered with what came before it, without waiting for more."""
    diary = Diary(gather=60)
    diary.lines.put(ASHA, Shown("a"))
    diary.lines.put(ASHA, Shown("help", at_once=True))
    diary.lines.put(ASHA, Shown("b", at_once=True))
    await diary.lines.drained()
    assert diary.done == [(ASHA, ["a", "help"]), (ASHA, ["b"])]


async def test_an_endless_flood_is_answered_now_and_then() -> None:
    """Somebody who never stops is answered after every hundred, not at the end of time."""
    diary = Diary(gather=60)
    for number in range(250):
        diary.lines.put(ASHA, Shown(number))
    diary.lines.put(ASHA, diary.does(ASHA, "stop"))
    await diary.lines.drained()
    assert [len(done) for _, done in diary.done if isinstance(done, list)] == [100, 100, 50]


async def test_without_gathering_each_is_answered() -> None:
    """With no patience, what is already there goes together, and nothing is waited for."""
    diary = Diary(gather=0)
    diary.lines.put(ASHA, Shown("a"))
    diary.lines.put(ASHA, Shown("b"))
    await diary.lines.drained()
    assert diary.done == [(ASHA, ["a", "b"])]


async def test_empty_lines_are_let_go() -> None:
    """A line that is empty costs nothing, however many people were there."""
    diary = Diary(gather=0)
    for who in range(1000):
        diary.lines.put(who, diary.does(who, "hello"))
    await asyncio.gather(*diary.lines._tasks)
    assert len(diary.done) == 1000
    assert not diary.lines._lines


async def test_draining_ends_what_never_ends() -> None:
    """Told to stop, an answer that hangs is left to the store after some patience."""
    diary = Diary()

    async def hang() -> None:
        await asyncio.Event().wait()

    diary.lines.put(ASHA, hang)
    await diary.lines.drained(patience=0.05)
    assert not diary.lines._tasks
