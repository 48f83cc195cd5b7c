"""The e-book: EPUB 3.3, packed by EbookLib."""

from publish.emitters.epub.bind import bind
from publish.emitters.epub.plan import plan
from publish.emitters.epub.render import render

__all__ = ["bind", "plan", "render"]
