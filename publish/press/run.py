"""Run the press: read once, revise for each edition, emit each file."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from publish import readers, resources
from publish.edition import Edition, Script, Style
from publish.emitters import EMITTERS, Bound
from publish.model import Document, Edit, Finding, Severity, Source, plain_text
from publish.press.clock import modified
from publish.press.editions import revised_for
from publish.press.orders import FORMATS, Order, Output, Progress, Report, silent
from publish.press.write import put
from publish.transforms import (
    Revised,
    clean,
    compose,
    gather_glossary,
    gather_references,
    link_citations,
)

BESIDE = Path("styles")
"""Where a person's own styles lie: in the manuscript's folder, or where they work."""


@dataclass(frozen=True, slots=True)
class EmitterFailed(Finding):
    """An emitter met something it does not know; the other files are made."""

    code = "emitter-failed"
    severity = Severity.ERROR
    format: str
    audience: str
    reason: str


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


@dataclass(slots=True)
class _Log:
    """What has happened so far; what two editions share is kept once."""

    progress: Progress
    outputs: list[Output] = field(default_factory=list)
    findings: dict[Finding, None] = field(default_factory=dict)
    edits: dict[Edit, None] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, subject: str) -> Iterator[None]:
        self.progress(name, subject)
        begun = perf_counter()
        try:
            yield
        finally:
            spent = self.seconds.get(name, 0.0) + perf_counter() - begun
            self.seconds[name] = round(spent, 3)

    def add(self, revised: Revised) -> None:
        self.edits |= dict.fromkeys(revised.edits)
        self.notice(*revised.findings)

    def notice(self, *findings: Finding) -> None:
        self.findings |= dict.fromkeys(findings)


def read(folder: Path) -> Reading:
    """Read a folder or a file, clean it, and gather its apparatus."""
    manuscript = readers.read(folder)
    revise = compose(clean, gather_references, gather_glossary, link_citations)
    revised = revise(manuscript.document)
    edits = (*manuscript.edits, *revised.edits)
    return Reading(manuscript, revised.document, edits, (*manuscript.findings, *revised.findings))


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


def run(order: Order, progress: Progress = silent) -> Report:
    """Publish a manuscript; what cannot be made is a finding, and the rest is made."""
    log = _Log(progress)
    with log.stage("read", order.folder.name):
        reading = read(order.folder)
    log.edits |= dict.fromkeys(reading.edits)
    log.notice(*reading.findings)
    if reading.document.sections:
        _publish(order, reading, log)
    return Report(
        tuple(log.outputs), tuple(log.findings), tuple(log.edits), reading.sources, log.seconds
    )


def edition_of(
    reading: Reading,
    audience: str,
    script: Script | None = None,
    gallery: resources.Gallery | None = None,
) -> tuple[Edition | None, Revised]:
    """Revise a reading for an audience; without its style there is no edition."""
    manuscript = reading.manuscript
    style = readers.read_style(audience, style_folders(manuscript.root))
    if not isinstance(style, Style):
        return None, Revised(reading.document, findings=style)
    written = script or style.script
    revised, digest = revised_for(reading.document, audience, written, manuscript.settings.terms)
    document, shown = revised.document, gallery or resources.Gallery()
    dated = modified(document.metadata)
    return Edition(document, digest, audience, written, style, shown, dated), revised


def _publish(order: Order, reading: Reading, log: _Log) -> None:
    manuscript = reading.manuscript
    with log.stage("pictures", manuscript.name):
        loader = resources.Loader(manuscript.root)
        gallery, refused = resources.gather(reading.document, loader)
        log.notice(*refused)
    for audience in order.audiences or manuscript.settings.editions or ("general",):
        with log.stage("revise", audience):
            edition, revised = edition_of(reading, audience, order.script, gallery)
            log.add(revised)
        if edition:
            _emit_all(order, manuscript, edition, log)


def _emit_all(order: Order, manuscript: readers.Manuscript, edition: Edition, log: _Log) -> None:
    for kind in (kind for kind in FORMATS if kind in order.formats):
        with log.stage(kind, f"{edition.audience} {edition.script.value}"):
            bound = _emit(kind, edition, log)
        if bound is None:
            continue
        log.notice(*bound.findings)
        if bound.pages:
            edition = replace(edition, pages=bound.pages)
        path = _path(order.output, manuscript, edition, kind)
        if failure := put(path, bound.data):
            log.notice(failure)
        else:
            made = (edition.audience, edition.script.value, bound.units)
            log.outputs.append(Output(path, kind, *made))


def _emit(kind: str, edition: Edition, log: _Log) -> Bound | None:
    emit: Callable[[Edition], Bound] = EMITTERS[kind]
    try:
        return emit(edition)
    except Exception as error:
        # The last net: one file must not cost its reader the others.
        if os.environ.get("YIGAO_DEBUG"):
            raise
        reason = f"{type(error).__name__}: {error}"
        log.notice(EmitterFailed(kind, edition.audience, reason, span=None))
        return None


def _path(output: Path, manuscript: readers.Manuscript, edition: Edition, kind: str) -> Path:
    slug = slug_of(manuscript)
    return output / slug / f"{slug}.{edition.audience}.{edition.script.value}.{kind}"


def slug_of(manuscript: readers.Manuscript) -> str:
    """Return the name of a book's files: as told, else its title, else its folder's."""
    title = plain_text(manuscript.document.metadata.title)
    for name in (manuscript.settings.slug, title, manuscript.name):
        kept = "".join(c if c.isalnum() or c in "-_" else "-" for c in name)
        slug = "-".join(part for part in kept.split("-") if part)[:60].strip("-")
        if slug:
            return slug
    return "book"


__all__ = ["Reading", "Script", "audiences", "read", "run", "slug_of", "style_folders"]
