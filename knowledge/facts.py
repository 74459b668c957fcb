"""Facts of a case as plain names, and the small language of conditions over them.

`a|b` is one of; `a+b` is both. Names: a signal, a tactic, a situation, `concept.x`, `tag.x`, `frame.x`, `level.x`,
`intent.x`, `fact.x`, `country.XX`, `know.country_now`, or an answer as `question=tap`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from knowledge.schema.reasoning import OneOf

Facts: TypeAlias = frozenset[str]


def holds(row: OneOf, facts: Facts) -> bool:
    """Does one of these hold?"""
    return any(all(part in facts for part in name.split("+")) for name in row)


def all_hold(rows: Iterable[OneOf], facts: Facts) -> bool:
    """Does every row hold?"""
    return all(holds(row, facts) for row in rows)


def none_holds(rows: Iterable[OneOf], facts: Facts) -> bool:
    """Does no row hold?"""
    return not any(holds(row, facts) for row in rows)
