"""What a person typed, understood; nothing here loads more than Python's own library."""

import argparse
from collections.abc import Sequence
from itertools import pairwise

from publish.cli.commands import Help, Version, Wanted
from publish.cli.misuse import Misuse, nearest
from publish.cli.options import OPTIONS, Parser, common, options_of
from publish.provision.words import spoken

LANGUAGES = ("zh", "en")


def language_of(typed: Sequence[str]) -> str:
    """Return ``zh`` or ``en``: as ``--lang`` says if it says one of them, else the locale's."""
    for option, value in pairwise((*typed, "")):
        said = value if option == "--lang" else option.removeprefix("--lang=")
        if option.startswith("--lang") and said in LANGUAGES:
            return said
    return spoken()


def wanted(typed: Sequence[str]) -> Wanted:
    """Understand a command line; raises Misuse where it cannot be understood."""
    said, rest = _parsed(common(), typed, "build")
    if said.lang is not None and said.lang not in LANGUAGES:
        raise Misuse("unknown-language", name=said.lang)
    if said.version:
        return Version()
    if not rest and not said.help:
        raise Misuse("no-command")
    at = _place_of_command(rest)
    command = rest[at] if rest else ""
    if command and command not in OPTIONS:
        raise _unknown_command(command)
    return Help(command) if said.help else _command(command, rest[:at] + rest[at + 1 :])


def _place_of_command(rest: Sequence[str]) -> int:
    """Return where the command stands: a known name, before what is only an option's value."""
    valued = {
        option
        for parser in (make() for make, _ in OPTIONS.values())
        for action in options_of(parser)
        if action.nargs != 0
        for option in action.option_strings
    }
    words = [at for at, word in enumerate(rest) if not word.startswith("-")]
    free = [at for at in words if not at or rest[at - 1] not in valued]
    named = (at for at in (*free, *words) if rest[at] in OPTIONS)
    return next(named, (*free, *words, 0)[0])


def _unknown_command(name: str) -> Misuse:
    if name.startswith("-"):
        return Misuse("unknown-option", name=name, command="build")
    return Misuse("unknown-command", name=name, known=OPTIONS)


def _command(command: str, typed: Sequence[str]) -> Wanted:
    make, meant = OPTIONS[command]
    parser = make()
    said, rest = _parsed(parser, typed, command)
    if rest:
        raise _left_over(rest[0], parser, command)
    return meant(said)


def _parsed(
    parser: Parser, typed: Sequence[str], command: str
) -> tuple[argparse.Namespace, list[str]]:
    try:
        return parser.parse_known_args(typed)
    except argparse.ArgumentError as error:
        name = error.argument_name or ""
        valued = any(
            name in action.option_strings and action.nargs != 0 for action in options_of(parser)
        )
        code = "missing-value" if valued else "needless-value"
        raise Misuse(code, name=name, command=command) from error


def _left_over(name: str, parser: Parser, command: str) -> Misuse:
    if not name.startswith("-"):
        return Misuse("needless-argument", name=name, command=command)
    option = name.split("=", maxsplit=1)[0]
    actions = (*options_of(parser), *options_of(common()))
    options = [string for action in actions for string in action.option_strings]
    return Misuse("unknown-option", name=option, meant=nearest(option, options), command=command)
