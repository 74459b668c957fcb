"""Reads every file of knowledge once, refuses what is wrong, and hands out one frozen `Knowledge`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, TypeVar

from knowledge.assess import Assessor
from knowledge.detect import Detector
from knowledge.lexicon import FormError, Language, Lexicon, forms_of
from knowledge.rule import Node
from knowledge.schema.concept import Concept
from knowledge.schema.language import CountrySheet, LanguageSheet
from knowledge.schema.reasoning import Constellation, Emergency, Frame, Levels, Situation
from knowledge.schema.signal import Signal
from knowledge.sheet import Issue, KnowledgeError, Sheet, did_you_mean

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

R = TypeVar("R")


@dataclass(frozen=True)
class Tongue:
    """One language as loaded: its sheet and its lexicon."""

    sheet: LanguageSheet
    forms: Mapping[str, tuple[str, ...]]
    countries: CountrySheet


@dataclass(frozen=True)
class Knowledge:
    """All that the coach knows. Built once by `load`, passed by hand, never changed."""

    concepts: Mapping[str, Concept]
    signals: Mapping[str, Signal]
    languages: Mapping[str, Tongue]
    detector: Detector
    assessor: Assessor


class Shelf:
    """The folder of knowledge. Collects every mistake, so that all are shown at once."""

    def __init__(self, root: Traversable) -> None:
        self.root = root
        self.issues: list[Issue] = []

    def names(self, folder: str, ending: str = "") -> list[str]:
        """Files or folders below `folder`, sorted, as paths from the root."""
        place = self._at(folder)
        if not place.is_dir():
            return []
        return sorted(f"{folder}/{below.name}" for below in place.iterdir() if below.name.endswith(ending))

    def sheet(self, name: str) -> Sheet | None:
        """One YAML file; None, and an issue, when it cannot be read."""
        try:
            return Sheet.read(self._at(name), name)
        except KnowledgeError as error:
            self.issues += error.issues
        except (OSError, UnicodeDecodeError) as error:
            self.issues.append(Issue(name, 1, f"cannot be read: {error}"))
        return None

    def records(self, name: str, kind: type[R]) -> tuple[tuple[Sheet, int, R], ...]:
        """Every row of a file with its sheet and row number."""
        sheet = self.sheet(name)
        if sheet is None:
            return ()
        try:
            return tuple((sheet, row, record) for row, record in enumerate(sheet.records(kind)))
        except KnowledgeError as error:
            self.issues += error.issues
            return ()

    def record(self, name: str, kind: type[R]) -> R | None:
        """A whole file as one record."""
        sheet = self.sheet(name)
        if sheet is None:
            return None
        try:
            return sheet.record(kind)
        except KnowledgeError as error:
            self.issues += error.issues
            return None

    def unique(self, rows: Iterable[tuple[Sheet, int, R]]) -> dict[str, R]:
        """Rows by id; two rows with one id are an issue."""
        found: dict[str, R] = {}
        for sheet, row, record in rows:
            name: str = record.id  # type: ignore[attr-defined]
            if name in found:
                self.issues.append(sheet.issue("this id stands twice", row, "id", entry=name))
            found[name] = record
        return found

    def _at(self, name: str) -> Traversable:
        place = self.root
        for part in name.split("/"):
            place = place / part
        return place


def load(root: Traversable | None = None) -> Knowledge:
    """Load all knowledge; raises KnowledgeError with one line a mistake."""
    shelf = Shelf(root if root is not None else files("knowledge"))
    concepts = shelf.unique(shelf.records("base/concepts.yaml", Concept))
    signals = _signals(shelf, concepts)
    frames = shelf.unique(_checked(shelf, concepts, shelf.records("base/frames.yaml", Frame)))
    constellations = shelf.unique(shelf.records("base/constellations.yaml", Constellation))
    emergencies = shelf.unique(shelf.records("base/emergencies.yaml", Emergency))
    situations = shelf.unique(shelf.records("base/situations.yaml", Situation))
    levels = shelf.record("base/levels.yaml", Levels)
    languages = _languages(shelf, concepts)
    if shelf.issues or levels is None:
        raise KnowledgeError(shelf.issues)
    lexicon = Lexicon.build(
        tuple(concepts),
        (Language(tongue.forms, tongue.sheet.clitics) for tongue in languages.values()),
    )
    return Knowledge(
        concepts,
        signals,
        languages,
        Detector.build(lexicon, concepts.values(), signals.values(), frames.values()),
        Assessor(
            levels,
            tuple(constellations.values()),
            tuple(emergencies.values()),
            tuple(situations.values()),
            frames,
        ),
    )


def _signals(shelf: Shelf, concepts: Mapping[str, Concept]) -> dict[str, Signal]:
    rows: list[tuple[Sheet, int, Signal]] = []
    for name in shelf.names("base/signals", ".yaml"):
        for sheet, row, signal in _checked(shelf, concepts, shelf.records(name, Signal)):
            if not name.endswith(f"/{signal.tactic}.yaml"):
                shelf.issues.append(sheet.issue("stands in another tactic's file", row, "tactic", entry=signal.id))
            rows.append((sheet, row, signal))
    return shelf.unique(rows)


def _checked(
    shelf: Shelf, concepts: Mapping[str, Concept], rows: Iterable[tuple[Sheet, int, R]]
) -> Iterator[tuple[Sheet, int, R]]:
    """Rows whose rules speak of known concepts; each unknown one is an issue."""
    for sheet, row, record in rows:
        for key in ("when", "unless", "marks"):
            value = getattr(record, key, ())
            for node in (value,) if isinstance(value, Node) else value or ():
                for name in sorted(set(node.concepts()) - concepts.keys()):
                    reason = f"'{name}' is no concept.{did_you_mean(name, concepts)}"
                    shelf.issues.append(sheet.issue(reason, row, key, entry=getattr(record, "id", "")))
        yield sheet, row, record


def _languages(shelf: Shelf, concepts: Mapping[str, Concept]) -> dict[str, Tongue]:
    found: dict[str, Tongue] = {}
    for folder in shelf.names("languages"):
        sheet = shelf.record(f"{folder}/language.yaml", LanguageSheet)
        countries = shelf.record(f"{folder}/countries.yaml", CountrySheet)
        forms = _forms(shelf, f"{folder}/concepts.yaml", concepts)
        if sheet is not None and countries is not None:
            if not folder.endswith(f"/{sheet.code}"):
                shelf.issues.append(Issue(f"{folder}/language.yaml", 1, f"the folder is not called '{sheet.code}'"))
            found[sheet.code] = Tongue(sheet, forms, countries)
    return found


def _forms(shelf: Shelf, name: str, concepts: Mapping[str, Concept]) -> dict[str, tuple[str, ...]]:
    sheet = shelf.sheet(name)
    if sheet is None:
        return {}
    try:
        table = sheet.record(dict[str, tuple[str, ...]])
    except KnowledgeError as error:
        shelf.issues += error.issues
        return {}
    fillable = [concept.id for concept in concepts.values() if concept.when is None and not concept.entity]
    for concept, forms in table.items():
        if concept not in fillable:
            reason = f"'{concept}' is no concept to fill.{did_you_mean(concept, fillable)}"
            shelf.issues.append(sheet.issue(reason, concept, entry=concept))
        for place, form in enumerate(forms):
            try:
                forms_of(form)
            except FormError as error:
                shelf.issues.append(sheet.issue(str(error), concept, place, entry=concept))
    return table
