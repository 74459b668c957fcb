"""How a process that lives long looks after its memory."""

from __future__ import annotations

import gc

_NEW_THINGS = (
    100_000  # kept at once before the collector looks: the longest message makes a third of them, and drops them
)


def settle() -> None:
    """Call once all is loaded: what is known never goes, and need not be looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_THINGS, 20, 50)
