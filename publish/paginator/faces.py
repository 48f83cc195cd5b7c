"""Glyphs and advances of a style's face, asked of Pango once a character or word."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

from publish.paginator.foreign import PangoFont, Stream, Style

_SIZE = 100.0
_MILLE = 1000 / _SIZE
_KEYS = (
    "font_family", "font_style", "font_weight", "font_stretch", "font_variation_settings",
    "font_feature_settings", "font_variant_east_asian", "font_variant_caps",
    "font_variant_numeric", "font_variant_ligatures", "font_kerning",
    "font_language_override", "lang",
)  # fmt: skip
_BOX = ffi.new("PangoRectangle *")


class Glyph(NamedTuple):
    """One glyph as Pango set it: lengths in thousandths of an em, `at` in UTF-8 bytes."""

    font: int
    glyph: int
    advance: float
    natural: float
    shift: float
    at: int


class Word(NamedTuple):
    """A shaped word: (font, operand of TJ) for every font it needs, and its advance."""

    segments: tuple[tuple[int, str], ...]
    advance: int


class _Font(NamedTuple):
    pango: PangoFont
    unicode: dict[int, str]
    widths: dict[int, int]


class Face:
    """The face of one style, with whatever faces stand in for the characters it lacks.

    `hexes` is a `str.translate` table from characters to glyph numbers, `narrow` holds
    the advances that are not an em, `alien` the fonts of the characters that `main`
    lacks, `lost` the characters no font has.
    """

    def __init__(self, style: Style) -> None:
        self.style = style.copy()
        self.style["font_size"] = _SIZE
        self.style["letter_spacing"] = "normal"
        self.style["word_spacing"] = 0
        self.style["text_decoration_line"] = {"underline"}
        self.metrics = Layout(self.style)
        self.hexes: dict[int, str] = {}
        self.narrow: dict[str, int] = {}
        self.alien: dict[str, int] = {}
        self.lost: set[str] = set()
        self.main = 0
        self.names: dict[int, str] = {}
        self._seen: set[str] = set()
        self._fonts: dict[int, _Font] = {}
        self._words: dict[str, Word] = {}
        self._variants: dict[str, Style] = {}
        self._layouts: list[Layout] = []
        self._stream_fonts: object = None

    def learn(self, characters: Iterable[str]) -> None:
        """Ask for the glyphs of characters that stand alone, all new ones at once."""
        unseen = set(characters) - self._seen
        if not unseen:
            return
        self._seen |= unseen
        new = sorted(unseen)
        places: dict[int, str] = {}
        place = 0
        for character in new:
            places[place] = character
            place += len(character.encode())
        glyphs = list(self._shape("".join(new), self.style))
        if glyphs and not self.main:
            self.main = Counter(glyph.font for glyph in glyphs).most_common(1)[0][0]
        for glyph in glyphs:
            if glyph.at in places:
                self._keep(places[glyph.at], glyph)

    def _keep(self, character: str, glyph: Glyph) -> None:
        self.hexes[ord(character)] = f"{glyph.glyph:04x}"
        if glyph.font != self.main:
            self.alien[character] = glyph.font
        if round(glyph.advance) != 1000:  # noqa: PLR2004  an em
            self.narrow[character] = round(glyph.advance)

    def word(self, text: str, feature: str = "") -> Word:
        """Return `text` shaped as one; `feature` is an OpenType feature to switch on."""
        key = feature + text
        word = self._words.get(key)
        if word is None:
            word = self._words[key] = _word(self._shape(text, self._variant(feature)))
            self.main = self.main or next((font for font, _ in word.segments), 0)
        return word

    def _variant(self, feature: str) -> Style:
        if not feature:
            return self.style
        if feature not in self._variants:
            style = self.style.copy()
            settings = style["font_feature_settings"]
            style["font_feature_settings"] = (
                *(() if settings == "normal" else settings),
                (feature, 1),
            )
            self._variants[feature] = style
        return self._variants[feature]

    def _shape(self, text: str, style: Style) -> Iterator[Glyph]:
        layout = Layout(style)
        layout.set_text(text)
        self._layouts.append(layout)
        line, _ = layout.get_first_line()
        run = line.runs[0]
        encoded = text.encode()
        while run != ffi.NULL:
            yield from self._glyphs(run.data, encoded)
            run = run.next

    def _glyphs(self, piece: Any, encoded: bytes) -> Iterator[Glyph]:  # noqa: ANN401  cdata
        pango_font, offset = piece.item.analysis.font, piece.item.offset
        key = int(ffi.cast("uintptr_t", pango_font))
        font = self._fonts.setdefault(key, _Font(pango_font, {}, {}))
        string = piece.glyphs
        clusters = [string.log_clusters[at] for at in range(string.num_glyphs)]
        ends = _cluster_ends(clusters, piece.item.length)
        for at, (start, end) in enumerate(zip(clusters, ends, strict=True)):
            glyph, geometry = string.glyphs[at].glyph, string.glyphs[at].geometry
            if glyph == pango.PANGO_GLYPH_EMPTY:
                continue
            if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
                self.lost.update(encoded[offset + start : offset + end].decode())
                continue
            first = not at or clusters[at - 1] != start
            text = encoded[offset + start : offset + end].decode() if first else ""
            font.unicode.setdefault(glyph, text)
            yield Glyph(
                key,
                glyph,
                geometry.width * FROM_UNITS * _MILLE,
                _natural(font, glyph),
                geometry.x_offset * FROM_UNITS * _MILLE,
                offset + start,
            )

    def bind(self, stream: Stream) -> None:
        """Give this face's fonts to the document that `stream` belongs to."""
        if self._stream_fonts is stream._fonts:  # noqa: SLF001  the graft's own seam
            return
        self._stream_fonts = stream._fonts  # noqa: SLF001
        for key, known in self._fonts.items():
            font, _ = stream.add_font(known.pango)
            for glyph, text in known.unicode.items():
                font.to_unicode.setdefault(glyph, text)
            font.widths.update(known.widths)
            self.names[key] = font.hash


