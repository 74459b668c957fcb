"""The folder of knowledge, read file by file. Every mistake is collected, so that all are shown at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from knowledge.rule import Node
from knowledge.sheet import Issue, KnowledgeError, Sheet, did_you_mean

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

R = TypeVar("R")
Rows: TypeAlias = "tuple[tuple[Sheet, int, R], ...]"  # each record with its sheet and row number

# Where what other files name has its rows.
_HOMES = {
    "advice": "base/advice.yaml",
    "question": "base/questions.yaml",
    "situation": "base/situations.yaml",
}


class Shelf:
    """Reads sheets below a folder. Nothing is raised; what is wrong stands in `mistakes`."""

    def __init__(self, root: Traversable) -> None:
        self.root = root
        self.issues: list[Issue] = []
        self._strays: list[tuple[str, Issue]] = []

    @property
    def mistakes(self) -> list[Issue]:
        """All that is wrong, but no names that stand for nothing only because their own file cannot be read."""
        unread = {issue.file for issue in self.issues}
        return [*self.issues, *(issue for home, issue in self._strays if home not in unread)]

    def stray(self, home: str, issue: Issue) -> None:
        """Note that something named stands nowhere, though it should in the file `home`."""
        self._strays.append((home, issue))

    def names(self, folder: str, ending: str = "") -> list[str]:
        """Files or folders below `folder`, sorted, as paths from the root."""
        place = self._at(folder)
        if not place.is_dir():
            return []
        return sorted(
            f"{folder}/{below.name}"
            for below in place.iterdir()
            if below.name.endswith(ending) and not below.name.startswith(("_", "."))
        )

    def text(self, name: str) -> str:
        """A file's text; empty, and an issue, when there is nothing in it that can be read."""
        try:
            text = self._at(name).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            self.issues.append(Issue(name, 1, f"cannot be read: {error}"))
            return ""
        if not text.strip():
            self.issues.append(Issue(name, 1, "the file is empty"))
            return ""
        return text

    def sheet(self, name: str) -> Sheet | None:
        """One YAML file; None, and an issue, when it cannot be read."""
        text = self.text(name)
        try:
            return Sheet.parse(text, name) if text else None
        except KnowledgeError as error:
            self.issues += error.issues
        return None

    def records(self, name: str, kind: type[R]) -> Rows[R]:
        """Every row of a file."""
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

    def by_id(self, rows: Rows[R]) -> dict[str, R]:
        """Rows by id; two rows with one id are an issue."""
        found: dict[str, R] = {}
        for sheet, row, record in rows:
            name: str = record.id  # type: ignore[attr-defined]
            if name in found:
                self.issues.append(sheet.issue("this id stands twice", row, "id", entry=name))
            found[name] = record
        return found

    def ruled(self, rows: Rows[R], known: Mapping[str, object]) -> Rows[R]:
        """The same rows; a rule that speaks of an unknown concept is an issue."""
        for sheet, row, record in rows:
            for key in ("when", "unless", "marks"):
                value = getattr(record, key, None) or ()
                for node in (value,) if isinstance(value, Node) else value:
                    unknown = sorted(set(node.concepts()) - known.keys()) if isinstance(node, Node) else ()
                    for name in unknown:
                        reason = f"'{name}' is no concept.{did_you_mean(name, known)}"
                        issue = sheet.issue(reason, row, key, entry=getattr(record, "id", ""))
                        self.stray("base/concepts.yaml", issue)
        return rows

    def named(self, rows: Rows[R], key: str, names: Iterable[str], known: Iterable[str], what: str) -> None:
        """Names in rows that stand for something elsewhere; an unknown one is an issue."""
        known = set(known)
        for sheet, row, record in rows:
            value = getattr(record, key)
            for name in (value,) if isinstance(value, str) else value:
                if name and name not in known and name not in names:
                    reason = f"'{name}' is no {what}.{did_you_mean(name, known)}"
                    self.stray(_HOMES[what], sheet.issue(reason, row, key, entry=getattr(record, "id", "")))

    def _at(self, name: str) -> Traversable:
        place = self.root
        for part in name.split("/"):
            place = place / part
        return place
