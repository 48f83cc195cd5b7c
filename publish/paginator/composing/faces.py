"""The face of a style: its glyphs and advances, asked of Pango once a character or word."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from weasyprint.text.ffi import ffi
from weasyprint.text.line_break import Layout

from publish.paginator.composing.glyphs import SIZE, Glyph, Word, glyphs_of, joined, key_of, word_of
from publish.paginator.foreign import PangoFont, Stream, Style

_SHARE = 5
"""A face that set one in so many of the document's characters is taken for one of the text's."""
_KEYS = (
    "font_family", "font_style", "font_weight", "font_stretch", "font_variation_settings",
    "font_feature_settings", "font_variant_east_asian", "font_variant_caps",
    "font_variant_numeric", "font_variant_ligatures", "font_kerning",
    "font_language_override", "lang",
)  # fmt: skip


class _Font(NamedTuple):
    """A font met, the layout that keeps it alive, and what was used of it."""

    pango: PangoFont
    layout: Layout
    unicode: dict[int, str]
    widths: dict[int, int]


class Face:
    """The face of one style, with whatever faces stand in for the characters it lacks.

    `hexes` is a `str.translate` table from characters to glyph numbers, `narrow` holds
    the advances that are not an em, `even` the characters of `main` asked for that have
    one, `alien` the fonts of the characters that it lacks, `lost` the characters no font
    has, `advances` those of all items so far. A
    face that is used much learns all of `ahead`, the document's characters, at once;
    only what is used is embedded.
    """

    def __init__(self, style: Style, ahead: frozenset[str] = frozenset()) -> None:
        self.style = style.copy()
        self.style["font_size"] = SIZE
        self.style["letter_spacing"] = "normal"
        self.style["word_spacing"] = 0
        self.style["text_decoration_line"] = {"underline"}
        self.metrics = Layout(self.style)
        self.hexes: dict[int, str] = {}
        self.narrow: dict[str, int] = {}
        self.even: set[str] = set()
        self.alien: dict[str, int] = {}
        self.lost: set[str] = set()
        self.advances: dict[str, int] = {}
        self.main = 0
        self.names: dict[int, str] = {}
        self._ahead = ahead
        self._used: set[str] = set()
        self._known: dict[str, Glyph] = {}
        self._fonts: dict[int, _Font] = {}
        self._words: dict[str, Word] = {}
        self._variants: dict[str, Style] = {}
        self._stream_fonts: object = None

    def learn(self, characters: set[str]) -> None:
        """Make known the glyphs of characters that stand alone, all new ones at once."""
        new = characters - self._used
        if not new:
            return
        self._used |= new
        if not self._known.keys() >= new:
            self._ask(new | (self._ahead if len(self._used) * _SHARE > len(self._ahead) else set()))
        for character in sorted(new & self._known.keys()):
            self._use(self._known[character])

    def _ask(self, characters: set[str]) -> None:
        new = sorted(characters - self._known.keys() - self.lost)
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
        self._known[character] = glyph
        self.hexes[ord(character)] = f"{glyph.glyph:04x}"
        if glyph.font != self.main:
            self.alien[character] = glyph.font
        if round(glyph.advance) != 1000:  # noqa: PLR2004  an em
            self.narrow[character] = round(glyph.advance)

    def _use(self, glyph: Glyph) -> None:
        font = self._fonts[glyph.font]
        font.unicode.setdefault(glyph.glyph, glyph.text)
        font.widths[glyph.glyph] = glyph.natural

    def word(self, text: str, feature: str = "") -> Word:
        """Return `text` shaped as one; `feature` is an OpenType feature to switch on."""
        key = feature + text
        word = self._words.get(key)
        if word is None:
            word = self._words[key] = self._shaped(text, feature)
            self.main = self.main or next((font for font, _ in word.segments), 0)
        return word

    def _shaped(self, text: str, feature: str) -> Word:
        if len(text) > 1 and text.isdecimal() and text.isascii():
            return joined([self.word(figure, feature) for figure in text])
        glyphs = list(self._shape(text, self._variant(feature)))
        for glyph in glyphs:
            self._use(glyph)
        return word_of(glyphs)

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
        if not text:
            return  # Pango gives an empty line no run at all
        layout = Layout(style)
        layout.set_text(text)
        line, _ = layout.get_first_line()
        run = line.runs[0]
        encoded = text.encode()
        while run != ffi.NULL:
            font = run.data.item.analysis.font
            self._fonts.setdefault(key_of(font), _Font(font, layout, {}, {}))
            yield from glyphs_of(run.data, encoded, self.lost)
            run = run.next

    def bind(self, stream: Stream) -> None:
        """Give the fonts this face has drawn with to the document that `stream` belongs to.

        One that nothing was drawn with would be embedded whole.
        """
        if self._stream_fonts is stream._fonts:  # noqa: SLF001  the graft's own seam
            return
        self._stream_fonts = stream._fonts  # noqa: SLF001
        for key, known in self._fonts.items():
            if not known.unicode:
                continue
            font, _ = stream.add_font(known.pango)
            for glyph, text in known.unicode.items():
                font.to_unicode.setdefault(glyph, text)
            font.widths.update(known.widths)
            self.names[key] = font.hash


class Faces:
    """The faces of one document, one for each distinct style of type.

    `ahead` are the characters of the document, so that they can be asked for together.
    """

    def __init__(self, ahead: frozenset[str] = frozenset()) -> None:
        self._ahead = ahead
        self._known: dict[str, Face] = {}

    def of(self, style: Style) -> Face:
        """Return the face that sets text of `style`, whatever its size and colour."""
        face: Face | None = style.__dict__.get("yigao_face")
        if face is None:
            key = str([style[name] for name in _KEYS])
            face = self._known.get(key) or Face(style, self._ahead)
            self._known[key] = style.yigao_face = face
        return face
