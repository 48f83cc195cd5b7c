"""The screen's answers: many files, notes as popups, formulas as MathML."""

from collections.abc import Iterable
from dataclasses import field
from html import escape

from publish.edition import Edition
from publish.emitters.epub.formulas import mathml, tex
from publish.emitters.epub.homes import Homes
from publish.model import Note
from publish.model.value import dataclass
from publish.words import Labels, labels
from publish.xhtml import safe


@dataclass(frozen=True, slots=True)
class Break:
    """Where a printed page begins in the e-book."""

    label: str
    file: str
    anchor: str


@dataclass(slots=True)
class Screen:
    """One file of the e-book, as the XHTML writer sees it.

    ``notes`` are the bodies of its notes, ``breaks`` the printed pages that begin in
    it, ``pictures`` the names of those it shows, ``maths_used`` whether it holds
    MathML; ``taken`` are the ids of page breaks of the whole book.
    """

    edition: Edition
    homes: Homes
    file: str
    taken: set[str]
    notes: list[str] = field(default_factory=list)
    breaks: list[Break] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    maths_used: bool = False

    @property
    def labels(self) -> Labels:
        """The furniture of the edition's script."""
        return labels(self.edition.script)

    def href(self, anchor: str) -> str:
        """Return the address of an id, which may be in another file."""
        return self.homes.href(anchor)

    def note(self, note: Note, body: str, chapter: str) -> str:
        """Set a note's call here and its body at the end of the file.

        A reading system shows the one over the other (EPUB 3.3 SSV, ``noteref``).
        """
        del note
        number = len(self.notes) + 1
        here = f"{chapter}-n{number}"
        self.notes.append(self._aside(here, number, body))
        said = escape(self.labels.note_of.format(number))
        return (
            f'<a class="noteref" data-generated="" epub:type="noteref" role="doc-noteref" '
            f'id="{here}-call" href="#{here}" aria-label="{said}">{number}</a>'
        )

    def _aside(self, here: str, number: int, body: str) -> str:
        back = (
            f'<a class="back" role="doc-backlink" href="#{here}-call" '
            f'aria-label="{escape(self.labels.back)}">{number}</a> '
        )
        first, rest = _opened(body)
        return (
            f'<aside class="footnote" epub:type="footnote" role="doc-footnote" id="{here}">'
            f"{first}{back}{rest}</aside>"
        )

    def picture(self, seed: str, address: str) -> str | None:
        """Name an admitted picture, which stands beside this file."""
        found = self.edition.gallery.find(seed, address)
        if found is None:
            return None
        self.pictures.append(found.name)
        return found.name

    def ruby(self, base: str, reading: str) -> str:
        """Set characters with their reading."""
        return f'<ruby>{base}<rt data-generated="">{reading}</rt></ruby>'

    def maths(self, source: str, *, display: bool) -> str:
        """Say a formula in MathML, or show its TeX."""
        said = mathml(source, display=display)
        self.maths_used = self.maths_used or said is not None
        return said or tex(source, display=display)

    def page_break(self, label: str) -> str:
        """Mark that a printed page begins here."""
        return self.page_mark(label, "span")

    def page_mark(self, label: str, tag: str) -> str:
        """Mark that a printed page begins here, between blocks or within a line."""
        anchor = self._free(f"page-{safe(label)}")
        self.breaks.append(Break(label, self.file, anchor))
        said = escape(label, quote=True)
        kind = 'class="page" epub:type="pagebreak" role="doc-pagebreak"'
        return f'<{tag} {kind} id="{anchor}" aria-label="{said}"></{tag}>'

    def _free(self, wanted: str) -> str:
        anchor, again = wanted, 2
        while anchor in self.taken:
            anchor, again = f"{wanted}-{again}", again + 1
        self.taken.add(anchor)
        return anchor


def _opened(body: str) -> tuple[str, str]:
    """Cut a body after its first paragraph's opening tag, or open a paragraph for it."""
    if body.startswith("<p "):
        end = body.index(">") + 1
        return body[:end], body[end:]
    return "<p>", f"</p>\n{body}"


def footnotes(screen: Screen) -> str:
    """Return the notes of a file, to stand at its end."""
    if not screen.notes:
        return ""
    said = escape(screen.labels.notes)
    return (
        f'<section class="footnotes" epub:type="footnotes" aria-label="{said}">\n'
        f"{joined(screen.notes)}\n</section>"
    )


def joined(pieces: Iterable[str]) -> str:
    """Put pieces one to a line, leaving out those that are empty."""
    return "\n".join(piece for piece in pieces if piece)
