"""People and their cases: one transaction an act, sealed on the way in, opened on the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from bot.storage.seal import Seal
from bot.storage.tables import OpenCase, Person, Received, Trail

_DELETABLE = timedelta(hours=48)  # how long Telegram lets a bot delete a message
_REMEMBERED = timedelta(days=3)  # how long an update's number is kept, so that the same one is answered once
_TRAIL = 400
_WAITING, _HEARD, _ANSWERED = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Changed:
    """What an act did: the case to keep (None erases the person), and the answer to send, as bytes.

    After erasing, `trail` holds the message numbers that may still be deleted.
    """

    case: bytes | None
    language: str
    country: str
    letter: bytes = b""
    trail: tuple[int, ...] = ()


@dataclass(frozen=True)
class Cases:
    """The store. `keep` is how long a silent person's row stays."""

    engine: Engine
    seal: Seal
    keep: timedelta

    def change(
        self, who: int, now: datetime, work: Callable[[bytes | None], Changed], updates: Sequence[int] = ()
    ) -> Changed:
        """Load, let `work` decide, save: one transaction. The answer is stored with the updates it answers."""
        key = self.seal.name(who)
        with self.engine.begin() as connection:
            changed = work(self._load(connection, key))
            if changed.case is None:
                changed = replace(changed, trail=self._trail(connection, key, now))
                connection.execute(delete(Person).where(Person.key == key))
            else:
                self._save(connection, key, changed, now)
            if updates:
                self._heard(connection, updates, changed.letter)
        return changed

    def _load(self, connection: Connection, key: bytes) -> bytes | None:
        sealed = connection.execute(select(OpenCase.sealed).where(OpenCase.person == key)).scalar()
        return self.seal.open(sealed) if sealed is not None else None

    def _save(self, connection: Connection, key: bytes, changed: Changed, now: datetime) -> None:
        insert_ = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
        person = {
            "language": changed.language,
            "country": changed.country,
            "expires_at": int((now + self.keep).timestamp()),
        }
        put = insert_(Person).values(key=key, **person)
        connection.execute(put.on_conflict_do_update(index_elements=[Person.key], set_=person))
        sealed = {"sealed": self.seal.close(changed.case or b"")}
        put = insert_(OpenCase).values(person=key, **sealed)
        connection.execute(put.on_conflict_do_update(index_elements=[OpenCase.person], set_=sealed))

    def _heard(self, connection: Connection, updates: Sequence[int], letter: bytes) -> None:
        last, *rest = sorted(updates, reverse=True)
        mark = update(Received).where(Received.update_id.in_(rest))
        if rest:
            connection.execute(mark.values(state=_ANSWERED, sealed=None))
        connection.execute(
            update(Received)
            .where(Received.update_id == last)
            .values(state=_HEARD if letter else _ANSWERED, sealed=self.seal.close(letter) if letter else None)
        )

    def received(self, updates: Iterable[tuple[int, bytes]], now: datetime) -> list[int]:
        """Keep updates before they are worked on; returns the numbers of those not met before."""
        rows = dict(updates)
        if not rows:
            return []
        moment = int(now.timestamp())
        with self.engine.begin() as connection:
            query = select(Received.update_id).where(Received.update_id.in_(rows))
            known = set(connection.execute(query).scalars())
            fresh = [number for number in rows if number not in known]
            if fresh:
                connection.execute(
                    insert(Received),
                    [
                        {"update_id": n, "at": moment, "state": _WAITING, "sealed": self.seal.close(rows[n])}
                        for n in fresh
                    ],
                )
        return fresh

    def answered(self, updates: Iterable[int]) -> None:
        """These updates need nothing more; only their numbers stay."""
        with self.engine.begin() as connection:
            connection.execute(
                update(Received).where(Received.update_id.in_(list(updates))).values(state=_ANSWERED, sealed=None)
            )

    def unanswered(self, before: datetime) -> tuple[list[tuple[int, bytes]], list[tuple[int, bytes]]]:
        """Updates from before a moment still to be heard, and answers still to be sent, each with its number."""
        waiting: list[tuple[int, bytes]] = []
        letters: list[tuple[int, bytes]] = []
        with self.engine.begin() as connection:
            rows = connection.execute(
                select(Received.update_id, Received.state, Received.sealed)
                .where(Received.state < _ANSWERED, Received.at <= int(before.timestamp()))
                .order_by(Received.update_id)
            )
            for number, state, sealed in rows:
                plain = self.seal.open(sealed) if sealed else None
                if plain is not None:
                    (waiting if state == _WAITING else letters).append((number, plain))
        return waiting, letters

    def done(self, who: int, updates: Sequence[int], messages: Sequence[int], now: datetime) -> None:
        """An answer is out: its updates need nothing more, and its messages can be found when erasing.

        Nothing is kept of people we don't keep.
        """
        key = self.seal.name(who)
        with self.engine.begin() as connection:
            if updates:
                connection.execute(
                    update(Received).where(Received.update_id.in_(updates)).values(state=_ANSWERED, sealed=None)
                )
            if messages and connection.execute(select(Person.key).where(Person.key == key)).scalar() is not None:
                rows = [{"person": key, "message": number, "at": int(now.timestamp())} for number in messages]
                connection.execute(insert(Trail), rows)

    def _trail(self, connection: Connection, key: bytes, now: datetime) -> tuple[int, ...]:
        since = int((now - _DELETABLE).timestamp())
        query = select(Trail.message).where(Trail.person == key, Trail.at > since)
        return tuple(connection.execute(query.order_by(Trail.id.desc()).limit(_TRAIL)).scalars())

    def erase_expired(self, now: datetime) -> int:
        """Everything whose time has come goes; returns how many people went."""
        moment = int(now.timestamp())
        with self.engine.begin() as connection:
            gone = connection.execute(delete(Person).where(Person.expires_at <= moment)).rowcount
            connection.execute(delete(Trail).where(Trail.at <= moment - int(_DELETABLE.total_seconds())))
            old = moment - int(_REMEMBERED.total_seconds())
            connection.execute(delete(Received).where(Received.at <= old))
        return int(gone)
