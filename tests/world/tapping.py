"""Buttons tapped, honestly or not."""

from __future__ import annotations

from zlib import crc32

from tests.world.chats import Message, readable
from tests.world.keyboards import Button
from tests.world.refusals import Json
from tests.world.watching import Watcher
from tests.world.writing import Writer


class Tapper(Writer):
    """Somebody who can tap."""

    async def taps(self, label: str, *, message: Message | None = None, wait: bool = True) -> None:
        """Tap the newest button with these words, whole or in part. A link only opens; a key is said."""
        found = _find(label, [message] if message else self.room.visible)
        if found is None:
            raise AssertionError(self.complaint(f"{self.name} finds no button {label!r}"))
        under, button = found
        if button is None:
            await self._send({"text": label}, {"wait": wait})
        elif button.data:
            await self._tap(under, button.data, f"[{button.text}]", wait=wait)
        else:
            self.room.story.append((f"{self.name} (opens)", button.url or button.copies))

    async def taps_data(self, data: str, *, message: Message | None = None, wait: bool = True) -> None:
        """Tap with data that no button holds: old, forged, broken; under a message that may be gone."""
        await self._tap(message or self.last, data, f"with {data!r}", wait=wait)

    async def taps_of_another(self, other: Watcher, label: str, *, wait: bool = True) -> None:
        """Tap a button that stands in somebody else's chat."""
        found = _find(label, other.room.visible)
        if found is None or found[1] is None:
            raise AssertionError(other.complaint(f"There is no button {label!r} to tap"))
        await self._tap(found[0], found[1].data, f"[{found[1].text}] in the chat of {other.name}", wait=wait)

    async def _tap(self, message: Message, data: str, words: str, *, wait: bool) -> None:
        self._acts()
        query = self.world.query(self.room)
        self.room.story.append((f"{self.name} (taps)", words))
        self.room.opened = True
        under: Json = message.raw
        if message.deleted:
            under = {"chat": message.raw["chat"], "message_id": message.id, "date": 0}
        self.world.updates.put(
            {
                "callback_query": {
                    "id": query.id,
                    "from": self.user,
                    "message": under,
                    "chat_instance": str(crc32(str(message.raw["chat"]["id"]).encode())),
                    "data": data,
                }
            }
        )
        await self._after(None, {"wait": wait}, query)


def _find(label: str, messages: list[Message]) -> tuple[Message, Button | None] | None:
    """The newest message with the button; None for the button means a key of a reply keyboard."""
    wanted = readable(label).casefold()
    for exactly in (True, False):
        for message in reversed(messages):
            if not message.by_bot:
                continue
            for button in (button for row in message.rows for button in row):
                text = readable(button.text).casefold()
                if text == wanted or (not exactly and wanted in text):
                    return message, button
            for key in (message.keyboard or {}).get("keyboard", ()):
                if any(one["text"] == label for one in key):
                    return message, None
    return None
