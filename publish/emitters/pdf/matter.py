"""Write front and back matter as XHTML: cover, title page, contents, lists, colophon."""

from html import escape
from itertools import groupby, takewhile

from publish.emitters.pdf.plan import Colophon, Contents, Glossary, Plates, References, TitlePage
from publish.model import Entry, Figure, Inlines, Reference, Section, Table, plain_text
from publish.words import figures
from publish.xhtml import Writer, chapter_id, entry_id, reference_id, safe, shows_number


def title_page(writer: Writer, part: TitlePage) -> str:
    """Write the title page: title, subtitle, authors, and at the foot the publisher."""
    about = part.metadata
    rows = [
        f'<p class="book-title">{writer.inlines(about.title)}</p>',
        f'<p class="book-subtitle">{writer.inlines(about.subtitle)}</p>' if about.subtitle else "",
        *(f'<p class="book-author">{writer.inlines(name)}</p>' for name in about.authors),
    ]
    publisher = f'<p class="book-publisher">{writer.inlines(about.publisher)}</p>'
    foot = publisher if about.publisher else ""
    return f'<section class="title-page">{"".join(rows)}{foot}</section>'


def contents(writer: Writer, part: Contents) -> str:
    """Write the contents; page numbers and leaders are the stylesheet's."""
    alone = len(part.chapters) == 1
    rows = [
        _chapter_row(writer, chapter, chapter_id(place), part.depth, alone=alone)
        for place, chapter in enumerate(part.chapters, start=1)
    ]
    labels = writer.book.labels
    rows += [_row("glossary", "back", labels.glossary)] if part.glossary else []
    rows += [_row("references", "back", labels.references)] if part.references else []
    return (
        f'<section class="contents" role="doc-toc"><h1 class="plain">{labels.contents}</h1>'
        f"<ul>{''.join(rows)}</ul></section>"
    )


def plates(writer: Writer, part: Plates) -> str:
    """Write the lists of figures and of tables."""
    labels = writer.book.labels
    lists = ((labels.list_of_figures, part.figures), (labels.list_of_tables, part.tables))
    return "".join(
        f'<section class="contents plates"><h1 class="plain">{name}</h1>'
        f"<ul>{''.join(_plate(writer, node) for node in nodes)}</ul></section>"
        for name, nodes in lists
        if nodes
    )


def glossary(writer: Writer, part: Glossary) -> str:
    """Write the glossary, each entry with the page of its first use."""
    rows = "".join(_entry(writer, entry) for entry in part.entries)
    name = writer.book.labels.glossary
    return (
        f'<section class="glossary" role="doc-glossary" id="glossary">'
        f'<h1 class="back-title">{name}</h1><dl>{rows}</dl></section>'
    )


def references(writer: Writer, part: References) -> str:
    """Write the references in their author's order, under their author's headings."""
    body = ""
    above: tuple[Inlines, ...] = ()
    for under, group in groupby(part.works, key=lambda work: work.under):
        works = tuple(group)
        first = writer.book.numbers[works[0].key]
        rows = "".join(_work(writer, work) for work in works)
        body += f'{_headings(writer, under, above)}<ol start="{first}">{rows}</ol>'
        above = under
    name = writer.book.labels.references
    return (
        f'<section class="references" role="doc-bibliography" id="references">'
        f'<h1 class="back-title">{name}</h1>{body}</section>'
    )


def colophon(writer: Writer, part: Colophon) -> str:
    """Write the colophon: the book's data, then what stood beside the text."""
    about, labels = part.metadata, writer.book.labels
    rows = [
        f'<p class="colophon-title">{writer.inlines(about.title)}</p>',
        *(f"<p>{writer.inlines(name)}</p>" for name in about.authors),
        *(f"<p>{writer.inlines(said)}</p>" for said in (about.publisher, about.rights) if said),
        f"<p>{escape(about.date)}</p>" if about.date else "",
        f"<p>{labels.made_with}</p>",
    ]
    notices = ""
    if part.notices:
        head = f'<p class="notices-title">{labels.notices}</p>'
        notices = f'<div class="notices">{head}{writer.blocks(part.notices)}</div>'
    return (
        f'<section class="colophon" role="doc-colophon" id="colophon">'
        f'<div class="imprint">{"".join(rows)}</div>{notices}</section>'
    )


def _chapter_row(writer: Writer, chapter: Section, anchor: str, depth: int, *, alone: bool) -> str:
    number = ""
    if shows_number(chapter, alone=alone):
        said = writer.book.labels.chapter.format(figures(chapter.number[0]))
        number = f'<span class="number">{said}</span>'
    below = "".join(
        _row(f"{anchor}-{safe(section.key)}", "section", _plain(section.title))
        for section in chapter.sections
        if depth > 1
    )
    inner = f"<ul>{below}</ul>" if below else ""
    title = _plain(chapter.title)
    return f'<li class="chapter"><a href="#{anchor}-title">{number}{title}</a>{inner}</li>'


def _plain(words: Inlines) -> str:
    return escape(plain_text(words), quote=False)


def _row(anchor: str, kind: str, title: str) -> str:
    return f'<li class="{kind}"><a href="#{anchor}">{title}</a></li>'


def _plate(writer: Writer, node: Figure | Table) -> str:
    found = writer.book.anchors.find(node.key)
    words = f'<span class="number">{writer.name(node)}</span>{_plain(node.caption)}'
    return _row(found.id, "plate", words) if found else f"<li>{words}</li>"


def _entry(writer: Writer, entry: Entry) -> str:
    glosses = "；".join(writer.inlines(gloss) for gloss in entry.glosses)
    said = f'<p class="gloss">{glosses}</p>' if glosses else ""
    uses = writer.uses.mentions.get(entry.key, [])
    pages = f'<a class="page-of" data-generated="" href="#{uses[0]}"></a>' if uses else ""
    return (
        f'<dt id="{entry_id(entry.key)}"><dfn>{writer.inlines(entry.headword)}</dfn>{pages}</dt>'
        f"<dd>{said}{writer.blocks(entry.definition)}</dd>"
    )


def _headings(writer: Writer, under: tuple[Inlines, ...], above: tuple[Inlines, ...]) -> str:
    """Write the headings that this group does not share with the one above it."""
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(under, above, strict=False))
    )
    rows = (writer.inlines(heading) for heading in under[shared:])
    return "".join(f'<p class="under">{row}</p>' for row in rows)


def _work(writer: Writer, work: Reference) -> str:
    uses = writer.uses.citations.get(work.key, [])
    pages = f'<a class="page-of" data-generated="" href="#{uses[0]}"></a>' if uses else ""
    words = writer.inlines(work.content)
    return f'<li id="{reference_id(work.key)}">{words}{pages}</li>'
