"""When two documents are equal though one was written in Markdown and read again.

``told`` brings a document into the form that our Markdown can say; two documents are
equal if their told forms are. What it takes away is listed at ``publish.export.markdown``.
"""

import posixpath
from dataclasses import replace
from itertools import chain

from publish.export.chapters import derived
from publish.export.misreading import is_tight
from publish.model import (
    Aside,
    Block,
    Blocks,
    BulletList,
    Code,
    DefinitionList,
    Document,
    Equation,
    Figure,
    Image,
    Inline,
    Inlines,
    Maths,
    Mention,
    Metadata,
    Note,
    OrderedList,
    Paragraph,
    Quotation,
    Rewriter,
    Section,
    Span,
    Table,
    Text,
    Verse,
    plain_text,
)
from publish.model.json import Json, dump

NOWHERE = Span("", 0, 0)
BLANKS = " \t\u3000\u00a0"


def told(document: Document) -> Json:
    """Return a document as our Markdown can say it, without a place for anything."""
    plain = replace(document, metadata=Metadata(()), glossary=(), references=())
    said = _Teller().document(plain)
    return _placeless(dump(said))


def about(document: Document, like: Document | None = None) -> tuple[str, ...]:
    """Return the words of a document's metadata; a title only where the other has one too."""
    said = document.metadata
    titled = plain_text((like or document).metadata.title).strip(BLANKS)
    title = said.title if titled else ()
    lines = (title, said.subtitle, said.description, said.publisher, said.rights, *said.authors)
    words = (plain_text(line).strip(BLANKS) for line in lines)
    return (*words, said.script, said.date, said.identifier, said.cover)


class _Teller(Rewriter):
    """Rebuilds a document; whole lines lose the blanks at their edges, and what is empty goes."""

    def __init__(self) -> None:
        super().__init__(inlines=self._run, block=self._told)

    def section(self, old: Section) -> Section:
        new = super().section(old)
        byline = tuple(filter(None, map(_trimmed, new.byline)))
        key = "" if derived(new.key, new.title) else new.key
        return replace(new, key=key, title=_trimmed(new.title), byline=byline, number=())

    def _run(self, run: Inlines) -> Inlines:
        return _merged(tuple(chain.from_iterable(map(_plain, run))))

    def _told(self, node: Block) -> Blocks:
        match node:
            case Paragraph():
                content = _trimmed(node.content)
                return (replace(node, content=content),) if content else ()
            case BulletList() | OrderedList():
                return (replace(node, tight=len(node.items) > 1 and is_tight(node)),)
            case DefinitionList():
                items = (replace(item, term=_trimmed(item.term)) for item in node.items)
                return (replace(node, items=tuple(items)),)
            case Verse():
                lines, source = tuple(map(_trimmed, node.lines)), _trimmed(node.attribution)
                return (replace(node, lines=lines, attribution=source),)
            case Quotation():
                return (replace(node, attribution=_trimmed(node.attribution)),)
            case Aside():
                return (replace(node, title=_trimmed(node.title)),)
            case Equation():
                return (replace(node, source=node.source.strip(), number=(), key=_given(node.key)),)
            case Figure():
                caption, key = _trimmed(node.caption), _given(node.key)
                address = _from_root(node.address, node.span)
                new = replace(node, address=address, caption=caption, number=(), key=key)
                return (new,)
            case Table():
                return (_table(node),)
            case _:
                return (node,)


def _table(node: Table) -> Table:
    rows = tuple(tuple(map(_trimmed, row)) for row in (*node.head[1:], *node.body))
    head = tuple(tuple(map(_trimmed, row)) for row in node.head[:1] if any(map(_trimmed, row)))
    caption, key = _trimmed(node.caption), _given(node.key)
    return replace(node, head=head, body=rows, caption=caption, key=key, number=())


def _plain(node: Inline) -> Inlines:
    match node:
        case Mention():
            return node.content
        case Note():
            return (replace(node, key=""),)
        case Maths():
            return (replace(node, source=node.source.strip()),)
        case Image():
            return (replace(node, address=_from_root(node.address, node.span)),)
        case Code(content="") | Text(content=""):
            return ()
        case _:
            return (node,)


def _from_root(address: str, span: Span) -> str:
    """Return an address from the manuscript's folder, not from the seed's own."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(span.seed), address))


def _given(key: str) -> str:
    """Return a key that a person gave, and none for one that was counted."""
    return "" if any(f"-{kind}-" in key for kind in ("figure", "table", "equation")) else key


def _merged(run: Inlines) -> Inlines:
    done: list[Inline] = []
    for node in run:
        last = done[-1] if done else None
        if isinstance(node, Text) and isinstance(last, Text):
            done[-1] = Text(last.content + node.content, span=NOWHERE)
        else:
            done.append(replace(node, runs=()) if isinstance(node, Text) else node)
    return tuple(done)


def _trimmed(run: Inlines) -> Inlines:
    """Take the blanks from the edges of a line."""
    if run and isinstance(run[0], Text):
        first = replace(run[0], content=run[0].content.lstrip(BLANKS))
        run = (first, *run[1:]) if first.content else _trimmed(run[1:])
    if run and isinstance(run[-1], Text):
        last = replace(run[-1], content=run[-1].content.rstrip(BLANKS))
        run = (*run[:-1], last) if last.content else _trimmed(run[:-1])
    return run


def _placeless(said: Json) -> Json:
    if isinstance(said, dict):
        return {
            key: _placeless(value) for key, value in said.items() if key not in {"span", "runs"}
        }
    if isinstance(said, list):
        return [_placeless(value) for value in said]
    return said
