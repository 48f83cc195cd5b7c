"""Commentary: remarks within the lines become notes, where they look as the author says.

The two marks of a remark are looked for as they are written, and between them brackets
are counted; nothing is a regular expression, so that a line takes no longer than its length.
"""

from collections.abc import Sequence
from dataclasses import replace

from publish.model import (
    Block,
    Blocks,
    Code,
    Document,
    Edit,
    Finding,
    Inline,
    Inlines,
    Note,
    Paragraph,
    Rewriter,
    Section,
    Severity,
    Span,
    Text,
    walk,
)
from publish.model.keeping import each, kept
from publish.model.text import cut, join, span_of
from publish.model.value import dataclass
from publish.readers.settings.remarks import Remark
from publish.transforms.transform import Revised, Transform

RULE = "commentary"
_TICK = "`"
_PAIRS = {"（": "）", "(": ")", "【": "】", "[": "]", "〔": "〕", "［": "］", "〖": "〗", "{": "}"}
_DRESS = "（(【[〔［〖《<〈{｛「『“‘*|｜`"
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class UnclosedRemark(Finding):
    """A remark opens that nothing in its paragraph closes; it is left as it stands."""

    code = "unclosed-remark"
    severity = Severity.WARNING
    text: str
    closing: str


def commenting(remarks: Sequence[Remark]) -> Transform:
    """Return the transform that makes notes of the remarks in running text."""

    def commented(document: Document) -> Revised:
        if not remarks:
            return Revised(document)
        commentator = _Commentator(remarks, document)
        done = commentator.document(document)
        return Revised(done, tuple(commentator.edits), tuple(commentator.findings))

    return commented


