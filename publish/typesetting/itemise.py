"""Text into items: the indivisible pieces a line is made of, each with a class letter."""

import re
from collections.abc import Callable, Iterator, Sequence

from publish.typesetting.classes import Alphabet

Syllables = Callable[[str], Sequence[int]]
"""Where a Latin word may be hyphenated: offsets into it."""

Items = tuple[Sequence[str], str]
"""Items and their letters, one letter an item; a string of ideographs is its own items."""

_PLAIN = re.compile("[HWOCMB]*")
_TOKEN = re.compile("L+|D+|E+|[SN]|[^LDESN]+")
_APOSTROPHE = re.compile("(?<=[A-Za-z\u00c0-\u024f])’(?=[A-Za-z\u00c0-\u024f])")
_CAMEL = re.compile("[A-Z]?[^A-Z]+|[A-Z]+(?![a-z])")
_SEAMS = "/_.?&=:@#%+~,\u00ad\u200b-"
_ADDRESS = re.compile(f"[{_SEAMS}]*[^{_SEAMS}]+[{_SEAMS}]*|[{_SEAMS}]+")
_SOFT_BREAK = re.compile("[\u00ad\u200b-]*[^\u00ad\u200b-]+[\u00ad\u200b-]*|[\u00ad\u200b-]+")
_NAMED = re.compile("[A-Za-z]")
_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]{5,}")
_UNIT = re.compile(
    "(?:[kKMGTmcdnµ]?(?:g|m|s|W|Hz|B|b|bps|L|l|A|V|J|Pa|mol)|min|h|px|pt|em|kWh|°[CF]|℃|%|‰)(?![A-Za-z])"
)
_SUFFIX, _PREFIX = "%‰℃℉°,.;:!?)]}’”", "([{$¥€£‘“"
_STOPS = re.compile(r"[,;:!?]+|\.+(?!\w)")
_NAME = re.compile(r"\.\w")
_TECHNICAL = re.compile(r"[0-9_=&/@\\]|\w\.\w")
_LONG = 12


def itemise(text: str, alphabet: Alphabet, syllables: Syllables | None = None) -> Items:
    """Return the items of `text` and their letters.

    With `syllables`, Latin words fall into syllables that end in class Y; addresses and
    technical names do not, for a hyphen would be read as theirs. Numbers keep their
    prefixes and suffixes, and a space before a unit does not break (clreq, "Prohibition
    rules for unbreakable marks", digits and their prefix and suffix).
    """
    letters = text.translate(alphabet)
    if "’" in text:
        letters = _with_apostrophes(text, letters)
    if _PLAIN.fullmatch(letters):
        return text, letters
    pieces = list(_pieces(text, letters, syllables))
    items: list[str] = []
    for parts, _ in pieces:
        items.extend(parts)
    return items, "".join(kinds for _, kinds in pieces)


def _with_apostrophes(text: str, letters: str) -> str:
    for mark in _APOSTROPHE.finditer(text):
        letters = f"{letters[: mark.start()]}L{letters[mark.end() :]}"
    return letters


def _pieces(
    text: str, letters: str, syllables: Syllables | None
) -> Iterator[tuple[Sequence[str], str]]:
    for token in _TOKEN.finditer(letters):
        start, end = token.span()
        piece = text[start:end]
        match letters[start]:
            case "L":
                stops = _STOPS.match(piece) if start and letters[start - 1] in "HWCM" else None
                if stops:
                    yield [stops.group()], "K"
                    piece = piece[stops.end() :]
                if piece:
                    yield _word(piece, syllables)
            case "D" | "E":
                pairs = [piece[at : at + 2] for at in range(0, len(piece), 2)]
                yield pairs, "D" * len(pairs)
            case "S" if start and text[start - 1].isdigit() and _UNIT.match(text, end):
                yield piece, "N"
            case _:
                yield piece, letters[start:end]


def _word(word: str, syllables: Syllables | None) -> tuple[Sequence[str], str]:
    parts = _parts(word)
    if syllables and not _TECHNICAL.search(word):
        return _syllables(parts, syllables)
    return parts, "".join(map(_letter, parts[:-1], "U" * len(parts))) + _letter(parts[-1], "L")


def _parts(word: str) -> list[str]:
    if word.isalpha() and len(word) > _LONG:
        return _CAMEL.findall(word)
    if word.isascii() and not _NAMED.search(word):
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
    for number, part in enumerate(parts, 1):
        at = 0
        for run in _LETTERS.finditer(part):
            for cut in syllables(run.group()):
                items.append(part[at : run.start() + cut])
                letters += "Y"
                at = run.start() + cut
        items.append(part[at:])
        letters += _letter(part[at:], "L" if number == len(parts) else "U")
    return items, letters
