"""Folders: which files are the manuscript, in which order, and their bytes."""

import posixpath
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.model import Finding, Span
from publish.readers.findings import (
    IgnoredFile,
    MissingSeed,
    OversizedSeed,
    SeedOutside,
    UnreadableSeed,
)
from publish.readers.toml import nearest_of

LIMIT = 32 * 1024 * 1024
_SKIPPED = re.compile(
    r"(readme|license|licence|copying|copyright|changelog|contributing|note|summary)"
    r"([._-].*)?\.\w+",
    re.IGNORECASE,
)
_DOCUMENTS = frozenset(
    {".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".org", ".pages", ".pdf"}
    | {".rst", ".rtf", ".tex", ".text", ".wps", ".xhtml"}
)
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Listing:
    """Names of manuscript files in order, relative to their folder, posix."""

    names: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def listing(
    root: Path, order: Sequence[str], suffixes: frozenset[str], ordered_at: Span
) -> Listing:
    """List a folder: files that ``order`` names, or all in natural order of their names.

    ``ordered_at`` is where the order is written, for what it names in vain.
    """
    try:
        there = sorted((entry.name for entry in root.iterdir() if entry.suffix), key=natural)
        seeds = _seeds(root, suffixes)
        if not order:
            return Listing(seeds, tuple(_ignored(there, suffixes)))
        found = {name: _named(root, name, suffixes) for name in order}
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Listing((), (UnreadableSeed(root.name, reason, span=None),))
    return Listing(
        tuple(dict.fromkeys(name for names in found.values() for name in names)),
        tuple(
            MissingSeed(name, nearest_of(name, seeds), span=ordered_at)
            for name, names in found.items()
            if not names
        ),
    )


def _seeds(root: Path, suffixes: frozenset[str], below: str = "") -> tuple[str, ...]:
    """Return the manuscript files of a folder, in natural order."""
    names = sorted((entry.name for entry in (root / below).iterdir()), key=natural)
    return tuple(
        posixpath.join(below, name)
        for name in names
        if Path(name).suffix.lower() in suffixes and not skipped(name)
    )


def _named(root: Path, name: str, suffixes: frozenset[str]) -> tuple[str, ...]:
    """Return what a name in ``order`` stands for: a file, or the files of a folder."""
    clean = posixpath.normpath(name.replace("\\", "/"))
    path = root / clean
    if path.is_dir() and path.resolve().is_relative_to(root.resolve()):
        return _seeds(root, suffixes, clean)
    return (clean,) if path.exists() else ()


def natural(name: str) -> tuple[tuple[bool, int, str], ...]:
    """Order names as people do: 第2章 before 第10章, case aside."""
    parts = _DIGITS.split(name.casefold())
    return tuple((part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts)


def skipped(name: str) -> bool:
    """Tell whether a name is hidden or that of a file about the folder."""
    return name.startswith((".", "_", "~")) or bool(_SKIPPED.fullmatch(name))


def _ignored(names: Sequence[str], suffixes: frozenset[str]) -> Iterator[Finding]:
    for name in names:
        suffix = Path(name).suffix.lower()
        if suffix in _DOCUMENTS - suffixes and not skipped(name):
            yield IgnoredFile(name, span=None)


def load(root: Path, name: str, limit: int = LIMIT) -> bytes | Finding:
    """Return the bytes of a regular file inside the folder, of ``limit`` at most, or why not."""
    span = Span(name, 0, 0)
    path = root / name
    try:
        if not path.resolve(strict=True).is_relative_to(root.resolve()):
            return SeedOutside(name, span=span)
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return UnreadableSeed(name, "not a regular file", span=span)
        if about.st_size > limit:
            return OversizedSeed(name, about.st_size, limit, span=span)
        return path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return UnreadableSeed(name, (reason or str(error)).lower(), span=span)
