"""A folder for a language that is not there yet, ready for a speaker to fill."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, UnknownLocaleError

from knowledge.schema.concept import Concept
from knowledge.sheet import Sheet
from knowledge.tongues import REFERENCE

_EXAMPLES = """\
# Messages of your own invention, as people here really write them: two thirds carry signs, one third only looks as if.
# Never a real person's words. Write these before the forms in concepts.yaml.
#
# - text: "…"
#   found: [passport_held_now]      # signs that have to be found: their names stand in base/signals/
#   level: emergency                # the least level: caution, high or emergency
# - text: "…"
#   at_most: none_found             # harmless, though it looks like something
[]
"""


class NoLanguage(ValueError):
    """A language that cannot be begun; the message says why."""


def begin(code: str, name: str, root: Path) -> Path:
    """Write the folder of a language nobody has begun, heard only at first; raises NoLanguage."""
    folder = root / "languages" / code
    if folder.exists():
        raise NoLanguage(f"{code} is there already: {folder}")
    try:
        locale = Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        raise NoLanguage(f"{code} is no language code of two or three letters that CLDR knows") from None
    folder.mkdir(parents=True)
    sheet = {
        "code": code,
        "name": name or locale.get_display_name(code) or code,
        "english_name": locale.get_display_name(REFERENCE) or code,
        "direction": locale.text_direction,
        "locale": code,
        "heard_only": "true",
        "read_by": [],
        "detector_codes": [code],
    }
    lines = (
        f"{key}: {json.dumps(value, ensure_ascii=False) if key == 'name' else _plain(value)}\n"
        for key, value in sheet.items()
    )
    (folder / "language.yaml").write_text("".join(lines), encoding="utf-8")
    (folder / "concepts.yaml").write_text("".join(_concepts(root)), encoding="utf-8")
    (folder / "examples.yaml").write_text(_EXAMPLES, encoding="utf-8")
    return folder


def _plain(value: object) -> str:
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def _concepts(root: Path) -> Iterator[str]:
    """Every concept that is to be filled, with what it means and a few English forms of it."""
    base = Sheet.read(root / "base" / "concepts.yaml", "base/concepts.yaml").records(Concept)
    file = f"languages/{REFERENCE}/concepts.yaml"
    forms = Sheet.read(root / file, file).record(dict[str, tuple[str, ...]])
    yield "# How people say it, a list for each meaning; docs/knowledge.md tells how forms are written.\n"
    for concept in base:
        if concept.when is None and not concept.entity:
            yield f"\n# {concept.meaning}. In English: {', '.join(forms.get(concept.id, ())[:4])}\n{concept.id}: []\n"
