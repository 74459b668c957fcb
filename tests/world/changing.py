"""What the bot may change afterwards: edits, deletions, answers to taps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.world.chats import Chat, Message
from tests.world.keyboards import checked_markup
from tests.world.refusals import GONE_QUERY, SAME_MESSAGE, Json, bad
from tests.world.sending import chat_of, said

if TYPE_CHECKING:
    from tests.world.world import World

DELETABLE = 48 * 3600
MOST_AT_ONCE = 100
LONGEST_NOTICE = 200


def _editable(world: World, params: Json) -> tuple[Chat, Message]:
    chat = chat_of(world, params)
    if params.get("message_id") in (None, "", 0):
        raise bad("message identifier is not specified")
    message = chat.get(params["message_id"])
    if message is None:
        raise bad("message to edit not found")
    if not message.by_bot or message.keyboard:
        raise bad("message can't be edited")
    return chat, message


def _edit(world: World, params: Json, parts: tuple[str, ...], content: Json) -> object:
    chat, message = _editable(world, params)
    markup = checked_markup(params.get("reply_markup"))
    after = {name: value for name, value in message.raw.items() if name not in (*parts, "reply_markup", "edit_date")}
    after |= content | ({"reply_markup": markup} if markup else {})
    if after == {name: value for name, value in message.raw.items() if name != "edit_date"}:
        raise bad(SAME_MESSAGE)
    words = bool(parts) and any(after.get(name) != message.raw.get(name) for name in parts)
    message.raw = after | {"edit_date": int(world.now)}
    message.edited += 1
    if words:
        chat.story.append(("Bot (edits)", message.shown()))
    else:
        rows = "\n".join(" ".join(map(str, row)) for row in message.rows)
        chat.story.append(("Bot (changes the buttons)", rows or "no buttons"))
    chat.notices()
    message.touched = chat.heard
    return message.raw


def edit_text(world: World, params: Json) -> object:
    """Say something else in the same place; without a keyboard in the call, the keyboard goes."""
    _, message = _editable(world, params)
    content = said(params)
    if "text" not in message.raw:
        raise bad("there is no text in the message to edit")
    return _edit(world, params, ("text", "entities"), content)


def edit_caption(world: World, params: Json) -> object:
    """Say something else under a file or picture."""
    _, message = _editable(world, params)
    if "text" in message.raw:
        raise bad("there is no caption in the message to edit")
    return _edit(world, params, ("caption", "caption_entities"), said(params, "caption", "caption_entities"))


def edit_markup(world: World, params: Json) -> object:
    """Other buttons under the same message, or none."""
    return _edit(world, params, (), {})


def delete_message(world: World, params: Json) -> object:
    """Take one message away, the bot's or the person's, within two days."""
    chat = chat_of(world, params, writing=False)
    if params.get("message_id") in (None, "", 0):
        raise bad("message identifier is not specified")
    message = chat.get(params["message_id"])
    if message is None:
        raise bad("message to delete not found")
    _delete(world, chat, [message])
    return True


def delete_messages(world: World, params: Json) -> object:
    """Take up to a hundred away; the gone are skipped, one too old stops the whole call."""
    numbers = params.get("message_ids")
    if not isinstance(numbers, list) or not numbers:
        raise bad("message identifiers are not specified")
    if len(numbers) > MOST_AT_ONCE:
        raise bad("too many message identifiers specified")
    chat = chat_of(world, params, writing=False)
    _delete(world, chat, [message for number in numbers if (message := chat.get(number))])
    return True


def _delete(world: World, chat: Chat, messages: list[Message]) -> None:
    if any(world.now - message.sent > DELETABLE for message in messages):
        raise bad("message can't be deleted for everyone")
    for message in messages:
        message.deleted = True
    if not messages:
        return
    many = len(messages)
    if chat.story and chat.story[-1][0] == "Bot (deletes)":
        many += int(chat.story.pop()[1].split()[0])
    chat.story.append(("Bot (deletes)", f"{many} message{'s' if many > 1 else ''}"))
    chat.notices()


def answer_query(world: World, params: Json) -> object:
    """Stop the button's spinning, perhaps with a notice; once, and not too late."""
    query = world.queries.get(str(params.get("callback_query_id") or ""))
    if query is None or query.answered or world.now - query.asked > world.query_life:
        raise bad(GONE_QUERY)
    text = str(params.get("text") or "")
    if len(text) > LONGEST_NOTICE:
        raise bad("MESSAGE_TOO_LONG")
    query.answered = True
    if text:
        query.chat.alerts.append(text)
        query.chat.story.append(("Bot (notice)", text))
    query.chat.notices(heard=False)
    return True


CHANGING: dict[str, Callable[[World, Json], object]] = {
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": answer_query,
}
