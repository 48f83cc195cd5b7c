"""What a person typed, as plain data; nothing here loads more than Python's own library."""

import argparse
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NoReturn, TypeAlias

from publish.cli.misuse import Misuse, nearest
from publish.model.value import dataclass
from publish.provision.words import spoken

SEEDS, OUTPUT = Path("seeds"), Path("build")
SPECIMEN = Path(__file__).parents[1] / "specimen"
COMMANDS = ("build", "new", "inspect", "suggest", "export", "specimen", "doctor")
LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Help:
    """Show the help of a command, or, without one, of them all."""

    command: str


@dataclass(frozen=True, slots=True)
class Version:
    """Show the version."""


@dataclass(frozen=True, slots=True)
class Build:
    """Publish a folder; names of audiences, script and formats are still to be checked."""

    folder: Path
    output: Path
    audiences: tuple[str, ...]
    script: str
    formats: tuple[str, ...]
    as_json: bool
    strict: bool
    every: bool


@dataclass(frozen=True, slots=True)
class Inspect:
    """Show how a folder was read."""

    folder: Path
    as_json: bool
    edits: bool
    schema: bool
    every: bool


@dataclass(frozen=True, slots=True)
class Suggest:
    """Write what is in doubt into a folder's decisions."""

    folder: Path
    edits: bool


@dataclass(frozen=True, slots=True)
class Export:
    """Write the mended manuscript; without an output, below the one of builds."""

    folder: Path
    form: str
    output: Path | None


@dataclass(frozen=True, slots=True)
class New:
    """Begin a manuscript of some files."""

    folder: Path
    files: tuple[Path, ...]
    every: bool


@dataclass(frozen=True, slots=True)
class Doctor:
    """Look at the machine."""

    mend: bool


Wanted: TypeAlias = Help | Version | Build | New | Inspect | Suggest | Export | Doctor


class _Parser(argparse.ArgumentParser):
    def __init__(self) -> None:
        super().__init__(add_help=False, allow_abbrev=False, exit_on_error=False)

    def error(self, message: str) -> NoReturn:
        raise argparse.ArgumentError(None, message)


def language_of(typed: Sequence[str]) -> str:
    """Return ``zh`` or ``en``: as ``--lang`` says if it says one of them, else the locale's."""
    for option, value in pairwise((*typed, "")):
        said = value if option == "--lang" else option.removeprefix("--lang=")
        if option.startswith("--lang") and said in LANGUAGES:
            return said
    return spoken()


def wanted(typed: Sequence[str]) -> Wanted:
    """Understand a command line; raises Misuse where it cannot be understood."""
    common, rest = _parsed(_common(), typed, "build")
    if common.lang is not None and common.lang not in LANGUAGES:
        raise Misuse("unknown-language", name=common.lang)
    if common.version:
        return Version()
    if not rest and not common.help:
        raise Misuse("no-command")
    at = _place_of_command(rest)
    command = rest[at] if rest else ""
    if command and command not in COMMANDS:
        raise _unknown_command(command)
    return Help(command) if common.help else _command(command, rest[:at] + rest[at + 1 :])


def _place_of_command(rest: Sequence[str]) -> int:
    """Return where the command stands: a known name, before what is only an option's value."""
    valued = {
        option
        for parser in (make() for make in _PARSERS.values())
        for action in _of(parser)
        if action.nargs != 0
        for option in action.option_strings
    }
    words = [at for at, word in enumerate(rest) if not word.startswith("-")]
    free = [at for at in words if not at or rest[at - 1] not in valued]
    named = (at for at in (*free, *words) if rest[at] in COMMANDS)
    return next(named, (*free, *words, 0)[0])


def _unknown_command(name: str) -> Misuse:
    if name.startswith("-"):
        return Misuse("unknown-option", name=name, command="build")
    return Misuse("unknown-command", name=name, known=COMMANDS)


