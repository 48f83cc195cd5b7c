"""Lists that Markdown does not know: lines that count （1）（2）, ①②, a. b., or begin with dots."""

from collections.abc import Iterator, Sequence

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.plain import marks

_LETTER = regex(r"([a-zA-Z])[.)][ \t]+(?=\S)")
_ANY = regex(r"#\.[ \t]+(?=\S)")
_DOT = regex(r"[•●▪■◆◦‣⁃][ \t\u3000]*(?=\S)")
_COUNTED = regex(r"[\d０-９]{1,3}、")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Item:
    """One item of such a list: where its words stand in the content, and its number or zero."""

    start: int
    end: int
    kind: str
    value: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A paragraph that is a list: where its items begin, and they themselves."""

    lead: int
    items: tuple[Item, ...]


def listed(content: str) -> Listed | None:
    """Return the list that the lines of a paragraph are, if two or more count or are dotted.

    Lines before the first are its lead; each line without a mark goes on with the item above.
    """
    found = tuple(_marked(content))
    first = next((at for at, one in enumerate(found) if one.kind), len(found))
    items = _joined(found[first:])
    if len(items) < _FEWEST or not _counts(items):
        return None
    if first and not content[: found[first - 1].end].rstrip().endswith(("：", ":")):
        return None
    return Listed(found[first - 1].end if first else 0, items)


def _marked(content: str) -> Iterator[Item]:
    """Yield each line as an item; without a mark it has no kind."""
    at = 0
    for line in content.split("\n"):
        bare = line.lstrip()
        start, end = at + len(line) - len(bare), at + len(line)
        kind, value, length = _mark(bare)
        yield Item(start + length, end, kind, value)
        at = end + 1


def _mark(line: str) -> tuple[str, int, int]:
    number = marks.number(line)
    ours = number and (number.style >= marks.BRACED or _COUNTED.match(line))
    if ours and number and not number.depth and number.length < len(line):
        return str(number.style), number.value, number.length
    if letter := _LETTER.match(line):
        return "a", ord(letter[1].lower()) - ord("a") + 1, letter.end()
    if dot := _DOT.match(line):
        return line[0], 0, dot.end()
    count = _ANY.match(line)
    return ("#", 0, count.end()) if count else ("", 0, 0)


def _joined(lines: Sequence[Item]) -> tuple[Item, ...]:
    found: list[Item] = []
    for one in lines:
        if one.kind or not found:
            found.append(one)
        else:
            last = found[-1]
            found[-1] = Item(last.start, one.end, last.kind, last.value)
    return tuple(found)


def _counts(items: Sequence[Item]) -> bool:
    """Tell whether all items are of one kind, and count from some number on if they count."""
    first = items[0]
    return all(
        one.kind == first.kind and (not first.value or one.value == first.value + at)
        for at, one in enumerate(items)
    )
