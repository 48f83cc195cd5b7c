"""Lists without Markdown: bullets of every sort, and numbers that count items."""

from collections.abc import Callable, Sequence

from publish.model import Block, Blocks, BulletList, OrderedList, Paragraph
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.plain import marks
from publish.readers.plain.lines import Line

DEEPEST = 8
_HYPHEN = regex(f"-(?=[{HAN}《“「][^-]*$)")
"""A bullet without its space, if more than one line has it; ``-全文完-`` is none."""
_DASH = regex(r"—{1,2}[ 　]*(?=[^—\s]).*[^—。！？…”」!?]$")
"""A dash before words that are no sentence: speech after a dash is one."""
_RUN = 3


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its lines, the length of its mark, its depth, and its number or zero."""

    at: int
    end: int
    mark: int
    indent: int
    kind: str
    value: int
    apart: bool


def _sign(text: str) -> int:
    """Return the length of what opens a line as a bullet does where others open alike."""
    if _HYPHEN.match(text):
        return 1
    if _DASH.match(text):
        return len(text) - len(text.lstrip("— 　"))
    return marks.decoration(text)


def picture(lines: Sequence[Line], at: int, stop: int) -> int:
    """Return the length of the picture, dash or bare hyphen that opens a line and the next alike.

    Pictures that differ are as good where three lines in a row have one.
    """
    mark = _sign(lines[at].text)
    after = lines[at + 1].text if at + 1 < stop else ""
    alike = mark and _sign(after) and after.startswith(lines[at].text[:mark].rstrip())
    if not alike and mark and at + _RUN <= stop:
        alike = all(
            marks.decoration(line.text) and (line is lines[at] or not line.apart)
            for line in lines[at : at + _RUN]
        )
    return mark if alike and mark < len(lines[at].text) else 0


def entry(lines: Sequence[Line], at: int) -> Item:
    """Return a line as an item of its own, without the number it may open with."""
    number = marks.number(lines[at].text)
    mark = number.length if number and number.style == marks.BRACED else 0
    return Item(at, at + 1, mark, 0, "", number.value if number and mark else 0, apart=False)


def is_item(lines: Sequence[Line], at: int, stop: int) -> bool:
    """Tell whether a list begins here: a bullet, or a number with the next one after it."""
    if marks.bullet(lines[at].text) or picture(lines, at, stop):
        return True
    if at + 1 < stop and marks.is_amount(lines[at].text) and marks.is_amount(lines[at + 1].text):
        return True
    found = marks.number(lines[at].text)
    if not found or found.style <= marks.LESSON or found.length >= len(lines[at].text):
        return False
    after = marks.number(lines[at + 1].text) if at + 1 < stop else None
    follows = bool(after) and after is not None and after.style == found.style
    return follows and after is not None and after.value == found.value + 1 and found.depth == 0


def items_of(lines: Sequence[Line], at: int, stop: int) -> tuple[list[Item], int]:
    """Gather the items that follow one another, with lines indented under them."""
    found: list[Item] = []
    while at < stop:
        item = _item(lines, at, found) or _alike(lines, at, stop, found)
        if item is None:
            break
        at += 1
        while at < stop and _belongs(lines[at], lines[item.at], item):
            at += 1
        found.append(Item(item.at, at, item.mark, item.indent, item.kind, item.value, item.apart))
    return found, at


def _item(lines: Sequence[Line], at: int, before: Sequence[Item]) -> Item | None:
    line = lines[at]
    mark = marks.bullet(line.text)
    if mark:
        return Item(at, at + 1, mark, line.indent, line.text[0], 0, line.apart)
    number = marks.number(line.text)
    if (
        not number
        or number.style <= marks.LESSON
        or number.depth
        or number.length >= len(line.text)
    ):
        return None
    kind = str(number.style)
    same = [item for item in before if item.kind == kind]
    if same and number.value not in {same[-1].value + 1, 1}:
        return None
    return Item(at, at + 1, number.length, line.indent, kind, number.value, line.apart)


def _alike(lines: Sequence[Line], at: int, stop: int, before: Sequence[Item]) -> Item | None:
    """Return an item told by its likeness to others: a picture each, or an amount each."""
    line = lines[at]
    mark = picture(lines, at, stop)
    if not mark and before and _goes_with(line, before[-1]):
        mark = _sign(line.text)
    if mark:
        return Item(at, at + 1, mark, line.indent, line.text[:mark].rstrip(), 0, line.apart)
    amount = marks.is_amount(line.text) and (not before or not before[-1].mark)
    return Item(at, at + 1, 0, line.indent, "amount", 0, line.apart) if amount else None


def _goes_with(line: Line, last: Item) -> bool:
    """Tell whether a line opens as the item above it does, or both with a picture."""
    pictured = marks.decoration(last.kind) and marks.decoration(line.text) and not line.apart
    return bool(last.kind) and (line.text.startswith(last.kind) or bool(pictured))


def _belongs(line: Line, head: Line, item: Item) -> bool:
    marked = marks.bullet(line.text) or marks.number(line.text)
    return not line.apart and not marked and line.indent > head.indent + (item.mark > 1)


def nested(items: Sequence[Item], paragraph: Callable[[Item], Paragraph], depth: int = 0) -> Block:
    """Make one list of items, those further in as lists of their own below the last."""
    indent, kind = items[0].indent, items[0].kind
    made: list[Blocks] = []
    at = 0
    while at < len(items):
        end = at + 1
        while end < len(items) and depth < DEEPEST and _below(items[end], indent, kind):
            end += 1
        inner = items[at + 1 : end]
        made.append(
            (paragraph(items[at]), *((nested(inner, paragraph, depth + 1),) if inner else ()))
        )
        at = end
    tight = not any(item.apart for item in items[1:])
    span = _first(made).span.to(made[-1][-1].span)
    if items[0].value:
        return OrderedList(tuple(made), tight, items[0].value, span=span)
    return BulletList(tuple(made), tight, span=span)


def _below(item: Item, indent: int, kind: str) -> bool:
    return item.indent > indent or (
        item.kind != kind and item.indent == indent and bool(item.value) != kind.isdecimal()
    )


def _first(made: Sequence[Blocks]) -> Block:
    return made[0][0]
