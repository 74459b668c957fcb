"""The store: one transaction an act, nothing lost in a crash, nothing kept too long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.coach.acts import Chose, Showed
from bot.coach.case import Case
from bot.house import House, Who
from bot.storage.cases import Cases, Changed, Trail
from bot.storage.database import DatabaseFault, connect, migrate
from bot.storage.seal import Seal, new_key
from knowledge.case import Exhibit, Turn
from tests.conftest import NOW

ASHA, BEN = 500_000_001, 500_000_002
KEEP = timedelta(days=30)


@pytest.fixture
def cases(house: House) -> Cases:
    """The store of a new house."""
    return house.cases


def keeps(case: bytes | None, letter: bytes = b"") -> Callable[[bytes | None, Trail], Changed]:
    """Work that leaves this case and this letter."""
    return lambda _stored, _trail: Changed(case, "en", "NP", letter)


def kept(cases: Cases, who: int) -> bytes | None:
    """What is kept of somebody."""
    seen: list[bytes | None] = []

    def look(stored: bytes | None, _trail: Trail) -> Changed:
        seen.append(stored)
        return Changed(stored or b"{}", "en", "", b"")

    cases.change(who, NOW, look)
    return seen[0]


def count(engine: Engine, table: str) -> int:
    """How many rows a table has."""
    with engine.connect() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608


def test_an_act_is_kept(cases: Cases) -> None:
    """What an act leaves is there at the next, for that person only."""
    cases.change(ASHA, NOW, keeps(b"one"))
    cases.change(BEN, NOW, keeps(b"two"))
    cases.change(ASHA, NOW, keeps(b"three"))
    assert (kept(cases, ASHA), kept(cases, BEN), kept(cases, 3)) == (b"three", b"two", None)


def test_an_act_that_fails_leaves_everything_as_it_was(cases: Cases) -> None:
    """When an act fails halfway, case, answer and update stay as they were: one transaction."""
    cases.received([(1, b"update")], NOW)
    cases.change(ASHA, NOW, keeps(b"before"))

    def fail(_stored: bytes | None, _trail: Trail) -> Changed:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        cases.change(ASHA, NOW, fail, (1,))
    with pytest.raises(OverflowError):
        cases.change(ASHA, NOW, keeps(b"after", b"letter"), (2**70,))
    assert kept(cases, ASHA) == b"before"
    assert (cases.unheard(), cases.unsent()) == ([(1, b"update")], [])


def test_the_same_update_is_received_once(cases: Cases) -> None:
    """An update told twice, in one batch or in two, is new once; one of them hides no other."""
    assert cases.received([(1, b"a"), (2, b"b"), (1, b"a")], NOW) == [1, 2]
    assert cases.received([(2, b"b"), (3, b"c")], NOW) == [3]
    cases.answered([1, 2, 3])
    assert cases.received([(1, b"a"), (2, b"b"), (3, b"c")], NOW) == []
    assert cases.received([], NOW) == []


def test_after_a_crash_each_stands_where_it_stood(cases: Cases) -> None:
    """What was received is to be heard, what was heard is to be sent, what was sent needs nothing, in their order."""
    cases.received([(number, b"update %d" % number) for number in (5, 1, 3, 2, 4)], NOW)
    cases.change(ASHA, NOW, keeps(b"case", b"letter"), (1, 2))
    cases.change(BEN, NOW, keeps(b"case", b"another"), (3,))
    cases.done(BEN, (3,), (77,), NOW)
    assert cases.unheard() == [(4, b"update 4"), (5, b"update 5")]
    assert cases.unsent() == [(2, b"letter")]
    cases.done(ASHA, (1, 2), (78,), NOW)
    assert cases.unsent() == []


def test_an_answer_without_a_letter_needs_no_sending(cases: Cases) -> None:
    """Where no letter is made, as in a terminal, nothing waits."""
    cases.received([(1, b"a")], NOW)
    cases.change(ASHA, NOW, keeps(b"case"), (1,))
    assert (cases.unheard(), cases.unsent()) == ([], [])


def test_erasing_takes_all_and_tells_what_to_delete(cases: Cases) -> None:
    """Erasing removes person, case, trail and letters, and gives the numbers of messages of the last two days."""
    cases.received([(1, b"a"), (2, b"b")], NOW)
    cases.change(ASHA, NOW - timedelta(days=3), keeps(b"case"), seen=(10,))
    cases.change(ASHA, NOW, keeps(b"case", b"letter"), (1,), seen=(12, 11))
    cases.change(BEN, NOW, keeps(b"case"), seen=(99,))
    cases.done(ASHA, (), (13,), NOW)
    told: list[tuple[int, ...]] = []

    def erase(_stored: bytes | None, trail: Trail) -> Changed:
        told.append(trail())
        return Changed(None, "en", "", b"erased")

    cases.change(ASHA, NOW, erase, (2,))
    assert told == [(11, 12, 13)]
    assert cases.unsent() == [(2, b"erased")]
    assert [count(cases.engine, table) for table in ("people", "cases", "trails")] == [1, 1, 1]
    cases.done(ASHA, (2,), (14,), NOW)
    assert count(cases.engine, "trails") == 1


def test_what_has_expired_goes(cases: Cases) -> None:
    """A person goes after their silence, a message number after two days, an update's number after three."""
    cases.received([(1, b"a")], NOW)
    cases.change(ASHA, NOW, keeps(b"case"), seen=(10,))
    cases.change(BEN, NOW + timedelta(days=10), keeps(b"case"))
    assert cases.erase_expired(NOW + timedelta(days=2)) == 0
    assert [count(cases.engine, table) for table in ("people", "trails", "received")] == [2, 0, 1]
    assert cases.erase_expired(NOW + timedelta(days=3)) == 0
    assert count(cases.engine, "received") == 0
    assert cases.erase_expired(NOW + KEEP) == 1
    assert (kept(cases, ASHA), kept(cases, BEN)) == (None, b"case")


