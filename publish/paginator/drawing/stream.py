"""A page's stream that knows furniture from content.

Running heads, folios, repeated table heads and decorative images are artifacts
(PDF/UA-1, 7.1 and 7.18; ISO 32000-1, 14.8.2.2), and whatever the engine draws outside
any marked content becomes one too.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from weasyprint.pdf.stream import Stream

from publish.paginator.composing.composed import ComposedText
from publish.paginator.drawing.decorations import beside
from publish.paginator.foreign import Box
from publish.paginator.tagging.furniture import is_furniture


class PageStream(Stream):  # type: ignore[misc]  # the engine is untyped
    """The engine's stream, with artifacts where they belong."""

    open_marks = 0

    @contextmanager
    def marked(self, box: Box, tag: str) -> Iterator[None]:
        """Mark what is drawn as the content of `box`, or as an artifact."""
        if is_furniture(box):
            with self.artifact():
                yield
            return
        self.open_marks += 1
        with super().marked(box, tag):
            yield
        self.open_marks -= 1
        if isinstance(box, ComposedText) and box.run.beside is not None:
            with self.artifact():
                beside(self, box)

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Mark what is drawn as an artifact."""
        self.open_marks += 1
        with super().artifact():
            yield
        self.open_marks -= 1

    def clone(self, **settings: object) -> Stream:
        """Return a stream for a group or pattern of this page, of the same kind."""
        copy = super().clone(**settings)
        copy.__class__ = type(self)
        return copy
