"""Alembic migrations. `bot.storage.database.migrate` runs them at every start."""
