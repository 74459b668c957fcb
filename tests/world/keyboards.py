"""Buttons under a message, checked as Telegram checks them."""

from __future__ import annotations

from dataclasses import dataclass

from tests.world.links import BadLinkError, checked
from tests.world.refusals import Json, RefusedError, bad

MOST_BUTTONS = 100
MOST_DATA = 64
MOST_COPIED = 256
_KINDS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


@dataclass(frozen=True, slots=True)
class Button:
    """One button as a person finds it: what it says, and what happens when it is tapped."""

    text: str
    data: str = ""
    url: str = ""
    copies: str = ""

    def __str__(self) -> str:
        extra = self.url or self.copies
        return f"[{self.text} → {extra}]" if extra else f"[{self.text}]"


def rows_of(markup: Json | None) -> tuple[tuple[Button, ...], ...]:
    """The rows of an inline keyboard, or none."""
    return tuple(
        tuple(
            Button(
                one["text"],
                one.get("callback_data", ""),
                one.get("url", ""),
                one.get("copy_text", {}).get("text", ""),
            )
            for one in row
        )
        for row in (markup or {}).get("inline_keyboard", ())
    )


def checked_markup(markup: object) -> Json | None:
    """The reply markup as Telegram keeps it, or its refusal."""
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline_keyboard")
        kept = [[_inline(button) for button in row] for row in rows if row]
        return {"inline_keyboard": kept} if kept else None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard")
        return {**markup, "keyboard": [[_plain(button) for button in row] for row in rows]}
    return markup


def _rows(rows: object, field: str) -> list[list[object]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(f'field "{field}" must be an Array of Arrays')
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad("reply markup is too long")
    return rows


def _plain(button: object) -> Json:
    made = {"text": button} if isinstance(button, str) else button
    if not isinstance(made, dict) or not str(made.get("text", "")).strip():
        raise bad("keyboard button text must be non-empty")
    return made


def _inline(button: object) -> Json:
    if not isinstance(button, dict):
        raise _unread("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise _unread('Can\'t find field "text"')
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    if not any(button.get(kind) not in (None, "") or ("switch" in kind and kind in button) for kind in _KINDS):
        raise _unread("Text buttons are unallowed in the inline keyboard")
    if button.get("url"):
        try:
            return {**button, "url": checked(button["url"])}
        except BadLinkError as reason:
            raise bad(f"inline keyboard button URL '{button['url']}' is invalid: {reason}") from None
    data = button.get("callback_data")
    if data is not None and not 1 <= len(str(data).encode()) <= MOST_DATA:
        raise bad("BUTTON_DATA_INVALID")
    copies = button.get("copy_text")
    if copies is not None and not 1 <= len(str(copies.get("text", ""))) <= MOST_COPIED:
        raise bad("BUTTON_COPY_TEXT_INVALID")
    return button


def _unread(reason: str) -> RefusedError:
    return bad(f"can't parse inline keyboard button: {reason}")
