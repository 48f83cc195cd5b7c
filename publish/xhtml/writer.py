"""Write blocks and sections as XHTML, the one markup that page and screen share."""

from collections.abc import Callable
from html import escape
from typing import assert_never

from publish.model import (
    Aside,
    AsideKind,
    Block,
    Blocks,
    BulletList,
    CodeListing,
    DefinitionList,
    Equation,
    Figure,
    Inlines,
    Malformed,
    OrderedList,
    Paragraph,
    Passage,
    Quotation,
    Section,
    Table,
    Text,
    ThematicBreak,
    Verse,
    plain_text,
)
from publish.model.regex import regex
from publish.model.speakers import NOBODY, parted, speakers
from publish.words import Labels
from publish.xhtml.displays import DisplayWriter
from publish.xhtml.headings import opening
from publish.xhtml.listings import listing, narrowed

DEEPEST = 6
LONG_ASIDE = 240
"""An aside of more characters may be broken over pages."""

LONG_LIST = 1000
"""A list of more items is set more plainly: each marker apart costs as much as its item."""

_BOXES = frozenset("☐☑☒")

_WORDS = regex(r"<[^>]*>|\s")


class Writer(DisplayWriter):
    """Writes one chapter, or front and back matter, giving each block an id."""

    def chapter_section(
        self, chapter: Section, *, alone: bool, after: Callable[[], str] = str
    ) -> str:
        """Write a whole chapter; ``alone`` where it is the only one of its book.

        ``after`` writes what stands at its end, once all else is written.
        """
        head = opening(self, chapter, alone=alone)
        kind = 'class="chapter" epub:type="chapter" role="doc-chapter"'
        body = self.blocks(chapter.body)
        inner = "\n".join(self.section(below, 2) for below in chapter.sections)
        text = f"{head}\n{body}\n{inner}\n{after()}"
        return f'<section {kind} id="{self.chapter}">\n{text}</section>'

    def section(self, node: Section, depth: int) -> str:
        """Write a section and those below it; its heading is of level ``depth``."""
        level = min(depth, DEEPEST)
        key = self._own(node.key)
        title = self.line(key, node.title)
        byline = self.byline(node)
        body = self.blocks(node.body)
        inner = "\n".join(self.section(below, depth + 1) for below in node.sections)
        return (
            f'<section class="level{level}">\n<h{level} id="{key}">{title}</h{level}>\n'
            f"{byline}{body}\n{inner}\n</section>"
        )

    def byline(self, node: Section) -> str:
        """Write who wrote a section, a line each."""
        if not node.byline:
            return ""
        lines = "".join(f"<p>{self.line(self._key(), line)}</p>" for line in node.byline)
        return f'<div class="byline">{lines}</div>\n'

    def blocks(self, nodes: Blocks) -> str:
        """Write blocks one to a line; what announces the next is marked, to stay with it."""
        pairs, spoken = zip(nodes, (*nodes[1:], None), strict=False), speakers(nodes)
        return "\n".join(
            self._paragraph(node.content, _announces(node, after), spoken)
            if isinstance(node, Paragraph)
            else self.block(node)
            for node, after in pairs
        )

    def block(self, node: Block) -> str:
        """Write one block."""
        match node:
            case Paragraph(content=content):
                return self._paragraph(content)
            case BulletList() | OrderedList():
                return self._list(node)
            case DefinitionList():
                return self._definitions(node)
            case Quotation():
                return self._quotation(node)
            case Verse():
                return self._verse(node)
            case CodeListing(language=language, content=content):
                return listing(content, self._key(), language)
            case Equation() | Figure() | Table():
                return self._display(node)
            case Aside():
                return self._aside(node)
            case ThematicBreak():
                return '<hr class="break"/>'
            case Passage(content=content):
                return self.blocks(content)
            case Malformed(source=source):
                label, typed = escape(self.shared.labels.unreadable), escape(narrowed(source))
                return f'<pre class="malformed" aria-label="{label}">{typed}</pre>'
            case _:
                assert_never(node)

    def _paragraph(self, content: Inlines, kind: str = "", spoken: frozenset[str] = NOBODY) -> str:
        key = self._key()
        who, said = parted(content, spoken)
        return f'<p id="{key}"{kind}>{self.line(key, said, who)}</p>'

    def _list(self, node: BulletList | OrderedList) -> str:
        items = "\n".join(self._item(item, tight=node.tight) for item in node.items)
        kind = ' class="long"' if len(node.items) > LONG_LIST else _tasks(node)
        match node:
            case BulletList():
                return f"<ul{kind}>\n{items}\n</ul>"
            case OrderedList(start=start):
                first = "" if start == 1 else f' start="{start}"'
                return f"<ol{first}{kind}>\n{items}\n</ol>"
            case _:
                assert_never(node)

    def _item(self, content: Blocks, *, tight: bool) -> str:
        match content:
            case (Paragraph(content=words), *rest) if tight:
                key = self._key()
                below = self.blocks(tuple(rest))
                return f'<li id="{key}">{self.line(key, words)}{below}</li>'
            case _:
                return f"<li>{self.blocks(content)}</li>"

    def _definitions(self, node: DefinitionList) -> str:
        items = "\n".join(
            f'<dt id="{key}">{self.line(key, item.term)}</dt>\n<dd>{self.blocks(item.content)}</dd>'
            for item in node.items
            for key in (self._key(),)
        )
        return f"<dl>\n{items}\n</dl>"

    def _quotation(self, node: Quotation) -> str:
        content = self.blocks(node.content)
        return f"<blockquote>\n{content}\n{self._attribution(node.attribution)}</blockquote>"

    def _attribution(self, content: Inlines) -> str:
        if not content:
            return ""
        key = self._key()
        return f'<p class="attribution" id="{key}">{self.line(key, content)}</p>\n'

    def _verse(self, node: Verse) -> str:
        lines = "\n".join(
            f'<p id="{key}">{self.line(key, line)}</p>'
            for line in node.lines
            for key in (self._key(),)
        )
        return f'<div class="verse">\n{lines}\n{self._attribution(node.attribution)}</div>'

    def _aside(self, node: Aside) -> str:
        kind, named = node.kind.value, _named(node.kind, self.shared.labels)
        key = self._key()
        title = self.line(key, node.title) or f'<span data-generated="">{named}</span>'
        content = self.blocks(node.content)
        head = f'<p class="aside-title" id="{key}">{title}</p>'
        kind += " long" if len(_WORDS.sub("", content)) > LONG_ASIDE else ""
        return f'<aside class="aside {kind}" role="note">\n{head}\n{content}\n</aside>'