def test_a_new_key_is_put_first(cases: Cases) -> None:
    """With a new key before the old one everybody is known, and sealed anew with the new one as they come."""
    old, new = new_key(), new_key()
    before = Cases(cases.engine, Seal.of(old), KEEP)
    before.change(ASHA, NOW, keeps(b"one"))
    both = Cases(cases.engine, Seal.of(f"{new},{old}"), KEEP)
    assert kept(both, ASHA) == b"one"
    assert kept(before, ASHA) is None
    assert count(cases.engine, "people") == 1


def test_an_unknown_key_begins_afresh(cases: Cases) -> None:
    """With a key that opens nothing, nobody meets an error: everybody begins afresh, and what waited is left alone."""
    cases.received([(1, b"a"), (2, b"b")], NOW)
    cases.change(ASHA, NOW, keeps(b"one", b"letter"), (1,))
    other = Cases(cases.engine, Seal.of(new_key()), KEEP)
    assert (other.unheard(), other.unsent()) == ([], [])
    assert kept(other, ASHA) is None
    assert other.received([(2, b"b"), (3, b"c")], NOW) == [3]


@pytest.mark.parametrize("stored", [b"", b"[]", b"{", b'{"findings": 7}', b"\xff"])
def test_a_case_of_another_version_begins_afresh(house: House, stored: bytes) -> None:
    """A stored case that cannot be read locks nobody out: it begins afresh."""
    house.cases.change(ASHA, NOW, keeps(stored))
    heard = house.hear_now(Who(ASHA, "en"), Chose("help"), NOW)
    assert heard.case == Case(language="en", language_by=heard.case.language_by)


async def test_many_at_once(house: House) -> None:
    """A hundred people at once each keep what is theirs, and nobody's acts are lost."""

    async def lives(who: int) -> None:
        for turn in range(3):
            text = f"Pay the visa fee {who}-{turn} today"
            await house.hear(Who(who, "en"), Showed((Exhibit((Turn(text),)),)), NOW)
            await asyncio.sleep(0)

    await asyncio.gather(*(lives(who) for who in range(100)))
    for who in range(100):
        case = house.hear_now(Who(who), Chose("help"), NOW).case
        assert case.exhibits == 3
        assert all(f"{who}-" in finding.quote for finding in case.findings if "-" in finding.quote)


def test_two_processes_on_one_file(cases: Cases) -> None:
    """A second program on the same file, such as the one that erases, sees and changes the same people."""
    other = Cases(connect(str(cases.engine.url)), cases.seal, KEEP)
    cases.change(ASHA, NOW, keeps(b"one"))
    assert kept(other, ASHA) == b"one"
    assert other.erase_expired(NOW + KEEP) == 1
    assert kept(cases, ASHA) is None
    other.engine.dispose()


def test_a_failing_database_is_one_kind_of_fault(cases: Cases) -> None:
    """Whatever happens to the database, the store says that it failed, without what was to be stored."""
    with cases.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE received")
    with pytest.raises(DatabaseFault) as told:
        cases.received([(1, b"the marked words")], NOW)
    assert "marked" not in repr(told.value)


def test_numbers_of_any_size_are_kept(cases: Cases) -> None:
    """People and messages with the largest numbers Telegram may give are kept like any other."""
    most = 2**52
    cases.received([(2**31, b"a")], NOW)
    cases.change(most, NOW, keeps(b"one", b"letter"), (2**31,), seen=(2**31 + 1,))
    assert kept(cases, most) == b"one"
    assert cases.unsent() == [(2**31, b"letter")]


def test_migrating_twice_changes_nothing(cases: Cases) -> None:
    """Starting again on the same file keeps what is there."""
    cases.change(ASHA, NOW, keeps(b"one"))
    migrate(cases.engine)
    assert kept(cases, ASHA) == b"one"
