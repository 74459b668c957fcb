"""Languages, folder by folder: what others write, what we say, and what countries are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge import words
from knowledge.anchor import Anchored, anchored, words_of
from knowledge.encodings import ENCODINGS
from knowledge.form import Form, FormError, glue, read
from knowledge.lexicon import Share
from knowledge.schema.concept import Concept
from knowledge.schema.language import CountrySheet, LanguageSheet
from knowledge.sheet import Issue, KnowledgeError, Sheet, did_you_mean
from knowledge.shelf import Shelf
from knowledge.text import fold
from knowledge.words import Words

WORD_FILES = ("coach.ftl", "signals.ftl", "questions.ftl", "advice.ftl", "intents.ftl", "handover.ftl")
REFERENCE = "en"  # the language whose ids and arguments the others follow


@dataclass(frozen=True)
class Tongue:
    """One language as loaded: its sheet, its names of countries, its words, and all single words among those."""

    sheet: LanguageSheet
    countries: CountrySheet
    words: Words
    vocabulary: frozenset[str]


def tongues(shelf: Shelf, only: Collection[str] = ()) -> dict[str, Tongue]:
    """Every language folder, the one that others follow first; what is wrong goes to the shelf's issues."""
    found: dict[str, Tongue] = {}
    for folder in shelf.names("languages"):
        if only and folder.rpartition("/")[2] not in only:
            continue
        sheet = shelf.record(f"{folder}/language.yaml", LanguageSheet)
        if sheet is None:
            continue
        countries = _countries(shelf, folder, sheet)
        if countries is None:
            continue
        if not folder.endswith(f"/{sheet.code}"):
            shelf.issues.append(Issue(f"{folder}/language.yaml", 1, f"the folder is not called '{sheet.code}'"))
        files = () if sheet.heard_only else WORD_FILES
        sources = [(f"{folder}/{name}", shelf.text(f"{folder}/{name}")) for name in files]
        said = words.build(sheet.locale, sheet.direction, sources, shelf.issues)
        found[sheet.code] = Tongue(sheet, countries, said, frozenset(fold(said.together()).split()))
    if REFERENCE not in found:
        shelf.issues.append(Issue(f"languages/{REFERENCE}", 1, "the language that all others follow cannot be read"))
        return found
    for code, tongue in found.items():
        if not tongue.sheet.heard_only:
            _follows(shelf, code, tongue.words, found[REFERENCE].words)
    return dict(sorted(found.items(), key=lambda pair: (pair[0] != REFERENCE, pair[0])))


def languages(shelf: Shelf, spoken: Mapping[str, Tongue], concepts: Mapping[str, Concept]) -> dict[str, Share]:
    """What to look for in each language; what is wrong goes to the shelf's issues."""
    number = {name: place for place, name in enumerate(concepts)}
    shares = {}
    for code, tongue in spoken.items():
        forms = _forms(shelf, f"languages/{code}/concepts.yaml", concepts, tongue.sheet)
        known = {name: some for name, some in forms.items() if name in number}
        shares[code] = Share.of(number, known, glue(tongue.sheet.clitics))
    return shares


def _countries(shelf: Shelf, folder: str, sheet: LanguageSheet) -> CountrySheet | None:
    """What countries are called; where we do not speak the language, CLDR's names are enough."""
    name = f"{folder}/countries.yaml"
    if sheet.heard_only and name not in shelf.names(folder):
        return CountrySheet()
    return shelf.record(name, CountrySheet)


def _follows(shelf: Shelf, code: str, said: Words, reference: Words) -> None:
    """Every message there, none unknown, and no argument that nobody gives."""
    for name, variables in reference.variables.items():
        if not said.has(name):
            file = reference.places[name][0].replace(f"/{REFERENCE}/", f"/{code}/")
            shelf.stray(file, Issue(file, 1, "this message is missing", name))
        elif said.variables[name] - variables:
            extra = ", ".join(sorted(said.variables[name] - variables))
            shelf.issues.append(Issue(*said.places[name], f"nobody gives the argument {extra}", name))
    for name in said.variables:
        if not reference.has(name):
            reason = f"nobody says this message.{did_you_mean(name, reference.variables)}"
            home = said.places[name][0].replace(f"/{code}/", f"/{REFERENCE}/")
            shelf.stray(home, Issue(*said.places[name], reason, name))


def _forms(
    shelf: Shelf, name: str, concepts: Mapping[str, Concept], tongue: LanguageSheet
) -> dict[str, list[Anchored]]:
    sheet = shelf.sheet(name)
    if sheet is None:
        return {}
    try:
        table = sheet.record(dict[str, tuple[str, ...]])
    except KnowledgeError as error:
        shelf.issues += error.issues
        return {}
    fillable = [concept.id for concept in concepts.values() if concept.when is None and not concept.entity]
    written: dict[str, list[tuple[Form, int]]] = {}
    for concept, forms in table.items():
        if concept not in fillable:
            reason = f"'{concept}' is no concept to fill.{did_you_mean(concept, fillable)}"
            shelf.stray("base/concepts.yaml", sheet.issue(reason, concept, entry=concept))
        written[concept] = []
        for place, form in enumerate(forms):
            try:
                written[concept] += ((one, place) for one in _read(form, tongue))
            except FormError as error:
                shelf.issues.append(sheet.issue(str(error), concept, place, entry=concept))
    return _anchored(shelf, sheet, written)


def _read(form: str, tongue: LanguageSheet) -> Iterator[Form]:
    """A form, and the same in the other encoding that its speakers type."""
    yield read(form, tongue.clitics)
    if tongue.also_typed_in and (other := ENCODINGS[tongue.also_typed_in](form)) != form:
        yield read(other, tongue.clitics)


def _anchored(
    shelf: Shelf, sheet: Sheet, written: Mapping[str, Sequence[tuple[Form, int]]]
) -> dict[str, list[Anchored]]:
    """All forms made ready, once it is known of which words many speak."""
    common = Counter(word for some in written.values() for form, _ in some for word in set(words_of(form)))
    ready: dict[str, list[Anchored]] = {}
    for concept, some in written.items():
        ready[concept] = []
        for form, place in some:
            try:
                ready[concept].append(anchored(form, common))
            except FormError as error:
                shelf.issues.append(sheet.issue(str(error), concept, place, entry=concept))
    return ready
