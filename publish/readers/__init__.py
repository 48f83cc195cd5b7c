"""Readers: rough manuscripts in, one document out, with what was mended and what is in doubt."""

from publish.readers.book import Settings
from publish.readers.manuscript import Manuscript, NothingToRead, read
from publish.readers.styles import Styling, read_style, style_sources, styles

__all__ = [
    "Manuscript",
    "NothingToRead",
    "Settings",
    "Styling",
    "read",
    "read_style",
    "style_sources",
    "styles",
]
