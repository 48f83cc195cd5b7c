"""The page's answers: one file, notes at the foot, formulas drawn."""

from html import escape

from publish.edition import Edition
from publish.emitters.pdf.formulas import drawn
from publish.model import Note


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

    def href(self, anchor: str) -> str:
        """Everything is in this one file."""
        return f"#{anchor}"

    def note(self, note: Note, body: str, chapter: str) -> str:
        """Set a note at the foot of the page that calls it (CSS: float to the foot)."""
        del note
        self._notes += 1
        return f'<span class="note" role="doc-footnote" id="{chapter}-n{self._notes}">{body}</span>'

    def picture(self, seed: str, address: str) -> str | None:
        """Name an admitted picture."""
        found = self._edition.gallery.find(seed, address)
        return f"picture:{found.name}" if found else None

    def maths(self, source: str, *, display: bool) -> str:
        """Draw a formula; its TeX is what a screen reader says."""
        image = drawn(source, size=self._edition.style.page.size, display=display)
        if image is None:
            return f'<code class="tex">{escape(source)}</code>'
        address = f"formula:{len(self.formulas)}"
        self.formulas[address] = image.data
        shown = f"height:{image.height:.3f}em;vertical-align:{-image.depth:.3f}em"
        said = escape(source, quote=True)
        return f'<img class="formula" src="{address}" alt="{said}" style="{shown}"/>'

    def page_break(self, label: str) -> str:
        """Say nothing: the page is the break."""
        del label
        return ""