def _natural(font: _Font, glyph: int) -> int:
    width = font.widths.get(glyph)
    if width is None:
        pango.pango_font_get_glyph_extents(font.pango, glyph, ffi.NULL, _BOX)
        width = font.widths[glyph] = round(_BOX.width * FROM_UNITS * _MILLE)
    return width


def _cluster_ends(clusters: list[int], length: int) -> list[int]:
    ends: list[int] = []
    end, previous = length, length
    for start in reversed(clusters):
        if start != previous:
            end, previous = previous, start
        ends.append(end)
    return ends[::-1]


def _word(glyphs: Iterable[Glyph]) -> Word:
    segments: list[tuple[int, str]] = []
    font, operand, advance = 0, "", 0.0
    for glyph in glyphs:
        if glyph.font != font and operand:
            segments.append((font, operand))
            operand = ""
        font = glyph.font
        after = round(glyph.natural - glyph.advance + glyph.shift)
        before = f"{-glyph.shift:g}" if glyph.shift else ""
        operand += f"{before}<{glyph.glyph:04x}>{after or ''}"
        advance += glyph.advance
    if operand:
        segments.append((font, operand))
    joined = tuple((font, operand.replace("><", "")) for font, operand in segments)
    return Word(joined, round(advance))


class Faces:
    """The faces of one document, one for each distinct style of type."""

    def __init__(self) -> None:
        self._known: dict[str, Face] = {}

    def of(self, style: Style) -> Face:
        """Return the face that sets text of `style`, whatever its size and colour."""
        key = str([style[name] for name in _KEYS])
        face = self._known.get(key)
        if face is None:
            face = self._known[key] = Face(style)
        return face
