"""Lines of inlines drawn for laws, written into a seed as they are drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from hypothesis import strategies as st

from publish.model import (
    Citation,
    Code,
    CrossReference,
    Deletion,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    Paragraph,
    Ruby,
    Span,
    Strong,
    Text,
)
from publish.model.text import verbatim
from tests.model.splicing import splice

T = TypeVar("T")
SEED = "drawn.md"
LETTERS = "一個人在世上走路头发内卷書後裡，。、；：？！“”「」『』（）《》—…abcXYZ019 %.,-&<>\"'𠮷"
ENTRIES = ("ubi", "okr")
REFERENCES = ("wang-2020", "ilo-2023", "oecd")

words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=12)


@dataclass
class LineScribe:
    """Writes the seed while the document is drawn, so that every span tells the truth."""

    draw: st.DrawFn
    written: str = ""
    keys: int = 0

    def key(self, kind: str) -> str:
        """Return a key that nothing else has."""
        self.keys += 1
        return f"{kind}-{self.keys}"

    def write(self, content: str) -> Span:
        """Put characters into the seed as they stand."""
        start = len(self.written)
        self.written += content
        return Span(SEED, start, len(self.written))

    def since(self, start: int) -> Span:
        """Return what was written from there on."""
        return Span(SEED, start, len(self.written))

    def several(self, make: Callable[[], T], least: int = 0, most: int = 2) -> tuple[T, ...]:
        """Draw a few of a kind."""
        return tuple(make() for _ in range(self.draw(st.integers(least, most))))

    def text(self) -> Text:
        """Draw words, at times with some of them replaced."""
        content = self.draw(words)
        text = verbatim(SEED, self.write(content).start, content)
        if self.draw(st.integers(0, 3)):
            return text
        start = self.draw(st.integers(0, len(content) - 1))
        end = self.draw(st.integers(start, len(content)))
        return splice(text, start, end, self.draw(words))

    def inlines(self, depth: int = 1) -> Inlines:
        """Draw what runs along a line."""
        run = tuple(inline for _ in range(2) for inline in self._maybe(depth))
        return (self.text(), *run)

    def _maybe(self, depth: int) -> Inlines:
        return (self.inline(depth), self.text()) if self.draw(st.booleans()) else ()

    def inline(self, depth: int) -> Inline:
        """Draw one inline; below depth nought only those that hold no others."""
        leaves = (self._code, self._maths, self._image, self._break, self._ruby)
        holders = (self._marked, self._note, self._pointer)
        return self.draw(st.sampled_from((*leaves, *holders) if depth > 0 else leaves))(depth)

    def _code(self, _: int) -> Inline:
        content = self.draw(words)
        return Code(content, span=self.write(content))

    def _maths(self, _: int) -> Inline:
        return Maths("a^2", span=self.write("$a^2$"))

    def _image(self, _: int) -> Inline:
        return Image("mark.png", self.draw(words), span=self.write("![](mark.png)"))

    def _break(self, _: int) -> Inline:
        return LineBreak(span=self.write("\n"))

    def _ruby(self, _: int) -> Inline:
        start = len(self.written)
        return Ruby((self.text(),), "hàn", span=self.since(start))

    def _marked(self, depth: int) -> Inline:
        start = len(self.written)
        content = self.inlines(depth - 1)
        span = self.since(start)
        match self.draw(st.integers(0, 2)):
            case 0:
                return Emphasis(content, span=span)
            case 1:
                return Strong(content, span=span)
            case _:
                return Deletion(content, span=span)

    def _note(self, depth: int) -> Inline:
        start, key = len(self.written), self.key("note")
        return Note(key, self.several(lambda: self.paragraph(depth - 1), 1), span=self.since(start))

    def _pointer(self, depth: int) -> Inline:
        start = len(self.written)
        content = self.inlines(depth - 1)
        span = self.since(start)
        match self.draw(st.integers(0, 4)):
            case 0:
                return Link(content, "https://example.org/?a=1&b=2", span=span)
            case 1:
                return Mention(content, self.draw(st.sampled_from(ENTRIES)), span=span)
            case 2:
                return CrossReference("section-1", content, span=span)
            case 3:
                return Citation((self.draw(st.sampled_from(REFERENCES)),), content, span=span)
            case _:
                return Citation(REFERENCES[:2], locator="页 3", span=span)

    def source(self) -> Inlines:
        """Draw a few words, or none."""
        return (self.text(),) if self.draw(st.booleans()) else ()

    def paragraph(self, depth: int) -> Paragraph:
        """Draw a paragraph."""
        start = len(self.written)
        content = self.inlines(depth)
        self.write("\n")
        return Paragraph(content, span=self.since(start))
