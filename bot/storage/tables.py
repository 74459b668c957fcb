"""The tables. A person is a keyed hash; everything they said is sealed with a key that is not in here."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, LargeBinary, MetaData, SmallInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """The base of all tables; constraints have names, so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Person(Table):
    """One row for a person: language, country, and the second (UTC) at which all of it goes."""

    __tablename__ = "people"

    key: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    language: Mapped[str] = mapped_column(String(8), default="")
    country: Mapped[str] = mapped_column(String(2), default="")
    expires_at: Mapped[int] = mapped_column(BigInteger, index=True)


class OpenCase(Table):
    """A person's open case, sealed."""

    __tablename__ = "cases"

    person: Mapped[bytes] = mapped_column(
        LargeBinary(32), ForeignKey("people.key", ondelete="CASCADE"), primary_key=True
    )
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class Trail(Table):
    """Message numbers of a chat, kept as long as Telegram lets a bot delete them, so that erasing can."""

    __tablename__ = "trails"
    __table_args__ = (Index("ix_trails_person", "person"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    person: Mapped[bytes] = mapped_column(LargeBinary(32), ForeignKey("people.key", ondelete="CASCADE"))
    message: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[int] = mapped_column(BigInteger, index=True)


class Received(Table):
    """An update that Telegram gave us: kept until it is answered, then only its number, so that none counts twice.

    `state`: 0 received, 1 heard (the answer to `person` waits in `sealed`), 2 answered.
    """

    __tablename__ = "received"

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[int] = mapped_column(BigInteger, index=True)
    state: Mapped[int] = mapped_column(SmallInteger, default=0, index=True)
    person: Mapped[bytes | None] = mapped_column(LargeBinary(32), nullable=True)
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary, nullable=True)
