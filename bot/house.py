"""The rooms, built once and handed on: what is known, what is kept, and the one way to be heard."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias, TypeVar
from weakref import WeakValueDictionary

from bot.coach.acts import Act
from bot.coach.answer import answer
from bot.coach.case import Case
from bot.coach.reply import Document, Reply
from bot.storage.cases import Cases, Changed, Trail
from knowledge.load import Knowledge


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody at a front door: the number by which they are known there, and the language their app is in."""

    id: int
    language_code: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the house made of an act: the reply, and the case after it."""

    reply: Reply
    case: Case


T = TypeVar("T")
# A reply, its case, and after erasing the messages that may still be deleted, as the bytes of a letter.
Pack: TypeAlias = "Callable[[Reply, Case, Sequence[int]], bytes]"


def _unpacked(_reply: Reply, _case: Case, _trail: Sequence[int]) -> bytes:
    return b""


@dataclass(frozen=True)
class House:
    """What is known and what is kept, held together. `hear` is one transaction, in order for each person.

    A database file is used in the loop's own thread: a transaction takes less than a millisecond, and a second thread
    would make both wait for each other. A database server is used from threads, one at a time for each person.
    """

    knowledge: Knowledge
    cases: Cases
    fallback_language: str = "en"
    _threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(8, "house"), repr=False)
    _locks: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary, repr=False)

    async def hear(
        self,
        who: Who,
        act: Act,
        now: datetime,
        pack: Pack = _unpacked,
        updates: Sequence[int] = (),
        seen: Sequence[int] = (),
    ) -> Heard:
        """Answer an act, made of `updates` and messages that were `seen`. `pack` makes the answer into a letter."""
        if self.cases.at_hand:
            return self.hear_now(who, act, now, pack, updates, seen)
        lock = self._locks.setdefault(who.id, asyncio.Lock())
        async with lock:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(self._threads, self.hear_now, who, act, now, pack, updates, seen)

    def hear_now(
        self,
        who: Who,
        act: Act,
        now: datetime,
        pack: Pack = _unpacked,
        updates: Sequence[int] = (),
        seen: Sequence[int] = (),
    ) -> Heard:
        """The same, waiting: load the case, answer, save."""
        heard: list[tuple[Reply, Case]] = []

        def work(stored: bytes | None, trail: Trail) -> Changed:
            case = Case.from_json(stored) if stored else Case()
            if not case.language:
                case = self.begun(case, who.language_code)
            case, reply = answer(self.knowledge, case, act)
            if reply.document:
                reply = replace(reply, document=self._all_kept(reply.document, trail(), now))
            heard.append((reply, case))
            kept = None if reply.erases else case.to_json()
            letter = pack(reply, case, trail() if reply.erases else ())
            return Changed(kept, case.language, case.country_now, letter)

        self.cases.change(who.id, now, work, updates, seen)
        return Heard(*heard[0])

    def _all_kept(self, document: Document, messages: Sequence[int], now: datetime) -> Document:
        """What the coach tells of a case, with what the store keeps beside it."""
        told = {
            "case": json.loads(document.data),
            "kept_until": (now + self.cases.keep).date().isoformat(),
            "messages_that_erasing_deletes": list(messages),
        }
        return replace(document, data=json.dumps(told, ensure_ascii=False, indent=2).encode())

    async def run(self, work: Callable[[], T]) -> T:
        """Do something with the store: at once where it is at hand, else in a thread."""
        if self.cases.at_hand:
            return work()
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def begun(self, case: Case, code: str) -> Case:
        """A case that speaks the language of a code such as "pt-BR"; the house's own, as a guess, when we don't."""
        base = code.lower().replace("_", "-").split("-")[0]
        if base in self.knowledge.languages:
            return case.with_(language=base, language_by="app")
        return case.with_(language=self.fallback_language)

    def close(self) -> None:
        """Let the store's threads and connections go."""
        self._threads.shutdown()
        self.cases.engine.dispose()