class _Commentator(Rewriter):
    """Goes through running text; titles, bylines and the apparatus have no remarks."""

    def __init__(self, remarks: Sequence[Remark], document: Document) -> None:
        super().__init__(inlines=self._run)
        self._remarks = remarks
        self._taken = {node.key for node in walk(document) if isinstance(node, Note)}
        self.edits: list[Edit] = []
        self.findings: list[Finding] = []

    def document(self, old: Document) -> Document:
        """Rebuild the chapters of a document."""
        return kept(old, sections=each(self.section, old.sections))

    def section(self, old: Section) -> Section:
        """Rebuild the body of a section, and of those below it."""
        return kept(old, body=self.blocks(old.body), sections=each(self.section, old.sections))

    def blocks(self, old: Blocks) -> Blocks:
        """Rebuild blocks; one that was all remark is called out at the end of the one above."""
        new = super().blocks(old)
        done: list[Block] = []
        for block in new:
            last = done[-1] if done else None
            alone = block not in old and isinstance(block, Paragraph) and _only_notes(block)
            if alone and isinstance(block, Paragraph) and isinstance(last, Paragraph):
                done[-1] = replace(last, content=(*last.content, *_notes(block)))
            else:
                done.append(block)
        return tuple(done) if len(done) < len(new) else new

    def _run(self, run: Inlines) -> Inlines:
        if not any(map(self._concerns, run)):
            return run
        done: list[Inline] = []
        waiting = list(run[::-1])
        open_ones = list(self._remarks)
        while waiting:
            node = waiting.pop()
            if isinstance(node, Code):
                done.append(self._of_code(node))
            elif isinstance(node, Text) and (found := _first(node.content, open_ones)):
                at, remark = found
                if not self._cut_out(node, at, remark, waiting, done):
                    open_ones.remove(remark)
                    waiting.append(node)
            else:
                done.append(node)
        return tuple(done)

    def _concerns(self, node: Inline) -> bool:
        if isinstance(node, Code):
            return any(_is_code(node, remark) for remark in self._remarks)
        return isinstance(node, Text) and _first(node.content, self._remarks) is not None

    def _cut_out(
        self, node: Text, at: int, remark: Remark, waiting: list[Inline], done: list[Inline]
    ) -> bool:
        """Move a remark from a run into a note; false where nothing closes it."""
        begin = at + len(remark.opening)
        first = cut(node, begin, len(node.content))
        place = _closing(remark, [first.content, *map(_words, waiting[::-1])])
        if place is None:
            shown = node.content[at : at + _SHOWN]
            span = span_of(node, at, begin)
            self.findings.append(UnclosedRemark(shown, remark.closing, span=span))
            return False
        count, end = place
        nodes: list[Inline] = [first, *(waiting.pop() for _ in range(count))]
        last = nodes.pop()
        assert isinstance(last, Text)  # noqa: S101  only a text closes a remark
        stop = end + len(remark.closing)
        if at:
            done.append(cut(node, 0, at))
        inner = (*nodes, cut(last, 0, end)) if end else tuple(nodes)
        opening, closing = cut(node, at, begin), cut(last, end, stop)
        done.append(self._note(remark, opening, inner, closing))
        if stop < len(last.content):
            waiting.append(cut(last, stop, len(last.content)))
        return True

    def _of_code(self, node: Code) -> Inline:
        remark = next((one for one in self._remarks if _is_code(node, one)), None)
        if remark is None:
            return node
        span, length = node.span, len(node.content)
        ticks = max((span.end - span.start - length) // 2, 0)
        whole = Text(node.content, span=Span(span.seed, span.start + ticks, span.end - ticks))
        start, stop = len(remark.opening) - 1, length - len(remark.closing) + 1
        inner = (cut(whole, start, stop),) if stop > start else ()
        opening = Text(_TICK * ticks, span=Span(span.seed, span.start, span.start + ticks))
        closing = Text(_TICK * ticks, span=Span(span.seed, span.end - ticks, span.end))
        opened = join((opening, cut(whole, 0, start))) if start else opening
        closed = join((cut(whole, stop, length), closing)) if stop < length else closing
        return self._note(remark, opened, inner, closed)

    def _note(self, remark: Remark, opening: Text, inner: Inlines, closing: Text) -> Note:
        """Make a note of a remark: its brackets go, and its label stands before it."""
        span = opening.span.to(closing.span)
        said = self._said(remark, opening)
        self.edits.append(Edit(RULE, closing.span, closing.content, ""))
        words = tuple(node for node in (said, *inner) if _words(node) or not isinstance(node, Text))
        return Note(self._key(), (Paragraph(words, span=span),), span=span)

    def _said(self, remark: Remark, opening: Text) -> Text:
        """Return what a remark opens with, without its bracket, or else its label."""
        if remark.label and remark.label in opening.content:
            bare = len(opening.content) - len(opening.content.lstrip(_DRESS))
            dressed = cut(opening, 0, bare)
            if bare:
                self.edits.append(Edit(RULE, dressed.span, dressed.content, ""))
            return cut(opening, bare, len(opening.content))
        label = f"{remark.label}：" if remark.label else ""
        self.edits.append(Edit(RULE, opening.span, opening.content, label))
        return Text(label, span=opening.span)

    def _key(self) -> str:
        number = len(self._taken) + 1
        while (key := f"remark-{number}") in self._taken:
            number += 1
        self._taken.add(key)
        return key


def _first(text: str, remarks: Sequence[Remark]) -> tuple[int, Remark] | None:
    """Return where the first remark opens; of two in one place the longer one does."""
    found = ((text.find(one.opening), one) for one in remarks)
    standing = [(at, one) for at, one in found if at >= 0]
    return min(standing, key=lambda one: (one[0], -len(one[1].opening)), default=None)


def _words(node: Inline) -> str:
    return node.content if isinstance(node, Text) else ""


def _closing(remark: Remark, texts: Sequence[str]) -> tuple[int, int] | None:
    """Return in which text, and where in it, a remark is closed, brackets within it counted."""
    pair = _PAIRS.get(remark.opening[0])
    opener = remark.opening[0] if pair == remark.closing else ""
    depth = 0
    for count, text in enumerate(texts):
        at = 0
        while (end := text.find(remark.closing, at)) >= 0:
            depth += text.count(opener, at, end) if opener else 0
            if depth == 0:
                return count, end
            depth -= 1
            at = end + len(remark.closing)
        depth += text.count(opener, at) if opener else 0
    return None


def _is_code(node: Code, remark: Remark) -> bool:
    """Tell whether a code span is a remark that stands between backticks."""
    if not (remark.opening.startswith(_TICK) and remark.closing.endswith(_TICK)):
        return False
    starts = node.content.startswith(remark.opening[1:])
    long = len(node.content) > len(remark.opening) + len(remark.closing) - 2
    return long and starts and node.content.endswith(remark.closing[:-1])


def _only_notes(block: Paragraph) -> bool:
    return all(
        isinstance(node, Note) or not _words(node).strip() for node in block.content
    ) and any(isinstance(node, Note) for node in block.content)


def _notes(block: Paragraph) -> Inlines:
    return tuple(node for node in block.content if isinstance(node, Note))
