"""Revise a document for one audience in one script, and digest it on the way."""

from collections.abc import Mapping

from publish.digest import digest
from publish.edition import Digest, Script
from publish.model import Document
from publish.transforms import Revised, compose, conversion, for_audience, number, order_glossary


def revised_for(
    document: Document, audience: str, script: Script, terms: Mapping[str, str]
) -> tuple[Revised, Digest]:
    """Return the document and its digest as this audience reads them.

    The digest is made after the audience's passages are chosen and before the script
    is, once; its words are then converted as the book's are.
    """
    chosen = compose(for_audience(audience), number)(document)
    converted = conversion(script, terms, chosen.document)
    revise = compose(converted.document, order_glossary(script))
    revised = revise(chosen.document)
    edits = (*chosen.edits, *revised.edits)
    findings = (*chosen.findings, *revised.findings)
    talk = converted.digest(digest(chosen.document))
    return Revised(revised.document, edits, findings), talk
