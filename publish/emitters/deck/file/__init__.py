"""The presentation file: the only door to python-pptx, and the XML it cannot write."""

from publish.emitters.deck.file.package import write

__all__ = ["write"]
