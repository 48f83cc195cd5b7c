"""Fonts as they are embedded: a face's file is read only where its subset is not enough.

The engine copies the whole file of every face it meets, twenty-five megabytes each for
a Chinese one, and throws it away once the subset is made.
"""

from weasyprint.pdf import fonts
from weasyprint.pdf.fonts import Font

from publish.paginator.foreign import Given


class SubsetFont(Font):  # type: ignore[misc]  # the engine is untyped
    """The engine's font; what it would read at once is read when it is asked for."""

    _content = b""

    def __init__(self, *args: Given) -> None:
        reading, fonts.get_hb_object_data = fonts.get_hb_object_data, _nothing
        try:
            super().__init__(*args)
        finally:
            fonts.get_hb_object_data = reading

    @property
    def file_content(self) -> bytes:
        """The subset once it is made; before that, or where none could be, the whole file."""
        if not self._content:
            self._content = fonts.get_hb_object_data(self.hb_face)
        return self._content

    @file_content.setter
    def file_content(self, content: bytes) -> None:
        self._content = content


def _nothing(_: Given) -> bytes:
    return b""
