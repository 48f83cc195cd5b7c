"""Printed pages that begin where no word stands: at a picture, a table, a listing."""

import re
from collections.abc import Iterable
from typing import Final

from publish.edition import PageStart
from publish.emitters.epub.screen import Break, Screen
from publish.model.regex import regex

# A mark may stand before these, as their neighbour; in all others it comes first within.
_OUTER: Final = frozenset({"figure", "table", "pre", "div", "section", "aside", "ul", "ol"})
_TAG: Final = regex(r'<(\w+)[^<>]* id="([^"]+)"[^<>]*>')


def with_lost_pages(markup: str, screen: Screen, starts: Iterable[PageStart]) -> str:
    """Mark the page starts that the writer passed over, at the block that has their key."""
    written = {mark.label for mark in screen.breaks}
    lost: dict[str, list[PageStart]] = {}
    for start in starts:
        if start.label not in written:
            lost.setdefault(start.key, []).append(start)
    if not lost:
        return markup

    def marked(tag: re.Match[str]) -> str:
        outer = tag[1] in _OUTER
        found = lost.pop(tag[2], ())
        marks = "".join(screen.page_mark(s.label, "div" if outer else "span") for s in found)
        return marks + tag[0] if outer else tag[0] + marks

    return _TAG.sub(marked, markup)


def in_order(breaks: Iterable[Break], starts: Iterable[PageStart]) -> tuple[Break, ...]:
    """Put page breaks in the order of the printed pages."""
    places = {start.label: place for place, start in enumerate(starts)}
    return tuple(sorted(breaks, key=lambda mark: places.get(mark.label, len(places))))
