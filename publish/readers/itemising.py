"""Pieces laid out one by one where notes may be among them: a list is its items there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from publish.model import OrderedList, Paragraph, Text, plain_text
from publish.model.fold import walk
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.reading import Byline, Heading, Piece

TITLE = regex(
    r"[【\[（(]?(?:注[释釋解]?|註[釋解]?|附[注註]|脚注|腳注|腳註|尾[注註]|[注註]文)[】\]）)]?[:：]?|Notes:?",
    re.IGNORECASE,
)
"""What heads notes, in brackets or bare."""
_BRIEF = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of a list under a title of notes: the list, and which of its items."""

    whole: OrderedList
    at: int
    said: Paragraph


def is_title(piece: Piece) -> bool:
    """Tell whether a piece heads notes."""
    brief = piece.span.end - piece.span.start <= _BRIEF
    return brief and TITLE.fullmatch(words(piece)) is not None


def laid(pieces: Sequence[Piece]) -> Iterator[Piece | Entry]:
    """Yield pieces, and what is listed under a title of notes one by one."""
    headed = False
    for piece in pieces:
        match piece:
            case OrderedList(items=items) if headed:
                said = [item[0] for item in items if len(item) == 1]
                brief = [one for one in said if isinstance(one, Paragraph)]
                if len(brief) == len(items):
                    yield from (Entry(piece, at, one) for at, one in enumerate(brief))
                else:
                    yield piece
            case _:
                yield piece
        headed = is_title(piece)


def gathered(pieces: Sequence[Piece | Entry]) -> Iterator[Piece]:
    """Yield pieces, and neighbouring items of a list as a list again."""
    at = 0
    while at < len(pieces):
        piece, end = pieces[at], at + 1
        if not isinstance(piece, Entry):
            yield piece
        else:
            while end < len(pieces) and _follows(pieces[end], pieces[end - 1]):
                end += 1
            items = piece.whole.items[piece.at : piece.at + end - at]
            start = piece.whole.start + piece.at
            yield replace(piece.whole, items=items, start=start)
        at = end


def _follows(piece: Piece | Entry, last: Piece | Entry) -> bool:
    match piece, last:
        case Entry(), Entry():
            return piece.whole is last.whole and piece.at == last.at + 1
        case _:
            return False


def words(piece: Piece | Entry) -> str:
    """Return the words of a piece; what is no line begins with none, and so with no note."""
    match piece:
        case Paragraph(content=content) | Heading(title=content):
            return plain_text(content)
        case Entry(whole=whole, at=at, said=said):
            return f"[{whole.start + at}] {plain_text(said.content)}"
        case Byline():
            return ""
        case _:
            return "\n" + "".join(
                node.content for node in walk(piece) if isinstance(node, Text) and node.content
            )
