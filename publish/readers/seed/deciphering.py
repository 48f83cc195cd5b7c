r"""Deciphering: what a seed spells in signs of its form, told as the edits it amounts to.

``&nbsp;``, ``&#38;`` and ``\*`` come over as the characters they stand for; the log of
edits says so, or it would not lead back to the seed.
"""

from collections.abc import Iterator
from html import unescape

from publish.model import Block, Edit, Inlines, Paragraph, Source, Span, Text, walk
from publish.readers.reading import Byline, Heading, Piece, Reading

REFERENCE, ESCAPE = "character-reference", "escape"


def deciphered(reading: Reading, source: Source) -> tuple[Edit, ...]:
    """Return an edit for each character that its seed spells otherwise."""
    if "&" not in source.text and "\\" not in source.text:
        return ()
    known = {edit.span for edit in reading.edits}
    changed = (text for text in _texts(reading) if not _verbatim(text))
    found = (edit for text in changed for edit in _edits(text, source))
    return tuple(dict.fromkeys(edit for edit in found if edit.span not in known))


def _texts(reading: Reading) -> Iterator[Text]:
    for block in (*map(_block, reading.pieces), *reading.notices):
        yield from (node for node in walk(block) if isinstance(node, Text))


def _block(piece: Piece) -> Block:
    if isinstance(piece, Heading):
        return Paragraph(piece.title, span=piece.span)
    if isinstance(piece, Byline):
        lines: Inlines = tuple(node for line in piece.lines for node in line)
        return Paragraph(lines, span=piece.span)
    return piece


def _verbatim(text: Text) -> bool:
    """Whether a text came over as it is, at one go, as most do."""
    return not text.runs and len(text.content) == text.span.end - text.span.start


def _edits(text: Text, source: Source) -> Iterator[Edit]:
    """Yield the edits that made a text."""
    at, seed = 0, text.span.seed
    if not text.runs:
        yield from _edit(text.content, text.span, source)
        return
    for run in text.runs:
        words, at = text.content[at : at + run.length], at + run.length
        if not run.verbatim:
            yield from _edit(words, Span(seed, run.start, run.end), source)


def _edit(words: str, span: Span, source: Source) -> Iterator[Edit]:
    if not words or len(words) == span.end - span.start:
        return
    written = source.text[span.start : span.end]
    if written[0] == "&" and unescape(written) == words:
        yield Edit(REFERENCE, span, written, words)
    elif written == f"\\{words}":
        yield Edit(ESCAPE, span, written, words)
