"""What goes wrong inside a handler is logged by its kind, never by its words, and holds up nobody else."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from telegram.ext import CallbackContext

log = logging.getLogger("second_look.faults")


async def fault(_update: object, context: CallbackContext) -> None:  # type: ignore[type-arg]
    """Log where it happened, without the message or who sent it."""
    error = context.error
    trace = error.__traceback__ if error else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}" if trace else "?"
    log.error("a handler failed: %s in %s", type(error).__name__, place)
