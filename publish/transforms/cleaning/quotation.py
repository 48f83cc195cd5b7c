"""Quotation marks: straight ones made curly, and those that face the wrong way turned.

GB/T 15834—2011 4.8: “” without, ‘’ within; a text that quotes with 「」 keeps to them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from publish.model.regex import regex
from publish.transforms.cleaning.patch import Patch
from publish.transforms.cleaning.reading import Reading, finds, has_han, is_han, near_han

_DOUBLES = frozenset('"“”＂〝〞')
_NO_MARKS = regex('[^"“”＂〝〞]+')
_DOUBLE = regex('["“”＂〝〞]')
_SINGLE = regex(r"(?<![A-Za-z0-9])['‘]([^'‘’\n]*)['’](?![A-Za-z])")
_ANGLES = regex("<<([^<>\\n]{1,40})>>")
_STRAIGHT = '"＂'
_OPENERS = "“〝"
_ATTRIBUTE = regex(r"[=\d\[{]$")
_JOINING = regex("[的地得和与與及或、是而，]{0,3}")
_CANNOT_FOLLOW_OPENER = "，。、；：？！）》」』,.;:?!)"
_CANNOT_PRECEDE_CLOSER = "（《「『(：:、，"
_PAUSES = "，,"  # “……，”他说
_SPEAKS = "：:、（(《"
_SHORT = regex('"[^"“”，。！？：；\n]{1,16}"')
_SLIPS, _FAR = 2, 1000
_RULE = "quotation-marks"


def double_quotes(reading: Reading) -> Iterator[Patch]:
    """Set the double marks of a line to open and close in turn, where that is sure."""
    if _regular(reading.content) or not reading.chinese:
        return
    marks = [found.start() for found in finds(_DOUBLE, reading) if _quotes(reading, found.start())]
    for at, mark in _turned(reading, marks):
        if reading.content[at] != mark:
            yield Patch(at, at + 1, mark, _RULE)


def _regular(content: str) -> bool:
    """Whether the double marks open and close in turn, and all are closed."""
    marks = _NO_MARKS.sub("", content)
    return marks == "“”" * (len(marks) // 2)


def _turned(reading: Reading, marks: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield what each mark should be, as far as that is sure."""
    faces = "".join(_face(reading.content[at]) for at in marks)
    turns = "OC" * (len(faces) // 2)
    if faces in {turns, turns + "O"}:
        return
    if faces == "OOCC" and not _joined(reading, marks):
        yield from zip(marks, "“‘’”", strict=True)
        return
    spans = list(zip(marks[::2], marks[1::2], strict=False))
    against = sum(face not in ("S", turn) for face, turn in zip(faces, turns, strict=False))
    regular = len(faces) % 2 == 0 and against <= _SLIPS
    if regular and all(_stands(reading, span) for span in spans):
        yield from (turn for span in spans if _ours(reading, span) for turn in _pair(reading, span))
    else:
        yield from _by_neighbours(reading, marks, faces)


def _pair(reading: Reading, span: tuple[int, int]) -> Iterator[tuple[int, str]]:
    return zip(span, "「」" if reading.setting.corner else "“”", strict=True)


def _by_neighbours(reading: Reading, marks: Sequence[int], faces: str) -> Iterator[tuple[int, str]]:
    """Yield what straight marks are that answer a mark beside them, whatever the rest is."""
    before = "C"
    for index, (at, face) in enumerate(zip(marks, faces, strict=True)):
        after = faces[index + 1 : index + 2]
        if face == "S":
            face = _between(reading, at, before, after)  # noqa: PLW2901  told now
            if face != "S":
                yield at, _mark(reading, face)
        before = face


def _between(reading: Reading, at: int, before: str, after: str) -> str:
    """Return how a straight mark faces between two others, or that it is not known."""
    left, right = reading.before(at), reading.after(at + 1)
    if before == "O" and after != "C" and left not in _SPEAKS:
        return "C"
    begins = after == "C" or left in _SPEAKS or _SHORT.match(reading.content, at) is not None
    if before == "C" and after in {"C", "S"} and begins and right not in _CANNOT_FOLLOW_OPENER:
        return "O"
    return "S"


def _mark(reading: Reading, face: str) -> str:
    return ("「」" if reading.setting.corner else "“”")[face == "C"]


def _face(mark: str) -> str:
    if mark in _STRAIGHT:
        return "S"
    return "O" if mark in _OPENERS else "C"


def _quotes(reading: Reading, at: int) -> bool:
    """Whether a mark quotes, and is no inch, attribute or datum."""
    straight = reading.content[at] == '"'
    return not (straight and _ATTRIBUTE.search(reading.content[max(at - 1, 0) : at]))


def _joined(reading: Reading, marks: Sequence[int]) -> bool:
    return _JOINING.fullmatch(reading.content[marks[1] + 1 : marks[2]]) is not None


def _stands(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether nothing speaks against quoting just this."""
    inside = reading.content[span[0] + 1 : span[1]]
    if not inside.strip():
        return False
    if inside[-1] in _PAUSES and is_han(reading.after(span[1] + 1)):
        return inside[0] not in _CANNOT_FOLLOW_OPENER
    return inside[0] not in _CANNOT_FOLLOW_OPENER and inside[-1] not in _CANNOT_PRECEDE_CLOSER


def _ours(reading: Reading, span: tuple[int, int]) -> bool:
    """Whether a pair is a Chinese one: curly already, or among Han."""
    start, end = span
    if reading.content[start] not in _STRAIGHT and reading.content[end] not in _STRAIGHT:
        return True
    if has_han(reading.content[start + 1 : end]):
        return True
    return near_han(reading.before(start)) or near_han(reading.after(end + 1))


def title_marks(reading: Reading) -> Iterator[Patch]:
    """Write doubled angles round a Chinese title as title marks."""
    for found in finds(_ANGLES, reading):
        if has_han(found.group(1)):
            yield Patch(found.start(), found.start(1), "《", _RULE)
            yield Patch(found.end(1), found.end(), "》", _RULE)


def single_quotes(reading: Reading) -> Iterator[Patch]:
    """Set straight single marks round Han: double where nothing is quoted around them."""
    if "'" not in reading.content or not reading.chinese:
        return
    for found in finds(_SINGLE, reading):
        start, end = found.start(), found.end() - 1
        if has_han(found.group(1)) and "'" in (found.group()[0], found.group()[-1]):
            for at, mark in zip((start, end), _singles(reading, start), strict=True):
                if reading.content[at] != mark:
                    yield Patch(at, at + 1, mark, _RULE)


def _singles(reading: Reading, start: int) -> tuple[str, str]:
    before = reading.content[max(start - _FAR, 0) : start]
    if reading.setting.corner:
        return ("『", "』") if before.count("「") > before.count("」") else ("「", "」")
    return ("‘", "’") if before.count("“") > before.count("”") else ("“", "”")


class Balance(NamedTuple):
    """Where a line opens a quotation it does not close, and where a mark faces wrong.

    ``closes`` where its first mark closes what a line before opened.
    """

    left_open: int | None = None
    wrong: int | None = None
    closes: bool = False


_EVEN = Balance()


def balance(reading: Reading, *, open_before: bool) -> Balance:
    """Tell whether the double marks of a line answer each other.

    A quotation over several paragraphs opens in each and closes in the last alone; with
    ``open_before`` a line may so begin with either mark.
    """
    if reading.marks.isdisjoint(_DOUBLES) or _regular(reading.content) or not reading.chinese:
        return _EVEN
    marks = [found.start() for found in finds(_DOUBLE, reading) if _quotes(reading, found.start())]
    faces = "".join(_face(reading.content[at]) for at in marks)
    closes = open_before and faces.startswith("C")
    marks, faces = marks[closes:], faces[closes:]
    turns = "OC" * len(faces)
    if len(faces) % 2 == 0 and (turns.startswith(faces) or set(faces) == {"S"}):
        return Balance(closes=closes)
    if turns.startswith(faces):
        return Balance(left_open=marks[-1], closes=closes)
    wrong = next(at for at, face, turn in zip(marks, faces, turns, strict=False) if face != turn)
    return Balance(wrong=wrong, closes=closes)
