"""One run of the engine: sheets in, a finished file and its pages out."""

import atexit
import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from threading import Lock
from types import MappingProxyType

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from publish.paginator.addresses import BASE, Answering
from publish.paginator.file.archive import ARCHIVE, claim_both, keep
from publish.paginator.file.bleed import state_bleed
from publish.paginator.file.fonts import declare
from publish.paginator.file.objects import write_once
from publish.paginator.foreign import Document, Pdf
from publish.paginator.graft import grafted
from publish.paginator.ids import set_aside
from publish.paginator.markup import read
from publish.paginator.messages import heard
from publish.paginator.pages.footnotes import number_notes
from publish.paginator.pages.labels import Folio, add_labels, folios
from publish.paginator.pages.links import lead, outermost
from publish.paginator.pages.lists import PageLists
from publish.paginator.pages.starts import anchors, starts
from publish.paginator.seat import Seat
from publish.paginator.sheets import Paginated, Sheets
from publish.paginator.tagging.furniture import furnish_repeats
from publish.typesetting.classes import CORNER, SQUARE

_VARIANT = "pdf/ua-1"


_DEPTH = 8000
_SELDOM = (400_000, 1000, 1000)
"""The collector looks through so many new objects at once, and at none of them again."""
_OFTEN = 2
"""How often a document is laid out again because its lists of pages were not right."""
_ALONE = Lock()
"""Documents are set one at a time in a process: the engine's functions are shared."""
_RUNS = count()
"""Runs so far: each leaves boxes behind that point at one another."""


# A process that ends hands its memory back whole, without a walk through it first.
atexit.register(gc.freeze)


@contextmanager
def _at_ease() -> Iterator[None]:
    """Let the collector rest and recursion go deep while a document is set.

    Next to nothing a run makes dies before it ends, and the collector's rounds over the
    boxes of all pages took an eighth of a long book's time; where there are notes and columns
    it comes by seldom (`thrift.pages.wasting`). What is left when it ends counts as old: it
    is collected before the next run, and not by the first list that somebody makes. The
    engine descends several frames for each box inside another.
    """
    awake, often, depth = gc.isenabled(), gc.get_threshold(), sys.getrecursionlimit()
    gc.disable()
    gc.set_threshold(*_SELDOM)
    sys.setrecursionlimit(max(depth, _DEPTH))
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        sys.setrecursionlimit(depth)
        gc.set_threshold(*often)
        (gc.enable if awake else gc.disable)()


@_at_ease()
def run(sheets: Sheets) -> Paginated:
    """Lay out, draw and tag `sheets`."""
    with _ALONE, heard() as messages:
        if next(_RUNS):
            gc.collect()
        return _run(sheets, messages)


def _run(sheets: Sheets, messages: Iterable[str]) -> Paginated:
    html, settings = _read(sheets)
    seat = Seat(PageLists(html.etree_element), _squares(html), sheets.words)
    with grafted(seat):
        document = _settled(html, settings, seat.lists)
        furnish_repeats(page._page_box for page in document.pages)  # noqa: SLF001  no other way
        for page in document.pages:
            page.links = outermost(page.links)
        seat.lists.place(document)
        number_notes(document)
        lead(document)
        numbered = folios(document)
        if sheets.created is not None:
            document.metadata.created = sheets.created.isoformat(timespec="seconds")
        if sheets.archival:
            claim_both(document.metadata)
        data = document.write_pdf(
            pdf_variant=settings["pdf_variant"],
            output_intent="srgb" if sheets.archival else None,
            pdf_identifier=sheets.identifier.hex().encode(),
            finisher=lambda _, pdf: _finish(pdf, numbered, sheets),
        )
    return Paginated(
        data,
        len(document.pages),
        tuple(folio.label for folio in numbered),
        starts(document, numbered),
        MappingProxyType(anchors(document)),
        seat.composed,
        MappingProxyType(dict(sorted(seat.fallen_back.items()))),
        tuple(messages),
        tuple(seat.torn),
    )


def _settled(html: Document, settings: dict[str, object], lists: PageLists) -> Document:
    """Return the document laid out; again where a list stood before the pages it says."""
    document = html.render(**settings)
    for _ in range(_OFTEN):
        if lists.moved():
            gc.collect()
            document = html.render(**settings)
    return document


def _read(sheets: Sheets) -> tuple[Document, dict[str, object]]:
    answering = Answering(sheets.fetch)
    # The stylesheet's own counter styles must be those the pages count with.
    fonts, counters = FontConfiguration(), CounterStyle()
    html = read(sheets.markup, answering)
    set_aside(html.etree_element, sheets.stylesheet)
    look = weasyprint.CSS(
        string=sheets.stylesheet,
        base_url=BASE,
        url_fetcher=answering,
        font_config=fonts,
        counter_style=counters,
    )
    shared = {"font_config": fonts, "counter_style": counters}
    return html, {
        **shared,
        "stylesheets": [look],
        "pdf_variant": ARCHIVE if sheets.archival else _VARIANT,
    }


def _squares(html: Document) -> frozenset[str]:
    """Return the characters of a document that stand on squares in any Chinese text."""
    characters = set().union(*html.etree_element.itertext())
    return frozenset(each for each in characters if CORNER[ord(each)] in SQUARE and each != "\n")


def _finish(pdf: Pdf, numbered: tuple[Folio, ...], sheets: Sheets) -> None:
    add_labels(pdf, numbered)
    if sheets.bleed:
        state_bleed(pdf, sheets.bleed)
    if sheets.archival:
        keep(pdf)
    declare(pdf)
    write_once(pdf)
