"""Paragraphs: running text, or a figure or equation that stands in a line of its own."""

from collections.abc import Sequence

from markdown_it.token import Token

from publish.model import (
    Blocks,
    Edit,
    Equation,
    Figure,
    Finding,
    Image,
    Inlines,
    Paragraph,
    Span,
    Text,
)
from publish.model.regex import regex
from publish.readers.addresses import linked
from publish.readers.markdown import attributes, engine
from publish.readers.markdown.dialects import unsized
from publish.readers.markdown.inlines import InlineReader
from publish.readers.markdown.notes import Keys, NoteBook
from publish.readers.markdown.strand import Strand

_FRAMES = {"text", "strong_open", "strong_close", "em_open", "em_close"}
_TITLE = regex(r"[ \t\n][\"'(]([^\n]*)[\"')][ \t]*\)(?=[^()]*$)")
_KEYED = {"label", "eqlabel"}


class ParagraphReader:
    """Reads the content of one draft's paragraphs."""

    def __init__(
        self,
        env: dict[str, object],
        notes: NoteBook,
        keys: Keys,
        findings: list[Finding],
        edits: list[Edit],
    ) -> None:
        """Know the draft's links and notes, and where to note what is found and done."""
        self._env = env
        self._notes = notes
        self._keys = keys
        self._findings = findings
        self._edits = edits
        self._label = ""

    def taken_label(self) -> str:
        """Return the label that stood alone in the last paragraph, once."""
        label, self._label = self._label, ""
        return label

    def inlines(self, strand: Strand) -> Inlines:
        """Read content that is one line of something."""
        if strand.content and engine.is_plain(strand.content):
            return _plain(strand)
        tokens = engine.inline(strand.content, self._env)
        return self._reader(strand).read(tokens)

    def _reader(self, strand: Strand) -> InlineReader:
        return InlineReader(strand, self._notes, self._findings, self._edits)

    def paragraph(self, strand: Strand, span: Span) -> Blocks:
        """Read a paragraph; a picture or a formula alone in it is a block of its own."""
        if not strand.content:
            return ()
        if engine.is_plain(strand.content) and not strand.content.isspace():
            content = _plain(strand)
            return (Paragraph(content, span=_reach(content, span)),)
        tokens = engine.inline(strand.content, self._env)
        labels = [token.meta["keys"][0] for token in tokens if token.info in _KEYED]
        shown = [token for token in tokens if not _says_nothing(token)]
        if labels and (numbered := _framed(shown)):
            return (Equation(labels[-1], numbered.content.strip(), span=span),)
        if not shown:
            self._label = "".join(labels[-1:])
            return ()
        if len(shown) == 1 and shown[0].type == "image":
            return (self._figure(shown[0], strand, span, "".join(labels[-1:])),)
        if len(shown) == 1 and shown[0].type == "maths" and shown[0].markup == "$$":
            key = attributes.parse(shown[0].meta.get("braced", "")).key
            key = key or self._keys.new("equation")
            return (Equation(key, shown[0].content.strip(), span=span),)
        content = self._reader(strand).read(tokens)
        return (Paragraph(content, span=_reach(content, span)),) if content else ()

    def _figure(self, token: Token, strand: Strand, span: Span, label: str) -> Figure:
        read = self._reader(strand).read([token])
        image = next(inline for inline in read if isinstance(inline, Image))
        said = attributes.parse(token.meta.get("braced", ""))
        words = self._caption(token, strand, image.alt, span)
        key = said.key or label or self._keys.new("figure")
        return Figure(key, image.address, image.alt, words, span=span)

    def _caption(self, token: Token, strand: Strand, alt: str, span: Span) -> Inlines:
        """Read what stands below a picture: its title, or else the words in its place."""
        title = str(token.attrs.get("title", "")).strip()
        at, end = token.meta["at"], token.meta["end"]
        entitled = _TITLE.search(strand.content, at, end) if title else None
        label = at + len("![")
        if entitled:
            return self.inlines(strand.part(*entitled.span(1)))
        if not title and token.content and strand.content.startswith(token.content, label):
            return self.inlines(strand.part(label, label + len(unsized(token.content))))
        return (Text(title or alt, span=span),) if title or alt else ()


def _plain(strand: Strand) -> Inlines:
    """Read content without a mark, of which there is some."""
    return linked(strand.draft.text_of(strand.stretches(0, len(strand.content))))


def _says_nothing(token: Token) -> bool:
    blank = token.type == "text" and not token.content.strip()
    return blank or token.type in {"softbreak", "label"}


def _framed(shown: Sequence[Token]) -> Token | None:
    """Return the formula of a numbered equation that stands in brackets or weight alone."""
    formulas = [token for token in shown if token.type == "maths" and token.markup == "$$"]
    others = "".join(token.content for token in shown if token.type == "text")
    framing = all(token.type in _FRAMES or token in formulas for token in shown)
    return formulas[0] if len(formulas) == 1 and framing and not others.strip("()[] ") else None


def _reach(content: Inlines, span: Span) -> Span:
    return content[0].span.to(content[-1].span) if content else span
