"""Telegram's MarkdownV2: every reserved character is escaped, or the whole message is refused."""

from __future__ import annotations

from dataclasses import dataclass

from tests.world.entities import units
from tests.world.links import kept
from tests.world.refusals import Json, RefusedError, bad

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = (
    ("```", "pre"),
    ("__", "underline"),
    ("||", "spoiler"),
    ("*", "bold"),
    ("_", "italic"),
    ("~", "strikethrough"),
    ("`", "code"),
    ("[", "text_link"),
)
_NAMES = {"pre": "Pre", "text_link": "TextUrl", "code": "Code"}


@dataclass(slots=True)
class _Open:
    kind: str
    start: int
    place: int
    begin: int
    language: str = ""


class _Reader:
    """One pass over a text; a class because a mark's end depends on the marks that are open."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.text: list[str] = []
        self.length = 0
        self.marks: list[Json] = []
        self.opened: list[_Open] = []
        self.quote: _Open | None = None

    def read(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            self._step()
        if self.opened:
            raise self._endless(self.opened[-1])
        self._end_quote()
        self.marks.sort(key=lambda one: (one["offset"], -one["length"]))
        return "".join(self.text), self.marks

    def _step(self) -> None:
        char = self.source[self.at]
        if char == "\\" and "\0" < self.source[self.at + 1 : self.at + 2] <= "~":
            self._say(self.source[self.at + 1], 2)
        elif self.opened and self.opened[-1].kind in ("code", "pre"):
            closes = "`" if self.opened[-1].kind == "code" else "```"
            if self.source.startswith(closes, self.at):
                self._close(closes)
            elif char == "`":
                raise self._endless(self.opened[-1])
            else:
                self._say(char, 1)
        elif char == "\n":
            self._new_line()
        elif char == ">" and (not self.text or self.text[-1] == "\n"):
            self.quote = self.quote or _Open("blockquote", self.length, len(self.text), self.at)
            self.at += 1
        elif char in _RESERVED:
            self._mark(char)
        else:
            self._say(char, 1)

    def _say(self, char: str, step: int) -> None:
        self.text.append(char)
        self.length += units(char)
        self.at += step

    def _new_line(self) -> None:
        if self.quote and not self.source.startswith(">", self.at + 1):
            hidden = self.opened and self.opened[-1].kind == "spoiler" and self.opened[-1].begin == self.at - 2
            if hidden:
                self.opened.pop()
            if self.opened:
                raise self._endless(self.opened[-1])
            self._end_quote(expandable=bool(hidden))
        self._say("\n", 1)

    def _end_quote(self, *, expandable: bool = False) -> None:
        if self.quote and self.length > self.quote.start:
            kind = "expandable_blockquote" if expandable else "blockquote"
            self.marks.append({"type": kind, "offset": self.quote.start, "length": self.length - self.quote.start})
        self.quote = None

    def _mark(self, char: str) -> None:
        if self.opened and self.opened[-1].kind == "text_link" and char == "]":
            self._close("]")
            return
        for sign, kind in _MARKS:
            if self.source.startswith(sign, self.at):
                if self.opened and self.opened[-1].kind == kind and kind != "text_link":
                    self._close(sign)
                elif sign == "||" and self.quote and self.at + 2 == len(self.source):
                    self.at += 2
                    self._end_quote(expandable=True)
                else:
                    self.opened.append(_Open(kind, self.length, len(self.text), self.at))
                    self.at += len(sign)
                    if kind == "pre":
                        self._language()
                return
        words = f"Character '{char}' is reserved and must be escaped with the preceding '\\'"
        raise bad(f"can't parse entities: {words}")

    def _language(self) -> None:
        first, line, _ = self.source[self.at :].partition("\n")
        if line and " " not in first and "`" not in first:
            self.opened[-1].language = first
            self.at += len(first) + 1

    def _close(self, sign: str) -> None:
        mark = self.opened.pop()
        self.at += len(sign)
        one: Json = {"type": mark.kind, "offset": mark.start, "length": self.length - mark.start}
        if mark.language:
            one["language"] = mark.language
        if mark.kind == "text_link":
            one["url"] = kept(self._address() or "".join(self.text[mark.place :]))
        if one["length"] > 0 and one.get("url", "kept"):
            self.marks.append(one)

    def _address(self) -> str:
        if not self.source.startswith("(", self.at):
            return ""
        begin = self.at + 1
        end = begin
        while end < len(self.source) and self.source[end] != ")":
            end += 2 if self.source[end] == "\\" else 1
        if end >= len(self.source):
            place = len(self.source[:begin].encode())
            raise bad(f"can't parse entities: Can't find end of a URL at byte offset {place}")
        self.at = end + 1
        return self.source[begin:end].replace("\\", "")

    def _endless(self, mark: _Open) -> RefusedError:
        begin = len(self.source[: mark.begin].encode())
        name = _NAMES.get(mark.kind, mark.kind.capitalize())
        return bad(f"can't parse entities: Can't find end of {name} entity at byte offset {begin}")


def parse_markdown(source: str) -> tuple[str, list[Json]]:
    """The plain text and its marks; an unescaped reserved character is refused with Telegram's words."""
    return _Reader(source).read()
