"""Which family draws which role in which script: plain data.

Roles are ``song``, ``hei``, ``kai``, ``mono`` and ``latin``; scripts are BCP 47 names.
"""

from publish.model.value import dataclass
from publish.provision.faces import COMPOSED

__all__ = ["FACES", "LATIN", "ROLES", "SCRIPTS", "Member", "families", "family"]

ROLES = ("song", "hei", "kai", "mono", "latin")
SCRIPTS = ("zh-Hans", "zh-Hant-TW", "zh-Hant-HK")

_REGIONS = {"zh-Hans": "SC", "zh-Hant-TW": "TC", "zh-Hant-HK": "HK"}
_STEMS = {
    "song": "Noto Serif CJK",
    "latin": "Noto Serif CJK",
    "hei": "Noto Sans CJK",
    "mono": "Noto Sans Mono CJK",
}
_KAI = {
    "zh-Hans": "LXGW WenKai",
    "zh-Hant-TW": "Yigao Kai TC",
    "zh-Hant-HK": "Yigao Kai TC",
}
SYMBOLS = "DejaVu Sans"
"""Draws the arrows, ticks and mathematical signs that no Chinese face has."""

LATIN = "Linux Libertine O"
"""Draws Latin in italics, which Chinese has none of, and the letters the Song lacks: č, ł, ş."""

_SERIFED = frozenset({"song", "kai", "latin"})


@dataclass(frozen=True, slots=True)
class Member:
    """One face of a family: its file, its place in a collection, its weight and slant.

    ``han_only`` faces give nothing but Han and Bopomofo: Latin, figures and punctuation
    in Kai come from the Song of the same script, so that widths and baselines agree.
    """

    file: str
    index: int = 0
    bold: bool = False
    italic: bool = False
    han_only: bool = False


# Faces inside Debian's collections stand in this order (JP, KR, SC, TC, HK; then the mono).
_SERIF_PLACE = {"SC": 2, "TC": 3, "HK": 4}
_MONO_PLACE = {"SC": 7, "TC": 8, "HK": 9}


def _collection(stem: str, place: int) -> tuple[Member, ...]:
    return (
        Member(f"{stem}-Regular.ttc", place),
        Member(f"{stem}-Bold.ttc", place, bold=True),
    )


FACES: dict[str, tuple[Member, ...]] = {
    **{
        f"Noto Serif CJK {region}": _collection("NotoSerifCJK", place)
        for region, place in _SERIF_PLACE.items()
    },
    **{
        f"Noto Sans CJK {region}": _collection("NotoSansCJK", place)
        for region, place in _SERIF_PLACE.items()
    },
    **{
        f"Noto Sans Mono CJK {region}": _collection("NotoSansCJK", place)
        for region, place in _MONO_PLACE.items()
    },
    "LXGW WenKai": (Member("LXGWWenKai-Regular.ttf", han_only=True),),
    "Yigao Kai TC": (Member(COMPOSED, han_only=True),),
    LATIN: (
        Member("LinLibertine_R.otf"),
        Member("LinLibertine_RB.otf", bold=True),
        Member("LinLibertine_RI.otf", italic=True),
        Member("LinLibertine_RBI.otf", bold=True, italic=True),
    ),
    SYMBOLS: (Member("DejaVuSans.ttf"),),
}


def family(role: str, script: str) -> str:
    """Return the family that draws a role in a script; KeyError for an unknown name."""
    if role == "kai":
        return _KAI[script]
    return f"{_STEMS[role]} {_REGIONS[script]}"


def families(role: str, script: str) -> tuple[str, ...]:
    """Return the families to name in a style sheet, in order, so that every character draws."""
    own = (family(role, script),)
    song = () if role in {"song", "latin"} else (family("song", script),)
    latin = (LATIN,) if role in _SERIFED else ()
    return (*own, *song, *latin, SYMBOLS)
