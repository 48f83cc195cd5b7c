"""Marks that words begin with: the box of a task (GFM 5.3), what bookdown calls a part."""

from dataclasses import replace

from publish.model import Blocks, Edit, Inlines, Paragraph, Text
from publish.model.regex import regex
from publish.model.text import join
from publish.readers.markdown.strand import Strand

_PART = regex(r"\((?:PART|APPENDIX)(?:\\?\*)?\)[ \t]+(?=\S)")
_BOX = regex(r"\[([ xX])\][ \t]+(?=\S)")


def unmarked(title: Strand, edits: list[Edit]) -> Strand:
    """Return a title without the mark that opens a part, or the appendices, in bookdown."""
    mark = _PART.match(title.content)
    if not mark:
        return title
    edits.append(Edit("part", title.span(0, mark.end()), mark.group(), ""))
    return title.part(mark.end(), len(title.content))


def parted(strand: Strand, edits: list[Edit]) -> tuple[Text | None, Strand]:
    """Return the box that an item begins with, drawn, and what follows it."""
    box = _BOX.match(strand.content)
    if not box:
        return None, strand
    drawn, span = "☐ " if box[1] == " " else "☑ ", strand.span(0, box.end())
    edits.append(Edit("task", span, box.group(), drawn))
    return Text(drawn, span=span), strand.part(box.end(), len(strand.content))


def boxed(box: Text, blocks: Blocks) -> Blocks:
    """Set a drawn box before the words of an item."""
    match blocks:
        case (Paragraph(content=content) as first, *rest):
            return (replace(first, content=_before(box, content)), *rest)
        case _:
            return (Paragraph((box,), span=box.span), *blocks)


def _before(box: Text, content: Inlines) -> Inlines:
    first = content[0]
    return (join((box, first)), *content[1:]) if isinstance(first, Text) else (box, *content)
