"""Fonts as they are embedded: a face's file is read only where its subset is not enough.

The engine copies the whole file of every face it meets, twenty-five megabytes each for
a Chinese one, and throws it away once the subset is made. In the subset it leaves room for
every glyph that the face has; but in a CID-keyed face (ISO 32000-1, 9.7.4.2) the glyphs
tell their numbers themselves, so that only those that are used need stand there.
"""

import pydyf
from weasyprint.pdf import fonts
from weasyprint.pdf.fonts import Font
from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset

from publish.fonts import cff
from publish.paginator.foreign import Cdata, Given, Pdf

_BARE = b"\1"
"""The first byte of a CFF table: its version."""


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
    def type(self) -> str:
        """The kind of face: bare outlines come from an OpenType one."""
        kind: str = super().type
        return "otf" if self._content[:1] == _BARE else kind

    def _harfbuzz_subset(self, to_unicode: dict[int, str], hinting: Given) -> None:
        glyphs = sorted(to_unicode)
        if not self.missing and _are_numbers(self.hb_face, glyphs):
            self._content = _outlines(self.hb_face, glyphs)
        else:
            super()._harfbuzz_subset(to_unicode, hinting)

    @property
    def file_content(self) -> bytes:
        """The subset once it is made; before that, or where none could be, the whole file."""
        if not self._content:
            self._content = fonts.get_hb_object_data(self.hb_face)
        return self._content

    @file_content.setter
    def file_content(self, content: bytes) -> None:
        self._content = content


def _are_numbers(face: Cdata, glyphs: list[int]) -> bool:
    """Tell whether glyphs stand in a face at the places their CIDs say: so they are drawn."""
    table = _table(face)
    numbers = cff.cids(_data(table))
    return numbers is not None and all(numbers[glyph] == glyph for glyph in glyphs)


def _table(face: Cdata) -> Cdata:
    """Return the CFF table of a face, unread."""
    tag = harfbuzz.hb_tag_from_string(b"CFF ", -1)
    return ffi.gc(harfbuzz.hb_face_reference_table(face, tag), harfbuzz.hb_blob_destroy)


def _data(table: Cdata) -> memoryview:
    """Return what is in a table, for as long as the table is kept; empty where there is none."""
    length = ffi.new("unsigned int *")
    data = harfbuzz.hb_blob_get_data(table, length)
    return memoryview(ffi.buffer(data, length[0])) if length[0] else memoryview(b"")


def _outlines(face: Cdata, glyphs: list[int]) -> bytes:
    """Return the CFF table of a face with these glyphs alone."""
    subset = ffi.gc(
        harfbuzz_subset.hb_subset_input_create_or_fail(), harfbuzz_subset.hb_subset_input_destroy
    )
    kept = harfbuzz_subset.hb_subset_input_glyph_set(subset)
    numbers = ffi.new("hb_codepoint_t[]", glyphs)
    harfbuzz.hb_set_add_sorted_array(kept, numbers, len(glyphs))
    dropped = harfbuzz_subset.hb_subset_input_set(
        subset, harfbuzz_subset.HB_SUBSET_SETS_DROP_TABLE_TAG
    )
    # Its substitutes would keep company with every glyph.
    tag = ffi.new("hb_codepoint_t[]", [harfbuzz.hb_tag_from_string(b"GSUB", -1)])
    harfbuzz.hb_set_add_sorted_array(dropped, tag, 1)
    harfbuzz_subset.hb_subset_input_set_flags(
        subset,
        harfbuzz_subset.HB_SUBSET_FLAGS_NO_HINTING | harfbuzz_subset.HB_SUBSET_FLAGS_DESUBROUTINIZE,
    )
    made = ffi.gc(harfbuzz_subset.hb_subset_or_fail(face, subset), harfbuzz.hb_face_destroy)
    table = _table(made)
    return bytes(_data(table))


def declare(pdf: Pdf) -> None:
    """Call bare outlines by their name in the file (ISO 32000-1, table 126)."""
    for item in pdf.objects:
        opened = isinstance(item, pydyf.Stream) and item.extra.get("Subtype") == "/OpenType"
        if opened and item.stream[0][:1] == _BARE:
            item.extra["Subtype"] = "/CIDFontType0C"


def _nothing(_: Given) -> bytes:
    return b""
