"""The known names nearest to a misspelt one; strict, because an everyday word must never become a country."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

# Letters that people write for one another at the beginning of a name.
_SAME_START = ("ckq", "fp", "ijy", "sz", "bvw")
_SHORT = 5
# Everyday words of English and Spanish that are one slip away from a name.
_RIGHT_AS_THEY_ARE = frozenset({
    "alegria", "change", "compras", "constant", "crime", "crimen", "fiance", "finish", "grenade", "hungry",
    "keeping", "libertad", "libreria", "malaria", "media", "medicina", "medicine", "medida", "paraguas",
    "pueblo", "reuniones", "romana", "romantic", "standard", "stranger", "surname", "triste",
})  # fmt: skip


def nearest(written: str, known: Collection[str], *, in_text: bool = False) -> tuple[str, ...]:
    """Every known name at the least number of slips from `written`, if that is few; both are folded."""
    slips = _slips(len(written), in_text=in_text)
    if not slips or written in _RIGHT_AS_THEY_ARE:
        return ()
    near = [
        (distance, name)
        for name, distance, _ in process.extract(written, known, scorer=OSA.distance, score_cutoff=slips, limit=None)
        if _begins_alike(written, name)
    ]
    least = min((distance for distance, _ in near), default=0)
    return tuple(name for distance, name in near if distance == least)


def _slips(letters: int, *, in_text: bool) -> int:
    """How many slips a word of this length may have; in a text, where any word may stand, fewer."""
    if letters < _SHORT:
        return 0
    if in_text:
        return 1 if letters < 12 else 2  # noqa: PLR2004
    return 1 if letters < 8 else 2 if letters < 12 else 3  # noqa: PLR2004


def _begins_alike(written: str, known: str) -> bool:
    """Whether both begin alike; in a short word one wrong letter is a slip only at the beginning."""
    one, other = written[0], known[0]
    if one != other and not any(one in group and other in group for group in _SAME_START):
        return False
    if len(written) > _SHORT or len(written) != len(known):
        return True
    return sorted(written) == sorted(known) or written[1:] == known[1:]
