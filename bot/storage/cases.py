"""People and their cases: one transaction an act, sealed on the way in, opened on the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property, partial
from typing import TypeAlias

from sqlalchemy import Connection, Engine, Executable
from sqlalchemy.exc import SQLAlchemyError

from bot.storage import statements as say
from bot.storage.database import DatabaseFault
from bot.storage.seal import Seal

# How long Telegram lets a bot delete a message, less what its clock and ours may differ.
_DELETABLE = timedelta(hours=48) - timedelta(minutes=1)
_REMEMBERED = timedelta(days=3)  # how long an update's number is kept, so that the same one is answered once

Trail: TypeAlias = "Callable[[], tuple[int, ...]]"


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act did: the case to keep (None erases the person), and the answer to send, as bytes."""

    case: bytes | None
    language: str
    country: str
    letter: bytes = b""


@dataclass(frozen=True)
class Cases:
    """The store. `keep` is how long a silent person's row stays."""

    engine: Engine
    seal: Seal
    keep: timedelta

    @property
    def at_hand(self) -> bool:
        """Is this a file on this machine, which answers at once?"""
        return self.engine.dialect.name == "sqlite"

    @cached_property
    def _saving(self) -> tuple[Executable, Executable]:
        return say.saving(self.engine.dialect.name)

    def change(
        self,
        who: int,
        now: datetime,
        work: Callable[[bytes | None, Trail], Changed],
        updates: Sequence[int] = (),
        seen: Sequence[int] = (),
    ) -> Changed:
        """Load, let `work` decide, save: one transaction. The answer is stored with the updates it answers.

        `work` is given the stored case, and a way to the numbers of messages that may still be deleted; those in
        `seen` join them.
        """
        key = self.seal.name(who)
        with self._begin() as connection:
            sealed = connection.execute(say.LOAD, {"key": key}).scalar()
            stored = self.seal.open(sealed) if sealed is not None else None
            changed = work(stored, partial(self._trail, connection, key, now))
            if changed.case is None:
                connection.execute(say.ERASE, {"who": key})
                connection.execute(say.UNSAY, {"who": key})
            else:
                self._save(connection, key, changed, changed.case, now)
                self._follow(connection, key, seen, now)
            if updates:
                # The word that all is erased belongs to nobody any more: erasing again must not unsay it.
                self._heard(connection, key if changed.case is not None else None, updates, changed.letter)
        if changed.case is None:
            self.scrub()
        return changed

    @contextmanager
    def _begin(self) -> Iterator[Connection]:
        """One transaction; raises DatabaseFault when the database fails, without what was to be stored."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise DatabaseFault(type(error).__name__) from None

    def scrub(self) -> None:
        """Let nothing that is gone stay readable in a database file's journal, even to who has the key."""
        if self.at_hand:
            with self._begin() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def _save(self, connection: Connection, key: bytes, changed: Changed, case: bytes, now: datetime) -> None:
        person, opened = self._saving
        expires = int((now + self.keep).timestamp())
        told = {"key": key, "language": changed.language, "country": changed.country, "expires_at": expires}
        connection.execute(person, told)
        connection.execute(opened, {"person": key, "sealed": self.seal.close(case)})

    def _heard(self, connection: Connection, key: bytes | None, updates: Sequence[int], letter: bytes) -> None:
        last, *rest = sorted(updates, reverse=True)
        if rest:
            connection.execute(say.ANSWER, {"numbers": rest})
        heard = {"to": say.HEARD, "letter": self.seal.close(letter), "who": key}
        nothing = {"to": say.ANSWERED, "letter": None, "who": None}
        connection.execute(say.HEAR, {"number": last, **(heard if letter else nothing)})

    def received(self, updates: Iterable[tuple[int, bytes]], now: datetime) -> list[int]:
        """Keep updates before they are worked on; returns the numbers of those not met before."""
        rows = dict(updates)
        if not rows:
            return []
        moment = int(now.timestamp())
        with self._begin() as connection:
            known = set(connection.execute(say.KNOWN, {"numbers": list(rows)}).scalars())
            fresh = [number for number in rows if number not in known]
            kept = [
                {"update_id": number, "at": moment, "state": say.WAITING, "sealed": self.seal.close(rows[number])}
                for number in fresh
            ]
            if kept:
                connection.execute(say.RECEIVE, kept)
        return fresh

    def answered(self, updates: Iterable[int]) -> None:
        """These updates need nothing more; only their numbers stay."""
        with self._begin() as connection:
            connection.execute(say.ANSWER, {"numbers": list(updates)})

    def unheard(self) -> list[tuple[int, bytes]]:
        """Updates that were received and not heard, each with its number; none that the key does not open."""
        return self._open(say.WAITING)

    def unsent(self) -> list[tuple[int, bytes]]:
        """Answers that, as far as is known, were not sent, each with the number of its update."""
        return self._open(say.HEARD)

    def _open(self, state: int) -> list[tuple[int, bytes]]:
        with self._begin() as connection:
            rows = connection.execute(say.OPEN, {"state": state})
            return [(number, plain) for number, sealed in rows if (plain := self.seal.open(sealed)) is not None]

    def done(self, who: int, updates: Sequence[int], messages: Sequence[int], now: datetime) -> None:
        """An answer is out: its updates need nothing more, and its messages can be found when erasing."""
        with self._begin() as connection:
            if updates:
                connection.execute(say.ANSWER, {"numbers": list(updates)})
            self._follow(connection, self.seal.name(who), messages, now)

    def _follow(self, connection: Connection, key: bytes, messages: Sequence[int], now: datetime) -> None:
        moment = int(now.timestamp())
        rows = [{"key": key, "who": key, "message": number, "moment": moment} for number in messages]
        if rows:
            connection.execute(say.FOLLOW, rows)

    def _trail(self, connection: Connection, key: bytes, now: datetime) -> tuple[int, ...]:
        since = int((now - _DELETABLE).timestamp())
        return tuple(connection.execute(say.TRAIL, {"key": key, "since": since}).scalars())

    def erase_expired(self, now: datetime) -> int:
        """Everything whose time has come goes; returns how many people went."""
        moment = int(now.timestamp())
        with self._begin() as connection:
            gone = connection.execute(say.EXPIRED, {"moment": moment}).rowcount
            connection.execute(say.OLD_TRAIL, {"moment": moment - int(_DELETABLE.total_seconds())})
            connection.execute(say.OLD_UPDATES, {"moment": moment - int(_REMEMBERED.total_seconds())})
        self.scrub()
        return int(gone)