def _command(command: str, typed: Sequence[str]) -> Wanted:
    parser = _PARSERS[command]()
    said, rest = _parsed(parser, typed, command)
    if rest:
        raise _left_over(rest[0], parser, command)
    if command == "doctor":
        return Doctor(said.mend)
    if command == "new":
        return New(*_folder_and_files(said.names), said.all)
    if command == "export":
        return Export(said.folder, said.to, said.output)
    if command == "suggest":
        return Suggest(said.folder, said.edits)
    if command == "inspect":
        return Inspect(said.folder, said.json, said.edits, said.schema, said.all)
    return Build(
        folder=said.folder,
        output=said.output,
        audiences=_listed(said.audience),
        script=said.script,
        formats=_listed(said.format) or said.usual,
        as_json=said.json,
        strict=said.strict,
        every=said.all,
    )


def _parsed(
    parser: _Parser, typed: Sequence[str], command: str
) -> tuple[argparse.Namespace, list[str]]:
    try:
        return parser.parse_known_args(typed)
    except argparse.ArgumentError as error:
        name = error.argument_name or ""
        valued = any(name in action.option_strings and action.nargs != 0 for action in _of(parser))
        code = "missing-value" if valued else "needless-value"
        raise Misuse(code, name=name, command=command) from error


def _left_over(name: str, parser: _Parser, command: str) -> Misuse:
    if not name.startswith("-"):
        return Misuse("needless-argument", name=name, command=command)
    option = name.split("=", maxsplit=1)[0]
    actions = (*_of(parser), *_of(_common()))
    options = [string for action in actions for string in action.option_strings]
    return Misuse("unknown-option", name=option, meant=nearest(option, options), command=command)


def _of(parser: _Parser) -> list[argparse.Action]:
    return parser._actions  # noqa: SLF001  argparse tells its options in no other way


def _common() -> _Parser:
    parser = _Parser()
    parser.add_argument("--lang")
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--version", action="store_true")
    return parser


def _build() -> _Parser:
    parser = _editions()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.set_defaults(usual=())
    return parser


def _specimen() -> _Parser:
    """A book of ours in place of the person's, on paper unless told otherwise."""
    parser = _editions()
    parser.set_defaults(folder=SPECIMEN, usual=("pdf",))
    return parser


def _editions() -> _Parser:
    parser = _Parser()
    parser.add_argument("--audience", action="append", default=[])
    parser.add_argument("--script", default="")
    parser.add_argument("--format", action="append", default=[])
    parser.add_argument("--output", type=Path, default=OUTPUT)
    _flags(parser, "json", "strict", "all")
    return parser


def _inspect() -> _Parser:
    parser = _Parser()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    _flags(parser, "json", "edits", "schema", "all")
    return parser


def _new() -> _Parser:
    parser = _Parser()
    parser.add_argument("names", type=Path, nargs="*")
    _flags(parser, "all")
    return parser


def _folder_and_files(names: Sequence[Path]) -> tuple[Path, tuple[Path, ...]]:
    """Tell the folder from the files: it comes first, and is no file."""
    if names and not names[0].is_file() and (len(names) > 1 or names[0].is_dir()):
        return names[0], tuple(names[1:])
    return SEEDS, tuple(names)


def _export() -> _Parser:
    parser = _Parser()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--to", default="markdown")
    parser.add_argument("--output", type=Path)
    return parser


def _suggest() -> _Parser:
    parser = _Parser()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    _flags(parser, "edits")
    return parser


def _doctor() -> _Parser:
    parser = _Parser()
    _flags(parser, "mend")
    return parser


_PARSERS = {
    "build": _build,
    "new": _new,
    "inspect": _inspect,
    "suggest": _suggest,
    "export": _export,
    "specimen": _specimen,
    "doctor": _doctor,
}


def _flags(parser: _Parser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", action="store_true")


def _listed(said: Sequence[str]) -> tuple[str, ...]:
    """Take names apart at commas, Chinese ones too; a name said twice counts once."""
    names = (name.strip() for value in said for name in re.split("[,，、]", value))
    return tuple(dict.fromkeys(filter(None, names)))
