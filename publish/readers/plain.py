"""Plain text."""

import re

from publish.model import Paragraph
from publish.readers.draft import Draft
from publish.readers.form import Form
from publish.readers.reading import Heading, Piece, Reading

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ENDS = "。！？；，、：…”’」』）)!?;:,.”"


def read(draft: Draft) -> Reading:
    """Read bare text, a line a paragraph."""
    pieces: list[Piece] = []
    for match in _LINE.finditer(draft.text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        text = draft.words(start, end)
        if end - start < 25 and line.rstrip()[-1] not in _ENDS:
            pieces.append(Heading(2 if pieces else 1, (text,), span=text.span))
        else:
            pieces.append(Paragraph((text,), span=text.span))
    return Reading(tuple(pieces))


def likeness(text: str) -> float:
    """Return how much a text looks like bare prose."""
    del text
    return 0.2


FORM = Form("plain text", frozenset({".txt"}), likeness, read)
