"""Revise a document for one audience in one script, and digest it on the way."""

from collections.abc import Mapping

from publish.digest import Limits, digest
from publish.edition import Digest, Script, Style
from publish.model import Document
from publish.transforms import (
    Revised,
    compose,
    conversion,
    for_audience,
    number,
    order_glossary,
    unlined,
)


def revised_for(
    document: Document,
    style: Style,
    script: Script,
    terms: Mapping[str, str],
    *,
    talk: bool,
) -> tuple[Revised, Digest]:
    """Return the document and its digest as the audience of a style reads them.

    The digest is made after the audience's passages are chosen and before the script
    is, once; its words are then converted as the book's are. Where there is to be no
    ``talk``, it is empty.
    """
    lines = unlined(names=style.text.names, titles=style.text.titles)
    chosen = compose(for_audience(style.name), number, lines)(document)
    converted = conversion(script, terms, chosen.document)
    revise = compose(converted.document, order_glossary(script))
    revised = revise(chosen.document)
    edits = (*chosen.edits, *revised.edits)
    findings = (*chosen.findings, *revised.findings)
    told = digest(chosen.document, _limits(style)) if talk else Digest()
    return Revised(revised.document, edits, findings), converted.digest(told)


def _limits(style: Style) -> Limits:
    """A slide shows so many points under its title, which is one of them too."""
    return Limits(points=style.slide.points + 1, length=style.slide.point_length)
