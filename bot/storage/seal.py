"""Sealing and naming: what is stored cannot be read, and who it belongs to cannot be told, without the key."""

from __future__ import annotations

import hmac
import os
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")


class KeyFault(ValueError):
    """The key cannot be used; the message says what to do."""


@dataclass(frozen=True)
class Seal:
    """Seals with the first key and opens with any; people are named by the last, so that a new one can be put first."""

    _fernet: MultiFernet
    _naming: bytes

    @classmethod
    def of(cls, keys: str) -> Seal:
        """Keys as text, newest first, separated by commas; raises KeyFault when one is no key."""
        written = [key.strip() for key in keys.split(",") if key.strip()]
        if not written or not all(_KEY.fullmatch(key) for key in written):
            raise KeyFault("is no key: 44 letters, as `second-look key` prints them")
        return cls(
            MultiFernet([Fernet(key) for key in written]),
            sha256(b"second-look people " + written[-1].encode()).digest(),
        )

    def close(self, plain: bytes) -> bytes:
        """Seal bytes."""
        return self._fernet.encrypt(plain)

    def open(self, sealed: bytes) -> bytes | None:
        """Open sealed bytes; None when they were sealed with a key we don't have."""
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            return None

    def name(self, who: int | str) -> bytes:
        """The 32 bytes a person goes by: a keyed hash that nobody can turn back without the key."""
        return hmac.digest(self._naming, str(who).encode(), "sha256")


def new_key() -> str:
    """A fresh key as text."""
    return Fernet.generate_key().decode()


def key_in_file(path: Path) -> str:
    """The key in a file; made, readable by its owner alone, when there is none. Raises KeyFault."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w") as file:
                file.write(new_key() + "\n")
        return path.read_text().strip()
    except FileExistsError:
        return path.read_text().strip()
    except UnicodeDecodeError:
        raise KeyFault(f"cannot be read at {path}: it is no text") from None
    except OSError as error:
        raise KeyFault(f"cannot be read or made at {path}: {error.strerror}") from None
