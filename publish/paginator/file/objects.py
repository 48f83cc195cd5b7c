"""Objects written once.

The file writer asks each object for its data twice when a file has an identifier, and
an object writes itself, or compresses itself, each time it is asked.
"""

import zlib

import pydyf

from publish.paginator.foreign import Given, Pdf

_LEVEL = 6
_PARTS = 3
"""A reference is a number, a generation and R."""


class _Written(pydyf.Object):  # type: ignore[misc]  # the file writer is untyped
    """An object that nothing will change any more."""

    def __init__(self, item: Pdf) -> None:
        self.number, self.generation, self.free = item.number, item.generation, item.free
        self._data = item.data

    @property
    def data(self) -> bytes:
        """Its data, as it was written the first time."""
        data: bytes = self._data
        return data


def write_once(pdf: Pdf) -> None:
    """Write every object of a file that is no stream."""
    for place, item in enumerate(pdf.objects):
        if not isinstance(item, pydyf.Stream) and item.free != "f":
            pdf.objects[place] = _Written(item)


def compressing(stock: Given) -> property:
    """Stand before `Stream.data`: what is to be compressed is, when it is first asked for."""

    def data(stream: Pdf) -> bytes:
        if stream.compress:
            _compress(stream)
        written: bytes = stock.fget(stream)
        return written

    return property(data)


def _compress(stream: Pdf) -> None:
    stream.compress = False
    compressed = zlib.compress(_content(stream), _LEVEL)
    stream.extra = {**stream.extra, "Filter": "/FlateDecode"}
    stream.stream = [compressed]


def _content(stream: Pdf) -> bytes:
    return b"\n".join(
        item if isinstance(item, bytes) else getattr(item, "data", None) or str(item).encode()
        for item in stream.stream
    )


def referring(stock: Given) -> property:
    """Stand before `PDF.page_references`: they are listed anew only when there are more pages.

    The writer lists all pages for each bookmark and each name: quadratic.
    """

    def page_references(pdf: Pdf) -> Given:
        known = pdf.__dict__.get("yigao_pages")
        if known is None or len(known) * _PARTS != len(pdf.pages["Kids"]):
            known = pdf.yigao_pages = stock.fget(pdf)
        return known

    return property(page_references)
