"""What the e-book can promise readers who do not see, or see otherwise.

Only what is true of this very book is said (EPUB Accessibility 1.1, section 2; the
values are those of the Schema.org accessibility vocabulary).
"""

from publish.edition import Edition
from publish.emitters.epub.formulas import mathml
from publish.model import Document, Equation, Figure, Image, Maths, Ruby, Section, plain_text, walk
from publish.model.value import dataclass
from publish.resources import Picture


@dataclass(frozen=True, slots=True)
class Access:
    """What there is to see and to hear, and what stands in for it.

    ``described``: every picture has words of its own; ``spoken``: every formula is
    MathML; ``moving``: some picture moves; ``headed``: the book and every section of it
    have a title.
    """

    pictures: bool
    described: bool
    formulas: bool
    spoken: bool
    ruby: bool
    moving: bool
    restyled: bool
    headed: bool

    @property
    def textual(self) -> bool:
        """Whether the text alone is enough to read the book."""
        return self.described and self.spoken

    @property
    def conforming(self) -> bool:
        """Whether all holds that level AA of WCAG 2.2 asks of a book's contents.

        Text alternatives (1.1.1), no motion (2.2.2), titles and headings (2.4.2, 2.4.6);
        the language is always said (3.1.1), and contrast (1.4.3) is ours to promise only
        where no rules of the author's own are added.
        """
        return self.textual and self.headed and not self.moving and not self.restyled


def access(edition: Edition) -> Access:
    """Look through an edition."""
    nodes = tuple(walk(edition.document))
    pictures = [node for node in nodes if isinstance(node, Figure | Image)]
    formulas = [node for node in nodes if isinstance(node, Maths | Equation)]
    shown = [found for node in pictures if (found := _found(edition, node))]
    return Access(
        pictures=bool(shown),
        described=all(node.alt.strip() for node in pictures),
        formulas=bool(formulas),
        spoken=all(mathml(f.source, display=isinstance(f, Equation)) for f in formulas),
        ruby=any(isinstance(node, Ruby) for node in nodes),
        moving=any(picture.animated for picture in shown),
        restyled=bool(edition.style.screen_css.strip()),
        headed=_headed(edition.document),
    )


def _headed(document: Document) -> bool:
    sections = (node for node in walk(document) if isinstance(node, Section))
    titles = (document.metadata.title, *(section.title for section in sections))
    return all(plain_text(title).strip() for title in titles)


def _found(edition: Edition, node: Figure | Image) -> Picture | None:
    return edition.gallery.find(node.span.seed, node.address)
