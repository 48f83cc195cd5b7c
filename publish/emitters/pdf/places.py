"""On which pages a thing is spoken of: known once the pages have been made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

SHORTEST_RUN = 3
"""So many pages in a row are written as the first and the last."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a first making told: the printed page of each id, and how many pages are short.

    ``blanks`` are the leaves to add so that the book fills its signatures.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    blanks: int = 0


@dataclass(slots=True)
class Places:
    """Writes pages as links; ``waiting`` once it was asked for more than it knows."""

    made: Made
    waiting: bool = False

    def first(self, uses: Sequence[str]) -> str:
        """Write the page of the first use, which the stylesheet counts."""
        return self._counted(uses[0]) if uses else ""

    def every(self, uses: Sequence[str]) -> str:
        """Write each page once, runs of pages by their ends; until they are known, the first."""
        if len(uses) > 1 and not self.made.labels:
            self.waiting = True
        if len(uses) <= 1 or not self.made.labels:
            return self.first(uses)
        links = "、".join(self._links(uses))
        return f'<span class="pages" data-generated="">{links}</span>'

    def _counted(self, use: str) -> str:
        return f'<a class="page-of" data-generated="" href="#{use}"></a>'

    def _links(self, uses: Sequence[str]) -> Iterator[str]:
        ids: dict[str, str] = {}
        for use in uses:
            ids.setdefault(self.made.labels.get(use, ""), use)
        for run in _runs([label for label in ids if label]):
            said = f"{run[0]}–{run[-1]}" if len(run) > 1 else run[0]
            yield f'<a href="#{ids[run[0]]}">{escape(said)}</a>'


def _runs(labels: Sequence[str]) -> Iterator[list[str]]:
    """Gather pages that follow one another, where there are enough of them."""
    run: list[str] = []
    for label in labels:
        if run and not (label.isdigit() and run[-1].isdigit() and int(label) == int(run[-1]) + 1):
            yield from _told(run)
            run = []
        run.append(label)
    if run:
        yield from _told(run)


def _told(run: list[str]) -> Iterator[list[str]]:
    if len(run) >= SHORTEST_RUN:
        yield run
    else:
        yield from ([label] for label in run)
