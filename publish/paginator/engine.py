"""One run of the engine: sheets in, a finished file and its pages out."""

from types import MappingProxyType
from typing import Any, TypeAlias

import weasyprint

from publish.paginator.addresses import BASE, Answering
from publish.paginator.sheets import Paginated, Sheets

Document: TypeAlias = Any


def run(sheets: Sheets) -> Paginated:
    """Lay out, draw and tag `sheets`."""
    answering = Answering(sheets.fetch)
    html = weasyprint.HTML(string=sheets.markup, base_url=BASE, url_fetcher=answering)
    fonts = weasyprint.text.fonts.FontConfiguration()
    look = weasyprint.CSS(
        string=sheets.stylesheet,
        base_url=BASE,
        url_fetcher=answering,
        font_config=fonts,
    )
    document: Document = html.render(font_config=fonts, stylesheets=[look], pdf_variant="pdf/ua-1")
    if sheets.created is not None:
        document.metadata.created = sheets.created.isoformat(timespec="seconds")
    data = document.write_pdf(
        pdf_variant="pdf/ua-1", pdf_identifier=sheets.identifier.hex().encode()
    )
    labels = tuple(str(number + 1) for number in range(len(document.pages)))
    return Paginated(data, len(document.pages), labels, (), MappingProxyType(_anchors(document)))


def _anchors(document: Document) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, page in enumerate(document.pages):
        for name in page.anchors:
            found.setdefault(name, index)
    return found
