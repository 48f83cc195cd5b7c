"""One run of the engine: sheets in, a finished file and its pages out."""

from types import MappingProxyType

import weasyprint
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from publish.paginator import told
from publish.paginator.addresses import BASE, Answering
from publish.paginator.foreign import Document
from publish.paginator.graft import grafted
from publish.paginator.seat import Seat
from publish.paginator.sheets import Paginated, Sheets

_VARIANT = "pdf/ua-1"


def run(sheets: Sheets) -> Paginated:
    """Lay out, draw and tag `sheets`."""
    seat = Seat()
    with grafted(seat):
        document = _laid_out(sheets)
        folios = told.folios(document)
        data = document.write_pdf(
            pdf_variant=_VARIANT,
            pdf_identifier=sheets.identifier.hex().encode(),
            finisher=lambda _, pdf: told.add_labels(pdf, folios),
        )
    return Paginated(
        data,
        len(document.pages),
        tuple(folio.label for folio in folios),
        told.starts(document, folios),
        MappingProxyType(told.anchors(document)),
        seat.composed,
        MappingProxyType(dict(sorted(seat.fallen_back.items()))),
    )


def _laid_out(sheets: Sheets) -> Document:
    answering = Answering(sheets.fetch)
    fonts, counters = FontConfiguration(), CounterStyle()
    html = weasyprint.HTML(string=sheets.markup, base_url=BASE, url_fetcher=answering)
    look = weasyprint.CSS(
        string=sheets.stylesheet,
        base_url=BASE,
        url_fetcher=answering,
        font_config=fonts,
        counter_style=counters,
    )
    document = html.render(
        font_config=fonts, counter_style=counters, stylesheets=[look], pdf_variant=_VARIANT
    )
    if sheets.created is not None:
        document.metadata.created = sheets.created.isoformat(timespec="seconds")
    return document
