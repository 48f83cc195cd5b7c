"""What tests of rich forms ask of a reading: its words, its blocks, what it covers of its seed."""

from collections.abc import Iterator
from itertools import chain

from publish.model import (
    Block,
    Code,
    CodeListing,
    Equation,
    Figure,
    Image,
    Inline,
    Maths,
    Note,
    Paragraph,
    Ruby,
    Section,
    Span,
    Text,
    plain_text,
    walk,
)
from publish.model.text import runs
from publish.readers import Manuscript
from publish.readers.reading import Byline, Heading, Piece, Reading

_WHOLE = (Code, CodeListing, Equation, Figure, Image, Maths, Note, Ruby)


def blocks(manuscript: Manuscript) -> tuple[Block, ...]:
    """Return every block that stands right in a section."""
    sections = [n for s in manuscript.document.sections for n in walk(s) if isinstance(n, Section)]
    return tuple(block for section in sections for block in section.body)


def paragraphs(manuscript: Manuscript) -> list[str]:
    """Return the words of the paragraphs right in sections."""
    return [plain_text(b.content) for b in blocks(manuscript) if isinstance(b, Paragraph)]


def inlines(manuscript: Manuscript) -> list[Block | Inline]:
    """Return every node of all blocks."""
    return [
        node for b in blocks(manuscript) for node in walk(b) if isinstance(node, Block | Inline)
    ]


def titles(manuscript: Manuscript) -> list[tuple[int, str]]:
    """Return the headings with their depth."""

    def below(section: Section, depth: int) -> Iterator[tuple[int, str]]:
        yield depth, plain_text(section.title)
        for part in section.sections:
            yield from below(part, depth + 1)

    return [each for section in manuscript.document.sections for each in below(section, 1)]


def codes(manuscript: Manuscript) -> list[str]:
    """Return the codes of all findings."""
    return [finding.code for finding in manuscript.findings]


def covered(reading: Reading) -> set[int]:
    """Return the offsets of a seed that its reading holds, or tells a finding or an edit of."""
    nodes = chain.from_iterable(map(_nodes, (*reading.pieces, *reading.notices)))
    held = [span for node in nodes for span in _spans(node)]
    told = [finding.span for finding in reading.findings if finding.span]
    told += [edit.span for edit in reading.edits]
    said = reading.particulars
    named = [text.span for each in (said.title, *said.authors) for text in each]
    return {at for span in (*held, *told, *named) for at in range(span.start, span.end)}


def _nodes(piece: Piece) -> Iterator[Block | Inline]:
    match piece:
        case Heading(title=title):
            roots: tuple[Block | Inline, ...] = title
        case Byline(lines=lines):
            roots = tuple(chain.from_iterable(lines))
        case _:
            roots = (piece,)
    for root in roots:
        yield from (node for node in walk(root) if isinstance(node, Block | Inline))


def _spans(node: Block | Inline) -> Iterator[Span]:
    if isinstance(node, Text):
        yield from (Span(node.span.seed, run.start, run.end) for run in runs(node))
    elif isinstance(node, _WHOLE):
        yield node.span
