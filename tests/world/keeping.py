"""What the bot asks about itself and its chats, and what Telegram keeps for it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tests.world.refusals import Json, bad
from tests.world.sending import chat_of

if TYPE_CHECKING:
    from tests.world.world import World

MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
BIGGEST_DOWNLOAD = 20_000_000
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LIMITS = {"description": 512, "short_description": 120, "name": 64}


def _language(params: Json) -> str:
    code = str(params.get("language_code") or "")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad("invalid language code specified")
    return code


def _scope(params: Json) -> str:
    return json.dumps(params.get("scope") or {"type": "default"}, sort_keys=True)


def set_commands(world: World, params: Json) -> object:
    """The list behind the menu button, in one language."""
    commands = params.get("commands")
    if not isinstance(commands, list):
        raise bad("can't parse commands JSON object")
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(str(command.get("command", "")).removeprefix("/")):
            raise bad("BOT_COMMAND_INVALID")
        if not 1 <= len(str(command.get("description", ""))) <= LONGEST_DESCRIPTION:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(params), _language(params)] = commands
    return True


def get_commands(world: World, params: Json) -> object:
    """That list back."""
    return world.commands.get((_scope(params), _language(params)), [])


def delete_commands(world: World, params: Json) -> object:
    """Without that list."""
    world.commands.pop((_scope(params), _language(params)), None)
    return True


def _setter(field: str) -> Callable[[World, Json], object]:
    def change(world: World, params: Json) -> object:
        text = str(params.get(field) or "")
        if len(text) > _LIMITS[field]:
            raise bad(f"{field.replace('_', ' ')} is too long")
        world.profile[field, _language(params)] = text
        return True

    return change


def _getter(field: str) -> Callable[[World, Json], object]:
    return lambda world, params: {field: world.profile.get((field, _language(params)), "")}


def get_chat(world: World, params: Json) -> object:
    """All there is to know about a chat."""
    chat = chat_of(world, params, writing=False)
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **chat.about,
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def leave_chat(world: World, params: Json) -> object:
    """Out of a group."""
    chat = chat_of(world, params)
    if chat.about["type"] == "private":
        raise bad("chat member status can't be changed in private chats")
    chat.blocked = True
    chat.story.append(("Bot (leaves)", "the group"))
    chat.notices()
    return True


def get_file(world: World, params: Json) -> object:
    """Where a file can be fetched, unless it is too big for a bot."""
    upload = world.files.get(str(params.get("file_id") or ""))
    if upload is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if max(upload.size, len(upload.data)) > BIGGEST_DOWNLOAD:
        raise bad("file is too big")
    number = str(params["file_id"])
    path = f"files/{number}{'.' + upload.name.rsplit('.', 1)[-1] if '.' in upload.name else ''}"
    return {
        "file_id": number,
        "file_unique_id": f"u{number}",
        "file_size": len(upload.data),
        "file_path": path,
    }


def set_webhook(world: World, params: Json) -> object:
    """From now on, updates are brought instead of fetched. Plain http is taken only on this machine."""
    url = str(params.get("url") or "")
    if not url:
        return delete_webhook(world, params)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "localhost"):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = str(params.get("secret_token") or "")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if params.get("drop_pending_updates"):
        world.updates.forget()
    world.updates.allow(params.get("allowed_updates"))
    world.updates.interrupt("Conflict: terminated by setWebhook request")
    world.webhook.set(url, secret, int(params.get("max_connections") or 40))
    return True


def delete_webhook(world: World, params: Json) -> object:
    """Back to fetching."""
    world.webhook.set("", "", 0)
    if params.get("drop_pending_updates"):
        world.updates.forget()
    return True


def get_webhook_info(world: World, _: Json) -> object:
    """Where updates are brought, how many wait, and what went wrong last."""
    allowed = world.updates.allowed
    return world.webhook.info(len(world.updates.pending)) | (
        {"allowed_updates": sorted(allowed)} if allowed is not None else {}
    )


KEEPING: dict[str, Callable[[World, Json], object]] = {
    "getMe": lambda world, _: {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    },
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setChatMenuButton": lambda _world, _params: True,
    "getChat": get_chat,
    "leaveChat": leave_chat,
    "getFile": get_file,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
