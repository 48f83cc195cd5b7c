"""Character classes of Chinese line composition, one letter each.

clreq (W3C, "Requirements for Chinese Text Layout", the editor's draft of March 2024, whose
numbers are given here and elsewhere), 3.1 and the appendix "Punctuation marks in Chinese",
sorts characters by what may stand beside them. The letters:

    H  ideograph, or anything set on an ideograph's square
    W  as wide as an ideograph, never first on a line (～ ／ ％)
    O  opening mark, ink in its right half      C  closing mark or stop, ink in its left half
    o, c  the same set half an em wide          V, v  stops (full, half) that hang
    M  centred stop or interpunct: a quarter em of blank on either side
    D  dash or ellipsis of two ems, one item    T  tight item, never first (a raised note call)
    S  space a line may break at                N  space it may not
    I  interpunct or connector narrower than an ideograph, never first
    K  Western stop or narrow closing mark, close to what stands before it
    J  narrow opening mark, close to what follows
    L  Latin word; P never first, Q never last, R neither; U breakable after;
    Y  syllable a line may end with when a hyphen is added
    A  letter of an address, breakable after and stretchable, where nothing better is left;
    Z  the same, or a seam of a name, where a break would leave little alone; X no break at all
    B  forced break
"""

from collections.abc import Mapping
from functools import cache

from publish.edition import MarkWidth

OPENING = "（《〈「『【〔〖〘〚［｛“‘〝"
CLOSING = "，。、；：！？）》〉」』】〕〗〙〛］｝”’〞〟．"
CENTRED = "，。、；：！？"
INTERPUNCTS = "·‧・•"
NEVER_FIRST = "～／％〜"
DASHES = "—―⸺"
DOTS = "…⋯"
ENDING = "。！？．"
"""What ends a sentence."""

HANGING = "，、。．"
"""What may hang (clreq 3.1.7): stops that are small and low; centred ones never do."""

SPACES = " \u2002\u2003\u2009\u3000"
NO_BREAK_SPACES = "\u00a0\u202f\u2007"

OPENERS, CLOSERS, CENTRES = "Oo", "CcVv", "M"
"""Letters of opening marks, of closing marks and stops, of centred ones."""

SQUARE = "HW" + OPENERS + CLOSERS + CENTRES
"""Letters of items that are one character on an ideograph's square."""

WORD = "LPQRUYAZXI"
"""Letters of items that are (parts of) Latin words."""

_IDEOGRAPHIC = (
    range(0x2190, 0x2200),  # arrows
    range(0x2460, 0x2500),  # enclosed figures
    range(0x25A0, 0x27C0),  # geometric shapes, dingbats
    range(0x2E80, 0xA000),  # radicals, kana, zhuyin, ideographs
    range(0xF900, 0xFB00),
    range(0xFE30, 0xFE50),
    range(0xFF01, 0xFF61),
    range(0x20000, 0x40000),
)


class Alphabet(dict[int, str]):
    """A `str.translate` table from code points to class letters, filled as it is asked.

    `centred` is the habit of Taiwan and Hong Kong, where stops stand in the middle of
    their square (clreq 3.1.2); with `hanging`, small stops stand beyond the measure at a
    line's end.
    """

    def __init__(
        self, *, centred: bool, marks: MarkWidth = MarkWidth.QUANJIAO, hanging: bool = False
    ) -> None:
        super().__init__()
        full = marks is MarkWidth.QUANJIAO
        self._fill(OPENING, "O" if full else "o")
        self._fill(CLOSING, "C" if full else "c")
        if marks is MarkWidth.KAIMING:
            self._fill(ENDING, "C")
        self._fill(INTERPUNCTS, "M")
        if centred:
            self._fill(CENTRED, "M")
        if hanging:
            self._fill(HANGING, {"C": "V", "c": "v", "M": "M"})
        self._fill(NEVER_FIRST, "W")
        self._fill(DASHES, "D")
        self._fill(DOTS, "E")
        self._fill(SPACES, "S")
        self._fill(NO_BREAK_SPACES, "N")
        self._fill("\n", "B")

    def _fill(self, characters: str, letter: str | Mapping[str, str]) -> None:
        for point in map(ord, characters):
            self[point] = letter if isinstance(letter, str) else letter[self[point]]

    def __missing__(self, point: int) -> str:
        letter = "H" if any(point in block for block in _IDEOGRAPHIC) else "L"
        self[point] = letter
        return letter


CORNER = Alphabet(centred=False)
"""The mainland's habit."""

MIDDLE = Alphabet(centred=True)
"""The habit of Taiwan and Hong Kong."""

WESTERN = Alphabet(centred=False)
"""Western text: its quotation marks, dashes and dots are parts of its words."""

WESTERN.update(dict.fromkeys(map(ord, "“”‘’·•…—"), "L"))


@cache
def alphabet(
    language: str, marks: MarkWidth = MarkWidth.QUANJIAO, *, hanging: bool = False
) -> Alphabet:
    """Return the habit of a language tag (BCP 47); an empty tag is taken for Chinese."""
    tag = language.lower()
    if tag and not tag.startswith(("zh", "ja", "ko", "yue", "cmn")):
        return WESTERN
    traditional = "hant" in tag or "-tw" in tag or "-hk" in tag or "-mo" in tag
    if marks is MarkWidth.QUANJIAO and not hanging:
        return MIDDLE if traditional else CORNER
    return Alphabet(centred=traditional, marks=marks, hanging=hanging)
