"""Strict YAML: every value is text, every mistake has a file, a line and a way out.

`safe_load` reads `NO` as False and `0112` as 74, and of two equal keys keeps the last; a country file
cannot live with that. Here every scalar stays text and pydantic gives it a type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Self, TypeAlias, TypeVar, get_args

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
R = TypeVar("R")


class Record(BaseModel):
    """What every row of a sheet is: unchangeable, and without a key nobody knows."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


@dataclass(frozen=True, slots=True)
class Issue:
    """One mistake in a file that a person can mend: where it is and what is wrong."""

    file: str
    line: int
    reason: str
    entry: str = ""

    def __str__(self) -> str:
        named = f"{self.entry}: " if self.entry else ""
        return f"{self.file}:{self.line}: {named}{self.reason}"


class KnowledgeError(Exception):
    """Files of knowledge are wrong; the message is one line a mistake."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("\n".join(str(issue) for issue in self.issues))


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?` when something known is near, else nothing."""
    near = get_close_matches(wrong, list(known), n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One YAML file as plain text values, which can say on which line a value stands."""

    file: str
    data: Plain
    node: yaml.Node = field(repr=False)

    @classmethod
    def read(cls, path: Traversable, name: str) -> Self:
        """Read a file; raises KnowledgeError when it is no YAML or a key stands twice."""
        return cls.parse(path.read_text(encoding="utf-8"), name)

    @classmethod
    def parse(cls, source: str, name: str) -> Self:
        """Read text as YAML; `name` is what messages call the file."""
        try:
            node = yaml.compose(source, Loader=yaml.CBaseLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise KnowledgeError([Issue(name, line, f"no YAML: {error.problem}")]) from None
        except yaml.reader.ReaderError as error:
            line = source.count("\n", 0, error.position) + 1
            raise KnowledgeError([Issue(name, line, f"no YAML: {error.reason}")]) from None
        if node is None:
            raise KnowledgeError([Issue(name, 1, "the file is empty")])
        issues: list[Issue] = []
        data = _plain(node, name, issues, set())
        if issues:
            raise KnowledgeError(issues)
        return cls(name, data, node)

    def line(self, *path: object) -> int:
        """The line of the deepest part of `path` that exists, counted from 1."""
        node = self.node
        for step in path:
            below = _step(node, step)
            if below is None:
                break
            node = below
        return int(node.start_mark.line) + 1

    def issue(self, reason: str, *path: object, entry: str = "") -> Issue:
        """An issue at the place of `path` in this file."""
        return Issue(self.file, self.line(*path), reason, entry)

    def records(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a list as `kind`; raises KnowledgeError with every wrong row."""
        return self._valid(TypeAdapter(tuple[kind, ...]), kind)  # type: ignore[valid-type]

    def record(self, kind: type[R]) -> R:
        """The whole file as one `kind`; raises KnowledgeError with every wrong value."""
        return self._valid(TypeAdapter(kind), kind)

    def _valid(self, adapter: TypeAdapter[R], kind: object) -> R:
        try:
            return adapter.validate_python(self.data)
        except ValidationError as error:
            raise KnowledgeError(self._issues(error, set(_keys(kind)))) from None

    def _issues(self, error: ValidationError, known: set[str]) -> Iterator[Issue]:
        for fault in error.errors(include_url=False, include_input=False):
            path = fault["loc"]
            key = str(path[-1]) if path else ""
            if fault["type"] == "extra_forbidden":
                reason = f"unknown key '{key}'.{did_you_mean(key, known)}"
            elif fault["type"] == "missing":
                reason = f"'{key}' is missing"
            else:
                reason = f"{key}: {fault['msg'].removeprefix('Value error, ')}"
            yield self.issue(reason, *path, entry=self._entry(path))

    def _entry(self, path: tuple[int | str, ...]) -> str:
        row: Any = self.data
        if path and isinstance(row, list) and isinstance(path[0], int) and path[0] < len(row):
            row = row[path[0]]
        named = row.get("id") or row.get("name") if isinstance(row, dict) else None
        return named if isinstance(named, str) else ""


def _keys(kind: object) -> Iterator[str]:
    """Every key that a kind of record, or one inside it, knows."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, about in kind.model_fields.items():
            yield name
            yield from _keys(about.annotation)
    for part in get_args(kind):
        yield from _keys(part)


def _plain(node: yaml.Node, name: str, issues: list[Issue], read: set[int]) -> Plain:
    if id(node) in read:
        issues.append(Issue(name, node.start_mark.line + 1, "a value is written out, never named with & and *"))
        return ""
    read.add(id(node))
    if isinstance(node, yaml.MappingNode):
        data: dict[str, Plain] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                issues.append(Issue(name, key.start_mark.line + 1, "a key is a word"))
                continue
            if key.value in data:
                issues.append(Issue(name, key.start_mark.line + 1, f"'{key.value}' stands twice"))
            data[key.value] = _plain(value, name, issues, read)
        return data
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, name, issues, read) for item in node.value]
    return str(node.value)


def _step(node: yaml.Node, step: object) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                found: yaml.Node = value
                return found
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        below: yaml.Node = node.value[step]
        return below
    return None
