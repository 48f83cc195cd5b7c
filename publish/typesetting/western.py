"""Which quotation marks, dashes and dots of a text are Western: those of a Latin phrase.

Unicode has one curly quotation mark for both scripts. Chinese ones stand on a square of
their own; Western ones are part of the word they touch (clreq 3.1.2 and 3.2.4: the
same code points, different widths and positions).
"""

from collections.abc import Iterator

from publish.model.regex import regex

_LETTER = "A-Za-z\u00c0-\u024f"
_LATIN = regex(f"[{_LETTER}]")
_MARK = regex("[“”‘’—…]")
_HAN = regex("[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]")
_PAIRED = regex("[“”‘’]")
_APOSTROPHE = regex(f"(?<=[{_LETTER}0-9])’(?=[{_LETTER}])|(?<= )’(?=[{_LETTER}0-9]+’? )")
_DASH = regex(f"(?<=[{_LETTER},.;:!?)”’]) ?(—|…) ?(?=[{_LETTER}(“‘])")
_CLOSES = {"”": "“", "’": "‘"}
_AFTER = regex(f"[”’]*[,.;:!?)]*[”’]* +[—…(“‘]* ?[{_LETTER}0-9]|[”’]*[,.;:!?)]*[”’]*$")
_BEFORE = regex(f"(?:[{_LETTER}0-9][,.;:!?)—…]*”? +|^)[—…(“‘]*$")
_FAR = 40


def western(text: str) -> frozenset[int]:
    """Return the places in `text` of marks to be set as Latin letters are.

    An apostrophe always; a pair of quotation marks whose words are Latin and that has a
    Latin word beside it, or nothing at all; a single dash or ellipsis
    between Latin words. Where the text has no Han all of them are.
    """
    if not _MARK.search(text) or not _LATIN.search(text):
        return frozenset()
    if not _HAN.search(text):
        return frozenset(mark.start() for mark in _MARK.finditer(text))
    apostrophes = {mark.start() for mark in _APOSTROPHE.finditer(text)}
    dashes = {mark.start(1) for mark in _DASH.finditer(text)}
    return frozenset(apostrophes | dashes | set(_quotations(text, apostrophes)))


def _quotations(text: str, apostrophes: set[int]) -> Iterator[int]:
    waiting: list[int] = []
    for mark in _PAIRED.finditer(text):
        place, opening = mark.start(), _CLOSES.get(mark.group())
        if place in apostrophes:
            continue
        if opening is None:
            waiting.append(place)
        elif waiting and text[waiting[-1]] == opening:
            begin = waiting.pop()
            if _is_western(text, begin, place):
                yield from (begin, place)
        elif mark.group() == "’" and place and _LATIN.match(text, place - 1):
            yield place


def _is_western(text: str, begin: int, end: int) -> bool:
    """Judge a pair by its words and by what is beside it, a Latin word or the text's end."""
    before = _BEFORE.search(text[max(0, begin - _FAR) : begin])
    after = _AFTER.match(text, end + 1, end + 1 + _FAR)
    if _HAN.search(text, begin, end):
        return bool(before and after and before.group().strip() and after.group().strip())
    worded = (before and before.group().strip()) or (after and _LATIN.search(after.group()))
    return bool(_LATIN.search(text, begin, end) and (worded or (before and after)))
