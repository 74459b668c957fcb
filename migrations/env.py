"""Alembic's door: migrations run on the connection they are given, or on SECOND_LOOK_DATABASE_URL from a shell."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from bot.storage.tables import Table


def run(connection: Connection) -> None:
    """Run all migrations on one connection. Batches, because SQLite cannot alter a column."""
    context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


run(context.config.attributes["connection"])
