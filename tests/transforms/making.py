"""Small documents for the transforms' tests: their seed is what they are written in.

A line is given in a mark-up of its own: ``*strong*``, ``[link]``, `` `code` `` and
``^note^``; whatever else is text.
"""

import re

from publish.model import (
    Block,
    Code,
    Document,
    Inline,
    Inlines,
    Link,
    Metadata,
    Note,
    Paragraph,
    Section,
    Span,
    Strong,
    Text,
    all_text,
)
from publish.model.text import verbatim

SEED = "seed.txt"
_PIECE = re.compile(
    r"\*([^*]*)\*|\[([^\]]*)\]\(\)|`([^`]*)`|\^([^^]*)\^|((?:[^*`^\[]|\[(?![^\]]*\]\())+)"
)


def line(markup: str, start: int = 0) -> Inlines:
    """Return a run of inlines."""
    return tuple(_inline(found, start) for found in _PIECE.finditer(markup))


def _inline(found: re.Match[str], offset: int) -> Inline:
    kind = found.lastindex or 0
    start, end = found.span(kind)
    span = Span(SEED, offset + start, offset + end)
    inner = verbatim(SEED, offset + start, found[kind])
    match kind:
        case 1:
            return Strong((inner,), span=span)
        case 2:
            return Link((inner,), "https://example.org/,", span=span)
        case 3:
            return Code(found[kind], span=span)
        case 4:
            return Note("n", (Paragraph((inner,), span=span),), span=span)
        case _:
            return inner


def paragraph(markup: str, start: int = 0) -> Paragraph:
    """Return a paragraph."""
    return Paragraph(line(markup, start), span=Span(SEED, start, start + len(markup)))


def chapter(*blocks: Block, title: str = "题目", key: str = "chapter") -> Section:
    """Return a section with a title of its own."""
    return Section(key, (verbatim("title.txt", 0, title),), blocks, span=Span(SEED, 0, 9999))


def book(*sections: Section, script: str = "zh-Hans") -> Document:
    """Return a document of these chapters."""
    return Document(Metadata((verbatim("title.txt", 0, "书名"),), script=script), sections)


def paper(*lines: str, script: str = "zh-Hans") -> Document:
    """Return a document of one chapter, a paragraph a line."""
    starts = [sum(len(before) + 1 for before in lines[:n]) for n in range(len(lines))]
    blocks = (paragraph(text, start) for text, start in zip(lines, starts, strict=True))
    return book(chapter(*blocks), script=script)


def said(document: Document) -> str:
    """Return the words of the chapters' bodies, a line a block."""
    return "\n".join(all_text((block,)) for part in document.sections for block in part.body)


def texts(document: Document) -> list[Text]:
    """Return the plain texts of one-line paragraphs, for their spans."""
    blocks = (block for part in document.sections for block in part.body)
    runs = (block.content for block in blocks if isinstance(block, Paragraph))
    return [node for run in runs for node in run if isinstance(node, Text)]
