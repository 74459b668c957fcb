"""What each language has and lacks, as a table that a person can read."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.load import Knowledge
from knowledge.tongues import REFERENCE


def table(knowledge: Knowledge) -> Iterator[str]:
    """One row a language, then what is missing in each."""
    fillable = [c.id for c in knowledge.concepts.values() if c.when is None and not c.entity]
    messages = len(knowledge.words[REFERENCE].variables)
    yield f"{'language':<12}{'concepts':>12}{'forms':>8}{'messages':>12}{'places':>8}  read by"
    for code, tongue in {**knowledge.languages, **knowledge.heard}.items():
        forms = knowledge.forms[code]
        filled = sum(1 for name in fillable if forms.get(name))
        said = len(tongue.words.variables)
        places = sum(map(len, tongue.countries.places.values())) + sum(map(len, tongue.countries.aliases.values()))
        read = ", ".join(tongue.sheet.read_by) or "no native speaker yet"
        name = f"{code} {tongue.sheet.english_name}"
        share = f"{filled}/{len(fillable)}"
        whole = f"{said}/{messages}" if code in knowledge.languages else "heard only"
        yield f"{name:<12}{share:>12}{sum(forms.values()):>8}{whole:>12}{places:>8}  {read}"
    for code, forms in knowledge.forms.items():
        empty = [name for name in fillable if not forms.get(name)]
        if empty:
            yield f"{code}: no forms for {', '.join(empty)}"
