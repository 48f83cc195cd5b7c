"""The page's answers: one file, notes at the foot or after the chapter, formulas drawn."""

import re
from html import escape
from math import ceil

from publish.edition import Edition
from publish.emitters.pdf.endnotes import Endnotes
from publish.emitters.pdf.footnotes import Feet
from publish.emitters.pdf.formulas import NUMBER, Drawn, drawn, scale
from publish.model import Note
from publish.model.regex import regex

_BLOCK = regex(
    r"<(/?)(p|div|ul|ol|li|dl|dt|dd|blockquote|pre|figure|figcaption|hr|aside|section|header"
    r"|h[1-6]|table|caption|thead|tbody|tfoot|tr|th|td)\b([^<>]*?)(/?)>"
)

ASCENT, DESCENT = 0.88, 0.12
"""How far Han reach above and below the baseline, in em."""

LOWEST = 0.75
"""A formula within a line is made so much smaller at most, to stand between its neighbours."""

_BETWEEN = regex(r">\n+<")
"""Lines of markup: white space that would be seen once blocks stand within a line."""


def _as_span(tag: re.Match[str]) -> str:
    """A note stands within a paragraph, where HTML allows no block: CSS makes it one."""
    closing, name, attributes, empty = tag.groups()
    if closing:
        return "</span>"
    return f'<span data-block="{name}"{attributes}>{"</span>" if empty else ""}'


def _lowered(image: Drawn, white: float) -> float:
    """Return how much smaller a formula is to be, to keep to its line and the white about it."""
    above, below = image.height - image.depth, max(image.depth, 0.01)
    return max(LOWEST, min(1.0, (ASCENT + white) / above, (DESCENT + white) / below))


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
        self.feet = Feet(edition)

    def href(self, anchor: str) -> str:
        """Everything is in this one file."""
        return f"#{anchor}"

    def note(self, note: Note, body: str, chapter: str) -> str:
        """Set a note at the foot of its page (CSS: float to the foot), or keep it."""
        if not self.feet.bear(note):
            return self.endnotes.add(body, chapter, apart=not self.feet.refuse)
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
        """Stand a formula on the line; what reaches into the white between lines is let be."""
        page = self._edition.style.page
        white = page.leading / page.size - 1
        small = min(scale(image, page.measure + NUMBER), _lowered(image, white))
        height, depth, edge = image.height * small, image.depth * small, image.edge * small
        above, below = max(0, height - depth - ASCENT), max(0, depth - DESCENT)
        if max(above, below) > 1.1 * white:
            above = below = 0
        place = f"margin:-{above + edge:.3f}em -{edge:.3f}em -{below + edge:.3f}em"
        return f"height:{height + 2 * edge:.3f}em;{place};vertical-align:{below - depth:.3f}em"

    def _display(self, image: Drawn) -> str:
        """Round the room a formula takes up to whole lines, and stand it in the middle."""
        page = self._edition.style.page
        em = page.size * scale(image, page.measure)
        height = (image.height + 2 * image.edge) * em
        spare = ceil(height / page.leading) * page.leading - height
        above = f"margin:0 auto;padding:{spare / 2:.2f}pt 0"
        return f"display:block;height:{height:.2f}pt;{above}"

    def page_break(self, label: str) -> str:
        """Say nothing: the page is the break."""
        del label
        return ""
