"""Run the press: read once, revise for each edition, emit each file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from publish import readers, resources
from publish.checks.glyphs import undrawable
from publish.edition import Edition, Script, Style
from publish.emitters import EMITTERS, Bound
from publish.model import Severity, Source, plain_text
from publish.press.clock import modified
from publish.press.ease import at_ease, roomy
from publish.press.editions import revised_for
from publish.press.faces import lacking
from publish.press.findings import (
    EditionFailed,
    EmitterFailed,
    NothingToPublish,
    SheetFailed,
)
from publish.press.log import Log
from publish.press.net import caught
from publish.press.orders import FORMATS, Order, Output, Progress, Report, silent
from publish.press.reading import Reading, read, style_folders
from publish.press.write import put, refusal
from publish.transforms import Revised

LONGEST_NAME = 60
"""So many characters of a title name its files, at the most."""
LONGEST_BYTES = 180
"""So many bytes of it: a file's whole name, with audience and script, may have 255."""


@roomy
@at_ease()
def run(order: Order, progress: Progress = silent) -> Report:
    """Publish a manuscript; what cannot be made is a finding, and the rest is made."""
    log = Log(progress)
    if refused := refusal(order.output):
        log.notice(refused)
        return log.report({})
    with log.stage("read", order.folder.name):
        reading = read(order.folder)
    log.edits |= dict.fromkeys(reading.edits)
    log.notice(*reading.findings)
    sources = reading.sources
    if reading.document.sections:
        _publish(order, reading, log, sources)
        log.count_questions()
    elif not any(found.severity is Severity.ERROR for found in reading.findings):
        log.notice(NothingToPublish(order.folder.name, span=None))
    return log.report(sources)


def edition_of(
    reading: Reading,
    audience: str,
    script: Script | None = None,
    gallery: resources.Gallery | None = None,
    *,
    deck: bool = True,
) -> tuple[Edition | None, Revised]:
    """Revise a reading for an audience; without its style there is no edition.

    Without a ``deck`` to make, the digest is made only where its questions are printed.
    """
    manuscript = reading.manuscript
    styling = readers.read_style(audience, style_folders(manuscript.root))
    style = styling.style
    if style is None:
        return None, Revised(reading.document, findings=styling.findings)
    written = script or style.script
    terms, talk = manuscript.settings.terms, deck or style.parts.questions
    settled = manuscript.settled
    revised, digest = revised_for(reading.document, style, written, terms, settled, talk=talk)
    document, shown = revised.document, gallery or resources.Gallery()
    dated = modified(document.metadata)
    edition = Edition(document, digest, audience, written, style, shown, dated)
    return edition, replace(revised, findings=(*styling.findings, *revised.findings))


def _publish(order: Order, reading: Reading, log: Log, sources: dict[str, Source]) -> None:
    manuscript = reading.manuscript
    audiences = order.audiences or manuscript.settings.editions or ("general",)
    folders = style_folders(manuscript.root)
    styles = list(_styles(audiences, folders, log))
    log.notice(*lacking(reading.document, styles, order.script))
    with log.stage("pictures", manuscript.name):
        loader = resources.Loader(manuscript.root)
        gallery, refused = resources.gather(reading.document, loader)
        log.notice(*refused)
    sources |= readers.style_sources(folders)
    for audience in audiences:
        with log.stage("revise", audience):
            revise = partial(_revised, order, reading, audience, gallery, log)
            edition = caught(revise, partial(EditionFailed, audience, span=None), log)
        if edition:
            _emit_all(order, manuscript, edition, log)


def _styles(audiences: Sequence[str], folders: Sequence[Path], log: Log) -> Iterator[Style]:
    for audience in audiences:
        read = partial(readers.read_style, audience, folders)
        styling = caught(read, partial(EditionFailed, audience, span=None), log)
        if styling and styling.style:
            yield styling.style


def _revised(
    order: Order, reading: Reading, audience: str, gallery: resources.Gallery, log: Log
) -> Edition | None:
    deck = "pptx" in order.formats
    edition, revised = edition_of(reading, audience, order.script, gallery, deck=deck)
    log.add(revised)
    if edition:
        log.notice(*undrawable(edition))
    return edition


def _emit_all(order: Order, manuscript: readers.Manuscript, edition: Edition, log: Log) -> None:
    for kind in (kind for kind in FORMATS if kind in order.formats):
        with log.stage(kind, f"{edition.audience} {edition.script.value}"):
            bound = _emit(kind, edition, log)
        if bound is None:
            continue
        log.notice(*bound.findings)
        if bound.pages:
            edition = replace(edition, pages=bound.pages)
        slug = slug_of(manuscript)
        name = f"{slug}.{edition.audience}.{edition.script.value}.{kind}"
        path = order.output / slug / name
        if failure := put(path, bound.data):
            log.notice(failure)
        else:
            made = (edition.audience, edition.script.value, bound.units)
            log.outputs.append(Output(path, kind, *made))


def _emit(kind: str, edition: Edition, log: Log) -> Bound | None:
    emit: Callable[[Edition], Bound] = EMITTERS[kind]
    failed = partial(EmitterFailed, kind, edition.audience, span=None)
    plain = replace(edition, style=_without_rules(kind, edition.style))
    if plain.style == edition.style:
        return caught(partial(emit, edition), failed, log)
    unruly = partial(SheetFailed, kind, edition.audience, span=None)
    return caught(partial(emit, edition), unruly, log) or caught(partial(emit, plain), failed, log)


def _without_rules(kind: str, style: Style) -> Style:
    """Return a style without what it adds to our own rules for a kind of file."""
    match kind:
        case "pdf":
            return replace(style, page_css="")
        case "epub":
            return replace(style, screen_css="")
        case _:
            return style


def slug_of(manuscript: readers.Manuscript) -> str:
    """Return the name of a book's files: as told, else its title, else its folder's."""
    title = plain_text(manuscript.document.metadata.title)
    named = (slug for name in (title, manuscript.name) if (slug := _slug(name)))
    return manuscript.settings.slug or next(named, "book")


def _slug(name: str) -> str:
    kept = "".join(c if c.isalnum() or c in "-_" else "-" for c in name)
    slug = "-".join(part for part in kept.split("-") if part)[:LONGEST_NAME]
    return slug.encode()[:LONGEST_BYTES].decode(errors="ignore").strip("-")
