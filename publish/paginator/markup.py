"""Sheets read into the tree the engine works on."""

from xml.etree.ElementTree import ParseError, fromstring

import weasyprint

from publish.paginator.addresses import BASE, Answering
from publish.paginator.foreign import Document


class _Xhtml(weasyprint.HTML):  # type: ignore[misc]  # the engine is untyped
    """The engine's document, from markup that is well-formed: read by a parser in C."""

    def __init__(self, markup: str, answering: Answering) -> None:
        self.base_url, self.url_fetcher, self.media_type = BASE, answering, "print"
        # The markup is the house's own and declares no entities.
        root = fromstring(markup)  # noqa: S314
        self.wrapper_element = weasyprint.cssselect2.ElementWrapper.from_html_root(root)
        self.etree_element = root


def read(markup: str, answering: Answering) -> Document:
    """Return the engine's document of XHTML, or of HTML where it is not well-formed."""
    try:
        return _Xhtml(markup, answering)
    except ParseError:
        return weasyprint.HTML(string=markup, base_url=BASE, url_fetcher=answering)
