"""Every statement, built once: building one anew costs more than running it.

SQLite and PostgreSQL both know `ON CONFLICT`; SQLAlchemy spells it the same for either.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Executable, Select, bindparam, delete, exists, insert, select, update
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from bot.storage.tables import OpenCase, Person, Received, Trail

WAITING, HEARD, ANSWERED = 0, 1, 2

LOAD: Select[Any] = select(OpenCase.sealed).where(OpenCase.person == bindparam("key"))
ERASE: Executable = delete(Person).where(Person.key == bindparam("who"))
# Answers to somebody who erases are not sent any more.
UNSAY: Executable = (
    update(Received)
    .where(Received.state == HEARD, Received.person == bindparam("who"))
    .values(state=ANSWERED, sealed=None, person=None)
)
TRAIL: Select[Any] = (
    select(Trail.message).where(Trail.person == bindparam("key"), Trail.at > bindparam("since")).order_by(Trail.message)
)
HEAR: Executable = (
    update(Received)
    .where(Received.update_id == bindparam("number"))
    .values(state=bindparam("to"), sealed=bindparam("letter"), person=bindparam("who"))
)
ANSWER: Executable = (
    update(Received)
    .where(Received.update_id.in_(bindparam("numbers", expanding=True)))
    .values(state=ANSWERED, sealed=None, person=None)
)
KNOWN: Select[Any] = select(Received.update_id).where(Received.update_id.in_(bindparam("numbers", expanding=True)))
RECEIVE: Executable = insert(Received)
OPEN: Executable = (
    select(Received.update_id, Received.sealed).where(Received.state == bindparam("state")).order_by(Received.update_id)
)
# Nothing is kept of people we don't keep: the row is made only where its person is.
FOLLOW: Executable = insert(Trail).from_select(
    ["person", "message", "at"],
    select(
        bindparam("key", type_=Trail.person.type),
        bindparam("message", type_=Trail.message.type),
        bindparam("moment", type_=Trail.at.type),
    ).where(exists().where(Person.key == bindparam("who", type_=Person.key.type))),
)
EXPIRED: Executable = delete(Person).where(Person.expires_at <= bindparam("moment"))
OLD_TRAIL: Executable = delete(Trail).where(Trail.at <= bindparam("moment"))
OLD_UPDATES: Executable = delete(Received).where(Received.at <= bindparam("moment"))


def saving(dialect: str) -> tuple[Executable, Executable]:
    """Put a person, and put their case, whether they are there already or not."""
    put = insert_sqlite if dialect == "sqlite" else insert_postgresql
    person = put(Person)
    case = put(OpenCase)
    return (
        person.on_conflict_do_update(
            index_elements=[Person.key],
            set_={name: person.excluded[name] for name in ("language", "country", "expires_at")},
        ),
        case.on_conflict_do_update(index_elements=[OpenCase.person], set_={"sealed": case.excluded.sealed}),
    )
