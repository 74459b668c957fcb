"""Settings from the environment, frozen; a wrong one gets one line that names it and the way out.

`Settings` fields and docs/running.md are held together by a test.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from knowledge.sheet import did_you_mean

PREFIX = "SECOND_LOOK_"
_WAY_OUT = {
    "bot_token": "write it as @BotFather gave it: digits, a colon, 35 letters",
    "telegram_url": "write an address such as http://127.0.0.1:8081, without /bot at its end",
    "data_dir": "write a folder this program may write to",
    "database_url": "write an SQLAlchemy address such as sqlite:////data/second-look.db",
    "key": "write the 44 letters that `second-look key` prints, several with commas, newest first",
    "keep_days": "write a number of days from 1 to 365",
    "gather_seconds": "write a number of seconds from 0 to 5",
    "log_level": "write one of debug, info, warning, error",
    "language": "write the code of a language that stands in `second-look knowledge coverage`",
}


class SettingsFault(ValueError):
    """One or more settings are wrong; the message is one line for each."""


class Settings(BaseSettings):
    """All settings. None is needed to start: without a token the coach opens in the terminal."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", hide_input_in_errors=True)

    bot_token: SecretStr | None = None
    telegram_url: str = "https://api.telegram.org"
    data_dir: Path = Path("data")
    database_url: SecretStr | None = None
    key: SecretStr | None = None
    keep_days: int = Field(default=30, ge=1, le=365)
    gather_seconds: float = Field(default=0.8, ge=0, le=5)
    log_level: Annotated[str, NoDecode] = Field(default="info", pattern="^(debug|info|warning|error)$")
    language: str = Field(default="en", pattern="^[a-z]{2,3}$")

    @field_validator("bot_token")
    @classmethod
    def _token_has_its_form(cls, token: SecretStr | None) -> SecretStr | None:
        if token is None or not token.get_secret_value():
            return None
        if not re.fullmatch(r"\d{5,20}:[\w-]{20,60}", token.get_secret_value()):
            raise ValueError("has not the form of a bot token")
        return token

    @field_validator("telegram_url")
    @classmethod
    def _address_has_its_form(cls, url: str) -> str:
        if not re.fullmatch(r"https?://[^\s/]+(/[^\s]*)?", url):
            raise ValueError("is no address")
        return url.rstrip("/")

    @field_validator("database_url", "key")
    @classmethod
    def _empty_is_none(cls, value: SecretStr | None) -> SecretStr | None:
        return value if value is not None and value.get_secret_value() else None

    @property
    def database(self) -> str:
        """The database's address; an SQLite file in the data folder when none is set."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / 'second-look.db'}"


def read(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from the environment; raises SettingsFault with one line a fault. Values are never shown."""
    environment = os.environ if environment is None else environment
    given = {name: value for name, value in environment.items() if name.upper().startswith(PREFIX)}
    known = {PREFIX + name.upper(): name for name in Settings.model_fields}
    faults = [
        f"{name} is no setting of second-look.{did_you_mean(name.upper(), known)}"
        for name in sorted(given)
        if name.upper() not in known
    ]
    values = {known[name.upper()]: value for name, value in given.items() if name.upper() in known}
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False):
            name = str(fault["loc"][0])
            faults.append(f"{PREFIX}{name.upper()} {_reason(fault['msg'])}: {_WAY_OUT[name]}.")
        raise SettingsFault("\n".join(faults)) from None
    if faults:
        raise SettingsFault("\n".join(faults))
    return settings


def _reason(message: str) -> str:
    said = message.removeprefix("Value error, ")
    return said if said.startswith(("is ", "has ")) else f"cannot be used ({said[:1].lower()}{said[1:]})"
