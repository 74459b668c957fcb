"""How a process that lives long looks after its memory."""

from __future__ import annotations

import gc

_NEW_THINGS = 20_000  # made before the collector looks at them: one message read makes some thousands, and drops them


def settle() -> None:
    """Call once all is loaded: what is known never goes, and need not be looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_THINGS, 20, 50)
