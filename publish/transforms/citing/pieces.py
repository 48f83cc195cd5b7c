"""Pieces of an entry, and the inlines they become."""

import re
from collections.abc import Iterable

from publish.model import Emphasis, Inline, Inlines, Link, Run, Span, Text
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han

_DOI = "https://doi.org/"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an entry, which may lead somewhere or be titles that slant in Latin."""

    words: str
    target: str = ""
    title: bool = False


def inlines(pieces: Iterable[Piece], span: Span) -> Inlines:
    """Return pieces as inlines, all of them from the entry in its file."""
    return tuple(_inline(piece, span) for piece in pieces if piece.words)


def _inline(piece: Piece, span: Span) -> Inline:
    text = Text(piece.words, (Run(len(piece.words), span.start, span.end),), span=span)
    if piece.target:
        return Link((text,), piece.target, span=span)
    slanted = piece.title and not has_han(piece.words)
    return Emphasis((text,), span=span) if slanted else text


def doi(number: str, shown: str) -> Piece:
    """Return a DOI that leads to its work."""
    return Piece(shown, f"{_DOI}{number}")


def ordinal(edition: str) -> str:
    """Return the number of an edition said in any way, or nothing where it says none."""
    found = re.fullmatch(r"第?\s*(\d+)\s*(?:st|nd|rd|th)?\s*(?:版|ed\.?|edition)?", edition.strip())
    return found[1] if found else _WORDS.get(edition.strip().lower().removesuffix(" edition"), "")


def english(number: str) -> str:
    """Return a number as English counts: 2nd, 3rd, 11th."""
    teen = number[-2:] in {"11", "12", "13"}
    return number + ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))


_COUNTED = "first second third fourth fifth sixth seventh eighth ninth tenth"
_WORDS = {word: str(number) for number, word in enumerate(_COUNTED.split(), start=1)}
