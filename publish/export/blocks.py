"""Blocks as Markdown: each a list of lines, and what keeps one from running into the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from publish.export import escape
from publish.export.inlines import LineWriter
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

Lines = list[str]
APART = "<!-- -->"
"""A comment: it says nothing, and parts two lists that would be one."""

_GUARD = "<!---->"
_DASHED = re.compile(r"\s*[—―─–-]")
_CAPTION = re.compile(r"(?:[Tt]able|表格?)\s*[:：]\s*|[:：]\s+")
_UNSAFE_TITLE = re.compile(r"^[\"'“”「」]|[\"'“”「」:}\]]$|^for\b|[{}]")
_RULES = {Alignment.START: "---", Alignment.CENTRE: ":-:", Alignment.END: "--:"}
_SHORT_SOURCE = 60


@dataclass(slots=True)
class BlockWriter:
    """Writes blocks, and keeps the notes that are called in them."""

    notes: dict[str, Note] = field(default_factory=dict)
    _inside: bool = False

    def blocks(self, content: Blocks) -> Lines:
        """Return blocks one under the other, a blank line between."""
        lines: Lines = []
        last: Block | None = None
        for at, node in enumerate(content):
            written = self._block(node, _beside(content, at))
            if not written:
                continue
            if last is not None:
                lines += ["", APART, ""] if _merges(last, node) else [""]
            lines += written
            last = node
        return lines

    def line(self, run: Inlines) -> str:
        """Return a run of inlines as a line that opens no block."""
        return escape.opening(self._line(run))

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
                return _exact(node)
            case _:
                assert_never(node)

    def _paragraph(self, node: Paragraph) -> Lines:
        said = self._line(node.content)
        alone = len(node.content) == 1 and isinstance(node.content[0], Image)
        if alone or said.startswith("<br>"):
            return [f"[]{{}}{said}"]
        return [escape.opening(said)] if said else []

    def _list(self, node: BulletList | OrderedList) -> Lines:
        lines: Lines = []
        start = node.start if isinstance(node, OrderedList) else 0
        tight = is_tight(node)
        for at, item in enumerate(node.items):
            mark = f"{start + at}. " if isinstance(node, OrderedList) else "- "
            inner = self._tight(item) if tight else self.blocks(item)
            first, *rest = inner or [""]
            lines += [] if tight or not lines else [""]
            lines += [f"{mark}{first}".rstrip(), *_indented(rest, len(mark))]
        return lines

    def _tight(self, item: Blocks) -> Lines:
        return [line for node in item for line in self._block(node, ())]

    def _definitions(self, node: DefinitionList) -> Iterator[str]:
        for at, item in enumerate(node.items):
            if at:
                yield ""
            yield self.line(item.term) or _GUARD
            first, *rest = self.blocks(item.content) or [""]
            yield ""
            yield f":   {first}".rstrip()
            yield from _indented(rest, 4)

    def _quotation(self, node: Quotation) -> Lines:
        inner = self.blocks(node.content)
        source = self._line(node.attribution)
        if not _signs_itself(node) or (node.attribution and not _signable(node.attribution)):
            return _fenced(f"quote {self._title(node.attribution)}".rstrip(), inner)
        signed = ["", f"—— {source}"] if source else []
        return [f"> {line}".rstrip() for line in (*inner, *signed)]

    def _verse(self, node: Verse) -> Lines:
        lines = [f"| {self._line(line, '&#124;')}".rstrip() for line in node.lines]
        if node.attribution:
            return [*lines, f"| —— {self._line(node.attribution, '&#124;')}"]
        unsigned = len(node.lines) > 1 and _DASHED.match(plain_text(node.lines[-1]))
        return [*lines, "| ——"] if unsigned else lines

    def _table(self, node: Table, beside: Sequence[Block]) -> Lines:
        columns = len(node.alignments)
        head, *more = node.head or ((),)
        rows = [head, *more, *node.body]
        lines = [self._row(row, columns) for row in rows]
        ruled = "| " + " | ".join(_RULES[alignment] for alignment in node.alignments) + " |"
        caption = f": {self._line(node.caption)}" if node.caption else ":"
        braces = f"{{#{node.key}}}" if node.key else "{}"
        disputed = any(_like_caption(one) for one in beside)
        told = node.caption or node.key or disputed
        return [lines[0], ruled, *lines[1:], *(["", f"{caption} {braces}"] if told else [])]

    def _row(self, row: Sequence[Inlines], columns: int) -> str:
        cells = [self._line(cell, "\\|") for cell in row] + [""] * (columns - len(row))
        return "| " + " | ".join(cells) + " |"

    def _figure(self, node: Figure) -> Lines:
        alt, caption = escape.words(node.alt), plain_text(node.caption)
        picture = f"![{alt}]({escape.address(node.address)}"
        braces = f"{{#{node.key}}}" if node.key else ""
        said = self._line(node.caption)
        plain = all(isinstance(part, Text) for part in node.caption) and said == caption.strip()
        if said and plain and not re.search(r"[\"'()\\&<]", said) and not _CLASHES.search(node.alt):
            return [f'{picture} "{said}"){braces}']
        return _fenced(
            f"figure {braces}".rstrip(),
            [f"{picture})", *(["", self.line(node.caption)] if said else [])],
        )

    def _title(self, run: Inlines) -> str:
        said = self._line(run)
        return f"{_GUARD}{said}{_GUARD}" if _UNSAFE_TITLE.search(said) else said


_CLASHES = re.compile(r"[\\\[\]]")


def is_tight(node: BulletList | OrderedList) -> bool:
    """Tell whether a list can be written without blank lines, and is to be."""
    return node.tight and all(map(_is_brief, node.items))


def _is_brief(item: Blocks) -> bool:
    match item:
        case (Paragraph(),):
            return True
        case (Paragraph(), BulletList() | OrderedList() as inner):
            return is_tight(inner) and not (isinstance(inner, OrderedList) and inner.start != 1)
        case _:
            return False


def _beside(content: Blocks, at: int) -> Blocks:
    return content[max(at - 1, 0) : at] + content[at + 1 : at + 2]


def _like_caption(node: Block) -> bool:
    return isinstance(node, Paragraph) and bool(_CAPTION.match(plain_text(node.content).lstrip()))


def _merges(last: Block, node: Block) -> bool:
    """Tell whether two neighbours of one kind would be read as one."""
    kinds = (BulletList, OrderedList, DefinitionList, Verse)
    return any(isinstance(last, kind) and isinstance(node, kind) for kind in kinds)


def _signs_itself(node: Quotation) -> bool:
    """Tell whether a quotation with marks before its lines would be read with its own source."""
    last = node.content[-1] if node.content else None
    if last is None:
        return False
    if node.attribution:
        return not isinstance(last, Verse)
    return not (isinstance(last, Paragraph) and _DASHED.match(plain_text(last.content)))


def _signable(source: Inlines) -> bool:
    said = plain_text(source)
    return isinstance(source[0], Text) and len(said) <= _SHORT_SOURCE and not _DASHED.match(said)


def _indented(lines: Sequence[str], by: int) -> Lines:
    return [f"{' ' * by}{line}" if line else "" for line in lines]


def _fenced(opening: str, inner: Lines) -> Lines:
    """Put lines into a container whose fence is longer than any inside."""
    longest = max(
        (len(m[0]) for line in inner if (m := re.match(r"[> ]*(:{3,})", line))), default=2
    )
    fence = ":" * max(longest + 1, 3)
    return [f"{fence} {opening}", *inner, fence]


def _exact(node: CodeListing | Equation | ThematicBreak | Malformed) -> Lines:
    match node:
        case CodeListing():
            return _listing(node.language, node.content)
        case Equation():
            return _equation(node)
        case ThematicBreak():
            return ["___"]
        case Malformed():
            return _listing(f"{{={node.reason}}}", node.source)
        case _:
            assert_never(node)


def _listing(language: str, content: str) -> Lines:
    longest = max((len(run) for run in re.findall("`+", content)), default=0)
    fence = "`" * max(longest + 1, 3)
    return [f"{fence}{language}", *content.split("\n"), fence]


def _equation(node: Equation) -> Lines:
    source = node.source.strip()
    braces = f"{{#{node.key}}}" if node.key else ""
    if source and "\n" not in source and "$" not in source and not source.endswith("\\"):
        return [f"$${source}$${braces}"]
    return _listing(f"math {braces}".rstrip(), source)


def _label(key: str) -> str:
    """Return a short label for a note: what its author called it, if that shows."""
    label = key.rpartition("-note-")[2] or key
    return re.sub(r"[\s\]\[^]+", "-", label) or "1"
