"""Readers: rough manuscripts in, one document out, with what was mended and what is in doubt."""

from publish.readers.folder.files import load
from publish.readers.manuscript import BOOK, Manuscript, NothingToRead, read
from publish.readers.settings.book import Settings
from publish.readers.settings.styles import Styling, read_style, style_sources, styles

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
