"""The `second-look` command: parsing only. What it does stands elsewhere."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn, TypeAlias

from bot import commands


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Say it with the way out, and end."""
        self.exit(2, f"{self.prog}: {' '.join(message.split())}. See {self.prog} --help.\n")


def parser() -> argparse.ArgumentParser:
    """Every command with a help that somebody new understands."""
    top = Parser(
        prog="second-look",
        description="Looks at suspicious conversations: finds warning signs, asks, advises, and shows whom to call.",
        epilog="Settings come from the environment; docs/running.md lists them.",
    )
    subs = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    run = subs.add_parser(
        "run",
        help="start the bot; without a token, the coach in this terminal",
        description="Starts the Telegram bot when SECOND_LOOK_BOT_TOKEN is set; else opens the coach in this terminal.",
    )
    run.set_defaults(does=commands.run)

    bot = subs.add_parser(
        "bot",
        help="start the Telegram bot (needs SECOND_LOOK_BOT_TOKEN)",
        description="Starts the Telegram bot, and runs it until it is told to stop. SECOND_LOOK_BOT_TOKEN must be set.",
    )
    bot.set_defaults(does=commands.bot)

    chat = subs.add_parser(
        "chat",
        help="talk to the coach in this terminal",
        description="The same coach as on Telegram, in this terminal: paste a message, end it with an empty line, "
        "and choose by number.",
    )
    chat.add_argument("--lang", metavar="CODE", help="language to begin in, such as en, es, ar, km")
    chat.set_defaults(does=commands.chat)

    check = subs.add_parser(
        "check",
        help="check messages without a conversation",
        description="Checks text files, or with - JSON Lines from standard input: one line out for each line in.",
    )
    check.add_argument("files", nargs="+", metavar="FILE", help="text files, or - for JSON Lines on standard input")
    check.add_argument("--json", action="store_true", help="one JSON line for each file")
    check.add_argument("--lang", metavar="CODE", help="language of the answer for people")
    check.set_defaults(does=commands.check)

    contacts = subs.add_parser(
        "contacts",
        help="whom to reach in a country",
        description="Whom to reach in a country: a code (NP), a name in any of the languages, a flag, even misspelt.",
    )
    contacts.add_argument("country", metavar="COUNTRY", help="the country it is about: NP, Nepal, nepall or its flag")
    contacts.add_argument("--need", metavar="NEED", action="append", help="trafficking, emergency, child, labour, …")
    contacts.add_argument("--from", dest="standing", metavar="COUNTRY", help="where the person is, if not there")
    contacts.add_argument("--nationality", metavar="COUNTRY", help="whose passport they have")
    contacts.add_argument("--lang", metavar="CODE", help="language of the answer")
    contacts.add_argument("--json", action="store_true", help="one JSON line for each contact")
    contacts.set_defaults(does=commands.contacts)

    _knowledge(subs)
    _language(subs)

    erase = subs.add_parser(
        "erase-expired",
        help="erase everything whose time has come",
        description="Erases everything whose time has come, once. A running bot does this by itself.",
    )
    erase.set_defaults(does=commands.erase_expired)

    key = subs.add_parser(
        "key",
        help="print a fresh key for SECOND_LOOK_KEY",
        description="Prints a fresh key for SECOND_LOOK_KEY. What is kept under one key cannot be read with another.",
    )
    key.set_defaults(does=commands.key)
    return top


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - argparse has no other name for it


def _knowledge(subs: Commands) -> None:
    knowledge = subs.add_parser(
        "knowledge",
        help="look after what the coach knows",
        description="Looks after what the coach knows: signs, words, questions, advice and contacts.",
    )
    inner = knowledge.add_subparsers(dest="what", required=True, metavar="WHAT")
    lint = inner.add_parser(
        "lint",
        help="every mistake in every file, with its line",
        description="Finds every mistake in every file of knowledge, and prints it with its file and line.",
    )
    lint.set_defaults(does=commands.lint)
    coverage = inner.add_parser(
        "coverage",
        help="what each language still lacks",
        description="Prints what each language has and what it still lacks.",
    )
    coverage.set_defaults(does=commands.coverage)

    evaluate = inner.add_parser(
        "evaluate",
        help="how often labelled messages are judged right",
        description="Reads labelled messages as JSON Lines (text or turns, with label 0 or 1, or expect.level and "
        "expect.tactics) and prints what is found, missed and flagged for nothing, with 95 %% intervals.",
    )
    evaluate.add_argument("files", nargs="+", metavar="FILE", help="JSON Lines")
    evaluate.add_argument("--misses", action="store_true", help="print every suspicious message that is not found")
    evaluate.add_argument("--false-alarms", action="store_true", help="print every harmless message that is flagged")
    evaluate.add_argument("--all", action="store_true", help="count suspicious messages whose core is false as well")
    evaluate.add_argument("--picture", metavar="FILE.svg", help="draw the figures by language")
    evaluate.set_defaults(does=commands.evaluate)
    fit = inner.add_parser(
        "fit",
        help="fit weights and thresholds on labelled messages",
        description="Fits the weights of signs and the thresholds on the examples of all languages and on labelled "
        "messages, near those they have. Prints what changes; writes it unless more harmless ones would be flagged.",
    )
    fit.add_argument("files", nargs="*", metavar="FILE", help="JSON Lines, as for evaluate")
    fit.add_argument("--dry-run", action="store_true", help="print what would change, and write nothing")
    fit.set_defaults(does=commands.fit)


def _language(subs: Commands) -> None:
    language = subs.add_parser(
        "language",
        help="add, check or read a language (for speakers; no code)",
        description="For people who speak a language: begin one, see what it lacks, read aloud what is said in it.",
    )
    inner = language.add_subparsers(dest="what", required=True, metavar="WHAT")
    new = inner.add_parser(
        "new",
        help="begin a language that is not there yet",
        description="Makes a folder for a language, with every meaning that is to be filled and some English for it.",
    )
    new.add_argument("code", metavar="CODE", help="two or three letters, such as si")
    new.add_argument("name", metavar="NAME", nargs="?", default="", help="what its speakers call it")
    new.set_defaults(does=commands.language_new)
    one = inner.add_parser(
        "check",
        help="what a language lacks, and which of its examples fail",
        description="Checks one language by itself: what is missing, and which of its own examples are not borne out, "
        "with what was heard in them.",
    )
    one.add_argument("code", metavar="CODE", help="the language's code")
    one.set_defaults(does=commands.language_check)
    read = inner.add_parser(
        "read",
        help="whole conversations, to be read aloud",
        description="Prints whole conversations in a language, so that a speaker can read aloud what people are told.",
    )
    read.add_argument("code", metavar="CODE", help="the language's code")
    read.set_defaults(does=commands.language_read)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it worked, 1 when it found something wrong, 2 when it could not run."""
    arguments = parser().parse_args(argv)
    result: int = arguments.does(arguments)
    return result


if __name__ == "__main__":
    sys.exit(main())