def _named(kind: AsideKind, labels: Labels) -> str:
    """Return what an aside is called that its author gave no title."""
    match kind:
        case AsideKind.NOTE:
            return labels.aside_note
        case AsideKind.TIP:
            return labels.aside_tip
        case AsideKind.IMPORTANT:
            return labels.aside_important
        case AsideKind.WARNING:
            return labels.aside_warning
        case AsideKind.EXAMPLE:
            return labels.aside_example
        case AsideKind.QUESTION:
            return labels.aside_question
        case _:
            assert_never(kind)


def _tasks(node: BulletList | OrderedList) -> str:
    """Return the class of a list whose items each begin with a box to tick: it needs no dots."""
    firsts = (item[0] if item else None for item in node.items)
    boxed = all(
        isinstance(first, Paragraph) and plain_text(first.content[:1])[:1] in _BOXES
        for first in firsts
    )
    return ' class="tasks"' if boxed and node.items and isinstance(node, BulletList) else ""


def _announces(node: Paragraph, after: Block | None) -> str:
    """Return the class of a paragraph that ends in a colon before a list, a table, a formula."""
    last = node.content[-1] if node.content else None
    if after is None or isinstance(after, Paragraph) or not isinstance(last, Text):
        return ""
    return ' class="announcing"' if last.content.endswith(("：", ":")) else ""
