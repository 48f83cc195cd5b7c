"""Text into items: the indivisible pieces a line is made of, each with a class letter."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import add

from publish.model.regex import regex
from publish.typesetting.classes import CENTRES, CLOSERS, OPENERS, SQUARE, Alphabet
from publish.typesetting.western import western

Syllables = Callable[[str], Sequence[int]]
"""Where a Latin word may be hyphenated: offsets into it."""

Items = tuple[Sequence[str], str]
"""Items and their letters, one letter an item; a string of ideographs is its own items."""

_PLAIN = regex(f"[{SQUARE}B]*")
_TOKEN = regex("L+|D+|E+|[SN]|[^LDESN]+")
_CAMEL = regex("[A-Z]?[^A-Z]+|[A-Z]+(?![a-z])")
_SEAMS = "/_.?&=:@#%+~,\u00ad\u200b-"
_ADDRESS = regex(f"[{_SEAMS}]*[^{_SEAMS}]+[{_SEAMS}]*|[{_SEAMS}]+")
_SOFT_BREAK = regex("[\u00ad\u200b-]*[^\u00ad\u200b-]+[\u00ad\u200b-]*|[\u00ad\u200b-]+")
_NAMED = regex("[A-Za-z]")
_LETTERS = regex("[A-Za-z\u00c0-\u024f]{5,}")
_HUMP = regex("(?<=[a-z])(?=[A-Z][a-z])")
_NUMBER = regex(r"[($¥￥€£+±-]*[0-9][0-9.,:]*[%‰℃°)]*(?:[,.;:!?])*")
_UNIT = regex(
    "(?:[fpnµμmcdhkKMGTPE]?(?:g|m|s|W|Wh|Hz|B|b|bps|L|l|A|Ah|V|VA|J|Pa|mol|N|K|Ω|F|T|t|eV|cal|cd"
    "|lm|lx|Bq|Gy|Sv|bar)|min|h|d|ha|px|pt|em|dB|dpi|fps|rpm|ppm|ppb|mmHg|TEU|°[CF]|℃|%|‰)"
    "(?![A-Za-z])"
)
_SUFFIX, _PREFIX = "%‰℃℉°′″,.;:!?)]}’”", "([{$¥€£‘“"
_STOPS = regex(r"[,;:!?]+|\.+(?!\w)")
_FRACTION = regex(r"\.[0-9]")
_NAME = regex(r"\.\w")
_TECHNICAL = regex(r"[0-9_=&/@\\+]|\w\.\w")
_POINT, _DIGITS = re.compile("[0-9][.,:][0-9]"), re.compile("[0-9]{2,}")
_ASKED = "\u00ad\u200b"
_LONG, _BRIEF, _FEW, _PART, _PAIR = 12, 8, 5, 3, 2
_RELATIONS = frozenset("=<>≤≥≈≠±×+−")
_COUNTED = frozenset("年月日时時分秒章节節页頁号號期卷回条條款岁歲个個人次万萬亿億元倍")


def itemise(
    text: str,
    alphabet: Alphabet,
    syllables: Syllables | None = None,
    latin: Iterable[int] | None = None,
) -> Items:
    """Return the items of `text` and their letters.

    With `syllables`, Latin words fall into syllables that end in class Y, and addresses
    and technical names into letters of classes A and Z, for a hyphen would be read as theirs.
    Numbers keep their prefixes and suffixes, and a space before a unit does not break
    (clreq 3.1.5.2). The marks at the places `latin` belong to the words they
    touch; unless told, the text itself says which do.
    """
    letters = text.translate(alphabet)
    for place in western(text) if latin is None else latin:
        letters = f"{letters[:place]}L{letters[place + 1 :]}"
    if _PLAIN.fullmatch(letters):
        return text, letters
    pieces = list(_pieces(text, letters, syllables))
    items: list[str] = []
    for parts, _ in pieces:
        items.extend(parts)
    return items, "".join(kinds for _, kinds in pieces)


def reluctant(items: Sequence[str], letters: str) -> Iterator[int]:
    """Yield the items after which no line should end where another place is as good.

    They would part a number from what it counts, 2024年, 第3章, p. 42, or two sides of a
    relation, M = 3; or a point would begin a line, .NET, and look like a stop.
    """
    place = letters.find("L")
    while place >= 0:
        item = items[place]
        before = items[place - 1] if place else ""
        after, beyond = (*items[place + 1 : place + 3], "", "")[:2]
        if (
            (before == "第" and item.isdecimal())
            or (before == " " and item in _RELATIONS)
            or (item[0] == "." and before and letters[place - 1] in SQUARE)
        ):
            yield place - 1
        if after in _COUNTED and item.isdecimal():
            yield place
        elif after == " " and (item in _RELATIONS or (item[-1] == "." and beyond[:1].isdigit())):
            yield place + 1
        place = letters.find("L", place + 1)


def _pieces(
    text: str, letters: str, syllables: Syllables | None
) -> Iterator[tuple[Sequence[str], str]]:
    for token in _TOKEN.finditer(letters):
        start, end = token.span()
        piece = text[start:end]
        match letters[start]:
            case "L":
                stops = _STOPS.match(piece) if start and letters[start - 1] in SQUARE else None
                if stops:
                    yield [stops.group()], "K"
                    piece = piece[stops.end() :]
                beside = letters[max(0, start - 1) : start], letters[end : end + 1]
                yield from _quoted(piece, beside, syllables)
            case "D" | "E":
                pairs = [piece[at : at + 2] for at in range(0, len(piece), 2)]
                yield pairs, "D" * len(pairs)
            case "S" if start and _bound(text, start, end):
                yield piece, "N"
            case _:
                yield piece, letters[start:end]


def _bound(text: str, start: int, end: int) -> bool:
    """Tell whether a space is before a unit, or a number that begins with its point: < .05."""
    unit = text[start - 1].isdigit() and _UNIT.match(text, end)
    return bool(unit or _FRACTION.match(text, end))


def _quoted(
    piece: str, beside: tuple[str, str], syllables: Syllables | None
) -> Iterator[tuple[Sequence[str], str]]:
    """Yield a word, and apart from it a quotation mark that meets a Chinese mark."""
    before, after = beside
    word = piece.lstrip("“‘") if before and before in CLOSERS + CENTRES else piece
    if opening := piece[: len(piece) - len(word)]:
        yield [opening], "J"
    bare = word.rstrip("”’") if after and after in OPENERS else word
    if bare:
        yield _word(bare, syllables)
    if closing := word[len(bare) :]:
        yield [closing], "K"


def _word(word: str, syllables: Syllables | None) -> tuple[Sequence[str], str]:
    if syllables and _TECHNICAL.search(word) and not _NUMBER.fullmatch(word):
        parts = _ADDRESS.findall(word)
        return _spelt(parts) if len(word) > _BRIEF else _seamed(parts)
    parts = _parts(word)
    return _syllables(parts, syllables) if syllables else _seamed(parts)


def _seamed(parts: Sequence[str]) -> tuple[Sequence[str], str]:
    return parts, "".join(map(_letter, parts, _ends(parts)))


def _ends(parts: Sequence[str]) -> Iterator[str]:
    """Yield the letter of every part of a word: a seam that leaves little alone is a poor break.

    One letter is not parted at all, nor a number at its points: UTF-8, 17.3, 12:30.
    """
    after, before = sum(map(_said, parts)), 0
    for part, following in pairwise(parts):
        before, after = before + _said(part), after - _said(part)
        alone = _PART if part[-1] in _ASKED else min(before, after)
        number = _POINT.match(part[-2:] + following[0])
        yield "L" if alone < _PAIR or number else "Z" if alone < _PART else "U"
    yield "L"


def _said(piece: str) -> int:
    return sum(map(str.isalnum, piece))


def _spelt(parts: Sequence[str]) -> tuple[Sequence[str], str]:
    """Return an address letter by letter; its seams are still the better breaks."""
    items = [letter for part in parts for letter in part]
    letters = "".join(map(add, map(_spelling, parts), _ends(parts)))
    return items, letters if len(items) > _LONG else letters.replace("A", "Z")


def _spelling(part: str) -> str:
    """Return the letters of a part of an address but its last; short numbers stay whole."""
    name = len(part.rstrip(_SEAMS))
    letters = [
        "X"
        if part[cut] in _SUFFIX or part[cut - 1] in _PREFIX or min(cut, name - cut) < _PAIR
        else "A"
        if min(cut, name - cut) >= _PART
        else "Z"
        for cut in range(1, name)
    ]
    for run in _DIGITS.finditer(part):
        length = len(run.group()) - 1
        letters[run.start() : run.end() - 1] = ("X" if length < _FEW else "Z") * length
    return "".join(letters).ljust(len(part) - 1, "X")


def _parts(word: str) -> list[str]:
    if word.isalpha() and len(word) > _LONG:
        return _CAMEL.findall(word)
    if (word.isascii() and not _NAMED.search(word)) or _NUMBER.fullmatch(word):
        return [word]
    if len(word) > _LONG:
        return _ADDRESS.findall(word)
    return _SOFT_BREAK.findall(word)


def _letter(part: str, middle: str) -> str:
    if part[-1] == "\u00ad":
        return "Y"
    first, last = part[0] in _SUFFIX and not _NAME.match(part), part[-1] in _PREFIX
    return (("R" if last else "P") if first else "Q") if first or last else middle


def _syllables(parts: Sequence[str], syllables: Syllables) -> tuple[list[str], str]:
    items: list[str] = []
    letters = ""
    for part, end in zip(parts, _ends(parts), strict=True):
        at = 0
        for run in _LETTERS.finditer(part):
            for cut in _cuts(run.group(), syllables):
                items.append(part[at : run.start() + cut])
                letters += "Y"
                at = run.start() + cut
        items.append(part[at:])
        letters += _letter(part[at:], end)
    return items, letters


def _cuts(word: str, syllables: Syllables) -> Iterator[int]:
    """Yield where a word may be hyphenated: at its humps, and within what is between them."""
    start = 0
    for end in (*(hump.start() for hump in _HUMP.finditer(word)), len(word)):
        if _PART <= start <= len(word) - _PART:
            yield start
        yield from (start + cut for cut in syllables(word[start:end]))
        start = end
