"""Write the ways about the book: the navigation document, and the NCX for older readers."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count

from publish.emitters.epub.plan import Book, Glossary, References, Row
from publish.emitters.epub.screen import Break, joined
from publish.model import plain_text
from publish.words import labels


def navigation(book: Book, breaks: Sequence[Break]) -> str:
    """Write contents, landmarks and page list (EPUB 3.3, section 7)."""
    words = labels(book.edition.script)
    contents = (
        f'<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>{words.contents}</h1>\n'
        f"{_rows(book.rows)}\n</nav>"
    )
    return joined((contents, _landmarks(book), _page_list(book, breaks)))


def _rows(rows: tuple[Row, ...]) -> str:
    items = "\n".join(
        f'<li><a href="{_address(row)}">{escape(row.title, quote=False)}</a>'
        f"{_rows(row.below) if row.below else ''}</li>"
        for row in rows
    )
    return f"<ol>\n{items}\n</ol>"


def _address(row: Row) -> str:
    return escape(f"{row.file}#{row.anchor}" if row.anchor else row.file)


def _landmarks(book: Book) -> str:
    words = labels(book.edition.script)
    items = "\n".join(
        f'<li><a epub:type="{kind}" href="{file}">{name}</a></li>'
        for kind, file, name in _marked(book)
    )
    return (
        f'<nav epub:type="landmarks" id="landmarks" hidden="hidden">\n'
        f"<h2>{words.landmarks}</h2>\n<ol>\n{items}\n</ol>\n</nav>"
    )


def _marked(book: Book) -> Iterator[tuple[str, str, str]]:
    words, homes = labels(book.edition.script), book.homes
    kinds = {type(part) for part in book.parts}
    yield "cover", homes.cover, words.cover
    yield "titlepage", homes.title, words.title_page
    yield "toc", f"{homes.contents}#toc", words.contents
    yield "bodymatter", homes.chapter(1) if homes.chapters else homes.title, words.body
    if Glossary in kinds:
        yield "glossary", homes.glossary, words.glossary
    if References in kinds:
        yield "bibliography", homes.references, words.references
    yield "colophon", homes.colophon, words.colophon


def _page_list(book: Book, breaks: Sequence[Break]) -> str:
    if not breaks:
        return ""
    words = labels(book.edition.script)
    items = "\n".join(
        f'<li><a href="{mark.file}#{mark.anchor}">{escape(mark.label, quote=False)}</a></li>'
        for mark in breaks
    )
    return (
        f'<nav epub:type="page-list" role="doc-pagelist" id="pages" hidden="hidden">\n'
        f"<h2>{words.pages}</h2>\n<ol>\n{items}\n</ol>\n</nav>"
    )


def ncx(book: Book, breaks: Sequence[Break], identifier: str) -> str:
    """Write the NCX (OPF 2.0.1, section 2.4.1), which points where the contents point."""
    order = count(1)
    points = _points(book.rows, order)
    title = escape(plain_text(book.edition.document.metadata.title), quote=False)
    language = book.edition.script.value
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" '
        f'xml:lang="{language}">\n<head>\n'
        f'<meta name="dtb:uid" content="{escape(identifier)}"/>\n'
        f'<meta name="dtb:depth" content="{_depth(book.rows)}"/>\n'
        f'<meta name="dtb:totalPageCount" content="{len(breaks)}"/>\n'
        f'<meta name="dtb:maxPageNumber" content="{_last(breaks)}"/>\n</head>\n'
        f"<docTitle><text>{title}</text></docTitle>\n<navMap>\n{points}\n</navMap>\n"
        f"{_targets(book, breaks, order)}</ncx>\n"
    )


def _points(rows: tuple[Row, ...], order: "count[int]") -> str:
    return "\n".join(_point(row, order) for row in rows)


def _point(row: Row, order: "count[int]") -> str:
    place = next(order)
    below = f"\n{_points(row.below, order)}" if row.below else ""
    return (
        f'<navPoint id="point-{place}" playOrder="{place}">'
        f"<navLabel><text>{escape(row.title, quote=False)}</text></navLabel>"
        f'<content src="{_address(row)}"/>{below}</navPoint>'
    )


def _depth(rows: tuple[Row, ...]) -> int:
    return max((1 + _depth(row.below) for row in rows), default=0)


def _last(breaks: Sequence[Break]) -> int:
    return max((int(mark.label) for mark in breaks if mark.label.isdecimal()), default=0)


def _targets(book: Book, breaks: Sequence[Break], order: "count[int]") -> str:
    if not breaks:
        return ""
    items = "\n".join(
        f'<pageTarget id="target-{mark.anchor}" {_kind(mark.label)} playOrder="{next(order)}">'
        f"<navLabel><text>{escape(mark.label, quote=False)}</text></navLabel>"
        f'<content src="{mark.file}#{mark.anchor}"/></pageTarget>'
        for mark in breaks
    )
    name = labels(book.edition.script).pages
    return f"<pageList>\n<navLabel><text>{name}</text></navLabel>\n{items}\n</pageList>\n"


def _kind(label: str) -> str:
    if label.isascii() and label.isdecimal():
        return f'type="normal" value="{int(label)}"'
    return 'type="front"'
