"""Write the colophon, 版权页: the book's particulars as a Chinese publisher states them."""

from collections.abc import Iterator, Sequence
from html import escape

from publish import fonts
from publish.edition import Edition
from publish.emitters.pdf.plan import Colophon
from publish.emitters.pdf.room import lines
from publish.model import Text, plain_text, walk, without_notes
from publish.model.han import HAN
from publish.model.regex import regex
from publish.words import Labels
from publish.xhtml import Writer

_HAN = regex(f"[{HAN}]")
_RUN = regex(f"[{HAN}]+")
_DATE = regex(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
SMALL = 0.86
"""The size of the colophon, as a multiple of the body."""

RAGGED = 3
"""Ragged lines of Latin are shorter than told: of so many lines one more is left for them."""

_LABEL = 4
"""Labels are as wide as so many characters, shorter ones spread."""


def colophon(writer: Writer, part: Colophon, edition: Edition) -> str:
    """Write what stood beside the text, and at the foot of the page the particulars."""
    labels = writer.shared.labels
    notices = ""
    if part.notices:
        head = f'<p class="notices-title">{labels.notices}</p>'
        notices = f'<div class="notices">{head}{writer.blocks(part.notices)}</div>'
    particulars = [(name, said) for name, said in _particulars(writer, part, edition) if said]
    rows = "".join(_row(name, said) for name, said in particulars)
    named = writer.inlines(without_notes(part.metadata.title))
    title = f'<p class="colophon-title">{named}</p>'
    made = f'<p class="made">{labels.made_with}</p>'
    imprint = f'<div class="imprint">{title}{rows}{made}</div>'
    within = _fits(part, edition, [said for _, said in particulars])
    first, leaf = ("", notices) if within else (notices, "")
    return (
        f'<section class="colophon" role="doc-colophon" id="colophon">{first}'
        f'<div class="leaf">{leaf}{imprint}</div></section>'
    )


def _fits(part: Colophon, edition: Edition, rows: Sequence[str]) -> bool:
    """Say whether what stood beside the text leaves room for the particulars on its page."""
    page = edition.style.page
    nodes = [node for notice in part.notices for node in walk(notice)]
    texts = [node.content for node in nodes if isinstance(node, Text)]
    notices = sum(lines(text, page.measure / SMALL) for text in texts)
    notices += 2 * bool(texts) + notices // RAGGED
    title = lines(plain_text(part.metadata.title), page.measure / edition.style.scale.section)
    own = title + sum(lines(row, page.measure / SMALL - _LABEL - 2) for row in rows) + 6
    return notices + own <= page.lines


def _particulars(writer: Writer, part: Colophon, edition: Edition) -> Iterator[tuple[str, str]]:
    about, labels = part.metadata, writer.shared.labels
    yield labels.imprint_title, writer.inlines(without_notes(about.title))
    yield labels.imprint_subtitle, writer.inlines(without_notes(about.subtitle))
    yield labels.imprint_authors, "、".join(map(writer.inlines, map(without_notes, about.authors)))
    yield labels.imprint_publisher, writer.inlines(about.publisher)
    yield labels.imprint_edition, escape(labels.edition.format(edition.style.title))
    yield labels.imprint_date, escape(_dated(about.date, labels))
    yield labels.imprint_identifier, escape(about.identifier)
    yield labels.imprint_script, labels.script
    yield labels.imprint_extent, labels.extent.format(f"{_extent(edition):,}")
    yield labels.imprint_format, _format(edition, labels)
    yield labels.imprint_faces, escape(_faces(edition, labels))
    yield labels.imprint_rights, writer.inlines(about.rights)


def _row(label: str, said: str) -> str:
    spread = (_LABEL - len(label)) / max(1, len(label) - 1)
    name = f'<span class="name" style="letter-spacing: {spread:.3f}em">{label}</span>'
    return f"<p>{name}{said}</p>"


def _dated(date: str, labels: Labels) -> str:
    """Say an ISO date as Chinese says it, and any other as it is."""
    found = _DATE.fullmatch(date)
    if found is None:
        return date
    parts = [str(int(part)) for part in found.groups() if part]
    return (labels.year, labels.month, labels.day)[len(parts) - 1].format(*parts)


def _extent(edition: Edition) -> int:
    """Count the Han of the chapters."""
    return sum(
        sum(map(len, _RUN.findall(node.content)))
        for chapter in edition.document.sections
        for node in walk(chapter)
        if isinstance(node, Text)
    )


def _format(edition: Edition, labels: Labels) -> str:
    page = edition.style.page
    return labels.format.format(f"{page.width:g}", f"{page.height:g}", page.lines, page.measure)


def _faces(edition: Edition, labels: Labels) -> str:
    faces, script = edition.style.faces, edition.script.value
    used = (faces.text, faces.heading, faces.quotation)
    return labels.faces.format(*(f" {fonts.families(face.value, script)[0]}" for face in used))
