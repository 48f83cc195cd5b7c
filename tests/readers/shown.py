"""A document as lines of text, one node a line, with places: goldens to read by eye."""

from collections.abc import Iterator, Mapping
from enum import Enum

from publish.model import Block, Inline, Section, Source, Span, Text, plain_text
from publish.model.fold import Node, children
from publish.readers import Manuscript

_FIELDS = ("key", "target", "address", "locator", "reading", "references", "audiences", "kind")
_MORE = ("tight", "start", "language", "source", "reason", "alt", "numbered")


def shown(manuscript: Manuscript) -> str:
    """Return the whole manuscript: metadata, sections, notices, edits and findings."""
    document, sources = manuscript.document, manuscript.sources
    said = document.metadata
    lines = [f"title: {plain_text(said.title)}", f"script: {said.script}"]
    lines += [f"author: {plain_text(author)}" for author in said.authors]
    for section in document.sections:
        lines += _section(section, sources, 0)
    for notice in document.notices:
        lines += ["notice:", *_node(notice, sources, 1)]
    lines += [
        f"edit: {edit.rule} {_place(edit.span, sources)} {edit.before!r} > {edit.after!r}"
        for edit in manuscript.edits
    ]
    lines += [
        f"{found.severity.value}: {found.code} {_place(found.span, sources)} {found.arguments()}"
        for found in manuscript.findings
    ]
    return "\n".join(lines) + "\n"


def _section(section: Section, sources: Mapping[str, Source], depth: int) -> Iterator[str]:
    place = _place(section.span, sources)
    number = "" if section.numbered else " unnumbered"
    yield f"{'  ' * depth}# {plain_text(section.title)} <{section.key}>{number} {place}"
    for line in section.byline:
        yield f"{'  ' * (depth + 1)}byline: {plain_text(line)}"
    for block in section.body:
        yield from _node(block, sources, depth + 1)
    for part in section.sections:
        yield from _section(part, sources, depth + 1)


def _node(node: Node, sources: Mapping[str, Source], depth: int) -> Iterator[str]:
    assert isinstance(node, Block | Inline) or hasattr(node, "span")
    span: Span | None = getattr(node, "span", None)
    words = f" {node.content!r}" if isinstance(node, Text) else ""
    yield f"{'  ' * depth}{type(node).__name__}{words}{_about(node)} {_place(span, sources)}"
    for child in children(node):
        yield from _node(child, sources, depth + 1)


def _about(node: Node) -> str:
    told = ""
    for name in (*_FIELDS, *_MORE):
        value = getattr(node, name, None)
        if isinstance(value, Enum):
            value = value.value
        if isinstance(value, frozenset):
            value = sorted(value)
        if value:
            told += f" {name}={value!r}"
    if not isinstance(node, Text) and isinstance(content := getattr(node, "content", None), str):
        told += f" {content!r}"
    return told


def _place(span: Span | None, sources: Mapping[str, Source]) -> str:
    if span is None or span.seed not in sources:
        return "-"
    start, end = sources[span.seed].place(span.start), sources[span.seed].place(span.end)
    return f"{start.line}:{start.column}-{end.line}:{end.column}"
