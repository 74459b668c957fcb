"""Telegram as a test needs it: people, chats, a clock, bad days to order, and all that happened."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cached_property

from tests.world.chats import Chat, Message, Upload
from tests.world.faults import ALWAYS, Fault, Faults, refusal
from tests.world.incoming import user_of
from tests.world.person import Person
from tests.world.refusals import Json
from tests.world.server import Call, Server
from tests.world.spec import spec_at_hand
from tests.world.updates import Updates
from tests.world.webhook import Webhook

_BOT = 7_000_000_001
_FIRST_PERSON = 500_000_001


@dataclass(eq=False, slots=True)
class Query:
    """A tapped button that spins until it is answered."""

    id: str
    chat: Chat
    asked: float
    answered: bool = False


class World:
    """A Bot API server on a free port of this machine, and the people who use it."""

    def __init__(self) -> None:
        self.token = f"{_BOT}:AA" + "Look" * 8 + "x"
        self.url = ""
        self.bot: Json = {
            "id": _BOT,
            "is_bot": True,
            "first_name": "Second Look",
            "username": "second_look_bot",
        }
        self.updates = Updates()
        self.webhook = Webhook(self.updates)
        self.faults = Faults()
        self.spec = spec_at_hand()
        self.calls: list[Call] = []  # all but getUpdates
        self.polls: list[Call] = []
        self.mistakes: list[str] = []  # calls outside the Bot API, and faults of this world: leaving it raises them
        self.chats: dict[int, Chat] = {}
        self.people: list[Person] = []
        self.files: dict[str, Upload] = {}
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.profile: dict[tuple[str, str], str] = {}
        self.patience = 5.0  # how long a person waits for the bot
        self.quiet = 0.05  # how long the bot is silent when it has said all
        self.query_life = 60.0
        self._shift = 0.0
        self._numbers = 1000

    @classmethod
    @asynccontextmanager
    async def start(cls) -> AsyncIterator[World]:
        """A running world; its mistakes, if there are any, end the test."""
        world = cls()
        server = Server(world)
        world.url = f"http://127.0.0.1:{await server.start()}"
        try:
            yield world
        finally:
            world.updates.close()
            await world.webhook.close()
            await server.close()
        if world.mistakes:
            raise AssertionError("\n".join(["The bot called Telegram wrongly:", *world.mistakes]))

    @property
    def now(self) -> float:
        """The time in this world."""
        return time.time() + self._shift

    def passes(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Time goes by in this world, so that messages grow old and taps expire."""
        self._shift += hours * 3600 + minutes * 60 + seconds

    # --- people and chats

    def person(self, name: str, language_code: str | None = "en", username: str | None = None) -> Person:
        """Somebody new, with a private chat."""
        user = user_of(_FIRST_PERSON + len(self.people), name, username, language_code)
        about: Json = {"id": user["id"], "type": "private"}
        about |= {key: user[key] for key in ("first_name", "username") if key in user}
        person = Person(self, user, self._chat(about))
        self.people.append(person)
        return person

    @cached_property
    def asha(self) -> Person:
        """Somebody to begin with: Asha, who reads English."""
        return self.person("Asha", language_code="en")

    def group(self, title: str, *members: Person) -> Chat:
        """A group with the bot in it; `asha.at(group)` is Asha there."""
        chat = self._chat({"id": -4_000_000_001 - len(self.chats), "type": "group", "title": title})
        chat.opened = True
        chat.members = {member.id: member.name for member in members}
        return chat

    def migrates(self, group: Chat) -> Chat:
        """The group becomes a supergroup: calls with the old number are refused with the new one."""
        about = {**group.about, "id": -1_000_000_000_000 + group.id, "type": "supergroup"}
        chat = self._chat(about)
        chat.opened, chat.members, group.migrated_to = True, group.members, chat.id
        for place, words in (
            (group, {"migrate_to_chat_id": chat.id}),
            (chat, {"migrate_from_chat_id": group.id}),
        ):
            raw = {"message_id": self.next_message(), "date": int(self.now), "chat": place.about, **words}
            self.updates.put({"message": raw})
        return chat

    def _chat(self, about: Json) -> Chat:
        chat = self.chats[about["id"]] = Chat(about)
        return chat

    def named(self, name: str) -> Chat | None:
        """The chat with a public name, or with a number written as text."""
        by_number = (chat for chat in self.chats.values() if name in (str(chat.id), f"@{chat.about.get('username')}"))
        return next(by_number, None)

    # --- what Telegram hands out

    def next_message(self) -> int:
        """A number for a message."""
        self._numbers += 1
        return self._numbers

    def keep(self, upload: Upload) -> str:
        """Keep a file; its number is what others know it by."""
        number = f"file{len(self.files) + 1:06}"
        self.files[number] = upload
        return number

    def photo_size(self, upload: Upload) -> Json:
        """A picture as a message carries it."""
        number = self.keep(upload)
        size = upload.size or len(upload.data)
        return {
            "file_id": number,
            "file_unique_id": f"u{number}",
            "width": 90,
            "height": 160,
            "file_size": size,
        }

    def query(self, chat: Chat) -> Query:
        """A tap that waits for its answer."""
        query = Query(str(4_000_000_000_000_000_000 + len(self.queries)), chat, self.now)
        self.queries[query.id] = query
        return query

    # --- bad days

    def fails(
        self,
        method: str,
        status: int = 500,
        times: int = 1,
        *,
        retry_after: float | None = None,
        description: str | None = None,
        chat: Person | Chat | int | None = None,
        body: str | None = None,
    ) -> None:
        """The next calls are refused: "*" is any method, ALWAYS is until `heals`, `body` comes as it is."""
        self._order(Fault(method, times, refusal=refusal(status, retry_after, description), body=body), chat)

    def hangs(
        self,
        method: str,
        seconds: float,
        times: int = 1,
        *,
        delivered: bool = False,
        chat: Person | Chat | int | None = None,
    ) -> None:
        """The next calls are answered late; `delivered` ones take effect at once. ALWAYS is a slow line."""
        self._order(Fault(method, times, seconds=seconds, delivered=delivered), chat)

    def cuts(
        self, method: str, times: int = 1, *, delivered: bool = False, chat: Person | Chat | int | None = None
    ) -> None:
        """The line goes dead in the middle of the next calls; `delivered` ones had taken effect."""
        self._order(Fault(method, times, cut=True, delivered=delivered), chat)

    def heals(self) -> None:
        """No more bad days."""
        self.faults.orders.clear()

    def _order(self, fault: Fault, chat: Person | Chat | int | None) -> None:
        fault.chat = chat if isinstance(chat, int) or chat is None else chat.id
        self.faults.orders.append(fault)

    # --- updates by hand, and many of them

    async def push(self, update: Json) -> int:
        """Any update, however hostile; with an old update_id it is told once more. Gives its number."""
        for said in (update.get("message"), update.get("edited_message")):
            about = said.get("chat") if isinstance(said, dict) else None
            if isinstance(about, dict) and isinstance(about.get("id"), int):
                (self.chats.get(about["id"]) or self._chat(about)).opened = True
        tapped = update.get("callback_query")
        if isinstance(tapped, dict) and isinstance(said := tapped.get("message"), dict):
            chat, name = self.chats.get(said.get("chat", {}).get("id")), str(tapped.get("id"))
            if chat and name not in self.queries:
                self.queries[name] = Query(name, chat, self.now)
        number = self.updates.put(update, forced=True)
        await asyncio.sleep(0)
        return number

    def flood(
        self, people: int = 100, messages: int = 20, text: Callable[[int], str] = "message {}".format
    ) -> list[Person]:
        """Many people write many messages at once, turn by turn; nobody waits. Gives the people."""
        crowd = [self.person(f"Person {number + 1}") for number in range(people)]
        for turn in range(messages):
            for person in crowd:
                person.writes({"text": text(turn)})
        return crowd

    # --- what happened

    def called(self, method: str, chat: Person | Chat | int | None = None) -> list[Call]:
        """The calls of one method, in one chat or in all."""
        number = chat if isinstance(chat, int) or chat is None else chat.id
        return [call for call in self.calls if call.method == method and number in (None, call.chat_id)]

    def said_to(self, people: Iterable[Person]) -> int:
        """How many messages the bot has sent to these people."""
        return sum(len(person.room.notifications) for person in people)

    async def until(self, true: Callable[[], object], within: float | None = None) -> None:
        """Wait until something is true, or fail."""
        end = time.monotonic() + (within or self.patience)
        while not true():
            if time.monotonic() > end:
                raise AssertionError(f"Not true after {within or self.patience} s; the last calls: {self.calls[-5:]}")
            await asyncio.sleep(0.005)


__all__ = ["ALWAYS", "Message", "Query", "World"]
