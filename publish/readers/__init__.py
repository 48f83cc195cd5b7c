"""Readers: rough manuscripts in, one document out, with what was mended and what is in doubt."""

from publish.readers.book import Settings
from publish.readers.manuscript import Manuscript, NothingToRead, read

__all__ = ["Manuscript", "NothingToRead", "Settings", "read"]
