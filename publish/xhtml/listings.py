"""Listings: long ones in pieces, since engines take a piece's length for each of its lines."""

from collections.abc import Iterator
from html import escape

from publish.model.regex import regex

PIECE = 2000
"""So many characters, about, are laid out together."""

WIDEST = 80
"""More spaces than any line has are no indent that could be seen, but pages of nothing."""

_WHITE = regex(f" {{{WIDEST + 1},}}")


def listing(content: str, key: str, language: str) -> str:
    """Write a listing; the pieces of a long one are blocks that follow one another."""
    name = f' class="language-{escape(language)}"' if language else ""
    pieces = tuple(_pieces(narrowed(content)))
    kind = "listing long" if len(pieces) > 1 else "listing"
    codes = "".join(f"<code{name}>{escape(piece, quote=False)}</code>" for piece in pieces)
    return f'<pre class="{kind}" id="{key}">{codes}</pre>'


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
