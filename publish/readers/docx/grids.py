"""Tables of a DOCX: rows and cells, whatever they are wrapped in."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from publish.readers.docx.context import Context
from publish.readers.docx.names import child, is_on, local, number, value
from publish.readers.docx.story import Box, Grid, Lines, Story

if TYPE_CHECKING:
    from lxml import etree

Tell: TypeAlias = "Callable[[etree._Element], Story]"  # noqa: SLF001  lxml has no public name


def grid(context: Context, element: "etree._Element", tell: Tell) -> Grid:
    """Read a table; ``tell`` writes down what stands in a cell."""
    made = Grid(context.length)
    look = child(element, "tblPr", "tblLook")
    made.first_heads = value(look, "firstRow") in {"1", "true"} or bool(
        int(value(look) or "0", 16) & 0x20 if _is_hex(value(look)) else 0
    )
    for row in _rows(element):
        made.rows.append([_cell(each, tell) for each in _cells(row)])
        made.heads.append(is_on(child(row, "trPr", "tblHeader")))
    made.end = max(context.length - 1, made.start)
    return made


def _cell(element: "etree._Element", tell: Tell) -> Box:
    properties = child(element, "tcPr")
    across = max(number(value(child(properties, "gridSpan")), 1), 1)
    merged = child(properties, "vMerge")
    story = tell(element)
    first = next((each for each in story if isinstance(each, Lines)), None)
    begins = merged is not None and value(merged) == "restart"
    return Box(story, min(across, 1000), begins, bool(first and first.style.centred))


def _rows(element: "etree._Element") -> Iterator["etree._Element"]:
    for each in element:
        if local(each) == "tr":
            yield each
        elif local(each) in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _rows(each)


def _cells(element: "etree._Element") -> Iterator["etree._Element"]:
    for each in element:
        if local(each) == "tc":
            yield each
        elif local(each) in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _cells(each)


def _is_hex(said: str) -> bool:
    return bool(re.fullmatch(r"[0-9A-Fa-f]{1,8}", said))
