"""What every chapter of one edition shares while it is written."""

from collections.abc import Mapping

from publish.edition import Edition, PageStart, TermLinks
from publish.model import plain_text
from publish.model.value import dataclass
from publish.words import Labels, labels
from publish.xhtml.anchors import Anchors


@dataclass(frozen=True, slots=True)
class Shared:
    """Names, numbers and page starts that chapters look up.

    ``numbers`` gives each reference its place in the list, counted from one, ``marks``
    the name and year of those that are pointed at by them, and ``starts`` the printed
    pages that begin inside each block. ``unlisted`` are works that no list will name, and
    ``index`` tells whether every use of a term is wanted.
    """

    labels: Labels
    anchors: Anchors
    numbers: Mapping[str, int]
    entries: frozenset[str]
    starts: Mapping[str, tuple[PageStart, ...]]
    marks: Mapping[str, str]
    unlisted: frozenset[str]
    term_links: TermLinks
    index: bool

    @classmethod
    def of(cls, edition: Edition, *, index: bool = False) -> "Shared":
        """Gather them from an edition; what it does not print, nothing points at."""
        document, parts = edition.document, edition.style.parts
        works = document.references if parts.references else ()
        entries = document.glossary if parts.glossary else ()
        starts: dict[str, tuple[PageStart, ...]] = {}
        for start in edition.pages.starts if edition.pages else ():
            starts[start.key] = (*starts.get(start.key, ()), start)
        return cls(
            labels(edition.script),
            Anchors.of(document),
            {work.key: place for place, work in enumerate(works, start=1)},
            frozenset(entry.key for entry in entries),
            starts,
            {work.key: plain_text(work.mark) for work in works if work.mark},
            frozenset(work.key for work in document.references if not works),
            parts.term_links,
            index,
        )
