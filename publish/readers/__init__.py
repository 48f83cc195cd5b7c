"""Readers: rough manuscripts in, one document out, with what was mended and what is in doubt."""

from publish.readers.book import Settings
from publish.readers.folder import load
from publish.readers.manuscript import BOOK, Manuscript, NothingToRead, read
from publish.readers.styles import Styling, read_style, style_sources, styles

__all__ = [
    "BOOK",
    "Manuscript",
    "NothingToRead",
    "Settings",
    "Styling",
    "load",
    "read",
    "read_style",
    "style_sources",
    "styles",
]
