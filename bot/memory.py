"""How a process that lives long looks after its memory."""

from __future__ import annotations

import gc

# Things kept before the collector looks at them: the longest message makes about as many, and drops them all.
_NEW_THINGS = 250_000


def settle() -> None:
    """Call once all is loaded: what is known never goes, and need not be looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_THINGS, 20, 50)
