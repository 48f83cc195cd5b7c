"""Latin words that lost the spaces between them, where a term is glossed.

Only inside the parentheses of a gloss: elsewhere ``ChatGPT`` and ``useEffect`` are
names that want no space. Three capitalised words run together are certain; a name and
a word, or few small letters, are a guess for a person to settle, unless no gloss of the
chapter has a space.
"""

import re
from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.cleaning.english import apart, halves, is_known, is_word
from publish.transforms.cleaning.patch import Patch
from publish.transforms.cleaning.reading import Reading, finds

_GLOSSED = regex(f"(?<=[{HAN}A-Za-z0-9”’」』》])[（(]([A-Za-z][A-Za-z'’-]{{3,}})(?=[）)，,；;])")
_PART = regex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+")
_NAMES = regex(
    "ChatGPT|DeepSeek|OpenAI|GitHub|YouTube|LinkedIn|PowerPoint|JavaScript|TypeScript|WeChat|"
    "HuggingFace|TensorFlow|PyTorch|FaceBook|PayPal|WordPress|MySQL|PostgreSQL|NetEase|ByteDance|"
    "AlphaGo|MacBook|LaTeX|iPhone|iPad|McKinsey|McDonald|DevOps|NoSQL"
)
_ACRONYM = regex("([A-Z]{2,5})([a-z]{4,})")
_IDENTIFIER = regex(r"(?<![A-Za-z0-9_])[a-z_]\w*$", re.ASCII)
_CERTAIN, _NEAR, _NAMED, _PAIR, _LONG, _LESS = 3, 60, 4, 2, 12, 10
_FEW, _LENGTHY = 4, 14
_LINKED = regex("([A-Z][a-z]{2,}?)(and|of|the|for|with|from|at|in|to|on|by)")
_BETWEEN = frozenset({"and", "of", "the", "for", "with", "in", "to", "on", "by"})
_SURNAMES = frozenset(
    {"bank", "bridge", "brook", "castle", "church", "dale", "field", "gate", "hill", "house"}
    | {"land", "shaw", "smith", "stone", "water", "well", "wood", "worth"}
)
"""English words that surnames end in."""
_PIECE = regex("([A-Za-z]+)((?:['’]s?)?-?)")
_IN_LATIN = regex("[（(]([A-Za-z][A-Za-z'’ -]{6,60})[）)，,；;]")
_HAN_LAST = regex(f"[{HAN}”’」』》]$")


def latin_spacing(reading: Reading) -> Iterator[Patch]:
    """Part the words of a gloss where capitals show beyond doubt where they began."""
    for found in finds(_GLOSSED, reading):
        parts = parted(reading, found)
        if parts is not None:
            before = _before(reading, found)
            words = _linked(parts) or (
                parts if sure(parts, before) else _proved(parts, before, reading)
            )
            if words:
                yield Patch(found.start(1), found.end(1), " ".join(words), "latin-spacing")


def joined(words: str) -> bool:
    """Whether what a chapter glosses in Latin lost its spaces: some run on, hardly one parted."""
    found = _IN_LATIN.findall(words) if "（" in words or "(" in words else []
    spaced = sum(" " in gloss for gloss in found)
    runs = (gloss for gloss in found if " " not in gloss and len(gloss) >= _LESS)
    on = sum(len(_PART.findall(run)) > 1 or len(apart(run)) > 1 for run in runs)
    return on > 1 and spaced * _FEW <= on


