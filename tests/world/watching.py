"""What a person sees, and how long they wait for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.world.chats import Chat, Message, readable

if TYPE_CHECKING:
    from tests.world.world import Query, World

_ONLY_AN_ANSWER = 0.3  # a tap was answered and nothing else happens: how long that may still change
_TAIL = 1500


class Watcher:
    """Somebody who looks at a chat with the bot."""

    def __init__(self, world: World, room: Chat, name: str) -> None:
        self.world = world
        self.room = room
        self.name = name
        self._mark = 0  # the room's count at this person's last act

    # --- what is there

    @property
    def chat(self) -> list[Message]:
        """Every message that is left in the chat."""
        return self.room.visible

    @property
    def last(self) -> Message:
        """The bot's newest message."""
        found = next((message for message in reversed(self.room.messages) if _of_bot(message)), None)
        if found is None:
            raise AssertionError(self.complaint("There is no message of the bot"))
        return found

    @property
    def new(self) -> list[Message]:
        """What the bot has sent or changed since this person last did something."""
        return [m for m in self.room.messages if _of_bot(m) and m.touched > self._mark]

    @property
    def notifications(self) -> list[str]:
        """What a locked screen showed of every message of the bot, even of those that are gone."""
        return self.room.notifications

    @property
    def alert(self) -> str:
        """The last notice the bot gave for a tap."""
        return self.room.alerts[-1] if self.room.alerts else ""

    # --- what must be there

    def sees(self, *texts: str) -> Message:
        """The bot's newest messages hold all of these texts. Gives the message that holds the first."""
        newest = self.new or [self.last]
        together = "\n".join(readable(message.text) for message in newest)
        for text in texts:
            if readable(text) not in together:
                raise AssertionError(self.complaint(f"{self.name} does not see {text!r} in the newest messages"))
        first = readable(texts[0]) if texts else ""
        return next((message for message in newest if first in readable(message.text)), newest[-1])

    def sees_no(self, *texts: str) -> None:
        """Nothing in the whole chat, buttons included, holds any of these texts."""
        for message in self.room.visible:
            for text in texts:
                if _of_bot(message) and readable(text) in readable(message.shown()):
                    raise AssertionError(self.complaint(f"{self.name} sees {text!r}"))

    def offers(self, *labels: str) -> None:
        """The bot's newest messages have buttons with these words."""
        buttons = [label for message in self.new or [self.last] for label in message.buttons]
        for label in labels:
            if not any(readable(label) in readable(button) for button in buttons):
                raise AssertionError(self.complaint(f"{self.name} finds no button {label!r} among {buttons}"))

    # --- waiting

    async def hears(self, quiet: float = 0.1, within: float | None = None) -> list[Message]:
        """Wait until the bot has been quiet for a while. Gives what is new since this person's last act."""
        loop = asyncio.get_running_loop()
        since, end = loop.time(), loop.time() + (within or self.world.patience)
        while loop.time() < end:
            rest = quiet - (loop.time() - max(since, self.room.stirred))
            if rest <= 0 and not self.room.busy:
                return self.new
            await self.room.stirs(max(0.001, min(rest if rest > 0 else quiet, end - loop.time())))
        raise AssertionError(self.complaint(f"The bot is still not quiet after {within or self.world.patience} s"))

    async def waits_for(self, *texts: str, within: float | None = None) -> Message:
        """Wait until the newest messages hold these texts, however long the bot thinks in between."""
        loop = asyncio.get_running_loop()
        end = loop.time() + (within or self.world.patience)
        while True:
            try:
                return self.sees(*texts)
            except AssertionError:
                if loop.time() >= end:
                    raise
            await self.room.stirs(min(0.5, max(0.001, end - loop.time())))

    def _acts(self) -> None:
        self._mark = self.room.heard

    async def _answered(self, query: Query | None = None) -> None:
        """Wait until the bot has answered this person's act and says no more."""
        world, room, loop = self.world, self.room, asyncio.get_running_loop()
        end = loop.time() + world.patience
        while True:
            heard = room.heard > self._mark
            answered = query.answered if query else heard
            rest = (world.quiet if heard else _ONLY_AN_ANSWER) - (loop.time() - room.stirred)
            if answered and rest <= 0 and not room.busy:
                return
            left = end - loop.time()
            if left <= 0:
                what = "has not answered the tap: the button still spins" if query else "has not answered"
                raise AssertionError(self.complaint(f"After {world.patience} s the bot {what}"))
            await room.stirs(min(left, rest if answered and rest > 0 else left))

    # --- telling

    def transcript(self) -> str:
        """The whole conversation as text, without numbers or dates: the same talk gives the same text."""
        lines: list[str] = []
        for who, words in self.room.story:
            first, *rest = words.split("\n")
            lines += [f"{who}: {first}".rstrip(), *(f"    {line}".rstrip() for line in rest)]
        return "\n".join(lines) + "\n"

    def complaint(self, what: str) -> str:
        """What is wrong, what the chat shows, and what Telegram refused."""
        tail = self.transcript()[-_TAIL:]
        refused = [f"{call.method}: {call.refusal}" for call in self.world.calls if call.refusal][-3:]
        return "\n".join(
            [
                f"{what}. The chat of {self.name} shows:",
                tail,
                *(["Refused lately:", *refused] if refused else []),
            ]
        )


def _of_bot(message: Message) -> bool:
    return message.by_bot and not message.deleted
