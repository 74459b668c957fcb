"""The lexicon as it was put together the last time, so that a start need not read every form again.

It lies beside Python's own compiled files and is used like them: only when what it was made of is the same to the
letter, and where it cannot be kept, nothing but time is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from mmap import ACCESS_READ, mmap
from pathlib import Path
from tempfile import NamedTemporaryFile

from knowledge.anchor import anchored
from knowledge.countries import Countries
from knowledge.form import read
from knowledge.lexicon import ALIGNED, Parts, Share
from knowledge.shelf import Shelf
from knowledge.tongues import Tongue

_MADE_BY = (
    "anchor.py",
    "compiled.py",
    "countries.py",
    "country_signs.py",
    "encodings.py",
    "form.py",
    "lexicon.py",
    "text.py",
)
_FOLDER, _NAME = "__pycache__", "lexicon-"


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a lexicon is made of, and how many forms each language has for each concept."""

    parts: Parts
    forms: Mapping[str, Mapping[str, int]]


def put_together(concepts: Iterable[str], shares: Mapping[str, Share], countries: Countries) -> Compiled:
    """All forms of all languages, and every country's names, which are one concept and one for each country."""
    places = countries.names_for_text()
    named = {f"in_{code.lower()}": names for code, names in places.items()}
    named["place"] = tuple(name for names in places.values() for name in names)
    glue = tuple(dict.fromkeys(clitic for share in shares.values() for clitic in share.glue))
    number = {name: place for place, name in enumerate(dict.fromkeys((*concepts, *named)))}
    other = {name: [anchored(read(form, glue)) for form in some if not form.isascii()] for name, some in named.items()}
    latin = {name: [anchored(read(form)) for form in some if form.isascii()] for name, some in named.items()}
    parts = Parts.of(
        [*number],
        [*shares.values(), Share.of(number, latin, anyones=True), Share.of(number, other, glue, anyones=True)],
    )
    return Compiled(parts, {code: share.forms for code, share in shares.items()})


def kept(shelf: Shelf, spoken: Mapping[str, Tongue]) -> Compiled | None:
    """What was kept of the same sheets, read in place; None when nothing was, or nothing that can be read."""
    try:
        with _file(shelf, spoken).open("rb") as file:
            data = mmap(file.fileno(), 0, access=ACCESS_READ)
        first = data.find(b"\n")
        parts = memoryview(data)[first + 1 :]
        return Compiled(Parts.restore(parts, data.find(b"\n", first + 1) - first - 1), json.loads(data[:first]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def keep(shelf: Shelf, spoken: Mapping[str, Tongue], compiled: Compiled) -> None:
    """Keep it for the next start, in place of what was kept of other sheets."""
    with suppress(OSError):
        file = _file(shelf, spoken)
        file.parent.mkdir(exist_ok=True)
        forms = json.dumps(compiled.forms).encode()
        with NamedTemporaryFile(dir=file.parent, prefix=_NAME, delete=False) as begun:
            begun.write(forms + b" " * (-(len(forms) + 1) % ALIGNED) + b"\n" + compiled.parts.dump())
        Path(begun.name).replace(file)
        for other in file.parent.glob(f"{_NAME}*"):
            if other != file:
                other.unlink(missing_ok=True)


def _file(shelf: Shelf, spoken: Mapping[str, Tongue]) -> Path:
    """Where it is kept; the name tells what it was made of. Raises OSError where there is no such folder."""
    if not isinstance(shelf.root, Path):
        raise FileNotFoundError("these sheets are in no folder")
    digest = sha256()
    for part in _made_of(shelf.root, spoken):
        digest.update(sha256(part).digest())
    return shelf.root / _FOLDER / f"{_NAME}{digest.hexdigest()[:32]}"


def _made_of(root: Path, spoken: Mapping[str, Tongue]) -> Iterator[bytes]:
    for name in _MADE_BY:
        yield files("knowledge").joinpath(name).read_bytes()
    yield (root / "base" / "concepts.yaml").read_bytes()
    for code in spoken:
        for name in ("language.yaml", "concepts.yaml", "countries.yaml"):
            file = root / "languages" / code / name
            yield file.read_bytes() if file.exists() else b""
