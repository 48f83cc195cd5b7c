"""An edition: one document, made for one audience, in one script, in one style."""

from datetime import datetime

from publish.edition.digest import Digest
from publish.edition.pages import PageMap
from publish.edition.script import Script
from publish.edition.style import Style
from publish.model import Document
from publish.model.value import dataclass
from publish.resources import Gallery


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything an emitter may know.

    ``modified`` is the one date that outputs may carry (UTC, whole seconds),
    ``gallery`` the pictures the document names, already admitted, and ``pages`` the
    map of the PDF of this very edition where one was bound first.
    """

    document: Document
    digest: Digest
    audience: str
    script: Script
    style: Style
    gallery: Gallery
    modified: datetime
    pages: PageMap | None = None
