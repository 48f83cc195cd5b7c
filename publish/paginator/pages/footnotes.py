"""Notes at page feet: numbered anew on every page as Chinese books do, ①, ②, ③; none lost.

The engine counts notes before it knows their pages. All signs are one square wide, so that a
page is numbered when it is done, and nothing on it moves.
"""

from collections.abc import Iterable, Iterator

from publish.paginator.composing.composed import ComposedText
from publish.paginator.foreign import Box, Context, Document, Function, Given
from publish.paginator.pages.boxes import everything
from publish.paginator.pages.links import ends

SIGNS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_SIGNS = frozenset(SIGNS)

Sign = tuple[ComposedText, int]
"""A composed box, and which item of its paragraph is the sign of a note."""


def number_notes(document: Document) -> None:
    """Number the notes of every page from ①; one that is set later keeps the sign of its call.

    Until it is set no other has that sign: the notes of a page begin after all that wait.
    """
    waiting: dict[str, int] = {}
    for page in document.pages:
        waiting = _number(page._page_box, waiting)  # noqa: SLF001  the only way to the boxes


def _number(page: Box, waiting: dict[str, int]) -> dict[str, int]:
    """Number a page; return the numbers of the notes that are called but not yet set."""
    found = _signs(page)
    new = [note for note in found if note not in waiting]
    first = max(waiting.values(), default=0)
    if all(found.values()) and first + len(new) <= len(SIGNS):
        waiting = waiting | {note: at for at, note in enumerate(new, first + 1)}
        for note, signs in found.items():
            for box, item in signs:
                _write(box, item, SIGNS[waiting[note] - 1])
    done = {here for _, here, there in ends(everything(page)) if there == f"{here}-call"}
    return {note: at for note, at in waiting.items() if note not in done}


def _signs(page: Box) -> dict[str, list[Sign]]:
    """Return where each note's signs stand, none where one was not composed."""
    found: dict[str, list[Sign]] = {}
    lost: set[str] = set()
    for box, here, there in ends(everything(page)):
        note = there if here == f"{there}-call" else here
        signs = list(_within(box))
        lost |= set() if signs else {note}
        found.setdefault(note, []).extend(signs)
    return {note: [] if note in lost else signs for note, signs in found.items()}


def _within(box: Box) -> Iterator[Sign]:
    for each in (box, *box.descendants()):
        if isinstance(each, ComposedText):
            items = each.paragraph.items
            yield from ((each, at) for at in range(each.start, each.stop) if items[at] in _SIGNS)


def _write(box: ComposedText, item: int, sign: str) -> None:
    paragraph = box.paragraph
    items = paragraph.items if isinstance(paragraph.items, list) else list(paragraph.items)
    items[item] = sign
    paragraph.items = items
    box.text = paragraph.text(box.start, box.stop)


def keeping_notes(stock: Function) -> Function:
    """Wrap `make_page`: what a page calls and has not set is for the next page.

    Where a second line fits once notes are put off, the engine keeps the line and forgets
    the notes that it calls. And it looks through all notes for each box.
    """

    def make_page(context: Context, *args: Given) -> Given:
        if isinstance(context.footnotes, list):
            context.footnotes = Awaited(context.footnotes)
        made = stock(context, *args)
        if context.footnotes:
            _put_off(context, made[0])
        return made

    return make_page


class Awaited:
    """The notes that no page has set: what of a list the engine asks for, with no search."""

    def __init__(self, notes: Iterable[Box]) -> None:
        """Begin with notes in their order."""
        self._notes = dict.fromkeys(notes)

    def __contains__(self, note: Box | None) -> bool:
        """Whether a note is waited for."""
        return note in self._notes

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._notes)

    def append(self, note: Box) -> None:
        """Take a note back."""
        self._notes[note] = None

    def remove(self, note: Box) -> None:
        """Let a note go, which is set now."""
        del self._notes[note]

    def copy(self) -> "Awaited":
        """Return the same notes, to be waited for anew."""
        return Awaited(self._notes)


def _put_off(context: Context, page: Box) -> None:
    for box in page.descendants():
        if box.footnote in context.footnotes:
            context.footnotes.remove(box.footnote)
            context.reported_footnotes.append(box.footnote)
