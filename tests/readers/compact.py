"""A document in few words, one line for each block, for readings written down beforehand."""

from collections.abc import Iterator
from pathlib import Path

from publish.model import (
    Aside,
    Block,
    BulletList,
    DefinitionList,
    Inline,
    OrderedList,
    Section,
    Table,
    Text,
    plain_text,
)
from publish.model.fold import Node, children
from publish.readers import Manuscript, read

_SAID = ("target", "address", "reading", "references", "language", "source", "start")


def outlined(manuscript: Manuscript) -> str:
    """Return the title, authors and date of a manuscript, and its sections."""
    said = manuscript.document.metadata
    lines = [f"title: {plain_text(said.title)}"]
    lines += [f"author: {plain_text(author)}" for author in said.authors]
    lines += [f"date: {said.date}"] if said.date else []
    for section in manuscript.document.sections:
        lines += _section(section, 1)
    return "\n".join(lines)


def outlined_files(root: Path, files: dict[str, str]) -> str:
    """Write files into a folder, read it, and return what it is."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return outlined(read(root))


def _section(section: Section, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {plain_text(section.title)}"
    yield from map(compact, section.body)
    for part in section.sections:
        yield from _section(part, depth + 1)


def compact(node: Node) -> str:
    """Return a block or an inline: its name, what it says beside its words, what it holds."""
    match node:
        case Text(content=content):
            return content
        case BulletList(items=items) | OrderedList(items=items):
            held = "".join(f"-{_run(item)}" for item in items)
            return f"{type(node).__name__}({held})"
        case DefinitionList(items=items):
            told = "".join(f"[{_run(one.term)}: {_run(one.content)}]" for one in items)
            return f"Definitions({told})"
        case Aside(kind=kind, title=title, content=content):
            return f"Aside {kind.value}<{_run(title)}>({_run(content)})"
        case Table(head=head, body=body):
            rows = ("|".join(map(_run, row)) for row in (*head, *body))
            return f"Table({'/'.join(rows)})"
        case _:
            return _other(node)


def _other(node: Node) -> str:
    said = (f" {value}" for name in _SAID if (value := getattr(node, name, None)))
    content = getattr(node, "content", None)
    held = content if isinstance(content, str) else _run(children(node))
    return f"{type(node).__name__}{''.join(said)}({held})"


def _run(nodes: object) -> str:
    assert isinstance(nodes, tuple | list) or hasattr(nodes, "__iter__")
    return "".join(compact(one) for one in nodes if isinstance(one, Block | Inline))
