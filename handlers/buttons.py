"""Acts on buttons and back, in at most 64 bytes. What an older version or a stranger wrote is no act."""

from __future__ import annotations

from typing import get_args

from bot.coach.acts import Act, Answered, Choosable, Chose

VERSION = "1"
MOST_BYTES = 64
_KNOWN = frozenset(get_args(Choosable))


def written(act: Act) -> str:
    """An act as callback data; raises ValueError when it does not fit, which no act of ours does."""
    match act:
        case Answered(question, tap):
            data = f"{VERSION}a{question}/{tap}"
        case Chose(what, arg):
            data = f"{VERSION}c{what}/{arg}"
        case _:
            raise ValueError("only answers and choices go on buttons")
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"a button may carry {MOST_BYTES} bytes: {data[:20]}…")
    return data


def act(data: str) -> Act | None:
    """The act that callback data stands for; None when it is none of ours."""
    if len(data.encode(errors="replace")) > MOST_BYTES or data[:1] != VERSION:
        return None
    name, slash, arg = data[2:].partition("/")
    if not slash:
        return None
    if data[1:2] == "a":
        return Answered(name, arg)
    if data[1:2] == "c" and name in _KNOWN:
        return Chose(name, arg)  # type: ignore[arg-type]
    return None
