"""Folios: the number each page counts itself as, and how it is shown."""

import pydyf

from publish.model.value import dataclass
from publish.paginator.foreign import Document, Pdf

FRONT = "front"
"""The name of the pages whose folios are roman."""
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folio:
    """The number a page counts itself as, and whether it is shown in roman figures."""

    number: int
    roman: bool

    @property
    def label(self) -> str:
        """The folio as printed."""
        return roman(self.number) if self.roman else str(self.number)


def roman(number: int) -> str:
    """Return a number in lower-case roman figures; zero and less as they are."""
    if number < 1:
        return str(number)
    figures = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        figures += figure * count
    return figures


def folios(document: Document) -> tuple[Folio, ...]:
    """Return the folio of every page: the engine's page counter, roman in front matter.

    All pages before the last one named ``front`` are front matter, and so is a blank
    that follows it.
    """
    pages = [page._page_box for page in document.pages]  # noqa: SLF001  the only way to the boxes
    named = [place for place, page in enumerate(pages) if page.page_type.name == FRONT]
    last = named[-1] if named else -1
    last += bool(named) and last + 1 < len(pages) and pages[last + 1].page_type.blank
    return tuple(Folio(page.yigao_folio, place <= last) for place, page in enumerate(pages))


def add_labels(pdf: Pdf, all_folios: tuple[Folio, ...]) -> None:
    """Write the folios as page labels (ISO 32000-1, 12.4.2), one range a run of pages."""
    numbers = pydyf.Array()
    expected: Folio | None = None
    for page, folio in enumerate(all_folios):
        if folio != expected:
            style = {"S": "/r" if folio.roman else "/D", "St": max(folio.number, 1)}
            numbers.extend([page, pydyf.Dictionary(style)])
        expected = Folio(folio.number + 1, folio.roman)
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": numbers})
