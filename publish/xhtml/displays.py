"""Write what is displayed as XHTML: equations, figures and tables, with ids and captions."""

from collections.abc import Sequence
from html import escape
from typing import assert_never

from publish.model import Equation, Figure, Inlines, Table, plain_text
from publish.xhtml.anchors import keyed_id
from publish.xhtml.inlines import InlineWriter
from publish.xhtml.medium import Medium, Uses
from publish.xhtml.shared import Shared
from publish.xhtml.tables import kinds, overfull, sides, unbroken


class DisplayWriter(InlineWriter):
    """Gives blocks their ids, and writes those that bear numbers."""

    def __init__(self, shared: Shared, medium: Medium, uses: Uses, chapter: str) -> None:
        """Begin a chapter, whose id is ``chapter``."""
        super().__init__(shared, medium, uses, chapter)
        self._blocks_written = 0
        self._keyed: set[str] = set()

    def line(self, key: str, content: Inlines, who: Inlines = ()) -> str:
        """Write the inlines of the block whose id is ``key``, counting from zero."""
        kept = self._written, self._starts
        self._written, self._starts = 0, self.shared.starts.get(key, ())
        words = f'<span class="speaker">{self.inlines(who)}</span>' if who else ""
        words += self.inlines(content)
        self._written, self._starts = kept
        return words

    def _own(self, key: str) -> str:
        """Return the id of what bears a key; if written again, as a note may be, another."""
        anchor = keyed_id(self.chapter, key)
        if not key or anchor in self._keyed:
            return self._key()
        self._keyed.add(anchor)
        return anchor

    def _key(self) -> str:
        self._blocks_written += 1
        return f"{self.chapter}-b{self._blocks_written}"

    def _display(self, node: Equation | Figure | Table) -> str:
        key = self._own(node.key)
        match node:
            case Equation(source=source):
                formula = self.medium.maths(source, display=True)
                return f'<div class="equation" id="{key}">{self._counted(node)}{formula}</div>'
            case Figure():
                return self._figure(node, key)
            case Table():
                return self._table(node, key)
            case _:
                assert_never(node)

    def _counted(self, node: Equation) -> str:
        """Write the number that a formula is pointed at by, at the end of its line."""
        if not node.number:
            return ""
        number = "-".join(map(str, node.number))
        return f'<span class="equation-number" data-generated="">（{number}）</span>'

    def _figure(self, node: Figure, key: str) -> str:
        source = self.medium.picture(node.span.seed, node.address)
        said = escape(node.alt or node.address)
        shown = (
            f'<img src="{escape(source)}" alt="{said}"/>'
            if source
            else f'<p class="missing">{said}</p>'
        )
        caption = f"<figcaption>{self._caption(node, key)}</figcaption>" if node.caption else ""
        return f'<figure id="{key}">{shown}{caption}</figure>'

    def _caption(self, node: Figure | Table, key: str) -> str:
        label = ""
        if node.number:
            label = f'<span class="label" data-generated="">{escape(self.name(node))}</span>'
        return label + self.line(f"{key}-caption", node.caption)

    def _table(self, node: Table, key: str) -> str:
        caption = f"<caption>{self._caption(node, key)}</caption>" if node.caption else ""
        looks = (
            f"{alignment.value} overfull" if torn else alignment.value
            for alignment, torn in zip(sides(node), overfull(node), strict=True)
        )
        columns = tuple(zip(looks, unbroken(node), strict=True))
        head = "".join(self._row(row, columns, "th") for row in node.head)
        body = "".join(self._row(row, columns, "td") for row in node.body)
        top = f"<thead>{head}</thead>" if head else ""
        said = " ".join(kinds(node))
        kind = f' class="{said}"' if said else ""
        return f'<table id="{key}"{kind}>{caption}{top}<tbody>{body}</tbody></table>'

    def _row(self, row: tuple[Inlines, ...], columns: Sequence[tuple[str, int]], tag: str) -> str:
        scope = ' scope="col"' if tag == "th" else ""
        cells = "".join(
            f'<{tag}{scope} class="{look}'
            f'{" whole" if len(plain_text(cell)) <= most else ""}">'
            f"{self.line(self._key(), cell)}</{tag}>"
            for cell, (look, most) in zip(row, columns, strict=False)
        )
        return f"<tr>{cells}</tr>"
