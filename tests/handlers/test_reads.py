"""Telegram's updates become who, and what they showed."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.house import Who
from handlers.reads import Came, came

ASHA = {"id": 5, "is_bot": False, "first_name": "Asha", "language_code": "ne"}
ROOM = {"id": 5, "type": "private", "first_name": "Asha"}
FILE = {"file_id": "f", "file_unique_id": "u"}
BUTTON = [[{"text": "Apply", "url": "https://bad.example/?a=1"}]]


def read(**content: Any) -> Came:
    """A message with this content, as it is read."""
    message = {"message_id": 7, "date": 1, "chat": ROOM, "from": ASHA, **content}
    update = Update.de_json({"update_id": 1, "message": message}, None)
    found = came(update)
    assert found is not None
    return found


def origin(**who: Any) -> dict[str, Any]:
    """Where a forwarded message came from."""
    return {"date": 1_700_000_000, **who}


HIDDEN = origin(type="hidden_user", sender_user_name="Recruiter")


def test_who_and_where() -> None:
    """Somebody is known by their number and their app's language; no name is taken along."""
    found = read(text="hello")
    assert (found.who, found.chat, found.message, found.typed) == (Who(5, "ne"), 5, 7, True)
    assert "Asha" not in repr(found)


@pytest.mark.parametrize(
    ("source", "sender"),
    [
        (None, "unknown"),
        (HIDDEN, "them"),
        (origin(type="user", sender_user={"id": 9, "is_bot": False, "first_name": "R"}), "them"),
        (origin(type="user", sender_user=ASHA), "me"),
        (origin(type="channel", chat={"id": -9, "type": "channel", "title": "Jobs"}, message_id=3), "them"),
        (origin(type="chat", sender_chat={"id": -9, "type": "supergroup", "title": "Jobs"}), "them"),
    ],
)
def test_who_wrote_it(source: dict[str, Any] | None, sender: str) -> None:
    """What is forwarded was written by them, unless it is the person's own; what is typed says nothing of it."""
    found = read(text="come", **({"forward_origin": source} if source else {}))
    assert found.piece.sender == sender
    assert found.typed is (source is None)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"text": "come", "quote": {"text": "when?", "position": 0}}, "when?\ncome"),
        ({"photo": [{**FILE, "width": 1, "height": 1}], "caption": "visa"}, "visa"),
        ({"text": "Apply", "reply_markup": {"inline_keyboard": BUTTON}}, "Apply\nApply https://bad.example/?a=1"),
        ({"contact": {"phone_number": "855123", "first_name": "HR", "last_name": "Team"}}, "HR Team +855123"),
        ({"contact": {"phone_number": "+855123", "first_name": ""}}, " +855123"),
        (
            {"venue": {"location": {"latitude": 1, "longitude": 2}, "title": "KK Park", "address": "Myawaddy"}},
            "KK Park Myawaddy",
        ),
    ],
)
def test_words_of_all_kinds(content: dict[str, Any], words: str) -> None:
    """Captions, quotes, buttons, contacts and places with a name are words."""
    assert read(**content).piece.text == words


def test_hidden_addresses_are_words_wherever_they_stand() -> None:
    """The address behind a word is read, however many other marks stand before it."""
    marks = [{"type": "bold", "offset": 0, "length": 1}] * 60
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://bad.example"}
    assert read(text="here", entities=[*marks, link]).piece.text == "here\nhttps://bad.example"
    many = [{**link, "url": f"https://bad.example/{number}"} for number in range(500)]
    assert read(text="here", entities=many).piece.text.count("https://") == 20


def test_half_a_letter_is_no_letter() -> None:
    """Half of an emoji, which no text should hold, becomes a sign that can be written down."""
    text = read(text="pay \ud83d now \ude00").piece.text
    assert text.encode().decode() == "pay \ufffd now \ufffd"
    assert read(text="pay 😀 now").piece.text == "pay 😀 now"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"photo": [{**FILE, "width": 1, "height": 1}]}, "photo"),
        ({"voice": {**FILE, "duration": 1}}, "voice"),
        ({"audio": {**FILE, "duration": 1}}, "voice"),
        ({"video": {**FILE, "duration": 1, "width": 1, "height": 1}}, "video"),
        ({"video_note": {**FILE, "duration": 1, "length": 1}}, "video"),
        ({"story": {"chat": ROOM, "id": 1}}, "video"),
        ({"document": FILE}, "file"),
        ({"location": {"latitude": 1, "longitude": 2}}, "location"),
        ({"dice": {"emoji": "🎲", "value": 1}}, "other"),
        ({}, "other"),
        ({"text": "come"}, None),
    ],
)
def test_what_cannot_be_read_has_a_name(content: dict[str, Any], kind: str | None) -> None:
    """Every kind of message that cannot be read is named, and no file is fetched to do so."""
    assert read(**content).piece.unread == kind


def test_nobody_is_nobody() -> None:
    """An update without a sender or a message is nobody's."""
    message = {"message_id": 7, "date": 1, "chat": {"id": -9, "type": "channel", "title": "Jobs"}, "text": "x"}
    assert came(Update.de_json({"update_id": 1, "channel_post": message}, None)) is None
    assert came(Update.de_json({"update_id": 1}, None)) is None
