"""How Telegram says no: the code, its wording, and what a client may read from it."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

GONE_QUERY = "query is too old and response timeout expired or query ID is invalid"
SAME_MESSAGE = (
    "message is not modified: specified new message content and reply markup are exactly the same as a "
    "current content and reply markup of the message"
)
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: OTHER_POLLER,
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
}


class RefusedError(Exception):
    """An answer that is not ok, as Telegram would word it."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def bad(description: str) -> RefusedError:
    """A 400, so that each rule can be written as one sentence."""
    return RefusedError(400, f"Bad Request: {description}")
