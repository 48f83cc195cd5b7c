"""Works listed a line each, or over several: which lines an entry of references holds."""

from collections.abc import Iterator, Sequence

from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.items import Item, entry
from publish.readers.plain.lines import Line

_HEAD = regex(r"\s*(?:[\[［【〔(（]\d{1,5}[\]］】〕)）]|\d{1,3}(?:[、)）]|[.．](?!\d))|[①-⑳])")
_ADDRESS = regex(r"(?:https?://|www\.|doi:)\S*$")
_ENDED = regex(r"[。.!?！？\]）)年页頁]\s*$|https?://\S+[^\s/.=&?_-]$")
_BROKEN = regex(r"(?:https?://\S*[/.=&?_-]|\d-)$")
_REST = regex(r"[!-~]+$|\d[\d-]*[\]）)]")
_ADDRESSED = regex(r"https?://|www\.")
_SEVERAL = 2


def works(lines: Sequence[Line], at: int, stop: int) -> list[Item]:
    """Return the entries of a list whose lines may go on in the next.

    Where entries are numbered, what has no number goes on; else what is indented under
    the first line, a bare address, and what follows an address that was cut.
    """
    counted = sum(_HEAD.match(lines[n].text) is not None for n in range(at, stop)) >= _SEVERAL
    starts = [n for n in range(at, stop) if n == at or not _goes_on(lines, n, at, counted=counted)]
    return list(_entries(lines, starts, stop))


def _entries(lines: Sequence[Line], starts: Sequence[int], stop: int) -> Iterator[Item]:
    for start, end in zip(starts, (*starts[1:], stop), strict=True):
        one = entry(lines, start)
        yield Item(start, end, one.mark, 0, "", one.value, apart=False)


def _goes_on(lines: Sequence[Line], at: int, first: int, *, counted: bool) -> bool:
    line, last = lines[at], lines[at - 1]
    if line.apart or marks.bullet(line.text):
        return False
    if is_cut(last.text, line.text):
        return True
    if _ADDRESS.match(line.text):
        return _ADDRESSED.search(last.text) is None
    if counted:
        return not _HEAD.match(line.text) and not line.text.startswith(("（", "("))
    return line.indent > lines[first].indent and not _ENDED.search(last.text)


def is_cut(above: str, below: str) -> bool:
    """Tell whether a line ends within an address or a day that the next goes on with."""
    return bool(_BROKEN.search(above)) and bool(_REST.match(below)) and not _HEAD.match(below)
