"""Sealing and naming: nothing can be read or told apart without the key."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from bot.storage.seal import KeyFault, Seal, key_in_file, new_key

OLD, NEW = new_key(), new_key()


def test_sealed_and_opened() -> None:
    """What is sealed holds nothing of what it was, is never the same twice, and opens to what it was."""
    seal = Seal.of(OLD)
    sealed = seal.close(b"the marked words")
    assert b"marked" not in sealed
    assert sealed != seal.close(b"the marked words")
    assert seal.open(sealed) == b"the marked words"


def test_a_new_key_put_first_opens_the_old() -> None:
    """With a new key put first, what the old one sealed opens, people keep their names, and new seals need the new."""
    before, after = Seal.of(OLD), Seal.of(f"{NEW},{OLD}")
    assert after.open(before.close(b"x")) == b"x"
    assert after.name(5) == before.name(5)
    assert before.open(after.close(b"x")) is None


@pytest.mark.parametrize("sealed", [b"", b"x", Seal.of(NEW).close(b"x"), Seal.of(OLD).close(b"x")[:-1], "é".encode()])
def test_what_another_key_sealed_stays_shut(sealed: bytes) -> None:
    """Bytes of another key, cut short or made up, open to nothing, without an error."""
    assert Seal.of(OLD).open(sealed) is None


def test_names_tell_nothing() -> None:
    """A person's name in the store is 32 bytes without their number, and another for everybody and every key."""
    names = {Seal.of(key).name(who) for key in (OLD, NEW) for who in range(1000)}
    assert len(names) == 2000
    assert {len(name) for name in names} == {32}
    assert b"500000001" not in Seal.of(OLD).name(500_000_001)


@pytest.mark.parametrize("keys", ["", ",", " ", "short", f"{OLD},short", "é" * 44, OLD[:-1], OLD + "x"])
def test_what_is_no_key_is_told_without_it(keys: str) -> None:
    """What is no key is refused with the way out, and is not shown."""
    with pytest.raises(KeyFault, match="second-look key") as told:
        Seal.of(keys)
    assert OLD[:20] not in str(told.value)
    assert "short" not in str(told.value)


def test_keys_may_stand_with_spaces_and_lines() -> None:
    """Keys written with spaces, or at the end of a line, are taken."""
    assert Seal.of(f" {NEW} ,\n{OLD}\n").name(1) == Seal.of(OLD).name(1)


def test_a_key_file_is_made_once_for_its_owner(tmp_path: Path) -> None:
    """The key file is made when there is none, readable by its owner alone, and never changed."""
    path = tmp_path / "data" / "key"
    made = key_in_file(path)
    assert Seal.of(made)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert key_in_file(path) == made


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"no key"])
def test_a_broken_key_file_is_a_fault(tmp_path: Path, content: bytes) -> None:
    """A key file that holds no key is told in one line, and left as it is."""
    path = tmp_path / "key"
    path.write_bytes(content)
    with pytest.raises(KeyFault):
        Seal.of(key_in_file(path))
    assert path.read_bytes() == content


def test_a_folder_in_place_of_the_key_is_a_fault(tmp_path: Path) -> None:
    """What cannot be read as a file is told with its path."""
    with pytest.raises(KeyFault, match="cannot be read"):
        key_in_file(tmp_path)
