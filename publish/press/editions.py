"""Revise a document for one audience in one script, and digest it on the way."""

from collections.abc import Mapping

from publish import readers
from publish.decisions import UNDECIDED, Decisions
from publish.edition import Digest, Script, Style, Vocabulary
from publish.model import Document, Edit, Finding
from publish.press.reading import Reading, style_folders
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
    settled: Decisions = UNDECIDED,
    *,
    talk: bool,
) -> tuple[Revised, Digest]:
    """Return the document and its digest as the audience of a style reads them.

    The digest is made after the audience's passages are chosen and before the script
    is, once, from words that no line is drawn below; they are then converted as the
    book's are. Where there is to be no ``talk``, it is empty.
    """
    lines = unlined(names=style.text.names, titles=style.text.titles)
    chosen = compose(for_audience(style.name), number, lines)(document)
    local = style.vocabulary is Vocabulary.REGIONAL
    converted = conversion(script, terms, chosen.document, settled, local=local)
    revise = compose(converted.document, order_glossary(script, style.term_order))
    revised = revise(chosen.document)
    edits = (*chosen.edits, *revised.edits)
    findings = (*chosen.findings, *revised.findings)
    told = _told(chosen.document, style) if talk else Digest()
    return Revised(revised.document, edits, findings), converted.digest(told)


def asked_by_editions(reading: Reading) -> Revised:
    """Return what putting a reading into its editions' scripts asks, and changes of words."""
    manuscript, document = reading.manuscript, reading.document
    folders = style_folders(manuscript.root)
    audiences = manuscript.settings.editions or ("general",)
    styles = [readers.read_style(audience, folders).style for audience in audiences]
    kinds = dict.fromkeys((one.script, one.vocabulary) for one in styles if one)
    edits: list[Edit] = []
    findings: list[Finding] = []
    for script, vocabulary in kinds:
        local = vocabulary is Vocabulary.REGIONAL
        terms, settled = manuscript.settings.terms, manuscript.settled
        found = conversion(script, terms, document, settled, local=local).document(document)
        edits += found.edits
        findings += found.findings
    return Revised(document, tuple(dict.fromkeys(edits)), tuple(dict.fromkeys(findings)))


def _told(document: Document, style: Style) -> Digest:
    """Return what a talk needs; a slide shows so many points under its title, one of them too."""
    from publish.digest import Limits, digest  # noqa: PLC0415  few books are talked of

    plain = unlined(names=False, titles=False)(document).document
    limits = Limits(points=style.slide.points + 1, length=style.slide.point_length)
    return digest(plain, limits)
