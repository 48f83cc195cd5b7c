"""XHTML: blocks and inlines in the one markup that page and screen share."""

from publish.xhtml.anchors import Anchors, chapter_id, entry_id, keyed_id, reference_id, safe
from publish.xhtml.headings import shows_number
from publish.xhtml.medium import Medium, Uses
from publish.xhtml.shared import Shared
from publish.xhtml.writer import Writer

__all__ = [
    "Anchors",
    "Medium",
    "Shared",
    "Uses",
    "Writer",
    "chapter_id",
    "entry_id",
    "keyed_id",
    "reference_id",
    "safe",
    "shows_number",
]
