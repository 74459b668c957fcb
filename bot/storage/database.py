"""The database: opened, migrated, and used by one thread, so that SQLite never waits for itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

import migrations

if TYPE_CHECKING:
    from sqlalchemy.engine.interfaces import DBAPIConnection


class DatabaseFault(RuntimeError):
    """The database cannot be used; the message says why, without its address."""


def connect(url: str) -> Engine:
    """An engine for `url`; raises DatabaseFault when there is no such kind of database."""
    try:
        # What is stored stays out of error messages.
        engine = create_engine(
            url,
            hide_parameters=True,
            connect_args={"timeout": 30} if url.startswith("sqlite") else {},
            # Every connection is used in a transaction that is ended before it is given back.
            pool_reset_on_return=None,
        )
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise DatabaseFault(str(error).split("\n", maxsplit=1)[0]) from None
    except ValueError:
        raise DatabaseFault("its port is no number") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _careful_sqlite)
    return engine


def _careful_sqlite(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # Deleted rows are overwritten; readers don't wait for the writer; a crash loses no committed answer.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def migrate(engine: Engine) -> None:
    """Bring the tables up to date; raises DatabaseFault."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except SQLAlchemyError as error:
        raise DatabaseFault(str(error.__cause__ or error).split("\n", maxsplit=1)[0]) from None
