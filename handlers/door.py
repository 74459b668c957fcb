"""The front door: what came in stands in line, is heard by the house, and the answer goes out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.coach.acts import Act, Chose, Showed, Typed
from bot.coach.case import Case
from bot.coach.reply import Reply
from bot.coach.talk import is_short, own_exhibit
from bot.house import House, Who
from bot.intake.shown import Piece, read
from handlers.line import Lines, Shown
from handlers.reads import Came
from handlers.render import Letter, closed, letter, opened
from handlers.send import Post, Undeliverable

log = logging.getLogger("second_look.door")

_LATE = 20.0  # seconds within which something shown after an answer changes that answer
_MOST_LAST = 1000  # chats whose last answer is remembered before those too old to change are forgotten


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something shown that waits to be gathered: what came, and the update it came with."""

    came: Came
    update: int


@dataclass(frozen=True, slots=True)
class Last:
    """The coach's last message in a chat, and when it was sent, in seconds of the loop's clock."""

    message: int
    at: float


@dataclass
class Door:
    """Everything the handlers need, handed to them by hand."""

    house: House
    post: Post
    clock: Callable[[], datetime]
    seconds: Callable[[], float]
    gather: float
    _last: dict[int, Last] = field(default_factory=dict)
    _on_way: set[int] = field(default_factory=set)  # updates whose answer is heard, and not yet known to be out
    lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        """Open the lines."""
        self.lines = Lines(self._together, self.gather)

    def shown(self, came: Came, update: int) -> None:
        """Something was shown or typed: it waits for what comes right after it."""
        at_once = self.gather > 0 and came.typed and is_short(came.piece.text) and self.urgent(came.piece.text)
        self.lines.put(came.who.id, Shown(Waiting(came, update), at_once))

    def did(self, who: Who, chat: int, act: Act, update: int, *, seen: Sequence[int] = ()) -> None:
        """Somebody chose something: it is answered when it is their turn."""
        self.lines.put(who.id, partial(self._answer, who, chat, act, (update,), tuple(seen)))

    def tapped(self, who: int, query: str) -> None:
        """Let a button stop spinning, in a line of its own: the answer waits for nothing, and nobody for Telegram."""
        self.lines.put(-who, partial(self.post.acknowledge, query))

    def urgent(self, text: str) -> bool:
        """Do a few typed words alone say that it is urgent? Then nothing is waited for."""
        knowledge = self.house.knowledge
        detection = knowledge.detector.detect((own_exhibit(text),))
        return bool(detection.findings) and knowledge.assessor.assess(detection).level == "emergency"

    async def _together(self, _who: int, items: list[object]) -> None:
        waiting = [item for item in items if isinstance(item, Waiting)]
        last = waiting[-1].came
        updates = tuple(item.update for item in waiting)
        seen = tuple(item.came.message for item in waiting)
        await self._answer(last.who, last.chat, self._act(last.chat, waiting), updates, seen)

    def _act(self, chat: int, waiting: Sequence[Waiting]) -> Act:
        pieces = [item.came.piece for item in waiting]
        if len(pieces) == 1 and waiting[0].came.typed:
            return Typed(pieces[0].text)
        # Words typed beside something forwarded are the person's own.
        own = [
            Piece(piece.text, "me", piece.unread) if item.came.typed and not _all_typed(waiting) else piece
            for item, piece in zip(waiting, pieces, strict=True)
        ]
        known = self._last.get(chat)
        late = known is not None and self.seconds() - known.at < _LATE and not _all_typed(waiting)
        return read(own, late=late)

    async def _answer(self, who: Who, chat: int, act: Act, updates: Sequence[int], seen: Sequence[int]) -> None:
        self._on_way.update(updates)
        written: list[Letter] = []

        def pack(reply: Reply, case: Case, trail: Sequence[int]) -> bytes:
            written[:] = [letter(self.house.knowledge, chat, seen, reply, case, trail)]
            return closed(written[0])

        try:
            await self.house.hear(who, act, self.clock(), pack, updates, seen)
        except Exception as error:  # noqa: BLE001 - whatever went wrong, nobody meets silence
            log.error("an act was answered with help instead: %s", type(error).__name__)  # noqa: TRY400 - no words
            await self.house.hear(who, Chose("help"), self.clock(), pack, updates, seen)
        await self._send(who.id, written[0], updates, verdict=isinstance(act, Showed))

    async def _send(self, who: int, written: Letter, updates: Sequence[int], *, verdict: bool) -> None:
        chat = written.chat
        known = self._last.pop(chat, None)
        try:
            await self.post.delete(chat, written.deletes)
            sent = await self.post.deliver(chat, written.messages, known.message if known else None)
        except Undeliverable as why:
            log.warning("an answer waits in the store: %s", why)
            self._on_way.difference_update(updates)
            return
        if verdict:
            self._remember(chat, sent[-1] if sent else known.message if known else 0)
        await self.house.run(partial(self.house.cases.done, who, updates, sent, self.clock()))
        self._on_way.difference_update(updates)

    def _remember(self, chat: int, message: int) -> None:
        now = self.seconds()
        if len(self._last) >= _MOST_LAST:
            self._last = {one: last for one, last in self._last.items() if now - last.at < _LATE}
        self._last[chat] = Last(message, now)

    async def again(self) -> None:
        """Send what was heard but, as far as is known, not sent. What is on its way is left alone."""
        for number, stored in await self.house.run(self.house.cases.unsent):
            if number in self._on_way:
                continue
            try:
                written = opened(stored)
            except ValueError:
                log.warning("an answer of another version cannot be sent")
                await self.ignore(number)
                continue
            self._on_way.add(number)
            self.lines.put(written.chat, partial(self._send, written.chat, written, (number,), verdict=False))

    async def ignore(self, update: int) -> None:
        """Nothing is to be answered; the update's number stays, so that it is not met twice."""
        await self.house.run(partial(self.house.cases.answered, (update,)))


def _all_typed(waiting: Sequence[Waiting]) -> bool:
    return all(item.came.typed for item in waiting)
