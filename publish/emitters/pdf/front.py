"""Write what stands before the chapters: half title, title page, contents, lists."""

from html import escape

from publish.edition import PageStyle, Style
from publish.emitters.pdf.plan import Contents, HalfTitle, Plates, TitlePage
from publish.emitters.pdf.room import lines
from publish.model import (
    Figure,
    Inlines,
    Maths,
    Metadata,
    Section,
    Table,
    plain_text,
    without_notes,
)
from publish.model.regex import regex
from publish.words import figures
from publish.xhtml import Writer, chapter_id, keyed_id, shows_number

LONG_TITLE = 18
"""A title of more characters is set smaller, on more lines."""

TITLE, SPARED = 5, 2
"""The lines that the title of the contents takes with its white, and those it can do without."""
SECTION, GAP, NUMBERED = 0.8, 0.5, 5
"""The height of a section's row and of the white above a chapter's, in lines; and the ems that
a row's number and its leader take."""

_LATIN = regex("[A-Za-z]{2}")
"""Words whose letters are not set apart, as Han may be."""

TITLE_WHITE = 14
"""The lines of a title page that are no words: above the title, between, above the publisher."""


def half_title(writer: Writer, part: HalfTitle) -> str:
    """Write the half title: the title alone, small, as the first leaf has it."""
    title = writer.inlines(without_notes(part.metadata.title))
    mixed = " mixed" if _LATIN.search(plain_text(part.metadata.title)) else ""
    return f'<section class="half-title{mixed}"><p>{title}</p></section>'


def title_page(writer: Writer, part: TitlePage, style: Style) -> str:
    """Write the title page: title, subtitle, authors, and at the foot the publisher."""
    about = part.metadata
    long = " long" if len(plain_text(about.title)) > LONG_TITLE else ""
    rows = [
        f'<p class="book-title{long}">{writer.inlines(about.title)}</p>',
        f'<p class="book-subtitle">{writer.inlines(about.subtitle)}</p>' if about.subtitle else "",
        *(f'<p class="book-author">{writer.inlines(name)}</p>' for name in about.authors),
    ]
    kind = "title-page footed" if _leaves_room(about, style) else "title-page"
    publisher = f'<p class="book-publisher">{writer.inlines(about.publisher)}</p>'
    foot = publisher if about.publisher else ""
    return f'<section class="{kind}">{"".join(rows)}{foot}</section>'


def _leaves_room(about: Metadata, style: Style) -> bool:
    """Say whether title and authors leave the foot of their page to the publisher."""
    title, page = plain_text(about.title), style.page
    high, large = (2, 1.0) if len(title) > LONG_TITLE else (3, 1.35)
    wanted = high * lines(title, page.measure / (style.scale.chapter * large))
    wanted += lines(plain_text(about.subtitle), page.measure / 1.15)
    wanted += sum(lines(plain_text(name), page.measure / 1.2) for name in about.authors)
    return wanted + TITLE_WHITE <= page.lines


def contents(writer: Writer, part: Contents, page: PageStyle) -> str:
    """Write the contents; page numbers and leaders are the stylesheet's."""
    alone = len(part.chapters) == 1
    rows = [
        _chapter_row(writer, chapter, chapter_id(place), part.depth, alone=alone)
        for place, chapter in enumerate(part.chapters, start=1)
    ]
    labels = writer.shared.labels
    rows += [_row("glossary", "back", labels.glossary)] if part.glossary else []
    rows += [_row("references", "back", labels.references)] if part.references else []
    rows += [_row("index", "back", labels.index)] if part.index else []
    kind = "" if any(chapter.sections for chapter in part.chapters) and part.depth > 1 else " flat"
    kind += " tight" if _spills(part, page) else ""
    return (
        f'<section class="contents{kind}" role="doc-toc"><h1 class="plain">{labels.contents}</h1>'
        f"<ul>{''.join(rows)}</ul></section>"
    )


def _spills(part: Contents, page: PageStyle) -> bool:
    """Tell whether a few rows would stand on a second page that a closer title would spare."""
    gap = 0.0 if part.depth == 1 else GAP
    rows = sum(
        gap + lines(plain_text(chapter.title), page.measure - NUMBERED) for chapter in part.chapters
    )
    below = (section for chapter in part.chapters for section in chapter.sections)
    rows += SECTION * sum(
        lines(plain_text(section.title), page.measure / 0.9 - NUMBERED)
        for section in below
        if part.depth > 1
    )
    rows += part.glossary + part.references + part.index
    return 0 < rows + TITLE - page.lines <= SPARED


def plates(writer: Writer, part: Plates) -> str:
    """Write the lists of figures and of tables."""
    labels = writer.shared.labels
    lists = ((labels.list_of_figures, part.figures), (labels.list_of_tables, part.tables))
    return "".join(
        f'<section class="contents flat plates"><h1 class="plain">{name}</h1>'
        f"<ul>{''.join(_plate(writer, node) for node in nodes)}</ul></section>"
        for name, nodes in lists
        if nodes
    )


def _chapter_row(writer: Writer, chapter: Section, anchor: str, depth: int, *, alone: bool) -> str:
    number = ""
    if shows_number(chapter, alone=alone):
        said = writer.shared.labels.chapter.format(figures(chapter.number[0]))
        number = f'<span class="number">{said}</span>'
    below = "".join(
        _row(keyed_id(anchor, section.key), "section", _plain(writer, section.title))
        for section in chapter.sections
        if depth > 1
    )
    inner = f"<ul>{below}</ul>" if below else ""
    title = _plain(writer, chapter.title)
    return f'<li class="chapter"><a href="#{anchor}-title">{number}{title}</a>{inner}</li>'


def _plain(writer: Writer, words: Inlines) -> str:
    """Write words without notes and links; formulas are drawn here too."""
    return "".join(
        writer.inlines((word,))
        if isinstance(word, Maths)
        else escape(plain_text((word,)), quote=False)
        for word in words
    )


def _row(anchor: str, kind: str, title: str) -> str:
    return f'<li class="{kind}"><a href="#{anchor}">{title}</a></li>'


def _plate(writer: Writer, node: Figure | Table) -> str:
    found = writer.shared.anchors.find(node.key)
    words = f'<span class="number">{writer.name(node)}</span>{_plain(writer, node.caption)}'
    return _row(found.id, "plate", words) if found else f"<li>{words}</li>"
