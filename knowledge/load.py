"""Reads every file of knowledge once, refuses what is wrong, and hands out one frozen `Knowledge`."""

from __future__ import annotations

import gc
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from knowledge import compiled
from knowledge.advise import Adviser
from knowledge.assess import Assessor
from knowledge.contacts import ContactBook
from knowledge.countries import Countries
from knowledge.detect import Detector
from knowledge.entities import ENTITIES
from knowledge.guide import ASKED_FOR, Guide
from knowledge.lexicon import Lexicon
from knowledge.rule import Rule, compile_rule
from knowledge.schema.advice import Advice, CountryFact, Order, TagAdvice
from knowledge.schema.concept import Concept
from knowledge.schema.contact import Contact
from knowledge.schema.guide import Intent, Question
from knowledge.schema.handover import Handover
from knowledge.schema.reasoning import Constellation, Direction, Emergency, Frame, Levels, Situation
from knowledge.schema.signal import Signal
from knowledge.sheet import Issue, KnowledgeError, Sheet, did_you_mean
from knowledge.shelf import Rows, Shelf
from knowledge.text import fold
from knowledge.tongue import language_of
from knowledge.tongues import Tongue, languages, tongues
from knowledge.words import Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_CONCEPT = re.compile(r"\bconcept\.([a-z_]+)")


@dataclass(frozen=True, repr=False)
class Knowledge:
    """All that the coach knows. Built once by `load`, passed by hand, never changed."""

    concepts: Mapping[str, Concept]
    signals: Mapping[str, Signal]
    situations: Mapping[str, Situation]
    questions: Mapping[str, Question]
    advice: Mapping[str, Advice]
    intents: Mapping[str, Intent]
    intent_rules: tuple[tuple[Intent, Rule, tuple[Rule, ...]], ...]
    handover: Handover
    country_facts: tuple[CountryFact, ...]
    languages: Mapping[str, Tongue]  # those we answer in
    heard: Mapping[str, Tongue]  # those we only understand
    forms: Mapping[str, Mapping[str, int]]  # how many each language has for each concept
    words: Mapping[str, Words]
    private_words: Mapping[str, tuple[str, ...]]
    detector: Detector
    assessor: Assessor
    guide: Guide
    adviser: Adviser
    contacts: ContactBook
    countries: Countries

    def language_of(self, text: str) -> str:
        """The language code of a text, "und" when it cannot be told."""
        return language_of(text, vocabularies={code: tongue.vocabulary for code, tongue in self.languages.items()})

    def __repr__(self) -> str:
        """In a line; all of it would be megabytes."""
        return f"<Knowledge in {', '.join(self.languages)}>"


def load(root: Traversable | None = None, only: Collection[str] = ()) -> Knowledge:
    """Load all knowledge, or that in a few languages only; raises KnowledgeError with one line a mistake."""
    collecting = gc.isenabled()
    gc.disable()  # hundreds of thousands of things are made here, and all of them stay
    try:
        return _load(root, only)
    finally:
        if collecting:
            gc.enable()


