"""Blocks as Markdown: each a list of lines, and what keeps one from running into the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import assert_never

from publish.export import escape
from publish.export.inlines import LineWriter
from publish.export.misreading import (
    DASHED,
    NOTHING,
    beside,
    is_tight,
    like_caption,
    merges,
    opened,
    signable,
    signs_itself,
)
from publish.model import (
    Alignment,
    Aside,
    Block,
    Blocks,
    BulletList,
    CodeListing,
    DefinitionList,
    Equation,
    Figure,
    Image,
    Inlines,
    Malformed,
    Note,
    OrderedList,
    Paragraph,
    Passage,
    Quotation,
    Table,
    Text,
    ThematicBreak,
    Verse,
    plain_text,
)
from publish.model.regex import regex
from publish.model.value import dataclass

Lines = list[str]
APART = "<!-- -->"
"""A comment: it says nothing, and parts two lists that would be one."""

_GUARD = "<!---->"
_RULED = regex(r"[-:][-: ]*")
_UNSAFE_TITLE = regex(r"^[\"'“”「」]|[\"'“”「」:}\]]$|^for\b|[{}]")
_RULES = {Alignment.START: "---", Alignment.CENTRE: ":-:", Alignment.END: "--:"}
_COUNTED = regex(r"-(?:figure|table|equation)-\d+$")


@dataclass(slots=True)
class BlockWriter:
    """Writes blocks, and keeps the notes that are called in them.

    ``pointed`` are the keys that something points at; those that only a count gave and
    nothing points at are left to be counted again.
    """

    pointed: frozenset[str] = frozenset()
    notes: dict[str, Note] = field(default_factory=dict)
    _inside: bool = False

    def blocks(self, content: Blocks) -> Lines:
        """Return blocks one under the other, a blank line between."""
        lines: Lines = []
        last: Block | None = None
        for at, node in enumerate(content):
            written = self._block(node, beside(content, at))
            if not written:
                continue
            if last is not None:
                lines += ["", APART, ""] if merges(last, node) else [""]
            lines += written
            last = node
        return lines

    def line(self, run: Inlines) -> str:
        """Return a run of inlines as a line that opens no block."""
        return opened(self._line(run))

    def title(self, run: Inlines) -> str:
        """Return a run as the words of a heading; number signs at its end are words too."""
        return re.sub(r"(#+)$", r"\\\1", self._line(run))

    def _line(self, run: Inlines, bar: str = "|") -> str:
        return LineWriter(self._called, bar).line(run)

    def _called(self, note: Note) -> str:
        if self._inside:
            return f"^[{''.join(self.blocks(note.content))}]"
        label = _label(note.key)
        while label in self.notes:
            label = f"{label}-{len(self.notes) + 1}"
        self.notes[label] = note
        return f"[^{label}]"

    def written_notes(self) -> Lines:
        """Return the notes that were called since this was last asked, each with its label."""
        lines: Lines = []
        self._inside = True
        for label, note in self.notes.items():
            first, *rest = self.blocks(note.content) or [""]
            lines += ["", f"[^{label}]: {first}", *_indented(rest, 4)]
        self._inside = False
        return lines[1:]

    def _block(self, node: Block, beside: Sequence[Block]) -> Lines:
        match node:
            case Paragraph():
                return self._paragraph(node)
            case BulletList() | OrderedList():
                return self._list(node)
            case DefinitionList():
                return list(self._definitions(node))
            case Quotation():
                return self._quotation(node)
            case Verse():
                return self._verse(node)
            case Table():
                return self._table(node, beside)
            case Figure():
                return self._figure(node)
            case Aside():
                title = self._title(node.title)
                return _fenced(f"{node.kind.value} {title}".rstrip(), self.blocks(node.content))
            case Passage():
                named = " ".join(sorted(node.audiences))
                return _fenced(f"for {named}", self.blocks(node.content))
            case CodeListing() | Equation() | ThematicBreak() | Malformed():
                return self._exact(node)
            case _:
                assert_never(node)

    def _paragraph(self, node: Paragraph) -> Lines:
        said = self._line(node.content)
        alone = len(node.content) == 1 and isinstance(node.content[0], Image)
        if alone:
            return [f"{NOTHING}{said}"]
        return [opened(said)] if said else []

    def _list(self, node: BulletList | OrderedList) -> Lines:
        lines: Lines = []
        start = node.start if isinstance(node, OrderedList) else 0
        tight = is_tight(node)
        for at, item in enumerate(node.items):
            mark = f"{start + at}. " if isinstance(node, OrderedList) else "- "
            inner = self._tight(item) if tight else self.blocks(item)
            first, *rest = inner or [""]
            lines += [] if tight or not lines else [""]
            lines += [f"{mark}{first}" if first else mark.rstrip(), *_indented(rest, len(mark))]
        return lines

    def _tight(self, item: Blocks) -> Lines:
        return [line for node in item for line in self._block(node, ())]

    def _definitions(self, node: DefinitionList) -> Iterator[str]:
        for at, item in enumerate(node.items):
            if at:
                yield ""
            yield self.line(item.term) or NOTHING
            first, *rest = self.blocks(item.content) or [APART]
            yield ""
            yield f":   {first}"
            yield from _indented(rest, 4)

    def _quotation(self, node: Quotation) -> Lines:
        inner = self.blocks(node.content)
        source = self._line(node.attribution)
        if not signs_itself(node, source) or (source and not signable(node.attribution)):
            return _fenced(f"quote {self._title(node.attribution)}".rstrip(), inner)
        signed = ["", f"—— {source}"] if source else []
        return [f"> {line}" if line else ">" for line in (*inner, *signed)]

    def _verse(self, node: Verse) -> Lines:
        lines = [f"| {self._verse_line(line)}".rstrip() for line in node.lines]
        if source := self._verse_line(node.attribution):
            return [*lines, f"| —— {source}"]
        unsigned = len(node.lines) > 1 and DASHED.match(plain_text(node.lines[-1]))
        return [*lines, "| ——"] if unsigned else lines

    def _verse_line(self, line: Inlines) -> str:
        said = self._line(line, "&#124;")
        return f"\\{said}" if _RULED.fullmatch(said) else said

    def _table(self, node: Table, beside: Sequence[Block]) -> Lines:
        columns = len(node.alignments)
        head, *more = node.head or ((),)
        rows = [head, *more, *node.body]
        lines = [self._row(row, columns) for row in rows]
        ruled = "| " + " | ".join(_RULES[alignment] for alignment in node.alignments) + " |"
        caption = f": {self._line(node.caption)}" if node.caption else ":"
        braces = self._braces(node.key) or "{}"
        disputed = any(like_caption(one) for one in beside)
        told = node.caption or braces != "{}" or disputed
        below = f"{caption} {braces}".removesuffix(" {}" if node.caption else "")
        return [lines[0], ruled, *lines[1:], *(["", below] if told else [])]

    def _row(self, row: Sequence[Inlines], columns: int) -> str:
        cells = [self._line(cell, "\\|") for cell in row] + [""] * (columns - len(row))
        return "| " + " | ".join(cells) + " |"

    def _figure(self, node: Figure) -> Lines:
        alt, caption = escape.words(node.alt, bracketed=True), plain_text(node.caption)
        picture = f"![{alt}]({escape.address(node.address)}"
        braces = self._braces(node.key)
        said = self._line(node.caption)
        plain = all(isinstance(part, Text) for part in node.caption) and said == caption.strip()
        if said and plain and not re.search(r"[\"'()\\&<]", said) and not _CLASHES.search(node.alt):
            return [f'{picture} "{said}"){braces}']
        return _fenced(
            f"figure {braces}".rstrip(),
            [f"{picture})", *(["", self.line(node.caption)] if said else [])],
        )

    def _exact(self, node: CodeListing | Equation | ThematicBreak | Malformed) -> Lines:
        match node:
            case CodeListing():
                return _listing(node.language, node.content)
            case Equation():
                return self._equation(node)
            case ThematicBreak():
                return ["___"]
            case Malformed():
                return _listing(f"{{={node.reason}}}", node.source)
            case _:
                assert_never(node)

    def _equation(self, node: Equation) -> Lines:
        source, braces = node.source.strip(), self._braces(node.key)
        if source and "\n" not in source and "$" not in source and not source.endswith("\\"):
            return [f"$${source}$${braces}"]
        return _listing(f"math {braces}".rstrip(), source)

    def _braces(self, key: str) -> str:
        counted = _COUNTED.search(key) and key not in self.pointed
        return f"{{#{key}}}" if key and not counted else ""

    def _title(self, run: Inlines) -> str:
        said = self._line(run)
        return f"{_GUARD}{said}{_GUARD}" if _UNSAFE_TITLE.search(said) else said


_CLASHES = regex(r"[\\\[\]]")


def _indented(lines: Sequence[str], by: int) -> Lines:
    return [f"{' ' * by}{line}" if line else "" for line in lines]


def _fenced(opening: str, inner: Lines) -> Lines:
    """Put lines into a container whose fence is longer than any inside."""
    longest = max(
        (len(m[0]) for line in inner if (m := re.match(r"[> ]*(:{3,})", line))), default=2
    )
    fence = ":" * max(longest + 1, 3)
    return [f"{fence} {opening}", *inner, fence]


def _listing(language: str, content: str) -> Lines:
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    fence = "`" * max(longest + 1, 3)
    return [f"{fence}{language}", *content.split("\n"), fence]


def _label(key: str) -> str:
    """Return a short label for a note: what its author called it, if that shows."""
    label = key.rpartition("-note-")[2] or key
    return re.sub(r"[\s\]\[^]+", "-", label) or "1"
