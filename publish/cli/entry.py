"""The way in: understand what was typed, do it, and fail in plain words."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import assert_never

from publish import __version__
from publish.cli import INTERRUPTED
from publish.cli.arguments import language_of, wanted
from publish.cli.commands import (
    Build,
    Doctor,
    Export,
    Help,
    Inspect,
    New,
    Suggest,
    Version,
    Wanted,
)
from publish.cli.console import Console, Ink, Unheard
from publish.cli.misuse import Misuse, require
from publish.cli.progress import StatusLine
from publish.cli.spelling import spell_in_utf8
from publish.cli.stopping import Stopped, stoppable
from publish.provision.places import clone
from publish.provision.words import Trouble
from publish.words.interface import Interface, interface

DONE, MISUSED, PIPE_CLOSED = 0, 2, 141


def main(typed: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what was typed, as the process ends with it.

    What a process imports stays to its end, where all goes at once: to look through it
    for garbage then and while it comes takes an eighth of a short job. The press, which makes
    garbage, has it looked for.
    """
    if typed is not None:
        return _main(typed)
    spell_in_utf8()
    gc.disable()
    try:
        return _main(sys.argv[1:])
    finally:
        gc.freeze()


def _main(typed: Sequence[str]) -> int:
    words, console = interface(language_of(typed)), Console.standard()
    status = StatusLine(sys.stderr, words)
    try:
        with stoppable():
            ended = _run(wanted(typed), words, console, status)
            console.results.flush()
    except Misuse as misuse:
        status.done()
        return _misused(misuse, words, console)
    except (KeyboardInterrupt, Stopped) as stop:
        status.done()
        console.remarks.line(words.interrupted)
        return stop.status if isinstance(stop, Stopped) else INTERRUPTED
    except BrokenPipeError:
        _silence()
        return PIPE_CLOSED
    except Unheard as error:
        _silence()
        return _unwritten(error, words, console)
    except Exception as error:  # noqa: BLE001  the last net: no traceback for a writer
        status.done()
        return _unexpected(error, words, console)
    return ended


def _run(asked: Wanted, words: Interface, console: Console, status: StatusLine) -> int:
    # Each command loads what it needs when it is asked for: help must not wait for engines.
    match asked:
        case Help(command):
            console.results.file.write(words.help[command])
        case Version():
            console.results.line(__version__)
        case Build() | Inspect() | Doctor():
            return _publish(asked, words, console, status)
        case New() | Suggest() | Export():
            return _write(asked, words, console, status)
        case _:
            assert_never(asked)
    return DONE


def _publish(
    asked: Build | Inspect | Doctor, words: Interface, console: Console, status: StatusLine
) -> int:
    """Run a command that makes a book, or looks."""
    match asked:
        case Build():
            require(asked.folder, "build")
            status("start", "")
            from publish.cli.build import build  # noqa: PLC0415

            return build(asked, words, console, status)
        case Inspect():
            if not asked.schema:
                require(asked.folder, "inspect")
            status("start", "")
            from publish.cli.inspection import inspect  # noqa: PLC0415

            return inspect(asked, words, console, status)
        case Doctor():
            status("start", "")
            from publish.cli.health import doctor  # noqa: PLC0415

            return doctor(asked, words, console, status)
        case _:
            assert_never(asked)


def _write(
    asked: New | Suggest | Export, words: Interface, console: Console, status: StatusLine
) -> int:
    """Run a command that writes what a person goes on with."""
    match asked:
        case New():
            status("start", "")
            from publish.cli.new import new  # noqa: PLC0415

            return new(asked, words, console, status)
        case Suggest():
            require(asked.folder, "suggest")
            status("start", "")
            from publish.cli.suggest import suggest  # noqa: PLC0415

            return suggest(asked, words, console, status)
        case Export():
            require(asked.folder, "export")
            status("start", "")
            from publish.cli.export import export  # noqa: PLC0415

            return export(asked, words, console, status)
        case _:
            assert_never(asked)


def _misused(misuse: Misuse, words: Interface, console: Console) -> int:
    out = console.remarks
    if misuse.code == "no-command":
        out.file.write(words.help[""])
        return MISUSED
    what, hint = misuse.lines(words)
    out.line(f"{out.ink('publish', Ink.STRONG)}: {out.ink(what, Ink.ERROR)}")
    out.line(f"  {words.hint.format(hint)}")
    return MISUSED


def _silence() -> None:
    # Whoever read our output has enough; the interpreter must not flush to it again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unwritten(error: Unheard, words: Interface, console: Console) -> int:
    with suppress(Unheard):
        console.remarks.line(words.unheard.format(error))
    return 1


def _unexpected(error: Exception, words: Interface, console: Console) -> int:
    if os.environ.get("YIGAO_DEBUG"):
        traceback.print_exception(error)
    for line in _explained(error, words):
        console.remarks.line(line)
    return 1


def _explained(error: Exception, words: Interface) -> tuple[str, ...]:
    if isinstance(error, Trouble):
        return tuple(part.in_language(words.language) for part in (error.what, error.mend))
    if _broken_setup(error):
        first = str(error).partition("\n")[0].partition(":")[0]
        return words.broken_setup.format(first), words.see_doctor.format(_mending())
    what = f"{type(error).__name__}: {error}"
    return words.unexpected.format(what=what, where=_where(error)), words.report_it


def _mending() -> str:
    return "make book" if clone() else "publish doctor --mend"


def _broken_setup(error: Exception) -> bool:
    """Whether a package or a library of the machine is missing."""
    if isinstance(error, ModuleNotFoundError):
        return not (error.name or "").startswith("publish")
    return isinstance(error, OSError) and "cannot load library" in str(error)


def _where(error: Exception) -> str:
    """Return the innermost line of our own code that the error passed through."""
    house = Path(__file__).resolve().parents[1]
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(house)]
    if not own:
        return "?"
    return f"{Path(own[-1].filename).relative_to(house.parent)}:{own[-1].lineno}"