def _load(root: Traversable | None, only: Collection[str]) -> Knowledge:
    shelf = Shelf(root if root is not None else files("knowledge"))
    concept_rows = shelf.records("base/concepts.yaml", Concept)
    concepts = shelf.by_id(concept_rows)
    shelf.ruled(concept_rows, concepts)
    _needed_by_the_engine(shelf, concepts)
    signals = shelf.by_id(_signals(shelf, concepts))
    frames = shelf.by_id(shelf.ruled(shelf.records("base/frames.yaml", Frame), concepts))
    constellations = shelf.by_id(shelf.records("base/constellations.yaml", Constellation))
    directions = shelf.by_id(shelf.records("base/directions.yaml", Direction))
    emergencies = shelf.by_id(shelf.records("base/emergencies.yaml", Emergency))
    situation_rows = shelf.records("base/situations.yaml", Situation)
    question_rows = shelf.records("base/questions.yaml", Question)
    advice_rows = shelf.records("base/advice.yaml", Advice)
    order_rows = shelf.records("base/advice_order.yaml", Order)
    tag_rows = shelf.records("base/advice_tags.yaml", TagAdvice)
    intent_rows = shelf.ruled(shelf.records("base/intents.yaml", Intent), concepts)
    situations, questions = shelf.by_id(situation_rows), shelf.by_id(question_rows)
    advice, intents = shelf.by_id(advice_rows), shelf.by_id(intent_rows)
    shelf.named(situation_rows, "must_know", (), questions, "question")
    shelf.named(question_rows, "unlocks", (), advice, "advice")
    shelf.named(question_rows, "situations", ("all",), situations, "situation")
    _taps(shelf, question_rows, situations)
    shelf.named(order_rows, "first", (), advice, "advice")
    shelf.named(order_rows, "more", (), advice, "advice")
    shelf.named(tag_rows, "lead", (), advice, "advice")
    shelf.named(tag_rows, "beside", (), advice, "advice")
    shelf.named(order_rows, "situation", (), situations, "situation")
    shelf.named(intent_rows, "advice", (), advice, "advice")
    shelf.named(intent_rows, "question", (), questions, "question")
    shelf.named(intent_rows, "situation", (), situations, "situation")
    handover = shelf.record("base/questions_to_send.yaml", Handover)
    facts = tuple(fact for _, _, fact in shelf.records("base/country_facts.yaml", CountryFact))
    levels = shelf.record("base/levels.yaml", Levels)
    spoken = tongues(shelf, only)
    ready = None if shelf.mistakes or only else compiled.kept(shelf, spoken)
    read = languages(shelf, spoken, concepts) if ready is None else {}
    contacts = ContactBook.of(
        {
            name.removeprefix("contacts/").removesuffix(".yaml"): [row for _, _, row in shelf.records(name, Contact)]
            for name in shelf.names("contacts", ".yaml")
        }
    )
    if shelf.mistakes or levels is None or handover is None:
        raise KnowledgeError(shelf.mistakes)
    countries = Countries.of((tongue.sheet.locale, tongue.countries) for tongue in spoken.values())
    if ready is None:
        ready = compiled.put_together(concepts, read, countries)
        if not only:
            compiled.keep(shelf, spoken, ready)
    answered = {code: tongue for code, tongue in spoken.items() if not tongue.sheet.heard_only}
    lexicon = Lexicon.of(ready.parts, _by_code(spoken))
    number = dict(lexicon.number)
    return Knowledge(
        concepts=concepts,
        signals=signals,
        situations=situations,
        questions=questions,
        advice=advice,
        intents=intents,
        intent_rules=tuple(
            (i, compile_rule(i.when, number), tuple(compile_rule(node, number) for node in i.unless))
            for i in intents.values()
        ),
        handover=handover,
        country_facts=facts,
        languages=answered,
        heard={code: tongue for code, tongue in spoken.items() if code not in answered},
        forms=ready.forms,
        words={code: tongue.words for code, tongue in answered.items()},
        private_words={
            code: tuple(fold(word).strip() for word in tongue.sheet.private_words) for code, tongue in answered.items()
        },
        detector=Detector.build(
            lexicon,
            concepts.values(),
            signals.values(),
            frames.values(),
            directions.values(),
            _spoken_of(shelf, concepts),
        ),
        assessor=Assessor(
            levels,
            tuple(constellations.values()),
            tuple(emergencies.values()),
            tuple(situations.values()),
            frames,
            tuple(directions.values()),
        ),
        guide=Guide(questions, situations, levels),
        adviser=Adviser(
            advice,
            {(row.situation, row.level): row for _, _, row in order_rows},
            tuple(row for _, _, row in tag_rows),
        ),
        contacts=contacts,
        countries=countries,
    )


def _by_code(spoken: Mapping[str, Tongue]) -> dict[str, int]:
    """The place of each language among all, from 1, by its code and those that detectors give it."""
    places: dict[str, int] = {}
    for place, (code, tongue) in enumerate(spoken.items(), 1):
        for known in (code, *tongue.sheet.detector_codes):
            places.setdefault(known, place)
    return places


def _spoken_of(shelf: Shelf, concepts: Mapping[str, Concept]) -> set[str]:
    """Concepts of which any condition speaks."""
    sheets = (shelf.text(name) for name in shelf.names("base", ".yaml"))
    return concepts.keys() & {*ASKED_FOR, *(name for sheet in sheets for name in _CONCEPT.findall(sheet))}


def _needed_by_the_engine(shelf: Shelf, concepts: Mapping[str, Concept]) -> None:
    """Concepts that are found by shape, and the negation, are known to the engine by name."""
    for name in (*ENTITIES, *ASKED_FOR, "place", "negation", "not_a_negation"):
        if name not in concepts:
            shelf.stray("base/concepts.yaml", Issue("base/concepts.yaml", 1, "this concept is missing", name))


def _taps(shelf: Shelf, rows: Rows[Question], situations: Mapping[str, Situation]) -> None:
    """The taps of a question differ, and name situations that exist."""
    for sheet, row, question in rows:
        seen: set[str] = set()
        for place, tap in enumerate(question.taps):
            if tap.id in seen:
                issue = sheet.issue(f"the tap '{tap.id}' stands twice", row, "taps", place, entry=question.id)
                shelf.issues.append(issue)
            seen.add(tap.id)
            if tap.situation and tap.situation not in situations:
                reason = f"'{tap.situation}' is no situation.{did_you_mean(tap.situation, situations)}"
                issue = sheet.issue(reason, row, "taps", place, "situation", entry=question.id)
                shelf.stray("base/situations.yaml", issue)


def _signals(shelf: Shelf, concepts: Mapping[str, Concept]) -> Rows[Signal]:
    rows: list[tuple[Sheet, int, Signal]] = []
    for name in shelf.names("base/signals", ".yaml"):
        for sheet, row, signal in shelf.ruled(shelf.records(name, Signal), concepts):
            if not name.endswith(f"/{signal.tactic}.yaml"):
                issue = sheet.issue("stands in another tactic's file", row, "tactic", entry=signal.id)
                shelf.issues.append(issue)
            rows.append((sheet, row, signal))
    return tuple(rows)
