"""`second-look knowledge evaluate`: labelled messages in, figures out, as a table and a picture."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from bot.faults import CommandFault
from knowledge.case import Turn
from knowledge.evaluation import Judged, Labelled, Rate, Rates, grouped, judge, wrong
from knowledge.load import Knowledge
from knowledge.schema.labelled import LabelledLine
from knowledge.schema.language import Example
from knowledge.shelf import Shelf

_MOST_LETTERS = 6000
_WIDTH, _ROW, _LEFT, _BAR = 760, 22, 120, 420
_FOUND, _FLAGGED = "#2a6f97", "#d1495b"


def rows(names: Sequence[str], *, everything: bool) -> Iterator[Labelled]:
    """Every labelled message of JSON Lines files; raises CommandFault for one that cannot be read.

    A suspicious message whose `core` is false is of a kind the coach is not for (bank phishing, prizes): it is left out
    unless `everything` is wanted.
    """
    for name in names:
        try:
            lines = Path(name).read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise CommandFault(f"{name}: {error.strerror}") from None
        except UnicodeDecodeError:
            raise CommandFault(f"{name}: no text in UTF-8") from None
        for number, line in enumerate(lines, 1):
            if line.strip():
                given = _read(line, f"{name}:{number}")
                if everything or given.core or given.level == "none_found":
                    yield _labelled(f"{name}:{number}", Path(name).name, given)


def examples(knowledge: Knowledge) -> Iterator[Labelled]:
    """The examples of every language that say how serious they are."""
    shelf = Shelf(files("knowledge"))
    for code in (*knowledge.languages, *knowledge.heard):
        name = f"languages/{code}/examples.yaml"
        for sheet, row, example in shelf.records(name, Example):
            level = example.level or example.at_most
            if level and (example.level or level == "none_found"):
                yield Labelled(f"{name}:{sheet.line(row)}", example.shown, level, frozenset(example.tactics), code)


def _read(line: str, place: str) -> LabelledLine:
    try:
        return LabelledLine.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        key = ".".join(map(str, fault["loc"]))
        reason = fault["msg"].removeprefix("Value error, ")
        raise CommandFault(f"{place}: {key + ': ' if key else ''}{reason}") from None


def _labelled(name: str, file: str, given: LabelledLine) -> Labelled:
    turns = tuple(Turn(turn.text[:_MOST_LETTERS], turn.sender) for turn in given.turns)
    return Labelled(
        name,
        turns or (Turn(given.text[:_MOST_LETTERS]),),
        given.level,
        frozenset(given.expect.tactics),
        given.lang,
        given.kind,
        given.source or file,
    )


def report(knowledge: Knowledge, arguments: Namespace) -> Iterator[str]:
    """Lines to print; a picture is written where one is wanted."""
    judged = list(judge(knowledge, rows(arguments.files, everything=arguments.all)))
    if not judged:
        raise CommandFault("no labelled message in these files")
    by_language = grouped(judged, lambda row: row.language)
    tables = {
        "language": by_language,
        "kind": grouped(judged, lambda row: f"{row.kind} {row.language}".strip()),
        "source": grouped(judged, lambda row: row.source.split(":")[0]),
    }
    for name, table in tables.items():
        yield from (_heading(name), *(_line(group, rates) for group, rates in table.items()), "")
    yield _line("all", Rates.of(judged))
    for wanted, kinds in ((arguments.misses, {"miss", "missed emergency"}), (arguments.false_alarms, {"false alarm"})):
        if wanted:
            yield ""
            yield from (_told(one) for one in judged if wrong(one) in kinds)
    if arguments.picture:
        try:
            Path(arguments.picture).write_text(picture(by_language), encoding="utf-8")
        except OSError as error:
            raise CommandFault(f"{arguments.picture}: {error.strerror}") from None


def _heading(name: str) -> str:
    return f"{name:<28}{'recall':>24}{'false alarms':>26}{'emergencies':>22}{'tactics':>22}"


def _line(name: str, rates: Rates) -> str:
    figures = (rates.recall, rates.false_alarms, rates.emergencies, rates.tactics)
    return f"{name[:27]:<28}" + "".join(
        f"{figure(rate):>{width}}" for rate, width in zip(figures, (24, 26, 22, 22), strict=True)
    )


def figure(rate: Rate) -> str:
    """A share with its interval and its counts."""
    if not rate.of:
        return "-"
    low, high = rate.interval
    return f"{rate.share:.0%} ({low:.0%}-{high:.0%}) {rate.hits}/{rate.of}"


def _told(one: Judged) -> str:
    text = " / ".join(" ".join(turn.text.split()) for turn in one.row.turns)
    return (
        f"{wrong(one)}: {one.row.name} [{one.row.language}] {text[:240]} ({', '.join(one.signals) or 'nothing found'})"
    )


def picture(groups: Mapping[str, Rates]) -> str:
    """Recall and false alarms of each language as bars with their intervals, an SVG."""
    shown = [(name, rates) for name, rates in groups.items() if rates.recall.of or rates.false_alarms.of]
    height = 60 + len(shown) * (_ROW + 8)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
        *_key(_LEFT, _FOUND, "found, of what is suspicious"),
        *_key(_LEFT + 230, _FLAGGED, "flagged, of what is harmless"),
    ]
    for place, (name, rates) in enumerate(shown):
        top = 44 + place * (_ROW + 8)
        parts.append(f'<text x="{_LEFT - 10}" y="{top + 15}" font-size="13" text-anchor="end">{escape(name)}</text>')
        for rate, colour, offset in ((rates.recall, _FOUND, 0), (rates.false_alarms, _FLAGGED, 12)):
            if rate.of:
                parts += _bar(rate, colour, top + offset)
    return "\n".join([*parts, "</svg>", ""])


def _key(left: int, colour: str, means: str) -> Iterator[str]:
    yield f'<rect x="{left}" y="14" width="12" height="12" fill="{colour}"/>'
    yield f'<text x="{left + 18}" y="25" font-size="13">{means}</text>'


def _bar(rate: Rate, colour: str, top: int) -> Iterator[str]:
    low, high = (_LEFT + _BAR * end for end in rate.interval)
    yield f'<rect x="{_LEFT}" y="{top}" width="{_BAR * rate.share:.1f}" height="9" fill="{colour}"/>'
    yield f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{top + 4.5}" y2="{top + 4.5}" stroke="#222"/>'
    yield f'<text x="{_LEFT + _BAR + 12}" y="{top + 9}" font-size="10">{rate.share:.0%} of {rate.of}</text>'
