"""HTML in one plain form, so that ours and the CommonMark specification's can be compared.

What may differ is stated here, rule by rule, and holds for every example alike:

- a page is its blocks: frames that are only a look (``div``, ``center``, ``figure``) are none,
  a table of one cell is that cell, and a picture alone is a paragraph that holds it;
- ``b`` is ``strong``, ``i`` is ``em``, ``kbd`` is ``code``; of all else that runs along a line
  (``span``, ``u``, ``font``) only the words count, and blanks at the edges of a line do not;
- a heading within a quotation or an item is a line of weight, since it opens no section;
- titles that only a pointer shows are none, and a picture without words is its address;
- a bare address is a link (GFM 6.9), and a link without words is none.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias
from urllib.parse import unquote

from lxml import html
from lxml.etree import Element, _Element

Tree: TypeAlias = "str | tuple[Tree, ...] | None"
_MARKS: Final = {
    **dict.fromkeys(("em", "i", "var", "dfn", "mark"), "em"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("del", "s", "strike"), "del"),
}
_CODE: Final = {"code", "kbd", "samp", "tt"}
_LISTS: Final = {"ul", "ol"}
_BLOCKS: Final = {
    *("p", "pre", "hr", "blockquote", "table", *_LISTS),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
_FRAMES: Final = set("div section article center figure thead tbody tr td th li".split())  # noqa: SIM905
_GONE: Final = {"script", "style", "figcaption"}
_BARE: Final = re.compile(
    r"(?:https?|ftp)://[^\s<>]*[^\s<>?!.,:;*_~'\")]|(?<![\w.+@-])[a-zA-Z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)+"
)
_FLAT: Final = 2


def tree(source: str) -> Tree:
    """Return what some HTML shows, as tuples of names, texts and what they hold."""
    root = html.fragment_fromstring(source, create_parent="div") if source.strip() else None
    return tuple(_blocks(root, within=False)) if root is not None else ()


def _is_block(element: _Element) -> bool:
    known = element.tag in _BLOCKS or element.tag in _FRAMES
    return isinstance(element.tag, str) and (known or any(map(_is_block, element)))


def _blocks(root: _Element, *, within: bool) -> Iterator[Tree]:
    """Yield the blocks of an element; words between them are paragraphs."""
    line = Element("span")
    line.text = root.text
    for child in list(root):
        tail, child.tail = child.tail, None
        if not isinstance(child.tag, str) or child.tag in _GONE:
            _append(line, tail)
        elif _is_block(child):
            yield from _paragraph(line)
            yield from _block(child, within=within)
            line = Element("span")
            line.text = tail
        else:
            line.append(child)
            child.tail = tail
    yield from _paragraph(line)


def _append(line: _Element, words: str | None) -> None:
    if len(line):
        line[-1].tail = (line[-1].tail or "") + (words or "")
    else:
        line.text = (line.text or "") + (words or "")


def _paragraph(line: _Element) -> Iterator[Tree]:
    content = _trimmed(_inlines(line, linked=False))
    if content:
        yield ("p", content)


def _block(element: _Element, *, within: bool) -> Iterator[Tree]:
    name = str(element.tag)
    if name == "p" or (within and name in _BLOCKS and re.fullmatch("h[1-6]", name)):
        content = _trimmed(_inlines(element, linked=False))
        if content:
            yield ("p", content if name == "p" else (("strong", content),))
    elif re.fullmatch("h[1-6]", name):
        yield (name, _trimmed(_inlines(element, linked=False)))
    elif name == "pre":
        code = element.find("code")
        language = (code.get("class") or "") if code is not None else ""
        words = "".join(element.itertext()).strip("\n")
        yield ("pre", language.removeprefix("language-"), words)
    elif name in _LISTS:
        yield _list(element)
    elif name == "blockquote":
        yield (name, tuple(_blocks(element, within=True)))
    elif name == "hr":
        yield (name,)
    elif name == "table" and (rows := _rows(element)):
        yield (name, rows)
    else:
        yield from _blocks(element, within=within)


def _list(element: _Element) -> Tree:
    items = [child for child in element if child.tag == "li"]
    firsts = (next(iter(item), None) for item in items if not (item.text or "").strip())
    loose = any(first is not None and first.tag == "p" for first in firsts)
    shown = tuple(tuple(_blocks(item, within=True)) for item in items)
    return (str(element.tag), element.get("start") or "1", "loose" if loose else "tight", shown)


def _rows(table: _Element) -> Tree:
    """Return the rows of a table; one of one cell, or that holds blocks, is none."""
    cells = list(table.iter("td", "th"))
    if len(cells) < _FLAT or any(map(_is_block, (part for cell in cells for part in cell))):
        return ()
    return tuple(
        tuple(_trimmed(_inlines(cell, linked=False)) for cell in row if cell.tag in {"td", "th"})
        for row in table.iter("tr")
    )


def _inlines(element: _Element, *, linked: bool) -> list[Tree]:
    found = list(_words(element.text, linked=linked))
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _GONE:
            found += _inline(child, linked=linked)
        found += _words(child.tail, linked=linked)
    return _merged(found)


def _words(text: str | None, *, linked: bool) -> Iterator[Tree]:
    at = 0
    for match in () if linked else _BARE.finditer(text or ""):
        yield (text or "")[at : match.start()]
        address = match.group()
        yield ("a", address if "://" in address else f"mailto:{address}", (address,))
        at = match.end()
    yield (text or "")[at:]


def _inline(element: _Element, *, linked: bool) -> Iterator[Tree]:
    name = element.tag
    if name == "br":
        yield ("br",)
    elif name == "img":
        address = unquote(element.get("src") or "")
        yield ("img", address, " ".join((element.get("alt") or address).split()))
    elif name in _CODE:
        yield ("code", " ".join("".join(element.itertext()).split()))
    elif name == "a" and element.get("href") is not None:
        content = tuple(_inlines(element, linked=True))
        if any(not isinstance(one, str) or one.strip() for one in content):
            yield ("a", unquote(element.get("href") or ""), content)
    elif name in _MARKS:
        content = tuple(_inlines(element, linked=linked))
        if content:
            yield (_MARKS[name], content)
    else:
        yield from _inlines(element, linked=linked)


def _merged(found: list[Tree]) -> list[Tree]:
    """Run neighbouring texts together, with one blank for many."""
    made: list[Tree] = []
    for one in found:
        last = made[-1] if made else None
        if isinstance(one, str) and isinstance(last, str):
            made[-1] = last + one
        elif one:
            made.append(one)
    return [re.sub(r"\s+", " ", one) if isinstance(one, str) else one for one in made]


def _trimmed(content: list[Tree]) -> Tree:
    """Return a line without the blanks at its edges and beside its breaks."""
    return _edged(_edged(tuple(content), 0, str.lstrip), -1, str.rstrip)


def _edged(content: Tree, at: int, strip: Callable[[str], str]) -> Tree:
    if not isinstance(content, tuple) or not content:
        return content
    made = list(content)
    for place, one in enumerate(made):
        after = made[place + 1] if place + 1 < len(made) else None
        if isinstance(one, str):
            one = one.rstrip() if after == ("br",) else one  # noqa: PLW2901
            made[place] = one.lstrip() if place and made[place - 1] == ("br",) else one
    while made and isinstance(edge := made[at], str) and not edge.strip():
        made.pop(at)
    edge = made[at] if made else None
    if isinstance(edge, str):
        made[at] = strip(edge)
    elif isinstance(edge, tuple) and edge and edge[0] in {"a", *_MARKS.values()}:
        made[at] = (*edge[:-1], _edged(edge[-1], at, strip))
    return tuple(one for one in made if one not in {"", ()})
