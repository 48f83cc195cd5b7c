"""What stands at the top of a text: headings, bylines, notices, pages of HTML, blocks."""

from publish.model import Paragraph
from publish.readers.markdown.asides import NOTICES, beside
from publish.readers.markdown.frames import FrameReader
from publish.readers.markdown.stress import titled_by_stress
from publish.readers.markdown.tables import captioned
from publish.readers.reading import Byline, Piece
from publish.readers.rich.captions import captioned as below


class PieceReader(FrameReader):
    """Reads a draft as the outline wants it: piece after piece."""

    def pieces(self) -> tuple[Piece, ...]:
        """Return everything at the top level, notes that nothing calls at the end."""
        found: list[Piece] = []
        while self._at < len(self._tokens):
            if self._tokens[self._at].type == "heading_open":
                found.append(self._heading())
            elif self._tokens[self._at].type == "html_block":
                found += self._page()
            elif beside(self._tokens[self._at]):
                found += self._beside()
            else:
                found += self._block()
            found[-1:] = map(self._labelled, found[-1:])
        told = tuple(below(captioned(found), self.edits))
        pieces = (*titled_by_stress(told), *self._notes.uncalled())
        # The reader and its notes know each other: only the collector would part with the tokens.
        self._tokens.clear()
        return pieces

    def _beside(self) -> tuple[Piece, ...]:
        """Take a byline or notices out of their container; nothing else stands in a byline."""
        opening = self._take()
        content, span = self._until("container_fenced_close"), self._span(opening)
        if beside(opening) == NOTICES:
            self.notices += content
            return ()
        lines = tuple(block.content for block in content if isinstance(block, Paragraph))
        others = tuple(block for block in content if not isinstance(block, Paragraph))
        return (Byline(lines, span=span), *others)

    def _page(self) -> tuple[Piece, ...]:
        """Read HTML that holds words; what is only tags is dropped or kept as ever."""
        token = self._take()
        read = self._markup(token)
        return read.pieces if read.pieces or read.gone else self._tags(token)
