"""A Kai for Taiwan and Hong Kong, composed once from Taiwan's official TW-Kai.

TW-Kai draws the standard forms of Taiwan's Ministry of Education, from which Hong Kong's
school forms differ little; but its characters stand a tenth of an em lower and smaller
than those of the Song it accompanies. They are raised and enlarged to sit on the same
line, and only Han, Bopomofo and spaces are kept. TW-Kai's licence (Open Government Data License,
Taiwan, 1.0) permits adaptations that name their source.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from publish.fonts.han import is_han
from publish.provision import faces as provided

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

__all__ = ["compose"]

FAMILY = "Yigao Kai TC"
SOURCE = "Adapted from TW-Kai, National Development Council of Taiwan, OGDL-Taiwan-1.0"

# Measured on thirty common characters: TW-Kai's centre lies at 0.284 em and its height is
# 0.843 em, those of Noto Serif CJK at 0.379 and 0.911. A Kai is drawn smaller than a Song.
SCALE = 1.05
CENTRE = 0.372
SOURCE_CENTRE = 0.284

# A space is set in the face of the character before it; its advance is Noto Serif CJK's.
SPACES = (0x20, 0xA0, 0x3000)
SPACE = 0.224

# Dates in a font file would make it differ from machine to machine (seconds since 1904).
MADE = 3_600_000_000


def compose(source: Path, target: Path) -> None:
    """Write the composed face; OSError where the folder cannot be written."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415  costs 100 ms

    font = TTFont(source, lazy=True, recalcTimestamp=False)
    _keep_han(font)
    _seat(font)
    _rename(font)
    font["head"].created = font["head"].modified = MADE
    draft = target.with_name(f".{target.name}.draft")
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(draft)
    draft.replace(target)


def main() -> int:
    """Compose the face from wherever its source lies; a source of ours is not kept."""
    source = provided.find((provided.KAI_SOURCE,))[provided.KAI_SOURCE]
    compose(source, provided.folder() / provided.COMPOSED)
    if source.is_relative_to(provided.folder()):
        source.unlink()
    for older in provided.folder().glob("YigaoKaiTC-*.ttf"):
        if older.name != provided.COMPOSED:
            older.unlink()
    return 0


def _keep_han(font: "TTFont") -> None:
    from fontTools import subset  # noqa: PLC0415  costs 100 ms

    options = subset.Options()
    options.hinting = False
    options.notdef_outline = True
    options.layout_features = []
    options.name_IDs = ["*"]
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for code in font.getBestCmap() if _wanted(code)])
    subsetter.subset(font)


def _wanted(code: int) -> bool:
    """Whether a book may need it: the unified ideographs of Unicode 1, and Bopomofo.

    The rarer blocks would double the file; the Song stands in for them.
    """
    common = 0x4E00 <= code <= 0x9FFF  # noqa: PLR2004  the block's own bounds
    return code in SPACES or common or (is_han(code) and code < 0x3400)  # noqa: PLR2004


def _seat(font: "TTFont") -> None:
    em = font["head"].unitsPerEm
    across = round(em * (1 - SCALE) / 2)
    up = round(em * (CENTRE - SOURCE_CENTRE * SCALE))
    for code in SPACES[:2]:
        font["hmtx"][font.getBestCmap()[code]] = (round(em * SPACE), 0)
    outlines = font["glyf"]
    for name in font.getGlyphOrder():
        glyph = outlines[name]
        if glyph.numberOfContours > 0:
            glyph.coordinates.scale((SCALE, SCALE))
            glyph.coordinates.translate((across, up))
            glyph.coordinates.toInt()
            glyph.recalcBounds(outlines)


def _rename(font: "TTFont") -> None:
    names = font["name"]
    names.names = []
    postscript = FAMILY.replace(" ", "")
    entries = {0: SOURCE, 1: FAMILY, 2: "Regular", 3: f"{postscript}-1", 4: FAMILY, 6: postscript}
    for number, text in entries.items():
        names.setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    sys.exit(main())
