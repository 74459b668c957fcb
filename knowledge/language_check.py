"""One language, looked at by itself: what it lacks, and which of its own examples it does not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from knowledge.case import Exhibit
from knowledge.lint import CHECKS
from knowledge.load import Knowledge, load
from knowledge.schema.language import Example
from knowledge.schema.terms import LEVELS
from knowledge.shelf import Shelf
from knowledge.text import Text
from knowledge.tongues import REFERENCE

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_MOST_LETTERS = 200


def check(code: str, root: Traversable | None = None) -> Iterator[str]:
    """What is to be mended in a language, a paragraph each; raises KnowledgeError when it cannot be loaded."""
    root = root if root is not None else files("knowledge")
    knowledge = load(root, only=(REFERENCE, code))
    shelf = Shelf(root)
    for rule in CHECKS:
        yield from (str(issue) for issue in rule(knowledge, shelf) if issue.file.startswith(f"languages/{code}/"))
    name = f"languages/{code}/examples.yaml"
    for sheet, row, example in shelf.records(name, Example):
        if reasons := list(_unproved(knowledge, example)):
            heard = ", ".join(f"{concept} ({', '.join(words)})" for concept, words in _heard(knowledge, example))
            said = _said(example)[:_MOST_LETTERS]
            yield f"{name}:{sheet.line(row)}: {said}\n  {'; '.join(reasons)}\n  heard: {heard}"


def _unproved(knowledge: Knowledge, example: Example) -> Iterator[str]:
    """What an example says and the knowledge does not, in words."""
    detection = knowledge.detector.detect((Exhibit(example.shown),))
    level = knowledge.assessor.assess(detection).level
    found = {finding.signal for finding in detection.findings if not finding.frame}
    missed = sorted(set(example.found) - found)
    tactics = sorted(set(example.tactics) - {finding.tactic for finding in detection.findings})
    wrongly = sorted(set(example.not_found) & found)
    if missed or tactics:
        yield f"not found: {', '.join((*missed, *tactics))}"
    if wrongly:
        yield f"wrongly found: {', '.join(wrongly)}"
    if example.level and LEVELS.index(level) < LEVELS.index(example.level):
        yield f"only {level}, not {example.level} (found: {', '.join(sorted(found)) or 'nothing'})"
    if example.at_most and LEVELS.index(level) > LEVELS.index(example.at_most):
        yield f"{level}, at most {example.at_most} (found: {', '.join(sorted(found))})"


def _heard(knowledge: Knowledge, example: Example) -> Iterator[tuple[str, list[str]]]:
    """Every concept in an example, with the words that said it."""
    lexicon = knowledge.detector.lexicon
    text = Text.of(_said(example))
    for concept, spans in sorted(lexicon.scan(text).items()):
        yield lexicon.names[concept], sorted({text.words[start:end].strip() for start, end in spans})


def _said(example: Example) -> str:
    return "\n".join(turn.text for turn in example.shown)
