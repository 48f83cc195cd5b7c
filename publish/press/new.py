"""New: a folder for a manuscript, with what was found in it written down to be confirmed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from publish import export
from publish.model import Finding
from publish.model.value import dataclass
from publish.press.findings import NameTaken, NotCopied
from publish.press.reading import Reading, audiences, read
from publish.press.write import put, refusal
from publish.readers import BOOK
from publish.words.interface import Interface

_DEFAULT = ("general",)


@dataclass(frozen=True, slots=True)
class Begun:
    """A folder as it stands now; ``book`` is what was written of it, if none was ``kept``.

    Where nothing can be written, nothing is read.
    """

    folder: Path
    copied: tuple[Path, ...]
    book: Path | None
    reading: Reading | None
    findings: tuple[Finding, ...]
    kept: bool = False


def begin(folder: Path, files: Sequence[Path], words: Interface) -> Begun:
    """Copy files into a folder, and write its ``book.toml``; nothing that is there is touched."""
    if refused := refusal(folder):
        return Begun(folder, (), None, None, (refused,))
    copied: list[Path] = []
    findings: list[Finding] = []
    for file in files:
        done = _copied(file, folder / file.name)
        if isinstance(done, Finding):
            findings.append(done)
        else:
            copied.append(done)
    found, book = read(folder), folder / BOOK
    if (kept := book.exists()) or not found.document.sections:
        return Begun(folder, tuple(copied), None, found, (*findings, *found.findings), kept)
    failure = put(book, _book(found, words).encode())
    reading = read(folder)
    findings += [failure] if failure else []
    written = None if failure else book
    return Begun(folder, tuple(copied), written, reading, (*findings, *reading.findings))


def _copied(file: Path, to: Path) -> Path | Finding:
    """Copy one file, unless another of its name is there; the same one counts as copied."""
    try:
        data = file.read_bytes()
        if to.exists() and to.read_bytes() != data:
            return NameTaken(str(file), str(to), span=None)
    except OSError as error:
        return NotCopied(str(file), (error.strerror or str(error)).lower(), span=None)
    return (None if to.exists() else put(to, data)) or to


def _book(reading: Reading, words: Interface) -> str:
    manuscript = reading.manuscript
    known = ", ".join(audiences(manuscript.root))
    remarks = {**words.book_remarks, "editions": words.book_remarks["editions"].format(known)}
    settled = replace(manuscript.settings, editions=manuscript.settings.editions or _DEFAULT)
    names = tuple(dict.fromkeys(_seeds(reading)))
    metadata = reading.document.metadata
    return words.book_opening + export.settings(metadata, settled, names, remarks)


def _seeds(reading: Reading) -> Iterator[str]:
    return (section.span.seed for section in reading.manuscript.document.sections)
