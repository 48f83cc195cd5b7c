"""Paragraphs of a story as atoms of a line: runs that look alike wrapped alike."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from publish.model import Code, Image, Inline, Inlines, LineBreak, Maths, Ruby, Span
from publish.model.value import dataclass
from publish.readers.docx.story import Break, Call, Drawing, Formula, Item, Lines, Reading, Words
from publish.readers.rich.atoms import Atom, Close, Open, Wrap
from publish.readers.seed.draft import Draft


class Landing:
    """Where in the draft a character of the text landed, after washing."""

    def __init__(self, draft: Draft) -> None:
        """Find where characters were washed out."""
        self._cuts, self._shifts = draft.cuts, draft.shifts
        self._gone = [cut + shift for cut, shift in zip(draft.cuts, draft.shifts, strict=False)]

    def at(self, place: int) -> int:
        """Return the offset in the draft of an offset in the text."""
        passed = bisect_right(self._gone, place)
        if not passed:
            return place
        return max(place - self._shifts[passed], self._cuts[passed - 1])


@dataclass(frozen=True, slots=True)
class LineMaker:
    """Makes atoms of the items of paragraphs."""

    draft: Draft
    landing: Landing
    keys: frozenset[str]
    """Bookmarks that head a section, a figure or a table."""
    note: Callable[[str, Span], Inline | None]

    def atoms(self, line: Lines, *, heavy: bool = False) -> list[Atom]:
        """Return the atoms of a paragraph; ``heavy`` where its size alone gives it weight."""
        made: list[Atom] = []
        stack: list[Open] = []
        for item in _merged(line.items):
            start = self.landing.at(_start(item))
            if isinstance(item, Words) and not item.look.mono:
                self._turn(made, stack, self._wraps(item, heavy=heavy), start)
                end = self.landing.at(item.end)
                if end > start:
                    made.append((self.draft.text[start:end], start, end))
            else:
                self._turn(made, stack, self._link(item), start)
                made += self._other(item)
        self._turn(made, stack, [], self.landing.at(line.end))
        return made

    def _turn(
        self, made: list[Atom], stack: list[Open], wanted: list[tuple[Wrap, str]], at: int
    ) -> None:
        """Close what is wanted no more, and open what is wanted now."""
        same = 0
        for opened, (wrap, target) in zip(stack, wanted, strict=False):
            if opened.wrap is not wrap or opened.target != target:
                break
            same += 1
        while len(stack) > same:
            stack.pop()
            made.append(Close(at))
        for wrap, target in wanted[same:]:
            stack.append(Open(wrap, at, target))
            made.append(stack[-1])

    def _wraps(self, words: Words, *, heavy: bool) -> list[tuple[Wrap, str]]:
        look = words.look
        said = (
            (Wrap.STRONG, heavy or look.bold),
            (Wrap.EMPHASIS, look.italic or look.dotted),
            (Wrap.DELETION, look.struck),
            (Wrap.RAISED, look.shift == "superscript"),
            (Wrap.LOWERED, look.shift == "subscript"),
        )
        return [*self._link(words), *((wrap, "") for wrap, on in said if on)]

    def _link(self, item: Item) -> list[tuple[Wrap, str]]:
        link = item.link if isinstance(item, Words) else ""
        if link.startswith("#"):
            return [(Wrap.CROSS, link[1:])] if link[1:] in self.keys else []
        return [(Wrap.LINK, link)] if link else []

    def _other(self, item: Item) -> Inlines:
        start = _start(item)
        match item:
            case Words(start=first, end=end):
                a, b = self.landing.at(first), self.landing.at(end)
                content = self.draft.text[a:b]
                return (Code(content, span=self.draft.span(a, b)),) if content.strip() else ()
            case Break():
                return (LineBreak(span=self._span(start, start + 1)),)
            case Drawing(address=address, alt=alt):
                return (Image(address, alt, span=self._span(start, start)),)
            case Formula(end=end, source=source):
                return (Maths(source, span=self._span(start, end)),)
            case Reading(end=end, text=text):
                a, b = self.landing.at(start), self.landing.at(end)
                base = (self.draft.words(a, b),)
                return (Ruby(base, text, span=self.draft.span(a, b)),) if text else base
            case Call(key=key):
                made = self.note(key, self._span(start, start))
                return (made,) if made else ()

    def _span(self, start: int, end: int) -> Span:
        return self.draft.span(self.landing.at(start), self.landing.at(end))


def _start(item: Item) -> int:
    return item.at if isinstance(item, Break | Drawing | Call) else item.start


def _merged(items: Sequence[Item]) -> Iterator[Item]:
    """Join neighbours that look alike: Word cuts runs where nothing changes."""
    last: Item | None = None
    for item in items:
        if (
            isinstance(last, Words)
            and isinstance(item, Words)
            and last.end == item.start
            and (last.look, last.link) == (item.look, item.link)
        ):
            last = Words(last.start, item.end, item.look, item.link)
            continue
        if last is not None:
            yield last
        last = item
    if last is not None:
        yield last
