"""What runs along a line of a page, as atoms."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Protocol

from publish.model import Code, Image, Inline, Inlines, LineBreak, Maths, Ruby
from publish.model.regex import regex
from publish.readers.html import formulas, pictures
from publish.readers.html.notes import NoteBook
from publish.readers.html.parts import Part, is_permalink, names, part_by_tag
from publish.readers.html.tree import Element, Node, Words
from publish.readers.rich.atoms import Atom, Close, Open, Wrap
from publish.readers.rich.nesting import inlines
from publish.readers.rich.words import set_of
from publish.readers.seed.draft import Draft
from publish.readers.seed.draft import Part as Run

_WRAPS: Mapping[str, Wrap] = {
    **dict.fromkeys(("em", "i", "var", "dfn"), Wrap.EMPHASIS),
    **dict.fromkeys(("strong", "b"), Wrap.STRONG),
    **dict.fromkeys(("del", "s", "strike"), Wrap.DELETION),
    "sup": Wrap.RAISED,
    "sub": Wrap.LOWERED,
}
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_BOLD = regex(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_DOTTED = regex(r"text-emphasis(?:-style)?\s*:\s*(?!none)", re.IGNORECASE)
_STRUCK = regex(r"text-decoration[^;]*line-through", re.IGNORECASE)
_DATA = regex(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)
_UNSEEN = set_of("sr-only visually-hidden screen-reader-text visuallyhidden")
_FOOT = regex(r"※|--$|(?:[推噓嘘→])\s")
_NOWHERE = ("javascript:", "data:", "vbscript:", "about:", "file:")


class Keeper(Protocol):
    """Who reads notes and reports what is left out."""

    def left_out(self, element: Element, part: Part) -> None:
        """Report an element that the book does not hold."""

    def note(self, call: Element, whole: Element, body: Element) -> Inline | None:
        """Return the note that a link calls."""


class LineReader:
    """Turns the inline elements of one page into atoms."""

    def __init__(self, draft: Draft, notes: NoteBook, keeper: Keeper) -> None:
        """Take what is known of the whole page."""
        self._draft = draft
        self._notes = notes
        self._keeper = keeper
        self.lined = False
        """Whether a line end in the source is one on the page."""
        self._written = [match.start() for match in _DATA.finditer(draft.text)]

    def atoms(self, node: Node) -> Iterator[Atom]:
        """Yield the atoms of a node that holds no blocks."""
        if isinstance(node, Words):
            yield from self._broken(node) if self.lined else node.parts
            return
        made = self._special(node)
        if made is None:
            yield from self._wrapped(node, self._wraps(node))
        else:
            yield from made

    def _broken(self, words: Words) -> Iterator[Atom]:
        """Yield words with their line ends as breaks, two where a paragraph ends."""
        for text, start, end in words.parts:
            at = start
            for line in text.splitlines(keepends=True) if len(text) == end - start else ():
                if line.strip():
                    bare = line.rstrip("\r\n")
                    if _FOOT.match(bare):
                        yield LineBreak(span=self._draft.span(at, at))
                    yield bare, at, at + len(bare)
                if line.endswith("\n"):
                    place = at + len(line) - 1
                    yield LineBreak(span=self._draft.span(place, place + 1))
                at += len(line)
            if at < end:
                yield text, start, end

    def _below(self, element: Element) -> Iterator[Atom]:
        for child in element.children:
            yield from self.atoms(child)

    def _wrapped(self, element: Element, wraps: list[Open]) -> Iterator[Atom]:
        yield from wraps
        yield from self._below(element)
        for _ in wraps:
            yield Close(element.end)

    def _wraps(self, element: Element) -> list[Open]:
        style = element.get("style")
        found = {_WRAPS.get(element.name)}
        if style:
            found |= {Wrap.STRONG} if _BOLD.search(style) else set()
            found |= {Wrap.EMPHASIS} if _DOTTED.search(style) else set()
            found |= {Wrap.DELETION} if _STRUCK.search(style) else set()
        return [Open(wrap, element.start) for wrap in Wrap if wrap in found]

    def _special(self, element: Element) -> Iterator[Atom] | None:
        """Return the atoms of an element that is more than a look, or nothing."""
        match element.name:
            case "br":
                return iter((LineBreak(span=self._draft.span(element.start, element.end)),))
            case "wbr":
                return iter(())
            case "img":
                return iter(self._image(element))
            case "a":
                return self._link(element)
            case "sup":
                return self._call(element)
            case "ruby":
                return iter(self._ruby(element))
            case "q":
                return self._quoted(element)
            case "math":
                return iter(self._formula(element, formulas.of_markup(element)))
            case "script":
                return iter(self._written_formula(element))
            case "input" if element.get("type") == "checkbox":
                mark = "☑" if "checked" in element.attributes else "☐"
                return iter(((mark, element.start, element.end),))
            case name if name in _CODE:
                return iter(self._code(element))
            case _:
                return self._set_aside(element)

    def _set_aside(self, element: Element) -> Iterator[Atom] | None:
        """Leave out what does not show, and what only shows again what was read."""
        classes = names(element)
        if "katex" in classes or "mathjax" in classes or element.name == "mjx-container":
            drawn = next((e for e in element.walk() if e.name == "math"), None)
            return iter(self._formula(element, formulas.of_markup(drawn))) if drawn else None
        unseen = not _UNSEEN.isdisjoint(element.get("class").lower().split())
        part = part_by_tag(element) or (Part.HIDDEN if unseen else None)
        if part is None and not is_permalink(element):
            return None
        self._keeper.left_out(element, part or Part.NAVIGATION)
        return iter(())

    def _image(self, element: Element) -> tuple[Atom, ...]:
        formula = formulas.of_picture(element)
        if formula:
            return self._formula(element, formula)
        if pictures.is_decoration(element):
            return ()
        span = self._draft.span(element.start, element.end)
        alt = " ".join(element.get("alt").split())
        address = pictures.address(element)
        if address.startswith("data:"):
            address = self._written_out(element)
        if not address:
            self._keeper.left_out(element, Part.EMBEDDED)
            return ()
        return (Image(address, alt, span=span),)

    def _written_out(self, element: Element) -> str:
        """Return the address of a picture that the page itself holds: the how manieth it is."""
        at = element.attributes["src"].start
        count = bisect_right(self._written, at)
        held = count and self._written[count - 1] == at
        return f"{PurePosixPath(self._draft.name).name}!/data-{count}" if held else ""

    def _formula(self, element: Element, source: str) -> tuple[Atom, ...]:
        if not source:
            return ()
        return (Maths(source, span=self._draft.span(element.start, element.end)),)

    def _written_formula(self, element: Element) -> tuple[Atom, ...]:
        """Read the formula a script holds for a page's own typesetter; no script is run."""
        if not element.get("type").lower().startswith("math/tex"):
            self._keeper.left_out(element, Part.SCRIPT)
            return ()
        raw = self._draft.text[element.start : element.end]
        return self._formula(element, raw[raw.find(">") + 1 : raw.rfind("</")].strip())

    def _code(self, element: Element) -> tuple[Atom, ...]:
        words = " ".join(element.text().split())
        return (Code(words, span=self._draft.span(element.start, element.end)),) if words else ()

    def _quoted(self, element: Element) -> Iterator[Atom]:
        """Write the quotation marks that a page draws around ``q``."""
        first = next(element.words(), None)
        opening = first.start if first else element.end
        yield "“", element.start, opening
        yield from self._below(element)
        yield "”", element.end, element.end

    def _link(self, element: Element) -> Iterator[Atom] | None:
        if is_permalink(element) or self._notes.leads_back(element):
            return iter(())
        body = self._notes.note(element)
        if body:
            return self._called(element, element, body)
        fragment = self._notes.fragment(element)
        target = element.get("href").strip()
        if fragment:
            return self._wrapped(element, [Open(Wrap.CROSS, element.start, fragment)])
        if not target or target.startswith("#") or target.lower().startswith(_NOWHERE):
            return None
        if target.startswith("//"):
            target = f"https:{target}"
        return self._wrapped(element, [Open(Wrap.LINK, element.start, target)])

    def _call(self, element: Element) -> Iterator[Atom] | None:
        """Read a raised mark that calls a note as the note."""
        links = [each for each in element.walk() if each.name == "a"]
        if len(links) != 1:
            return None
        body = self._notes.note(links[0])
        return self._called(links[0], element, body) if body else None

    def _called(self, call: Element, whole: Element, body: Element) -> Iterator[Atom]:
        note = self._keeper.note(call, whole, body)
        return iter((note,)) if note else self._below(call)

    def _ruby(self, element: Element) -> tuple[Atom, ...]:
        """Pair each base with the reading after it."""
        made: list[Atom] = []
        base: list[Run] = []
        readings: list[str] = []
        start = element.start
        for child in (*element.children, None):
            if child is not None and _is_reading(child):
                readings += (
                    [child.text()] if isinstance(child, Element) and child.name != "rp" else []
                )
                end = child.end
            elif readings or child is None:
                made += self._paired(base, readings, start, element.end if child is None else end)
                base, readings = [], []
                start = child.start if child is not None else start
            if child is not None and not _is_reading(child):
                base += [part for words in _words(child) for part in words.parts]
        return tuple(made)

    def _paired(
        self, base: list[Run], readings: list[str], start: int, end: int
    ) -> tuple[Atom, ...]:
        shown: Inlines = inlines(self._draft, base, [], [])
        reading = " ".join(" ".join(readings).split())
        if not shown or not reading:
            return tuple(base)
        return (Ruby(shown, reading, span=self._draft.span(start, end)),)


def _is_reading(node: Node) -> bool:
    return isinstance(node, Element) and node.name in {"rt", "rp", "rtc"}


def _words(node: Node) -> Iterator[Words]:
    return iter((node,)) if isinstance(node, Words) else node.words()
