"""The page's answers: one file, notes at the foot or after the chapter, formulas drawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import ceil
from typing import ClassVar

from publish.edition import Edition, NotePlace
from publish.emitters.pdf.endnotes import Endnotes
from publish.emitters.pdf.formulas import Drawn, drawn
from publish.model import Code, CodeListing, Finding, Note, Severity, Text, walk

LONGEST_NOTE = 0.4
"""The part of a page that a note may fill; the engine breaks no note over pages."""

_BLOCK = re.compile(
    r"<(/?)(p|div|ul|ol|li|dl|dt|dd|blockquote|pre|figure|figcaption|hr|aside|section|header"
    r"|h[1-6]|table|caption|thead|tbody|tfoot|tr|th|td)\b([^<>]*?)(/?)>"
)

ASCENT, DESCENT = 0.88, 0.12
"""How far Han reach above and below the baseline, in em."""

_BETWEEN = re.compile(r">\n+<")
"""Lines of markup: white space that would be seen once blocks stand within a line."""


def _as_span(tag: re.Match[str]) -> str:
    """A note stands within a paragraph, where HTML allows no block: CSS makes it one."""
    closing, name, attributes, empty = tag.groups()
    if closing:
        return "</span>"
    return f'<span data-block="{name}"{attributes}>{"</span>" if empty else ""}'


@dataclass(frozen=True, slots=True)
class LongNote(Finding):
    """A note is too long for the foot of a page, and stands at the end of its chapter."""

    code: ClassVar[str] = "long-note"
    severity: ClassVar[Severity] = Severity.NOTE
    length: int
    limit: int


def too_long(note: Note, edition: Edition) -> bool:
    """Say whether a note is more than the foot of a page holds."""
    return _length(note) > _room(edition)


def moved(edition: Edition) -> Iterator[Finding]:
    """Yield a finding for each note that does not stand where its style has notes."""
    if edition.style.page.notes is NotePlace.FOOT:
        for node in walk(edition.document):
            if isinstance(node, Note) and too_long(node, edition):
                yield LongNote(_length(node), _room(edition), span=node.span)


def _length(note: Note) -> int:
    leaves = (leaf for block in note.content for leaf in walk(block))
    said = (leaf.content for leaf in leaves if isinstance(leaf, Text | Code | CodeListing))
    return sum(map(len, said))


def _room(edition: Edition) -> int:
    page = edition.style.page
    return int(LONGEST_NOTE * page.measure * page.lines)


class Page:
    """A printed page, as the XHTML writer sees it.

    Pictures and formulas get addresses of our own (``picture:…``, ``formula:…``) that
    only the binder's fetcher answers.
    """

    def __init__(self, edition: Edition) -> None:
        """Serve one edition."""
        self._edition = edition
        self._notes = 0
        self.formulas: dict[str, bytes] = {}
        self.endnotes = Endnotes()

    def href(self, anchor: str) -> str:
        """Everything is in this one file."""
        return f"#{anchor}"

    def note(self, note: Note, body: str, chapter: str) -> str:
        """Set a note at the foot of its page (CSS: float to the foot), or keep it."""
        if self._edition.style.page.notes is NotePlace.CHAPTER_END:
            return self.endnotes.add(body, chapter)
        if too_long(note, self._edition):
            return self.endnotes.add(body, chapter, apart=True)
        self._notes += 1
        words = _BLOCK.sub(_as_span, _BETWEEN.sub("><", body))
        key = f"{chapter}-n{self._notes}"
        return f'<span class="footnote" role="doc-footnote" id="{key}">{words}</span>'

    def ruby(self, base: str, reading: str) -> str:
        """Stand the reading on its base, as a small column: the engine knows no ruby."""
        above = f'<span class="rt" data-generated="">{reading}</span>'
        return f'<span class="ruby">{above}<span class="rb">{base}</span></span>'

    def picture(self, seed: str, address: str) -> str | None:
        """Name an admitted picture."""
        found = self._edition.gallery.find(seed, address)
        return f"picture:{found.name}" if found else None

    def maths(self, source: str, *, display: bool) -> str:
        """Draw a formula; its TeX is what a screen reader says."""
        image = drawn(source, size=self._edition.style.page.size, display=display)
        if image is None or image.unknown:
            return f'<code class="tex">{escape(source)}</code>'
        address = f"formula:{len(self.formulas)}"
        self.formulas[address] = image.data
        shown = self._display(image) if display else self._inline(image)
        said = escape(source, quote=True)
        return f'<img class="formula" src="{address}" alt="{said}" style="{shown}"/>'

    def _inline(self, image: Drawn) -> str:
        """Stand a formula on the line; what fits between two lines does not part them."""
        page = self._edition.style.page
        above, below = image.height - image.depth - ASCENT, image.depth - DESCENT
        if image.height > page.leading / page.size:
            above = below = 0
        above, below = max(0, above), max(0, below)
        place = f"margin:-{above:.3f}em 0 -{below:.3f}em;vertical-align:{below - image.depth:.3f}em"
        return f"height:{image.height:.3f}em;{place}"

    def _display(self, image: Drawn) -> str:
        """Round the room a formula takes up to whole lines, and stand it in the middle."""
        page = self._edition.style.page
        height = image.height * page.size
        spare = ceil(height / page.leading) * page.leading - height
        above = f"margin:0 auto;padding:{spare / 2:.2f}pt 0"
        return f"display:block;height:{height:.2f}pt;{above}"

    def page_break(self, label: str) -> str:
        """Say nothing: the page is the break."""
        del label
        return ""
