"""Listings: long ones in pieces, since engines take a piece's length for each of its lines."""

from collections.abc import Iterator
from html import escape

from publish.model.regex import regex

PIECE = 2000
"""So many characters, about, are laid out together."""

WIDEST = 80
"""More spaces than any line has are no indent that could be seen, but pages of nothing."""

WIDE, WIDER, MOST = 56, 66, 80
"""The columns of a listing that stands in a narrow page as it is, in smaller letters, and in
the smallest; lines longer than that are broken, and small letters would help no one."""

_WHITE = regex(f" {{{WIDEST + 1},}}")


def listing(content: str, key: str, language: str) -> str:
    """Write a listing; the pieces of a long one are blocks that follow one another."""
    name = f' class="language-{escape(language)}"' if language else ""
    pieces = tuple(_pieces(narrowed(content)))
    kind = " ".join(filter(None, ("listing", "long" * (len(pieces) > 1), _size(content))))
    codes = "".join(f"<code{name}>{escape(piece, quote=False)}</code>" for piece in pieces)
    return f'<pre class="{kind}" id="{key}">{codes}</pre>'


def _size(content: str) -> str:
    """Say whether a listing wants smaller letters to keep its lines whole."""
    columns = max((_columns(line) for line in content[: 8 * PIECE].split("\n")), default=0)
    return "" if columns > MOST else "wider" if columns > WIDER else "wide" * (columns > WIDE)


def _columns(line: str) -> int:
    return sum(2 if letter >= "\u2e80" else 1 for letter in line)


def narrowed(content: str) -> str:
    """Return what was typed without white that is wider than any line."""
    return _WHITE.sub(" " * WIDEST, content)


def _pieces(content: str) -> Iterator[str]:
    """Cut after a line, or within one that is longer than a piece."""
    start = 0
    while len(content) - start > PIECE:
        stop = content.rfind("\n", start, start + PIECE) + 1 or start + PIECE
        yield content[start:stop]
        start = stop
    yield content[start:]
