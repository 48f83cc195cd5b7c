"""Notices among the pieces of a marked-up text: at its end, and a machine's words before it."""

from collections.abc import Sequence

from publish.model import LineBreak, Paragraph, Strong, Text, ThematicBreak, plain_text
from publish.model.value import dataclass
from publish.readers.findings import NoticeSetAside
from publish.readers.plain import chats, notices
from publish.readers.reading import Heading, Piece

_SHOWN = 30
_FEW = 4


@dataclass(frozen=True, slots=True)
class Parted:
    """Pieces that are the text, and paragraphs that are none of it."""

    pieces: tuple[Piece, ...]
    notices: tuple[Paragraph, ...] = ()

    @property
    def findings(self) -> tuple[NoticeSetAside, ...]:
        """Tell of each notice."""
        return tuple(NoticeSetAside(short(one), span=one.span) for one in self.notices)


def parted(pieces: Sequence[Piece]) -> Parted:
    """Set aside what opens and closes a text and is none of it; rules beside it go too."""
    start, end = 0, len(pieces)
    while end > 1 and len(pieces) - end < 2 * _FEW and _closes(pieces[:end], end == len(pieces)):
        end -= 1
    if end > 1 and _opens(pieces):
        start = 1
    if start == 0 and end == len(pieces):
        return Parted(tuple(pieces))
    aside = tuple(one for one in (*pieces[:start], *pieces[end:]) if isinstance(one, Paragraph))
    kept = list(pieces[start:end])
    while aside and start and kept and isinstance(kept[0], ThematicBreak):
        del kept[0]
    while aside and end < len(pieces) and kept and isinstance(kept[-1], ThematicBreak):
        del kept[-1]
    return Parted(tuple(kept), aside) if aside else Parted(tuple(pieces))


def _opens(pieces: Sequence[Piece]) -> bool:
    """Tell whether a machine speaks first, and a title or a rule comes after."""
    follows = isinstance(pieces[1], Heading | ThematicBreak) or _is_bold(pieces[1])
    return follows and chats.opens_chat(_said(pieces[0]))


def _closes(pieces: Sequence[Piece], very_last: bool) -> bool:  # noqa: FBT001  said at its call
    said = _said(pieces[-1])
    if not said:
        return isinstance(pieces[-1], ThematicBreak) and bool(pieces[:-1])
    told = notices.is_stated(said) or notices.is_end(said)
    return told or (very_last and chats.closes_chat(said))


def _is_bold(piece: Piece) -> bool:
    """Tell whether a piece is a line in bold, and so a title that nobody marked."""
    return isinstance(piece, Paragraph) and all(isinstance(n, Strong) for n in piece.content)


def _said(piece: Piece) -> str:
    """Return the words of a paragraph without links and pictures, or nothing."""
    if not isinstance(piece, Paragraph):
        return ""
    bare = all(isinstance(node, Text | LineBreak) for node in piece.content)
    return plain_text(piece.content).strip() if bare else ""


def short(notice: Paragraph) -> str:
    """Return the words of a notice, cut where they are many."""
    words = plain_text(notice.content)
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
