"""Sending as a person does: a message in the chat, an update for the bot, then patience."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from tests.world.chats import Chat, Message, Upload
from tests.world.incoming import How, Sent, around
from tests.world.refusals import Json
from tests.world.watching import Watcher

if TYPE_CHECKING:
    from tests.world.world import Query, World

_Made = TypeVar("_Made")


class Writer(Watcher):
    """Somebody who can send."""

    def __init__(self, world: World, user: Json, room: Chat) -> None:
        super().__init__(world, room, user["first_name"])
        self.user = user

    @property
    def id(self) -> int:
        """The number of this person, and of their private chat."""
        number: int = self.user["id"]
        return number

    def writes(self, content: Json, how: Sent | None = None, document: Upload | None = None) -> Message:
        """Send without waiting: what every act that sends does first."""
        how = how or {}
        world, room = self.world, self.room
        raw: Json = {
            "message_id": world.next_message(),
            "from": self.user,
            "chat": room.about,
            "date": int(world.now),
        }
        message = Message({**raw, **around(how, raw["date"]), **content}, by_bot=False, sent=world.now)
        message.document = document
        room.opened = True
        room.add(message)
        quoted = f"\n> {how['quote']}" if how.get("quote") else ""
        room.story.append((self.name + _manner(how), message.shown() + quoted))
        world.updates.put({"message": message.raw})
        return message

    async def _send(self, content: Json, how: Sent, document: Upload | None = None) -> Message:
        self._acts()
        return await self._after(self.writes(content, how, document), how)

    async def _after(self, made: _Made, how: How, query: Query | None = None) -> _Made:
        if how.get("wait", True):
            await self._answered(query)
        return made


def _manner(how: Sent) -> str:
    kind, name = how.get("origin"), how.get("name", "Recruiter")
    if kind:
        return f" (forwards from {name}{'' if kind == 'user' else f', {kind}'})"
    if external := how.get("external"):
        return f" (quotes {external[1]})"
    return " (replies)" if how.get("reply_to") else ""
