"""The words people read, in Fluent: strict where Fluent is silent.

A broken line, an id that stands twice, an argument nobody gives or a message that is missing is a mistake here, found
when the files are read, and never something a person sees. By far most messages are a line without arguments: those
are taken as they stand, and Fluent reads the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from knowledge.sheet import Issue

if TYPE_CHECKING:
    from fluent.runtime.types import FluentType

Args = Mapping[str, "str | int | float"]

# A message, and attributes, each on a line of its own that holds no argument; nothing indented may follow.
_PLAIN = re.compile(
    r"^(?P<id>[A-Za-z][\w-]*)[ ]*=[ ]*(?P<value>[^\s{}\[*.#][^\n{}]*)?(?(value)|(?=\n[ ]+\.))"
    r"(?P<attributes>(?:\n[ ]+\.[A-Za-z][\w-]*[ ]*=[ ]*[^\s{}][^\n{}]*)*)(?=\n(?!\s*?[ \t]+\S)|\Z)",
    re.MULTILINE | re.ASCII,
)
_ATTRIBUTE = re.compile(r"\n[ ]+\.(?P<id>[\w-]+)[ ]*=[ ]*(?P<value>[^\n]+)")


class WordsError(LookupError):
    """A message that is not there, or that cannot be formatted; the text names the id."""


@dataclass(frozen=True)
class Words:
    """All messages of one language, ready to say. Ids are `message` or `message.attribute`."""

    locale: str
    direction: str
    variables: Mapping[str, frozenset[str]]
    places: Mapping[str, tuple[str, int]] = field(repr=False)  # file and line of each message
    _plain: Mapping[str, str] = field(repr=False)
    _bundle: FluentBundle = field(repr=False)

    def say(self, name: str, args: Args | None = None) -> str:
        """Format a message; raises WordsError when it is missing or an argument is."""
        plain = self._plain.get(name)
        if plain is not None:
            return plain
        message_id, _, attribute = name.partition(".")
        if name not in self.variables:
            raise WordsError(f"{self.locale}: no message '{name}'")
        message = self._bundle.get_message(message_id)
        pattern = message.attributes[attribute] if attribute else message.value
        given = cast("dict[str, FluentType]", dict(args or {}))
        if pattern is None:
            raise WordsError(f"{self.locale}: no message '{name}'")
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise WordsError(f"{self.locale}: '{name}': {errors[0]}")
        return str(text)

    def together(self) -> str:
        """All messages without arguments, one after another."""
        return "\n".join(self._plain.values())

    def has(self, name: str) -> bool:
        """Is there such a message?"""
        return name in self.variables


def build(locale: str, direction: str, sources: Iterable[tuple[str, str]], issues: list[Issue]) -> Words:
    """Read a language's files, given as (name, text); every mistake is added to `issues`."""
    bundle = FluentBundle([locale], use_isolating=direction == "rtl")
    variables: dict[str, frozenset[str]] = {}
    places: dict[str, tuple[str, int]] = {}
    plain: dict[str, str] = {}

    def add(said: str, file: str, line: int, given: Iterable[str] = ()) -> None:
        if said in variables:
            issues.append(Issue(file, line, "stands twice", said))
        places.setdefault(said, (file, line))
        variables[said] = frozenset(given)

    for name, text in sources:
        line, counted = 1, 0
        for message in _PLAIN.finditer(text):
            line += text.count("\n", counted, message.start())
            counted = message.start()
            for number, (said, value) in enumerate(_lines(message)):
                if value:
                    add(said, name, line + number)
                    plain[said] = value
        rest = _PLAIN.sub(lambda message: "\n" * message.group().count("\n"), text)
        resource = FluentParser(with_spans=True).parse(rest)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                issues.append(Issue(name, _line(rest, entry), f"cannot be read: {entry.annotations[0].message}"))
            elif isinstance(entry, ast.Message):
                for said, pattern in _patterns(entry):
                    spoken = _Spoken.of(pattern)
                    add(said, name, _line(rest, pattern), spoken.variables)
                    reason = "a message is written out, without other messages, terms or functions"
                    issues += (Issue(name, _line(rest, node), reason, said) for node in spoken.others)
            elif isinstance(entry, ast.Term):
                issues.append(Issue(name, _line(rest, entry), "a term (-name) is not read here", entry.id.name))
        bundle.add_resource(resource)
    return Words(locale, direction, variables, places, plain, bundle)


def _lines(message: re.Match[str]) -> Iterator[tuple[str, str]]:
    """A plain message line by line: its id and words (none when it has attributes only), then its attributes."""
    name = message["id"]
    yield name, (message["value"] or "").rstrip()
    for attribute in _ATTRIBUTE.finditer(message["attributes"]):
        yield f"{name}.{attribute['id']}", attribute["value"].rstrip()


def _patterns(message: ast.Message) -> Iterator[tuple[str, ast.Pattern]]:
    if message.value is not None:
        yield message.id.name, message.value
    for attribute in message.attributes:
        yield f"{message.id.name}.{attribute.id.name}", attribute.value


def _line(text: str, entry: ast.SyntaxNode) -> int:
    return text.count("\n", 0, entry.span.start) + 1 if entry.span else 1


class _Spoken(Visitor):
    """The arguments of a pattern, and whatever else it refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.others: list[ast.SyntaxNode] = []

    @classmethod
    def of(cls, pattern: ast.Pattern) -> _Spoken:
        spoken = cls()
        spoken.visit(pattern)
        return spoken

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.others.append(node)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.others.append(node)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802
        self.others.append(node)
