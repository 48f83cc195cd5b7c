"""The little TeX that BibTeX files hold, as characters."""

import re
import unicodedata

from publish.model.regex import regex

_COMBINING = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "b": "\u0331",
    "c": "\u0327",
    "d": "\u0323",
    "H": "\u030b",
    "k": "\u0328",
    "r": "\u030a",
    "u": "\u0306",
    "v": "\u030c",
}
_LETTERS = {
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "aa": "å",
    "AA": "Å",
    "i": "i",
    "j": "j",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "BibTeX": "BibTeX",
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "delta": "δ",
    "epsilon": "ε",
    "lambda": "λ",
    "mu": "μ",
    "pi": "π",
    "sigma": "σ",
    "omega": "ω",
    "Delta": "Δ",
    "Omega": "Ω",
    "times": "×",
    "S": "§",
    "copyright": "©",
    "pounds": "£",
    "euro": "€",
    "ldots": "…",
    "dots": "…",
    "textendash": "–",
    "textemdash": "—",
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”",
}
_ACCENT = regex(
    r"""\\(?:([`'^"~=.])\s*|([Hbcdkruv])(?![A-Za-z])\s*)(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))"""
)
_COMMAND = regex(r"\\([A-Za-z]+)\*?\s?")
_ESCAPED = regex(r"\\([&%$_#{}])")
_SHIELD = regex(r"\$\\[{}]\$")
"""Braces that keep capitals, as Google Scholar writes them, between signs of mathematics."""
_MARKS = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("~", " "))


def plain(tex: str) -> str:
    """Return TeX as characters: accents, letters, marks; other commands leave their words."""
    words = _ACCENT.sub(_accented, _SHIELD.sub("", tex))
    words = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), words)
    words = _COMMAND.sub(lambda found: _LETTERS.get(found[1], ""), words)
    for written, meant in _MARKS:
        words = words.replace(written, meant)
    words = re.sub(r"[{}$]", "", words)
    words = re.sub(r"[\ue000-\ue07f]", lambda found: chr(ord(found[0]) - 0xE000), words)
    return " ".join(unicodedata.normalize("NFC", words).split())


def address(tex: str) -> str:
    r"""Return an address, whose characters are its own: ``\url{http://a_b}``, ``a\_b``."""
    inner = re.search(r"\\url\s*\{([^}]*)\}|\\href\s*\{([^}]*)\}", tex)
    said = (inner[1] or inner[2]) if inner else tex
    return _ESCAPED.sub(r"\1", said).strip(" {}\n\t")


def _accented(found: re.Match[str]) -> str:
    letter = found[3] or found[4]
    return unicodedata.normalize("NFC", letter + _COMBINING[found[1] or found[2]])
