"""Other encodings of the same letters, in which a language is still typed on old phones."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from myanmar.converter import convert

_BURMESE = re.compile("[\u1000-\u109f]+")


def zawgyi(form: str) -> str:
    """A Burmese form as phones with a Zawgyi font write it, where its letters have other places and shapes."""
    return _BURMESE.sub(lambda letters: str(convert(letters.group(), "unicode", "zawgyi")), form)


ENCODINGS: Mapping[str, Callable[[str], str]] = {"zawgyi": zawgyi}
