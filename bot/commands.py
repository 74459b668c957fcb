"""What each command does. A fault gets one line on standard error and exit code 2, never a traceback."""

from __future__ import annotations

import asyncio
import functools
import io
import logging
import os
import re
import sys
from argparse import Namespace
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.resources import files
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
# What moves a terminal's cursor or turns its lines around: somebody who writes it does not mean well.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def _told(does: Callable[[Namespace], int]) -> Callable[[Namespace], int]:
    """Faults as one line each, and exit code 2."""

    @functools.wraps(does)
    def told(arguments: Namespace) -> int:
        _ready_streams()
        try:
            return does(arguments)
        except (SettingsFault, KeyFault, DatabaseFault, KnowledgeError, CommandFault) as fault:
            sys.stderr.write(f"{fault}\n")
            return 2
        except KeyboardInterrupt:
            return 130
        except BrokenPipeError:
            return 0  # whoever read it has read enough

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
    _print(
        "No SECOND_LOOK_BOT_TOKEN is set: ask @BotFather on Telegram for one (/newbot). "
        "Here is the coach in this terminal."
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

    settings, knowledge = settings_.read(), load()
    wanted = getattr(arguments, "lang", None)
    _language(knowledge, wanted)
    house = open_house(settings, knowledge)
    try:
        Console(house, sys.stdin, _tell, lambda: datetime.now(UTC)).run(wanted or _language_here(), wanted=bool(wanted))
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
    if "-" in arguments.files:
        raise CommandFault("-: standard input is checked alone; check the files in a command of their own.")
    _language(knowledge, arguments.lang)
    bad = 0
    for name in arguments.files:
        shown = name if name.isprintable() and name else repr(name)
        try:
            text = _text_of(name, shown)
        except CommandFault as fault:
            bad = 2
            if arguments.json:
                _print(checking.as_line({"file": name, "error": str(fault)}))
            else:
                sys.stderr.write(f"{fault}\n")
            continue
        turns = (Turn(text),)
        if arguments.json:
            _print(checking.as_line({"file": name, **checking.checked(knowledge, turns, in_turns=False)}))
        else:
            spoken = _language(knowledge, arguments.lang, knowledge.language_of(text))
            _tell((f"{shown}\n" if len(arguments.files) > 1 else "") + checking.page(knowledge, turns, spoken))
    return bad


def _text_of(name: str, shown: str) -> str:
    try:
        with Path(name).open("rb") as file:
            read = file.read(_MOST_FILE_BYTES + 1)  # a device or a pipe has no size to ask for
    except OSError as error:
        raise CommandFault(f"{shown}: {error.strerror}") from None
    if len(read) > _MOST_FILE_BYTES:
        raise CommandFault(f"{shown}: larger than 4 MiB; show the part that matters")
    try:
        text = read.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise CommandFault(f"{shown}: no text in UTF-8; save it as a text file first")
    if not text.strip():
        raise CommandFault(f"{shown}: nothing to read")
    return text


@_told
def contacts(arguments: Namespace) -> int:
    """Whom to reach in a country."""
    from bot.contacts_page import rows

    knowledge = load()
    spoken = _language(knowledge, arguments.lang, _language_here())
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
def evaluate(arguments: Namespace) -> int:
    """How often labelled messages are judged right."""
    from bot.evaluating import report

    for line in report(load(), arguments):
        _print(line)
    return 0


@_told
def fit(arguments: Namespace) -> int:
    """Weights and thresholds fitted on the examples and on labelled messages."""
    from bot.evaluating import examples, figure, rows
    from knowledge.fitting import fit as fitted_on
    from knowledge.fitting import write

    knowledge = load()
    try:
        fitted = fitted_on(knowledge, (*examples(knowledge), *rows(arguments.files, everything=False)))
    except ValueError as reason:
        raise CommandFault(str(reason)) from None
    moved = [(name, knowledge.signals[name].weight, weight) for name, weight in fitted.weights.items()]
    for name, before, after in sorted(moved, key=lambda row: -abs(row[2] - row[1])):
        if before != after:
            _print(f"{name:<32}{before:>8g} -> {after:g}")
    levels = knowledge.assessor.levels
    _print(f"{'caution, high':<32}{levels.caution:>8g}, {levels.high:g} -> {fitted.caution:g}, {fitted.high:g}")
    for when, figures in (("before", fitted.before), ("after", fitted.after)):
        _print(f"{when:<10}found {figure(figures.found)}, flagged for nothing {figure(figures.flagged)}")
    if fitted.worse:
        _print(f"Nothing is written: {fitted.worse}.")
        return 1
    if not arguments.dry_run:
        try:
            write(fitted, Path(str(files("knowledge"))), datetime.now(UTC).date())
        except OSError as error:
            raise CommandFault(f"base/: {error.strerror}") from None
    return 0


@_told
def language_new(arguments: Namespace) -> int:
    """Begin a language that is not there yet."""
    from knowledge.language_new import NoLanguage, begin

    try:
        folder = begin(arguments.code, arguments.name, Path(str(files("knowledge"))))
    except NoLanguage as reason:
        raise CommandFault(str(reason)) from None
    except OSError as error:
        raise CommandFault(f"languages/{arguments.code}: {error.strerror}") from None
    _print(f"{folder} is there. Write examples.yaml first, then concepts.yaml; docs/knowledge.md tells how.")
    _print(f"Then: second-look language check {arguments.code}")
    return 0


@_told
def language_check(arguments: Namespace) -> int:
    """What a language lacks, and which of its examples it does not bear out."""
    from knowledge.language_check import check as what_to_mend

    _known_language(arguments.code)
    mends = 0
    for line in what_to_mend(arguments.code):
        mends += 1
        _tell(line)
    _print(f"{mends} to mend." if mends else "Nothing to mend.")
    return 1 if mends else 0


@_told
def language_read(arguments: Namespace) -> int:
    """Whole conversations in a language."""
    from bot.reading import conversations
    from knowledge.schema.language import Example
    from knowledge.shelf import Shelf

    knowledge = load()
    if arguments.code not in knowledge.languages:
        raise CommandFault(f"{arguments.code}: not spoken. One of: {', '.join(knowledge.languages)}.")
    rows = Shelf(files("knowledge")).records(f"languages/{arguments.code}/examples.yaml", Example)
    for said in conversations(knowledge, arguments.code, tuple(row for _, _, row in rows)):
        _tell(said)
    return 0


def _known_language(code: str) -> None:
    there = sorted(folder.name for folder in files("knowledge").joinpath("languages").iterdir() if folder.is_dir())
    if code not in there:
        raise CommandFault(f"{code}: no such language. One of: {', '.join(there)}; or second-look language new {code}.")


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


def _language(knowledge: Knowledge, wanted: str | None, guess: str = "") -> str:
    if wanted and wanted not in knowledge.languages:
        raise CommandFault(f"--lang {wanted}: not spoken. One of: {', '.join(knowledge.languages)}.")
    return wanted or (guess if guess in knowledge.languages else "en")


def _language_here() -> str:
    """The language that this terminal is set to, such as "km", or nothing that is one."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return re.split(r"[_.@-]", next(filter(None, named), ""))[0].lower()


def _ready_streams() -> None:
    """Standard streams in UTF-8, for which no letter is too strange; one that is closed reads and writes nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper) and (stream.encoding, stream.errors) != ("utf-8", "replace"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _tell(text: str) -> None:
    """Print what people read."""
    _print(_UNSEEN.sub("", text))


def _print(text: str) -> None:
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or what still waits fails again at the end
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandFault(f"standard output: {error.strerror}") from None


def _log(level: str) -> None:
    """Log to standard error. Libraries that would log addresses (the token is in them) or messages stay quiet."""
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for library in ("httpx", "httpcore", "alembic", "sqlalchemy"):
        logging.getLogger(library).setLevel(logging.WARNING)
    # What it calls an error shows what Telegram sent, and that is what people wrote; we log the kind of every fault.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
