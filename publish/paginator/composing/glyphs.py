"""Glyphs as Pango sets them, and the words that they make."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from struct import calcsize
from typing import NamedTuple

from weasyprint.text.ffi import FROM_UNITS, ffi, pango

from publish.paginator.foreign import Cdata, PangoFont

SIZE = 100.0
"""The size in which all is measured: large enough to round without loss."""

_MILLE = 1000 / SIZE
_GLYPH = ffi.sizeof("PangoGlyphInfo")
_FIELDS = _GLYPH // calcsize("i")
"""A glyph's number, its advance and its shifts, and what we do not ask for.

Each type that is named to cffi for the first time costs it a reading of all others.
"""
_BOX = ffi.new("PangoRectangle *")


class Glyph(NamedTuple):
    """One glyph as Pango set it: lengths in thousandths of an em, `at` in UTF-8 bytes.

    `text` is what the glyph stands for: empty for all glyphs of a cluster but the first.
    """

    font: int
    glyph: int
    advance: float
    natural: int
    shift: float
    at: int
    text: str


class Word(NamedTuple):
    """A shaped word: (font, operand of TJ) for every font it needs, and its advance."""

    segments: tuple[tuple[int, str], ...]
    advance: int


def key_of(font: PangoFont) -> int:
    """Return what a font is known by: where it is in memory, for as long as it is kept."""
    key: int = int(ffi.cast("uintptr_t", font))
    return key


def glyphs_of(piece: Cdata, encoded: bytes, lost: set[str]) -> Iterator[Glyph]:
    """Yield the glyphs of one of Pango's items; what no font has is added to `lost`.

    `encoded` is the whole text in UTF-8, in which Pango counts.
    """
    font, offset = piece.item.analysis.font, piece.item.offset
    key = key_of(font)
    string, count = piece.glyphs, piece.glyphs.num_glyphs
    clusters = ffi.unpack(string.log_clusters, count)
    ends = _cluster_ends(clusters, piece.item.length)
    told = memoryview(ffi.buffer(string.glyphs, count * _GLYPH)).cast("i")
    numbers = iter(told.tolist())
    infos = zip(*[numbers] * _FIELDS, strict=True)
    places = zip(clusters, ends, infos, strict=True)
    for at, (start, end, (glyph, width, shift, *_)) in enumerate(places):
        text = encoded[offset + start : offset + end].decode()
        if glyph == pango.PANGO_GLYPH_EMPTY:
            continue
        if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
            lost.update(text)
            continue
        yield Glyph(
            key,
            glyph,
            width * FROM_UNITS * _MILLE,
            _natural(font, glyph),
            shift * FROM_UNITS * _MILLE,
            offset + start,
            text if not at or clusters[at - 1] != start else "",
        )


def _natural(font: PangoFont, glyph: int) -> int:
    pango.pango_font_get_glyph_extents(font, glyph, ffi.NULL, _BOX)
    width: int = round(_BOX.width * FROM_UNITS * _MILLE)
    return width


def _cluster_ends(clusters: list[int], length: int) -> list[int]:
    ends: list[int] = []
    end, previous = length, length
    for start in reversed(clusters):
        if start != previous:
            end, previous = previous, start
        ends.append(end)
    return ends[::-1]


def word_of(glyphs: Iterable[Glyph]) -> Word:
    """Return glyphs as a word: for every font they need, what its TJ shows."""
    segments: list[tuple[int, str]] = []
    font, operand, advance = 0, "", 0.0
    for glyph in glyphs:
        if glyph.font != font and operand:
            segments.append((font, operand))
            operand = ""
        font = glyph.font
        after = round(glyph.natural - glyph.advance + glyph.shift)
        before = f"{-glyph.shift:.1f}" if glyph.shift else ""
        operand += f"{before}<{glyph.glyph:04x}>{after or ''}"
        advance += glyph.advance
    if operand:
        segments.append((font, operand))
    return Word(
        tuple((font, operand.replace("><", "")) for font, operand in segments), round(advance)
    )


def joined(words: Sequence[Word]) -> Word:
    """Return words side by side as one."""
    alike = groupby(chain.from_iterable(word.segments for word in words), itemgetter(0))
    segments = (
        (font, "".join(operand for _, operand in run).replace("><", "")) for font, run in alike
    )
    return Word(tuple(segments), sum(word.advance for word in words))
