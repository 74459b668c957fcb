"""Settings: a wrong one is one line that names it and the way out, and no value is ever shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot import settings as settings_
from bot.commands import open_house
from bot.settings import PREFIX, Settings, SettingsFault, read
from bot.storage.database import DatabaseFault
from bot.storage.seal import KeyFault, new_key
from knowledge.load import Knowledge
from tests.process import ran

TOKEN = "7000000001:" + "Look" * 8 + "xyz"
SECRET = "xylograph-marked-value"


def test_nothing_is_needed() -> None:
    """Without any setting everything has a value that works, and there is no bot."""
    settings = read({})
    assert settings.bot_token is None
    assert settings.database == "sqlite:///data/second-look.db"
    assert (settings.keep_days, settings.language, settings.log_level) == (30, "en", "info")


def test_empty_is_not_set() -> None:
    """A setting left empty, as compose files do, is one that is not set."""
    settings = read({PREFIX + name.upper(): "" for name in ("bot_token", "database_url", "key")})
    assert (settings.bot_token, settings.database_url, settings.key) == (None, None, None)


def test_what_is_set_is_taken() -> None:
    """Every setting is taken from the environment, in either case; other variables are left alone."""
    settings = read(
        {
            "SECOND_LOOK_BOT_TOKEN": TOKEN,
            "SECOND_LOOK_TELEGRAM_URL": "http://127.0.0.1:8081/",
            "SECOND_LOOK_DATABASE_URL": "sqlite:////elsewhere/look.db",
            "second_look_keep_days": "7",
            "SECOND_LOOK_GATHER_SECONDS": "0.5",
            "PATH": "/bin",
        }
    )
    assert settings.bot_token is not None
    assert settings.bot_token.get_secret_value() == TOKEN
    assert (settings.telegram_url, settings.keep_days, settings.gather_seconds) == ("http://127.0.0.1:8081", 7, 0.5)
    assert settings.database == "sqlite:////elsewhere/look.db"


@pytest.mark.parametrize(
    ("name", "value", "way_out"),
    [
        ("BOT_TOKEN", SECRET, "@BotFather"),
        ("BOT_TOKEN", f"{TOKEN} {SECRET}", "@BotFather"),
        ("TELEGRAM_URL", SECRET, "http://127.0.0.1:8081"),
        ("TELEGRAM_URL", "", "http://127.0.0.1:8081"),
        ("KEEP_DAYS", SECRET, "from 1 to 365"),
        ("KEEP_DAYS", "0", "from 1 to 365"),
        ("KEEP_DAYS", "366", "from 1 to 365"),
        ("KEEP_DAYS", "1.5", "from 1 to 365"),
        ("GATHER_SECONDS", "nan", "from 0 to 5"),
        ("GATHER_SECONDS", "-1", "from 0 to 5"),
        ("GATHER_SECONDS", "6", "from 0 to 5"),
        ("LOG_LEVEL", SECRET, "debug, info, warning, error"),
        ("LOG_LEVEL", "DEBUG\n", "debug, info, warning, error"),
        ("LANGUAGE", SECRET, "knowledge coverage"),
    ],
)
def test_a_wrong_one_is_one_line(name: str, value: str, way_out: str) -> None:
    """A wrong setting is told in one line with its name and the way out, never with its value."""
    with pytest.raises(SettingsFault) as told:
        read({"SECOND_LOOK_BOT_TOKEN": TOKEN, f"SECOND_LOOK_{name}": value})
    (line,) = str(told.value).splitlines()
    assert line.startswith(f"SECOND_LOOK_{name} ")
    assert way_out in line
    assert SECRET not in line
    assert TOKEN not in line


def test_all_at_once() -> None:
    """Several wrong settings are told together, a line each, so that nobody mends one at a time."""
    with pytest.raises(SettingsFault) as told:
        read({"SECOND_LOOK_KEEP_DAYS": "x", "SECOND_LOOK_LOG_LEVEL": "x", "SECOND_LOOK_KEEPDAYS": SECRET})
    assert len(str(told.value).splitlines()) == 3
    assert SECRET not in str(told.value)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("SECOND_LOOK_BOT_TOKN", "SECOND_LOOK_BOT_TOKEN"),
        ("SECOND_LOOK_TOKEN", "SECOND_LOOK_BOT_TOKEN"),
        ("SECOND_LOOK_KEEPDAYS", "SECOND_LOOK_KEEP_DAYS"),
        ("second_look_loglevel", "SECOND_LOOK_LOG_LEVEL"),
    ],
)
def test_a_mistyped_name_is_told(name: str, meant: str) -> None:
    """A mistyped name is not passed over in silence: the nearest one is offered."""
    with pytest.raises(SettingsFault) as told:
        read({name: SECRET})
    assert str(told.value) == f"{name} is no setting of second-look. Did you mean '{meant}'?"


def test_a_name_like_no_other_is_told() -> None:
    """A name near no setting is told without a guess."""
    with pytest.raises(SettingsFault, match=r"^SECOND_LOOK_QQQQQQQQQQQQQQQQ is no setting of second-look\.$"):
        read({"SECOND_LOOK_QQQQQQQQQQQQQQQQ": SECRET})


def test_settings_are_frozen_and_shy() -> None:
    """Settings cannot be changed while running, and secrets are not shown when they are printed."""
    settings = read({"SECOND_LOOK_BOT_TOKEN": TOKEN, "SECOND_LOOK_KEY": SECRET, "SECOND_LOOK_DATABASE_URL": SECRET})
    assert TOKEN not in repr(settings)
    assert SECRET not in f"{settings!r} {settings} {settings.model_dump()}"
    with pytest.raises(ValidationError):
        settings.keep_days = 3  # type: ignore[misc]


def test_every_setting_has_a_way_out() -> None:
    """No setting can be wrong without a way out."""
    for name in Settings.model_fields:
        assert settings_._WAY_OUT[name].startswith("write "), name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ({"key": SECRET}, "SECOND_LOOK_KEY"),
        ({"database_url": f"no-such-database://{SECRET}"}, "SECOND_LOOK_DATABASE_URL"),
        ({"database_url": SECRET}, "SECOND_LOOK_DATABASE_URL"),
        ({"database_url": f"postgresql://u:{SECRET}@h:port/d"}, "SECOND_LOOK_DATABASE_URL"),
        ({"database_url": "sqlite:////no/such/folder/look.db"}, "SECOND_LOOK_DATABASE_URL"),
        ({"database_url": "sqlite:///{folder}/broken"}, "SECOND_LOOK_DATABASE_URL"),
        ({"data_dir": "{folder}/broken"}, "SECOND_LOOK_DATA_DIR"),
        ({"data_dir": "/dev/null/data"}, "SECOND_LOOK_DATA_DIR"),
        ({"language": "xx"}, "SECOND_LOOK_LANGUAGE"),
    ],
)
def test_what_shows_when_opening_is_one_line_too(
    tmp_path: Path, knowledge: Knowledge, given: dict[str, str], name: str
) -> None:
    """What turns out to be wrong only when it is used is told in the same way."""
    (tmp_path / "broken").write_bytes(b"no database at all, and no folder either" * 200)
    filled = {"data_dir": str(tmp_path / "data")} | {one: value.format(folder=tmp_path) for one, value in given.items()}
    settings = read({PREFIX + one.upper(): value for one, value in filled.items()})
    with pytest.raises((SettingsFault, KeyFault, DatabaseFault)) as told:
        open_house(settings, knowledge)
    (line,) = str(told.value).splitlines()
    assert line.startswith(f"{name} ")
    assert SECRET not in line


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({}, "SECOND_LOOK_BOT_TOKEN"),
        ({"bot_token": SECRET}, "SECOND_LOOK_BOT_TOKEN"),
        ({"bot_token": TOKEN, "bot_tokn": SECRET}, "SECOND_LOOK_BOT_TOKN"),
        ({"bot_token": TOKEN}, "SECOND_LOOK_KEY"),
    ],
)
def test_the_command_says_it_in_one_line(tmp_path: Path, settings: dict[str, str], name: str) -> None:
    """Started with a wrong setting, or a broken key file, the bot ends with exit code 2 and one line that names it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "key").write_bytes(b"\xff\xfe")
    ended = ran(tmp_path, "bot", **settings)
    assert ended.returncode == 2
    (line,) = ended.stderr.splitlines()
    assert line.startswith(f"{name} ")
    assert not ended.stdout
    assert SECRET not in line
    assert TOKEN not in line
    assert (tmp_path / "data" / "key").read_bytes() == b"\xff\xfe"


def test_a_good_key_is_taken(tmp_path: Path) -> None:
    """With a key in the environment no key file is made."""
    assert ran(tmp_path, "erase-expired", key=new_key()).stdout == "0 erased.\n"
    assert not (tmp_path / "data" / "key").exists()
