"""Commands: what a person may ask for, as plain data."""

from pathlib import Path
from typing import TypeAlias

from publish.model.value import dataclass


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
