"""A tiny bot on the real library, so that this world is proved by what will live in it."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageOriginHiddenUser, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from tests.world.world import World

Context = ContextTypes.DEFAULT_TYPE
App = Application[Any, Any, Any, Any, Any, Any]


async def start(update: Update, _: Context) -> None:
    """Greet, and ask."""
    keyboard = InlineKeyboardMarkup(
        [
            [
                InlineKeyboardButton("Yes", callback_data="yes"),
                InlineKeyboardButton("No", callback_data="no"),
            ],
            [InlineKeyboardButton("Read more", url="https://example.org/more")],
        ]
    )
    message = _message(update)
    await message.reply_html("Hello & welcome.\nShall <b>we</b> begin?".replace("&", "&amp;"), reply_markup=keyboard)


async def echo(update: Update, _: Context) -> None:
    """Say what was said, and from whom it came."""
    message = _message(update)
    origin = message.forward_origin
    source = origin.type if origin else "you"
    if isinstance(origin, MessageOriginHiddenUser):
        source = f"hidden {origin.sender_user_name}"
    await message.reply_text(f"{source}: {message.text or message.caption or 'no text'}")


async def document(update: Update, _: Context) -> None:
    """Fetch a file and send it back, longer by a line."""
    message = _message(update)
    assert message.document
    data = bytes(await (await message.document.get_file()).download_as_bytearray())
    await message.reply_document(data + b"\nseen", filename="back.txt", caption="Here it is")


async def changed(update: Update, _: Context) -> None:
    """Notice an edit."""
    assert update.edited_message
    await update.edited_message.reply_text(f"now: {update.edited_message.text}")


async def chose(update: Update, _: Context) -> None:
    """Stop the spinning and say in place what was chosen."""
    query = update.callback_query
    assert query
    await query.answer("Noted")
    await query.edit_message_text(f"You chose {query.data}")


def _message(update: Update) -> Message:
    assert update.message
    return update.message


def build(url: str, token: str) -> App:
    """The bot, with this world in place of Telegram."""
    app = ApplicationBuilder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    new = filters.UpdateType.MESSAGE
    app.add_handler(CommandHandler("start", start))
    app.add_handler(MessageHandler(new & filters.Document.ALL, document))
    app.add_handler(MessageHandler(new, echo))
    app.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE, changed))
    app.add_handler(CallbackQueryHandler(chose))
    return app


@asynccontextmanager
async def running(world: World) -> AsyncIterator[App]:
    """The bot at work, polling, inside the test's own loop."""
    app = build(world.url, world.token)
    async with app:
        assert app.updater
        await app.updater.start_polling(timeout=5, allowed_updates=Update.ALL_TYPES)
        await app.start()
        yield app
        await app.updater.stop()
        await app.stop()


if __name__ == "__main__":
    build(*sys.argv[1:3]).run_polling(timeout=5, allowed_updates=Update.ALL_TYPES)
