"""Options: what each command takes, and the command that they make."""

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from publish.cli.commands import Build, Doctor, Export, Inspect, New, Suggest, Wanted
from publish.cli.looking import is_file, is_folder

SEEDS, OUTPUT = Path("seeds"), Path("build")
SPECIMEN = Path(__file__).parents[1] / "specimen"


class Parser(argparse.ArgumentParser):
    """Reads options and never ends the process: what it cannot read it raises."""

    def __init__(self) -> None:
        """Know no options yet."""
        super().__init__(add_help=False, allow_abbrev=False, exit_on_error=False)

    def error(self, message: str) -> NoReturn:
        """Raise what argparse would print."""
        raise argparse.ArgumentError(None, message)


def options_of(parser: Parser) -> list[argparse.Action]:
    """Return the options that a parser reads."""
    return parser._actions  # noqa: SLF001  argparse tells its options in no other way


def common() -> Parser:
    """Return what reads the options that every command has."""
    parser = Parser()
    parser.add_argument("--lang")
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--version", action="store_true")
    return parser


def _build() -> Parser:
    parser = _editions()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.set_defaults(usual=())
    return parser


def _specimen() -> Parser:
    """A book of ours in place of the person's, on paper unless told otherwise."""
    parser = _editions()
    parser.set_defaults(folder=SPECIMEN, usual=("pdf",))
    return parser


def _editions() -> Parser:
    parser = Parser()
    parser.add_argument("--audience", action="append", default=[])
    parser.add_argument("--script", default="")
    parser.add_argument("--format", action="append", default=[])
    parser.add_argument("--output", type=Path, default=OUTPUT)
    _flags(parser, "json", "strict", "all")
    return parser


def _inspect() -> Parser:
    parser = Parser()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    _flags(parser, "json", "edits", "schema", "all")
    return parser


def _new() -> Parser:
    parser = Parser()
    parser.add_argument("names", type=Path, nargs="*")
    _flags(parser, "all")
    return parser


def _folder_and_files(names: Sequence[Path]) -> tuple[Path, tuple[Path, ...]]:
    """Tell the folder from the files: it comes first, and is no file."""
    if names and not is_file(names[0]) and (len(names) > 1 or is_folder(names[0])):
        return names[0], tuple(names[1:])
    return SEEDS, tuple(names)


def _export() -> Parser:
    parser = Parser()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    parser.add_argument("--to", default="markdown")
    parser.add_argument("--output", type=Path)
    return parser


def _suggest() -> Parser:
    parser = Parser()
    parser.add_argument("folder", type=Path, nargs="?", default=SEEDS)
    _flags(parser, "edits")
    return parser


def _doctor() -> Parser:
    parser = Parser()
    _flags(parser, "mend")
    return parser


def _to_build(said: argparse.Namespace) -> Wanted:
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


def _to_inspect(said: argparse.Namespace) -> Wanted:
    return Inspect(said.folder, said.json, said.edits, said.schema, said.all)


def _to_new(said: argparse.Namespace) -> Wanted:
    return New(*_folder_and_files(said.names), said.all)


def _to_export(said: argparse.Namespace) -> Wanted:
    return Export(said.folder, said.to, said.output)


def _to_suggest(said: argparse.Namespace) -> Wanted:
    return Suggest(said.folder, said.edits)


def _to_doctor(said: argparse.Namespace) -> Wanted:
    return Doctor(said.mend)


def _flags(parser: Parser, *names: str) -> None:
    for name in names:
        parser.add_argument(f"--{name}", action="store_true")


def _listed(said: Sequence[str]) -> tuple[str, ...]:
    """Take names apart at commas, Chinese ones too; a name said twice counts once."""
    names = (name.strip() for value in said for name in re.split("[,，、]", value))
    return tuple(dict.fromkeys(filter(None, names)))


OPTIONS: Mapping[str, tuple[Callable[[], Parser], Callable[[argparse.Namespace], Wanted]]] = {
    "build": (_build, _to_build),
    "new": (_new, _to_new),
    "inspect": (_inspect, _to_inspect),
    "suggest": (_suggest, _to_suggest),
    "export": (_export, _to_export),
    "specimen": (_specimen, _to_build),
    "doctor": (_doctor, _to_doctor),
}
"""Of each command what reads its options, and what makes them the command."""
