"""The title of an article: the element that says it, or what the page calls itself."""

from collections.abc import Iterator

from publish.model import plain_text
from publish.model.regex import regex
from publish.readers.html.head import Head
from publish.readers.html.parts import SILENT, is_hidden, part_by_tag
from publish.readers.html.tree import BLOCKS, Element

_HEADINGS = ("h1", "h2", "h3", "h4")
_BLANK = regex(r"[\s\u200b\u00a0\u3000]+")
_LONGEST = 120
_ENOUGH = 6


def title_element(page: Element, found: Head) -> Element | None:
    """Return the element that says the page's title, or the only heading of the first rank."""
    said = [_bare(plain_text(found.first(name))) for name in ("title", "page title")]
    known = [one for one in said if one]
    headings = [e for e in _shown(page) if e.name in _HEADINGS and 0 < len(_text(e)) <= _LONGEST]
    first = next((e for e in headings if _text(e) in known[:1]), None)
    if first:
        return first
    within = [e for e in headings if any(_within(_text(e), one) for one in known)]
    ranked = sorted(within, key=lambda e: (-len(_text(e)), e.name))
    if ranked and (ranked[0].name in {"h1", "h2"} or len(_text(ranked[0])) >= _ENOUGH):
        return ranked[0]
    firsts = [e for e in headings if e.name == "h1"]
    if len(firsts) == 1:
        return firsts[0]
    if firsts:
        return None
    return next((e for e in _leaves(page) if any(_within(_text(e), one) for one in known)), None)


def _within(text: str, said: str) -> bool:
    """Tell whether words are what a page's title begins with, or most of it."""
    return len(text) >= _ENOUGH - 3 and (
        text == said
        or (said.startswith(text) and len(text) >= _ENOUGH)
        or (text in said and len(text) * 2 > len(said))
    )


def _shown(page: Element) -> Iterator[Element]:
    return (e for e in page.walk() if e.name not in SILENT and not is_hidden(e))


def _leaves(page: Element) -> Iterator[Element]:
    return (
        e
        for e in _shown(page)
        if e.name in BLOCKS - {"li", "td", "th"} and not e.stacked and not part_by_tag(e)
    )


def _text(element: Element) -> str:
    return _bare(element.text()) if element.end - element.start < 10 * _LONGEST * 4 else ""


def _bare(text: str) -> str:
    return _BLANK.sub("", text)
