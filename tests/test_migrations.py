"""Migrations end where the tables are, whichever way they are walked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

import migrations
from bot.storage.database import connect, migrate
from bot.storage.tables import Table


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A new database file."""
    made = connect(f"sqlite:///{tmp_path / 'look.db'}")
    yield made
    made.dispose()


def walk(engine: Engine, to: str) -> None:
    """Migrate up or down to a revision."""
    config = settings()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.downgrade if to == "base" else command.upgrade)(config, to)


def settings() -> Config:
    """Where the migrations are."""
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    return config


def differences(engine: Engine) -> list[object]:
    """What would still have to be migrated."""
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, Table.metadata))


def tables(engine: Engine) -> set[str]:
    """The tables that are there."""
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def test_up_ends_at_the_tables(engine: Engine) -> None:
    """A migrated database is what the tables say, to the last index and foreign key."""
    assert differences(engine)
    migrate(engine)
    assert differences(engine) == []
    keys = {(key["referred_table"], key["options"]["ondelete"]) for key in inspect(engine).get_foreign_keys("trails")}
    assert keys == {("people", "CASCADE")}


def test_down_and_up_again(engine: Engine) -> None:
    """Down to nothing leaves nothing, and up again ends at the tables."""
    migrate(engine)
    walk(engine, "base")
    assert tables(engine) == set()
    walk(engine, "head")
    assert differences(engine) == []


def test_one_after_the_other(engine: Engine) -> None:
    """Every migration can be walked alone, in one line without forks, up and down."""
    script = ScriptDirectory.from_config(settings())
    revisions = [one.revision for one in script.walk_revisions()][::-1]
    assert len(script.get_heads()) == 1
    for revision in revisions:
        walk(engine, revision)
    assert differences(engine) == []
    assert tables(engine) == set(Table.metadata.tables)


def test_a_file_keeps_its_care(engine: Engine) -> None:
    """Every connection overwrites what is deleted, holds foreign keys, and writes through a journal."""
    migrate(engine)
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("secure_delete", "foreign_keys", "journal_mode")
        }
    assert found == {"secure_delete": 1, "foreign_keys": 1, "journal_mode": "wal"}
