"""Export: the mended manuscript as files, with the pictures and settings it needs."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from publish import decisions, export
from publish.decisions import Ledger
from publish.model import Document, Figure, Finding, Image, Source, walk
from publish.model.value import dataclass
from publish.press.reading import Reading, mending, read
from publish.press.run import slug_of
from publish.press.write import put
from publish.readers import BOOK, load
from publish.transforms import compose, restoring

KINDS = ("markdown",)
"""The forms that a manuscript can be written in."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, and what is to be said of them."""

    folder: Path
    files: tuple[Path, ...]
    sources: dict[str, Source]
    findings: tuple[Finding, ...]


def export_to(folder: Path, output: Path | None, beside: Path) -> Exported:
    """Write the mended manuscript of a folder into ``output``.

    Without an ``output`` it goes into a folder of the book below ``beside``.
    """
    reading = read(folder)
    target = output or beside / slug_of(reading.manuscript) / KINDS[0]
    written: list[Path] = []
    failed: list[Finding] = []
    for name, data in _files(reading):
        failure = put(target / name, data)
        failed += [failure] if failure else []
        written += [] if failure else [target / name]
    return Exported(target, tuple(written), reading.sources, (*reading.findings, *failed))


def mended(reading: Reading) -> Document:
    """Return a manuscript cleaned as was decided, its apparatus still in its text."""
    manuscript = reading.manuscript
    revise = compose(mending(manuscript), restoring(manuscript.settled))
    return revise(manuscript.document).document


def _files(reading: Reading) -> Iterator[tuple[str, bytes]]:
    """Yield what is to be written: names within the folder, and bytes."""
    manuscript, document = reading.manuscript, mended(reading)
    files = export.markdown(document)
    if not files:
        return
    names = [file.name for file in files]
    yield from ((file.name, file.text.encode()) for file in files)
    metadata = reading.document.metadata
    yield BOOK, export.settings(metadata, manuscript.settings, names).encode()
    yield from _pictures(reading, document)
    ledger = decisions.load(manuscript.root)
    refused = decisions.refusals(ledger) if isinstance(ledger, Ledger) else ""
    if refused.strip():
        yield decisions.NAME, refused.encode()


def _pictures(reading: Reading, document: Document) -> Iterator[tuple[str, bytes]]:
    """Yield each picture of the folder once; one that cannot be had, the build reports."""
    for name in dict.fromkeys(_addresses(document)):
        data = load(reading.manuscript.root, name) if _is_local(name) else b""
        if isinstance(data, bytes) and data:
            yield name, data


def _addresses(document: Document) -> Iterator[str]:
    pictures = [node for node in walk(document) if isinstance(node, Figure | Image)]
    given = [(node.address, node.span.seed) for node in pictures]
    for address, seed in (*given, (document.metadata.cover, "")):
        yield posixpath.normpath(posixpath.join(posixpath.dirname(seed), unquote(address)))


def _is_local(name: str) -> bool:
    return name != "." and ":" not in name and not name.startswith(("/", "../"))


__all__ = ["KINDS", "Exported", "export_to", "mended"]
