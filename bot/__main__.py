"""The `second-look` command: parsing only. What it does stands elsewhere."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bot import commands


def parser() -> argparse.ArgumentParser:
    """Every command with a help that somebody new understands."""
    top = argparse.ArgumentParser(
        prog="second-look",
        description="Looks at suspicious conversations: finds warning signs, asks, advises, and shows whom to call.",
        epilog="Settings come from the environment; docs/running.md lists them.",
    )
    subs = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    subs.add_parser("run", help="start the bot; without a token, the coach in this terminal").set_defaults(
        does=commands.run
    )
    subs.add_parser("bot", help="start the Telegram bot (needs SECOND_LOOK_BOT_TOKEN)").set_defaults(does=commands.bot)

    chat = subs.add_parser("chat", help="talk to the coach in this terminal")
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
    contacts.add_argument("country", metavar="COUNTRY")
    contacts.add_argument("--need", metavar="NEED", action="append", help="trafficking, emergency, child, labour, …")
    contacts.add_argument("--from", dest="standing", metavar="COUNTRY", help="where the person is, if not there")
    contacts.add_argument("--nationality", metavar="COUNTRY", help="whose passport they have")
    contacts.add_argument("--lang", metavar="CODE", help="language of the answer")
    contacts.add_argument("--json", action="store_true", help="one JSON line for each contact")
    contacts.set_defaults(does=commands.contacts)

    knowledge = subs.add_parser("knowledge", help="look after what the coach knows")
    inner = knowledge.add_subparsers(dest="what", required=True, metavar="WHAT")
    inner.add_parser("lint", help="every mistake in every file, with its line").set_defaults(does=commands.lint)
    inner.add_parser("coverage", help="what each language still lacks").set_defaults(does=commands.coverage)

    erase = subs.add_parser("erase-expired", help="erase everything whose time has come")
    erase.set_defaults(does=commands.erase_expired)
    subs.add_parser("key", help="print a fresh key for SECOND_LOOK_KEY").set_defaults(does=commands.key)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it worked, 1 when it found something wrong, 2 when it could not run."""
    arguments = parser().parse_args(argv)
    result: int = arguments.does(arguments)
    return result


if __name__ == "__main__":
    sys.exit(main())
