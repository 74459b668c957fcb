"""People, their open case, the trail of messages, and received updates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the four tables."""
    op.create_table(
        "people",
        sa.Column("key", sa.LargeBinary(32), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_people"),
    )
    op.create_index("ix_people_expires_at", "people", ["expires_at"])
    op.create_table(
        "cases",
        sa.Column("person", sa.LargeBinary(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.key"], name="fk_cases_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person", name="pk_cases"),
    )
    op.create_table(
        "trails",
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=True),
        sa.Column("person", sa.LargeBinary(32), nullable=False),
        sa.Column("message", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.key"], name="fk_trails_person", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_trails"),
    )
    op.create_index("ix_trails_person", "trails", ["person"])
    op.create_index("ix_trails_at", "trails", ["at"])
    op.create_table(
        "received",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.SmallInteger(), nullable=False),
        sa.Column("person", sa.LargeBinary(32), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("update_id", name="pk_received"),
    )
    op.create_index("ix_received_at", "received", ["at"])
    op.create_index("ix_received_state", "received", ["state"])


def downgrade() -> None:
    """Drop them, and with them all that is kept."""
    for table in ("received", "trails", "cases", "people"):
        op.drop_table(table)
