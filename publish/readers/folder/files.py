"""Folders: which files are the manuscript, in which order, and their bytes."""

import os
import posixpath
import re
import stat
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from pathlib import Path

from publish.model import Finding, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.folder.findings import (
    IgnoredFile,
    MissingSeed,
    NoManuscript,
    NothingReadable,
    OversizedSeed,
    SeedOutside,
)
from publish.readers.seed.findings import UnreadableSeed
from publish.readers.settings.toml import nearest_of

LIMIT = 32 * 1024 * 1024
_SKIPPED = regex(
    r"(readme|licen[cs]e|copying|copyright|changelog|changes|contributing|code[_-]of[_-]conduct)"
    r"([._-]((zh|cn|tw|hk|en|ja|ko|fr|de|es|ru|pt)([_-][a-z]{2,4})?|mit|apache|lesser))?\.\w+",
    re.IGNORECASE,
)
_NEVER_TEXTS = frozenset({"build", "node_modules", "styles"})
_BESIDE = frozenset({"book.toml", "decisions.toml", "terms.toml", "glossary.toml"})
_FEW_FOLDERS = 500
_DOCUMENTS = frozenset(
    {".doc", ".docx", ".epub", ".htm", ".html", ".odt", ".org", ".pages", ".pdf"}
    | {".rst", ".rtf", ".tex", ".text", ".wps", ".xhtml"}
)
_DIGITS = regex(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Listing:
    """Names of manuscript files in order, relative to their folder, posix."""

    names: tuple[str, ...]
    findings: tuple[Finding, ...] = ()


def nothing_in(root: Path, name: str) -> NoManuscript | NothingReadable:
    """Say that a folder has no manuscript, and what it has instead."""
    try:
        here = sorted(each.name for each in root.iterdir() if each.is_file())
    except OSError:
        here = []
    others = [each for each in here if not each.startswith(".") and each not in _BESIDE]
    if not others:
        return NoManuscript(name, span=None)
    return NothingReadable(name, len(others), others[0], span=None)


def listing(
    root: Path, order: Sequence[str], suffixes: frozenset[str], ordered_at: Span
) -> Listing:
    """List a folder: files that ``order`` names, or all in natural order of their names.

    ``ordered_at`` is where the order is written, for what it names in vain. An order of
    nothing that is there counts as none. What might be read and is not gives a note.
    """
    try:
        seeds = _seeds(root, suffixes)
        found = {name: _named(root, name, suffixes) for name in order}
        ordered = tuple(dict.fromkeys(name for names in found.values() for name in names))
        known = (*ordered, ordered_at.seed) if ordered else seeds
        kinds = suffixes if ordered else suffixes | _DOCUMENTS
        left = tuple(_left_out(root, kinds, known))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Listing((), (UnreadableSeed(root.name, reason, span=None),))
    missing = (
        MissingSeed(name, nearest_of(name, seeds), span=ordered_at)
        for name, names in found.items()
        if not names
    )
    return Listing(ordered or seeds, (*missing, *left))


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
    try:
        if path.is_dir() and path.resolve().is_relative_to(root.resolve()):
            return _seeds(root, suffixes, clean)
        return (clean,) if path.exists() else ()
    except OSError:
        return ()


def natural(name: str) -> tuple[tuple[bool, int, str], ...]:
    """Order names as people do: 第2章 before 第10章, case aside."""
    parts = _DIGITS.split(name.casefold())
    return tuple((part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts)


def skipped(name: str) -> bool:
    """Tell whether a name is hidden or that of a file about the folder."""
    return name.startswith((".", "_", "~")) or bool(_SKIPPED.fullmatch(name))


def _left_out(
    root: Path, kinds: frozenset[str], known: Collection[str], below: str = ""
) -> Iterator[Finding]:
    """Note each file and folder that might hold text of the book and is not among its seeds."""
    for name in sorted((entry.name for entry in (root / below).iterdir()), key=natural):
        path = posixpath.join(below, name)
        folder = (root / path).is_dir()
        if name.startswith((".", "~")) or path in known:
            continue
        if folder and any(one.startswith(f"{path}/") for one in known):
            yield from _left_out(root, kinds, known, path)
        elif folder and name not in _NEVER_TEXTS and _holds(root / path, kinds):
            yield IgnoredFile(f"{path}/", span=None)
        elif not folder and Path(name).suffix.lower() in kinds:
            yield IgnoredFile(path, span=None)


def _holds(folder: Path, kinds: frozenset[str]) -> bool:
    """Tell whether a folder holds a text, as far as one looks through folders within it."""
    for _, folders, names in islice(os.walk(folder), _FEW_FOLDERS):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if any(Path(name).suffix.lower() in kinds and not skipped(name) for name in names):
            return True
    return False


def load(root: Path, name: str, limit: int = LIMIT) -> bytes | Finding:
    """Return the bytes of a regular file inside the folder, of ``limit`` at most, or why not.

    Nobody who changes the folder meanwhile makes us wait, follow a link or read on.
    """
    span = Span(name, 0, 0)
    try:
        path = (root / name).resolve(strict=True)
        if not path.is_relative_to(root.resolve()):
            return SeedOutside(name, span=span)
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            return UnreadableSeed(name, "not a regular file", span=span)
        data = _read(path, limit + 1) if about.st_size <= limit else b""
        size = max(about.st_size, len(data))
        return OversizedSeed(name, size, limit, span=span) if size > limit else data
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return UnreadableSeed(name, (reason or str(error)).lower(), span=span)


def _read(path: Path, most: int) -> bytes:
    def opened(name: str, flags: int) -> int:
        return os.open(name, flags | os.O_NONBLOCK | os.O_NOFOLLOW)

    with open(path, "rb", opener=opened) as file:
        return file.read(most)
