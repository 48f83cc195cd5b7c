"""Read a manuscript, clean it and gather its apparatus; find the styles there are."""

from dataclasses import dataclass
from pathlib import Path

from publish import readers
from publish.model import Document, Edit, Finding, Source
from publish.transforms import (
    clean,
    compose,
    gather_glossary,
    gather_references,
    link_citations,
    lost_citations,
)

BESIDE = Path("styles")
"""Where a person's own styles lie: in the manuscript's folder, or where they work."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A manuscript read, cleaned and completed, for no audience yet."""

    manuscript: readers.Manuscript
    document: Document
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]

    @property
    def sources(self) -> dict[str, Source]:
        """The decoded seeds, by name."""
        return dict(self.manuscript.sources)


def read(folder: Path) -> Reading:
    """Read a folder or a file, clean it, and gather its apparatus."""
    manuscript = readers.read(folder)
    lost = lost_citations(manuscript.edits)
    revise = compose(clean, gather_references, gather_glossary, link_citations, lost)
    revised = revise(manuscript.document)
    # A title stands in the metadata and in its section: what was mended twice counts once.
    edits = tuple(dict.fromkeys((*manuscript.edits, *revised.edits)))
    findings = tuple(dict.fromkeys((*manuscript.findings, *revised.findings)))
    return Reading(manuscript, revised.document, edits, findings)


def style_folders(folder: Path) -> tuple[Path, ...]:
    """Return where styles are looked for: the manuscript's, the caller's, our own."""
    home = folder if folder.is_dir() else folder.parent
    return (home / BESIDE, Path.cwd() / BESIDE, shipped_styles())


def shipped_styles() -> Path:
    """Return the styles that came with the package, or stand beside it in a clone."""
    package = Path(readers.__file__).parents[1]
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"


def audiences(folder: Path) -> tuple[str, ...]:
    """Return the audiences there is a style for."""
    return readers.styles(style_folders(folder))
