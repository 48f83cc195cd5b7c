"""What no page bears, whatever form it came in: set another way, and told."""

from collections.abc import Iterator
from itertools import accumulate
from textwrap import wrap

from publish.model import (
    Block,
    Blocks,
    Code,
    CodeListing,
    Document,
    Equation,
    Finding,
    Inline,
    Inlines,
    Maths,
    Severity,
    Table,
    rewrite,
    walk,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.rich.findings import TableTooWide
from publish.readers.rich.tables import lines
from publish.readers.settings.limits import Limits

_SHOWN = 24
_LINE = 60
_USUAL_COLUMNS = 10
"""A table with more columns than these may have fewer rows: each cell is set by itself."""
_LIMITED = frozenset((Table, Maths, Equation))
_ESCAPED = regex(r"\\[{}\\]")


@dataclass(frozen=True, slots=True)
class TableTooTall(Finding):
    """A table with more rows than are set as one, set as lines."""

    code = "table-too-tall"
    severity = Severity.WARNING
    rows: int
    limit: int


@dataclass(frozen=True, slots=True)
class FormulaTooLong(Finding):
    """A formula longer than any that is drawn, printed as it was typed."""

    code = "formula-too-long"
    severity = Severity.WARNING
    opening: str
    length: int
    limit: int


@dataclass(frozen=True, slots=True)
class FormulaTooDeep(Finding):
    """A formula whose braces are nested deeper than is drawn, printed as it was typed."""

    code = "formula-too-deep"
    severity = Severity.WARNING
    opening: str
    depth: int
    limit: int


def bounded(document: Document, limits: Limits) -> tuple[Document, tuple[Finding, ...]]:
    """Return a document with nothing beyond its limits, and a finding for all that was."""
    found = tuple(_beyond(document, limits))
    if not found:
        return document, ()

    def block(node: Block) -> Blocks:
        return tuple(_block(node, limits))

    def inlines(run: Inlines) -> Inlines:
        return tuple(_inline(node, limits) for node in run)

    return rewrite(document, inlines=inlines, block=block), found


def _beyond(document: Document, limits: Limits) -> Iterator[Finding]:
    for node in walk(document):
        if type(node) not in _LIMITED:
            continue
        if isinstance(node, Table) and (told := _too_large(node, limits)):
            yield told
        elif isinstance(node, Maths | Equation) and (said := _too_much(node, limits)):
            yield said


def _too_much(formula: Maths | Equation, limits: Limits) -> Finding | None:
    source, long = formula.source, len(formula.source)
    if long > limits.formula_length:
        return FormulaTooLong(source[:_SHOWN], long, limits.formula_length, span=formula.span)
    depth = _depth(source) if source.count("{") > limits.formula_nesting else 0
    if depth > limits.formula_nesting:
        return FormulaTooDeep(source[:_SHOWN], depth, limits.formula_nesting, span=formula.span)
    return None


def _depth(source: str) -> int:
    steps = ({"{": 1, "}": -1}.get(sign, 0) for sign in _ESCAPED.sub("", source))
    return max(accumulate(steps, initial=0))


def _too_large(table: Table, limits: Limits) -> Finding | None:
    wide, tall = len(table.alignments), len(table.head) + len(table.body)
    if wide > limits.table_columns:
        return TableTooWide(wide, limits.table_columns, span=table.span)
    most = min(limits.table_rows, limits.table_rows * _USUAL_COLUMNS // max(wide, 1))
    if tall > most:
        return TableTooTall(tall, most, span=table.span)
    return None


def _block(node: Block, limits: Limits) -> Iterator[Block]:
    if isinstance(node, Table) and _too_large(node, limits):
        yield from lines((*node.head, *node.body), node.caption)
    elif isinstance(node, Equation) and _too_much(node, limits):
        yield CodeListing("tex", "\n".join(wrap(node.source, _LINE)), span=node.span)
    else:
        yield node


def _inline(node: Inline, limits: Limits) -> Inline:
    """Return a formula as words of code: in one piece it would be a word without an end."""
    if isinstance(node, Maths) and _too_much(node, limits):
        return Code(" ".join(wrap(node.source, _LINE)), span=node.span)
    return node
