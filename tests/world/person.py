"""People who act: they write, forward, tap, and wait for the bot's answer over real HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Unpack

from tests.world.chats import Chat, Message, Upload
from tests.world.incoming import TINY_PICTURE, How, OriginKind, Sent, media, photo, poll, text_of
from tests.world.refusals import Json
from tests.world.tapping import Tapper


class Person(Tapper):
    """Somebody with a private chat with the bot. What they send comes back as a Message."""

    def at(self, room: Chat) -> Person:
        """The same person in a group."""
        return Person(self.world, self.user, room)

    # --- writing

    async def says(self, text: str, **how: Unpack[Sent]) -> Message:
        """Write a text."""
        return await self._send(text_of(text, how), how)

    async def command(self, text: str, **how: Unpack[Sent]) -> Message:
        """Send a command, "/start" for one."""
        return await self.says(text, **how)

    async def forwards(
        self,
        text: str,
        origin: OriginKind = "user",
        name: str = "Recruiter",
        username: str | None = None,
        **how: Unpack[How],
    ) -> Message:
        """Forward what somebody else wrote."""
        sent = Sent(**how, origin=origin, name=name, username=username)
        return await self._send(text_of(text, sent), sent)

    async def forwards_many(
        self,
        texts: Sequence[str | tuple[str, str]],
        within: float = 0.1,
        origin: OriginKind = "user",
        name: str = "Recruiter",
        **how: Unpack[How],
    ) -> list[Message]:
        """Forward several in a row, then wait; a pair is (who wrote it, text)."""
        self._acts()
        sent: list[Message] = []
        for one in texts:
            writer, text = (name, one) if isinstance(one, str) else one
            asked = Sent(**how, origin=origin, name=writer, username=None)
            sent.append(self.writes(text_of(text, asked), asked))
            await asyncio.sleep(within / max(1, len(texts)))
        return await self._after(sent, how)

    async def sends_photo(
        self, caption: str = "", data: bytes = TINY_PICTURE, size: int = 0, **how: Unpack[Sent]
    ) -> Message:
        """Send a picture; `size` may claim to be larger than the bytes."""
        return await self._send({**photo(self.world, data, size), **text_of(caption, how, caption=True)}, how)

    async def sends_album(
        self, captions: Sequence[str], data: Sequence[bytes] = (), **how: Unpack[Sent]
    ) -> list[Message]:
        """Send pictures as one album, a caption for each."""
        self._acts()
        album = f"134{self.world.next_message():012}"
        sent = [
            self.writes(
                {
                    "media_group_id": album,
                    **photo(self.world, data[place] if place < len(data) else TINY_PICTURE),
                    **text_of(caption, how, caption=True),
                },
                how,
            )
            for place, caption in enumerate(captions)
        ]
        return await self._after(sent, how)

    async def sends_document(
        self,
        name: str,
        data: bytes,
        /,
        caption: str = "",
        mime: str = "application/octet-stream",
        size: int = 0,
        **how: Unpack[Sent],
    ) -> Message:
        """Send a file; `size` may claim to be larger than the bytes."""
        upload = Upload(name, data, mime, size)
        content = media(self.world, "document", upload, file_name=name, mime_type=mime)
        return await self._send({**content, **text_of(caption, how, caption=True)}, how, upload)

    async def sends_voice(self, seconds: int = 7, **how: Unpack[Sent]) -> Message:
        """Send a voice message."""
        content = media(self.world, "voice", Upload("voice.ogg", b"OggS"), duration=seconds, mime_type="audio/ogg")
        return await self._send(content, how)

    async def sends_video(self, caption: str = "", seconds: int = 7, **how: Unpack[Sent]) -> Message:
        """Send a video."""
        content = media(self.world, "video", Upload("video.mp4", b"ftypmp42"), duration=seconds, width=720, height=1280)
        return await self._send({**content, **text_of(caption, how, caption=True)}, how)

    async def sends_sticker(self, emoji: str = "👍", **how: Unpack[Sent]) -> Message:
        """Send a sticker."""
        facts = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        content = media(self.world, "sticker", Upload("s.webp", b"RIFF"), emoji=emoji, **facts)
        return await self._send(content, how)

    async def sends_contact(
        self,
        first_name: str = "Ravi",
        phone_number: str = "+9779801234567",
        vcard: str = "",
        **how: Unpack[Sent],
    ) -> Message:
        """Send somebody's number."""
        content: Json = {"phone_number": phone_number, "first_name": first_name}
        return await self._send({"contact": content | ({"vcard": vcard} if vcard else {})}, how)

    async def sends_location(self, lat: float, lon: float, **how: Unpack[Sent]) -> Message:
        """Send a place."""
        return await self._send({"location": {"latitude": lat, "longitude": lon}}, how)

    async def sends_poll(
        self, question: str = "Who comes?", options: Sequence[str] = ("Me", "Not me"), **how: Unpack[Sent]
    ) -> Message:
        """Send a poll."""
        return await self._send(poll(question, options), how)

    async def sends(self, content: Json, **how: Unpack[Sent]) -> Message:
        """Send any other content, written as the Bot API writes it."""
        return await self._send(content, how)

    async def edits(self, message: Message, text: str, **how: Unpack[Sent]) -> Message:
        """Change what this person wrote before, text or caption."""
        self._acts()
        caption = "text" not in message.raw
        kept = {k: v for k, v in message.raw.items() if k not in ("text", "entities", "caption", "caption_entities")}
        message.raw = {**kept, **text_of(text, how, caption=caption), "edit_date": int(self.world.now)}
        message.edited += 1
        self.room.story.append((f"{self.name} (edits)", message.shown()))
        self.world.updates.put({"edited_message": message.raw})
        return await self._after(message, how)

    # --- the chat itself

    def blocks(self) -> None:
        """Block the bot: whatever it sends from now on is refused."""
        self.room.blocked = True
        self._member("member", "kicked")
        self.room.story.append((f"{self.name} (blocks)", "the bot"))

    def unblocks(self) -> None:
        """Let the bot in again."""
        self.room.blocked = False
        self._member("kicked", "member")
        self.room.story.append((f"{self.name} (unblocks)", "the bot"))

    def deletes(self, message: Message) -> None:
        """Take a message away for both; the bot is not told."""
        message.deleted = True
        self.room.story.append((f"{self.name} (deletes)", "1 message"))

    def _member(self, before: str, after: str) -> None:
        bot = self.world.bot
        self.world.updates.put(
            {
                "my_chat_member": {
                    "chat": self.room.about,
                    "from": self.user,
                    "date": int(self.world.now),
                    "old_chat_member": _status(bot, before),
                    "new_chat_member": _status(bot, after),
                }
            }
        )


def _status(bot: Json, status: str) -> Json:
    return {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})
