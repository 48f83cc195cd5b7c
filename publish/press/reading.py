"""Read a manuscript, clean it and gather its apparatus; find the styles there are."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from publish import readers
from publish.checks.audiences import unserved
from publish.checks.links import refused
from publish.decisions import LINES, AwaitingDecisions, Decisions
from publish.model import Document, Edit, Finding, Source
from publish.model.value import dataclass
from publish.press.ease import at_ease, roomy
from publish.readers.folder.findings import MissingChapter
from publish.transforms import (
    cleaning,
    compose,
    gather_references,
    gathering,
    linking,
    lost_citations,
    mentioning,
    restoring,
    styling,
    unlisted_works,
)
from publish.transforms.commentary import commenting
from publish.transforms.pointing import pointing
from publish.transforms.replay import faithful
from publish.transforms.transform import Transform
from publish.xhtml.addresses import outward

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


@roomy
@at_ease()
def read(folder: Path) -> Reading:
    """Read a folder or a file, clean it as was decided, and gather its apparatus."""
    manuscript = readers.read(folder)
    settled = manuscript.settled
    gather = compose(gather_references, gathering(settled))
    cite = compose(
        restoring(settled), linking(settled, manuscript.edits), lost_citations(manuscript.edits)
    )
    style = compose(styling(manuscript.settings.citing), unlisted_works)
    revised = compose(mending(manuscript), gather, cite, style, mentioning)(manuscript.document)
    # A title stands in the metadata and in its section: what was mended twice counts once.
    texts = {name: source.text for name, source in manuscript.sources.items()}
    edits = faithful(dict.fromkeys((*manuscript.edits, *revised.edits)), texts)
    told = (*manuscript.findings, *revised.findings)
    findings = tuple(dict.fromkeys((*told, *_checked(revised.document, folder, told))))
    return Reading(manuscript, revised.document, edits, (*_open(findings, settled),))


def mending(manuscript: readers.Manuscript) -> Transform:
    """Return what is done to a manuscript's words before its apparatus is gathered."""
    remarks = commenting(manuscript.settings.commentary)
    cleaned = cleaning(manuscript.settled, manuscript.settings.off)
    return compose(remarks, pointing(manuscript.edits), cleaned)


def _checked(document: Document, folder: Path, told: tuple[Finding, ...]) -> Iterator[Finding]:
    """Yield what checks find; of a place that the reader spoke of, nothing more is said."""
    yield from unserved(document, audiences(folder))
    spoken = {one.span for one in told if isinstance(one, MissingChapter)}
    yield from (one for one in refused(document, outward) if one.span not in spoken)


def _open(findings: tuple[Finding, ...], settled: Decisions) -> Iterator[Finding]:
    """Yield the findings that nobody has answered, and how many of them ask."""
    left = [one for one in findings if not _answered(one, settled)]
    asking = {(told.kind, one.span) for one in left if (told := one.proposal()) and not told.done}
    yield from left
    if asking:
        yield AwaitingDecisions(len(asking), span=None)


def _answered(finding: Finding, settled: Decisions) -> bool:
    """Tell whether a person settled a finding: yes to nothing at all settles none."""
    told = finding.proposal()
    found = settled.at(told.kind, finding.span) if told and finding.span else None
    if found is None or found.accept is None:
        return False
    return found.accept is False or found.kind in LINES or found.becomes != ""


def style_folders(folder: Path) -> tuple[Path, ...]:
    """Return where styles are looked for: the manuscript's, the caller's, our own."""
    home = folder if folder.is_dir() else folder.parent
    return (home / BESIDE, *_here(), shipped_styles())


def _here() -> Iterator[Path]:
    # The folder somebody works in may have been deleted under them.
    with suppress(OSError):
        yield Path.cwd() / BESIDE


def shipped_styles() -> Path:
    """Return the styles that came with the package, or stand beside it in a clone."""
    package = Path(readers.__file__).parents[1]
    installed = package / "styles"
    return installed if installed.is_dir() else package.parent / "styles"


def audiences(folder: Path) -> tuple[str, ...]:
    """Return the audiences there is a style for."""
    return readers.styles(style_folders(folder))
