"""The terminal: two streams, colour where it is welcome, columns as the eye counts them."""

import json
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from io import TextIOWrapper
from typing import Final, TextIO

from publish.model.regex import regex
from publish.model.value import dataclass


class Unheard(Exception):  # noqa: N818  it says what it is
    """What was to be said cannot be: the disk behind a stream is full, or fails."""


class Ink(Enum):
    """Colours of the terminal, by what they are for (ECMA-48, SGR)."""

    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;36"
    STRONG = "1"
    QUIET = "2"
    GOOD = "32"


_OURS: Final = "|".join(("0", *(ink.value for ink in Ink)))
_COMMANDS: Final = regex(
    rf"(?P<ours>\x1b\[(?:{_OURS})m)|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class Stream:
    """One of the two streams; ``coloured`` only on a terminal that asked for nothing else."""

    file: TextIO
    coloured: bool

    @classmethod
    def of(cls, file: TextIO) -> "Stream":
        """Look whether colour is welcome there (no-color.org)."""
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return cls(file, file.isatty() and not plain)

    def line(self, text: str = "") -> None:
        """Print a line; what would command a terminal, as in a file's name, is shown instead."""
        with _heard():
            print(harmless(text), file=self.file)

    def flush(self) -> None:
        """Send what was printed on its way."""
        with _heard():
            self.file.flush()

    def json(self, value: object, indent: int | None = None) -> None:
        """Print a value as JSON, in UTF-8 whatever the locale says."""
        if isinstance(self.file, TextIOWrapper):
            # A lone surrogate, as of a misnamed file, is escaped just as JSON would have it.
            self.file.reconfigure(encoding="utf-8", errors="backslashreplace")
        with _heard():
            print(json.dumps(value, ensure_ascii=False, indent=indent), file=self.file)

    def ink(self, text: str, ink: Ink) -> str:
        """Colour words, if colour is welcome."""
        return f"\x1b[{ink.value}m{text}\x1b[0m" if self.coloured else text


@dataclass(frozen=True, slots=True)
class Console:
    """Where results go, and where everything else goes."""

    results: Stream
    remarks: Stream

    @classmethod
    def standard(cls) -> "Console":
        """Speak on the process's own streams; what they cannot encode is escaped."""
        # What was closed before we came must not become the number of a file that we write.
        sys.stdout, sys.stderr = _open(sys.stdout, 1), _open(sys.stderr, 2)
        for file in (sys.stdout, sys.stderr):
            if isinstance(file, TextIOWrapper):
                file.reconfigure(errors="backslashreplace")
        return cls(Stream.of(sys.stdout), Stream.of(sys.stderr))


def harmless(text: str) -> str:
    """Show what would command a terminal, our own colours excepted."""
    return _COMMANDS.sub(_shown, text)


def _shown(command: re.Match[str]) -> str:
    if command["ours"]:
        return command[0]
    return chr(0x2400 + ord(command[0])) if command[0] < " " else "\ufffd"


@contextmanager
def _heard() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unheard(error.strerror or str(error)) from error


def _open(file: TextIO | None, number: int) -> TextIO:
    """Return a standard stream, or nowhere, under its number, where Python found it closed."""
    if file is not None:
        return file
    nowhere = os.open(os.devnull, os.O_RDWR)
    if nowhere != number:
        os.dup2(nowhere, number)
    return open(number, "w", encoding="utf-8", closefd=False)


def columns() -> int:
    """Return how wide the terminal is; a hundred where nobody can tell."""
    return shutil.get_terminal_size((100, 24)).columns or 100


def width(text: str) -> int:
    """Return how many columns a text takes (UAX #11: wide and full-width take two)."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Cf", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def padded(text: str, to: int) -> str:
    """Fill a text with spaces up to a column."""
    return text + " " * (to - width(text))


def shortened(text: str, to: int) -> str:
    """Cut a text to so many columns; an ellipsis stands for what is lost."""
    if width(text) <= to:
        return text
    kept = text
    while kept and width(kept) > to - 1:
        kept = kept[:-1]
    return f"{kept}…"