def lost_spaces(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Yield where words may have been run together, and how they may be parted."""
    if reading.marks.isdisjoint("（("):
        return
    for found in finds(_GLOSSED, reading):
        parts = parted(reading, found)
        before = _before(reading, found)
        if parts is None or _linked(parts) or sure(parts, before):
            continue
        if not _proved(parts, before, reading):
            words = tuple(word for part in parts for word in _words(part))
            if _guessed(parts, words):
                yield (*found.span(1), " ".join(words))


def parted(reading: Reading, found: re.Match[str]) -> tuple[str, ...] | None:
    """Return the words that capitals tell apart in a gloss, names kept whole."""
    run = found.group(1)
    if _NAMES.fullmatch(run) or _called(reading, found):
        return None
    if not run.isalpha():
        return _pieces(run, lost=reading.setting.joined)
    acronym = _ACRONYM.fullmatch(run)
    if acronym is not None and is_word(acronym[2]):
        return acronym[1], acronym[2]
    parts: list[str] = []
    at = 0
    for name in _NAMES.finditer(run):
        parts += [*_PART.findall(run[at : name.start()]), name.group()]
        at = name.end()
    parts += _PART.findall(run[at:])
    return tuple(parts)


def _pieces(run: str, *, lost: bool) -> tuple[str, ...] | None:
    """Return the words of a run with hyphens or apostrophes; none where one is not known."""
    words: list[str] = []
    for letters, tail in _PIECE.findall(run):
        found = list(_words(letters, lost=lost))
        found[-1] += tail
        if words and words[-1].endswith("-"):
            found[0] = words.pop() + found[0]
        words += found
    return tuple(words) if len(words) > 1 else None


def _called(reading: Reading, found: re.Match[str]) -> bool:
    return _IDENTIFIER.search(_before(reading, found)) is not None


def _before(reading: Reading, found: re.Match[str]) -> str:
    return reading.content[max(found.start() - _NEAR, 0) : found.start()]


def sure(parts: tuple[str, ...], before: str) -> bool:
    """Whether words told apart by capitals are certainly words of their own."""
    capital = all(part[0].isupper() for part in parts)
    clear = not any(connected(part) for part in parts)
    two = len(parts) == _CERTAIN - 1
    short = two and parts[0].isupper() and _speaks(before, parts[0])
    # Products are called so too, and shortly: a name of two long English words is none.
    long = two and len("".join(parts)) >= _LENGTHY and all(is_known(part) for part in parts)
    return capital and clear and (len(parts) >= _CERTAIN or short or long)


def _linked(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name with a small word within: ValueatRisk; none where none is."""
    if len(parts) < _PAIR or not all(part[0].isupper() for part in parts):
        return ()
    words = tuple(word for part in parts for word in _unlinked(part))
    return words if len(words) > len(parts) and parts[-1] == words[-1] else ()


def _unlinked(part: str) -> tuple[str, ...]:
    found = _LINKED.fullmatch(part)
    if found is None or is_known(part) or not is_known(found[1]):
        return (part,)
    return found[1], found[2]


def _speaks(before: str, word: str) -> bool:
    """Whether the term itself holds the word: AI智能体（AIAgent）."""
    return re.search(f"{re.escape(word)}[{HAN}]{{1,8}}[”’」』]?$", before) is not None


def connected(part: str) -> bool:
    """Whether a small connective word seems to end this one: ``Objectivesand``."""
    found = re.fullmatch(r"([A-Z][a-z]{4,})(and|of|the|for|with)", part)
    return found is not None


def _proved(parts: tuple[str, ...], before: str, reading: Reading) -> tuple[str, ...]:
    """Return the words of a gloss that more than a list of words shows to be several.

    Their initials are the term before it, OKR（ObjectivesandKeyResults）; or they are known
    words in small letters, too long together to be one; or the whole chapter lost its spaces.
    """
    marked = any(not part.isalpha() for part in parts)
    lost = reading.setting.joined
    words = parts if marked else tuple(word for part in parts for word in _words(part, lost=lost))
    if len(words) < _PAIR or _HAN_LAST.search(before) is None:
        return words if _spelled(words, before) else ()
    length = sum(map(len, words))
    named = sum(part[0].isupper() for part in parts) > 1
    if lost and length >= _LESS and not named:
        return words
    small = len(parts) == 1 or marked
    return (
        words
        if (small and words[0].islower() and length >= _LONG) or _spelled(words, before)
        else ()
    )


def _spelled(words: tuple[str, ...], before: str) -> bool:
    """Whether the initials of several words are the term before them."""
    if len(words) < _PAIR:
        return False
    initials = "".join(word[0].upper() for word in words if word not in _BETWEEN)
    return len(initials) > 1 and re.search(rf"(?<![A-Za-z]){initials}$", before) is not None


def _words(part: str, *, lost: bool = False) -> tuple[str, ...]:
    """Return the words one part may be: known ones, or a name and known ones after it.

    Where spaces are ``lost`` for certain, one known word is enough.
    """
    known = apart(part)
    if known or not part[0].isupper():
        return known or (halves(part) if lost and len(part) >= _LESS else ()) or (part,)
    ends = range(_NAMED, len(part) - _NAMED)
    return next(((part[:end], part[end:]) for end in ends if is_word(part[end:])), (part,))


def _guessed(parts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether what words were found is worth asking about; Bainbridge and Wordsworth are not."""
    surname = len(parts) == 1 and parts[0][0].isupper() and words[-1] in _SURNAMES
    if surname and len(words) == _PAIR:
        return False
    if len(words) > len(parts) or len(parts) >= _CERTAIN:
        return True
    short = len(parts) > 1 and parts[0].isupper() and parts[1].islower()
    return short and is_word(parts[1])
