"""What each command does. A fault gets one line on standard error and exit code 2, never a traceback."""

from __future__ import annotations

import asyncio
import functools
import json
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import check as checking
from bot import settings as settings_
from bot.faults import CommandFault
from bot.house import House
from bot.settings import Settings, SettingsFault
from bot.storage.cases import Cases
from bot.storage.database import DatabaseFault, connect, migrate
from bot.storage.seal import KeyFault, Seal, key_in_file, new_key
from knowledge.case import Turn
from knowledge.load import Knowledge, load
from knowledge.sheet import KnowledgeError

_MOST_FILE_BYTES = 4 * 1024 * 1024


def _told(does: Callable[[Namespace], int]) -> Callable[[Namespace], int]:
    """Faults as one line each, and exit code 2."""

    @functools.wraps(does)
    def told(arguments: Namespace) -> int:
        try:
            return does(arguments)
        except (SettingsFault, KeyFault, DatabaseFault, KnowledgeError, CommandFault) as fault:
            sys.stderr.write(f"{fault}\n")
            return 2
        except KeyboardInterrupt:
            return 130
        except BrokenPipeError:
            sys.stderr.close()
            return 0

    return told


def open_house(settings: Settings, knowledge: Knowledge) -> House:
    """The house on its database, migrated; raises KeyFault or DatabaseFault in one line."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseFault(
            f"SECOND_LOOK_DATA_DIR {settings.data_dir}: {error.strerror}. Name a folder this program may write to."
        ) from None
    try:
        given = settings.key.get_secret_value() if settings.key else key_in_file(settings.data_dir / "key")
        seal = Seal.of(given)
    except KeyFault as fault:
        raise KeyFault(f"SECOND_LOOK_KEY {fault}") from None
    try:
        engine = connect(settings.database)
        migrate(engine)
    except DatabaseFault as fault:
        raise DatabaseFault(
            f"SECOND_LOOK_DATABASE_URL cannot be used ({fault}). Check the address and that it may be written to."
        ) from None
    if settings.language not in knowledge.languages:
        raise SettingsFault(
            f"SECOND_LOOK_LANGUAGE {settings.language} is not spoken. One of: {', '.join(knowledge.languages)}."
        )
    return House(knowledge, Cases(engine, seal, timedelta(days=settings.keep_days)), settings.language)


@_told
def run(arguments: Namespace) -> int:
    """The bot when there is a token, else the terminal and how to get a token."""
    if settings_.read().bot_token:
        return bot(arguments)
    sys.stdout.write(
        "No SECOND_LOOK_BOT_TOKEN is set: ask @BotFather on Telegram for one (/newbot). "
        "Here is the coach in this terminal.\n"
    )
    return chat(arguments)


@_told
def bot(_arguments: Namespace) -> int:
    """Run the bot until it is told to stop."""
    from bot.app import TokenRefused
    from bot.app import run as run_bot

    settings = settings_.read()
    if settings.bot_token is None:
        raise SettingsFault("SECOND_LOOK_BOT_TOKEN is not set: ask @BotFather on Telegram for one (/newbot).")
    _log(settings.log_level)
    house = open_house(settings, load())
    try:
        asyncio.run(run_bot(settings, house))
    except TokenRefused:
        raise SettingsFault("SECOND_LOOK_BOT_TOKEN was refused by Telegram: copy it again from @BotFather.") from None
    finally:
        house.close()
    return 0


@_told
def chat(arguments: Namespace) -> int:
    """The coach in this terminal."""
    from bot.console import Console

    settings = settings_.read()
    house = open_house(settings, load())
    language = getattr(arguments, "lang", None) or os.environ.get("LANG", "").split("_")[0]
    try:
        Console(house, sys.stdin, _print, lambda: datetime.now(UTC)).run(language)
    finally:
        house.close()
    return 0


@_told
def check(arguments: Namespace) -> int:
    """JSON Lines from standard input, or files."""
    knowledge = load()
    if arguments.files == ["-"]:
        checking.answer_lines(knowledge, sys.stdin.buffer, _print)
        return 0
    bad = 0
    for name in arguments.files:
        try:
            text = _text_of(Path(name))
        except CommandFault as fault:
            bad = 2
            if arguments.json:
                _print(json.dumps({"file": name, "error": str(fault)}, ensure_ascii=False))
            else:
                sys.stderr.write(f"{fault}\n")
            continue
        turns = (Turn(text),)
        if arguments.json:
            _print(json.dumps({"file": name, **checking.checked(knowledge, turns, in_turns=False)}, ensure_ascii=False))
        else:
            spoken = _language(knowledge, arguments.lang, knowledge.language_of(text))
            _print((f"{name}\n" if len(arguments.files) > 1 else "") + checking.page(knowledge, turns, spoken))
    return bad


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST_FILE_BYTES:
            raise CommandFault(f"{path}: larger than 4 MiB; show the part that matters")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CommandFault(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CommandFault(f"{path}: no text in UTF-8; save it as a text file first") from None
    if not text.strip():
        raise CommandFault(f"{path}: nothing to read")
    return text


@_told
def contacts(arguments: Namespace) -> int:
    """Whom to reach in a country."""
    from bot.contacts_page import rows

    knowledge = load()
    spoken = _language(knowledge, arguments.lang, os.environ.get("LANG", "").split("_")[0])
    for line in rows(knowledge, arguments, spoken, sys.stderr.write):
        _print(line)
    return 0


@_told
def lint(_arguments: Namespace) -> int:
    """Every mistake in every file of knowledge."""
    from knowledge.lint import lint as every_mistake

    issues = every_mistake()
    for issue in issues:
        _print(str(issue))
    _print("Nothing to mend." if not issues else f"{len(issues)} to mend.")
    return 1 if issues else 0


@_told
def coverage(_arguments: Namespace) -> int:
    """What each language has and lacks."""
    from knowledge.coverage import table

    for line in table(load()):
        _print(line)
    return 0


@_told
def erase_expired(_arguments: Namespace) -> int:
    """Erase what has expired, once."""
    house = open_house(settings_.read(), load())
    gone = house.cases.erase_expired(datetime.now(UTC))
    house.close()
    _print(f"{gone} erased.")
    return 0


@_told
def key(_arguments: Namespace) -> int:
    """Print a fresh key."""
    _print(new_key())
    return 0


def _language(knowledge: Knowledge, wanted: str | None, guess: str) -> str:
    if wanted and wanted not in knowledge.languages:
        raise CommandFault(f"--lang {wanted}: not spoken. One of: {', '.join(knowledge.languages)}.")
    return wanted or (guess if guess in knowledge.languages else "en")


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _log(level: str) -> None:
    """Log to standard error. Libraries that would log addresses (the token is in them) or messages stay quiet."""
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for library in ("httpx", "httpcore", "alembic", "sqlalchemy"):
        logging.getLogger(library).setLevel(logging.WARNING)
    # What it calls an error shows what Telegram sent, and that is what people wrote; we log the kind of every fault.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
