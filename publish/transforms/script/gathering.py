"""A document's lines in reading order, each with the script it is written in."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from publish.model import (
    Blocks,
    Citation,
    CrossReference,
    Deletion,
    Emphasis,
    Entry,
    Inlines,
    Link,
    Mention,
    Note,
    Paragraph,
    ProperName,
    Reference,
    Ruby,
    Section,
    Sourced,
    Strong,
    Text,
    WorkTitle,
    plain_text,
)
from publish.model.keeping import kept, same
from publish.transforms.line import Line, LineRewriter, line_of
from publish.transforms.script.written import Written, strays


class BySource(LineRewriter):
    """Goes through a document and knows at each line how it is written."""

    def __init__(self, sources: Mapping[str, Written], source: Written) -> None:
        """Begin with what most chapters are written in."""
        super().__init__(lambda _: None)
        self._sources = sources
        self._source = self._common = source
        self._outside = True

    def section(self, old: Section) -> Section:
        """Go through a section from its own script, if that is known."""
        before, outside = self._source, self._outside
        self._source, self._outside = self._sources.get(old.key, before), False
        new = super().section(old)
        self._source, self._outside = before, outside
        return new

    def entry(self, old: Entry) -> Entry:
        """Go through an entry of the glossary, its forms included: most are its own names."""
        self._source = self._of_seed(old)
        new = super().entry(old)
        both = zip((old.headword, *old.glosses), (new.headword, *new.glosses), strict=True)
        names = {plain_text(before): plain_text(after) for before, after in both}
        forms = (names[form] if form in names else self.words(form) for form in old.forms)
        new = kept(new, forms=same(old.forms, tuple(dict.fromkeys(forms))))
        self._source = self._common
        return new

    def reference(self, old: Reference) -> Reference:
        """Go through a reference, its fields included."""
        self._source = self._of_seed(old)
        new = super().reference(old)
        new = replace(
            new,
            authors=tuple(map(self.words, old.authors)),
            title=self.words(old.title),
            container=self.words(old.container),
        )
        self._source = self._common
        return new

    def source_of(self, line: Line) -> Written:
        """Return how a line is written.

        What stands outside all chapters, a title or a notice, is written as its seed is.
        """
        outside = self._outside and line.leaves
        source = self._of_seed(line.leaves[0].text) if outside else self._source
        return strays(line.content, source)

    def _of_seed(self, node: Sourced) -> Written:
        return self._sources.get(f"{node.span.seed}\n", self._common)


class Gatherer(BySource):
    """Gathers the lines and changes nothing."""

    def __init__(self, sources: Mapping[str, Written], source: Written) -> None:
        """Begin with what most chapters are written in."""
        super().__init__(sources, source)
        self.lines: list[tuple[Line, Written]] = []

    def blocks(self, old: Blocks) -> Blocks:
        """Go through blocks; nothing is made of them."""
        for node in old:
            if isinstance(node, Paragraph):  # most are
                self.inlines(node.content)
            else:
                self._block(node)
        return old

    def inlines(self, old: Inlines) -> Inlines:
        """Gather one line, and those of its notes after it."""
        if old:
            line = line_of(old)
            self.lines.append((line, self.source_of(line)))
            if len(old) > 1 or not isinstance(old[0], Text):
                for note in _notes(old):
                    self.blocks(note.content)
        return old


def _notes(run: Inlines) -> Iterator[Note]:
    """Yield the notes of a run in order."""
    for node in run:
        match node:
            case Note():
                yield node
            case Emphasis() | Strong() | Deletion() | ProperName() | WorkTitle() | Link():
                yield from _notes(node.content)
            case Mention() | Citation() | CrossReference():
                yield from _notes(node.content)
            case Ruby():
                yield from _notes(node.base)
            case _:
                pass
