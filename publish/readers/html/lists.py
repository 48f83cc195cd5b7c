"""Lists of a page: bullets, numbers, terms."""

from typing import TYPE_CHECKING

from publish.model import (
    Blocks,
    BulletList,
    Definition,
    DefinitionList,
    Inlines,
    OrderedList,
)
from publish.model.regex import regex
from publish.readers.html.tree import Element, Words
from publish.readers.reading import Piece
from publish.readers.rich.nesting import unweighted
from publish.readers.rich.tables import flat

if TYPE_CHECKING:
    from publish.readers.html.blocks import BlockReader

_START = regex(r"\s*(-?\d{1,9})")


def listed(reader: "BlockReader", element: Element) -> list[Piece]:
    """Read a list; a list right below it belongs to the item above."""
    items: list[Blocks] = []
    tight = True
    for child in element.elements:
        if reader.passes(child):
            continue
        content = reader.nested(child)
        if child.name in {"ul", "ol"} and items:
            items[-1] += content
        elif content:
            items.append(content)
            tight = tight and not any(below.name == "p" for below in child.elements)
    loose = [each for each in element.children if isinstance(each, Words)]
    stray = reader.paragraphs([part for words in loose for part in words.parts])
    if not items:
        return stray
    span = reader.context.span(element)
    if reader.flat:
        return [*(block for item in items for block in item), *stray]
    if element.name != "ol":
        return [BulletList(tuple(items), tight, span=span), *stray]
    first = _START.match(element.get("start"))
    return [OrderedList(tuple(items), tight, int(first[1]) if first else 1, span=span), *stray]


def item(reader: "BlockReader", element: Element) -> list[Piece]:
    """Read an item that stands in no list."""
    return [BulletList((reader.blocks(element),), tight=True, span=reader.context.span(element))]


def definitions(reader: "BlockReader", element: Element) -> list[Piece]:
    """Read terms with what they mean; without terms, what stands there."""
    if not _is_plain(element):
        return reader.pieces(element)
    items: list[Definition] = []
    for child in (e for e in element.walk() if e.name in {"dt", "dd"} and e is not element):
        span = reader.context.span(child)
        if child.name == "dt":
            items.append(Definition(_term(reader, child), (), span=span))
        elif items:
            last = items.pop()
            content = last.content + reader.nested(child)
            items.append(Definition(last.term, content, span=last.span))
    if not items:
        return reader.pieces(element)
    return [DefinitionList(tuple(items), span=reader.context.span(element))]


def _is_plain(element: Element) -> bool:
    """Tell whether there is nothing but terms and meanings, in wrappers or not."""
    for child in element.children:
        if isinstance(child, Words):
            if any(part[0].strip() for part in child.parts):
                return False
        elif child.name == "div":
            if not _is_plain(child):
                return False
        elif child.name not in {"dt", "dd"} or any(each.name == "dl" for each in child.walk()):
            return False
    return True


def _term(reader: "BlockReader", element: Element) -> Inlines:
    if not element.stacked:
        return unweighted(reader.inlines(element))
    return flat(reader.blocks(element))
