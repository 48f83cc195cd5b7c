"""What is known of a page while it is read: its draft, its notes, and what was left out."""

from collections.abc import Mapping
from dataclasses import field

from publish.model import Block, Edit, Finding, Span
from publish.model.value import dataclass
from publish.readers.html import findings as said
from publish.readers.html.notes import NoteBook
from publish.readers.html.parts import Part
from publish.readers.html.tree import Node, Words
from publish.readers.seed.draft import Draft

_SHOWN = 30
_KINDS: Mapping[Part, type[said.LeftOut]] = {
    Part.NAVIGATION: said.NavigationLeftOut,
    Part.SHARING: said.SharingLeftOut,
    Part.ADVERT: said.AdvertLeftOut,
    Part.RELATED: said.RelatedLeftOut,
    Part.COMMENTS: said.CommentsLeftOut,
    Part.CONTROLS: said.ControlsLeftOut,
    Part.EMBEDDED: said.EmbeddedLeftOut,
    Part.HIDDEN: said.HiddenLeftOut,
    Part.FURNITURE: said.FurnitureLeftOut,
}


@dataclass(slots=True)
class Context:
    """One page; ``parts`` tells what is left out, ``signed`` what signs it, by where they start."""

    draft: Draft
    parts: Mapping[int, Part]
    notes: NoteBook
    edits: list[Edit] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    notices: list[Block] = field(default_factory=list)
    scripts: list[Span] = field(default_factory=list)
    signed: frozenset[int] = frozenset()
    _last: tuple[Part, int, int] | None = None

    def span(self, node: Node) -> Span:
        """Return the span in the seed of a node of the tree."""
        return self.draft.span(node.start, node.end)

    def leave_out(self, node: Node, part: Part) -> None:
        """Report a part that the book does not hold; neighbours of one kind together."""
        if part is Part.SCRIPT:
            self.scripts += map(self.span, _scripts(node))
            return
        text = _words(node) or (_address(node) if part is Part.EMBEDDED else "")
        if not text:
            return
        last = self.findings[-1] if self._last and self.findings else None
        start, length = node.start, len(text)
        if isinstance(last, said.LeftOut) and self._last and self._adjoins(part, node):
            self.findings.pop()
            start, length, text = self._last[1], length + last.length, last.text
        span = self.draft.span(start, node.end)
        self.findings.append(_KINDS[part](_short(text), length, span=span))
        self._last = (part, start, node.end)

    def _adjoins(self, part: Part, node: Node) -> bool:
        if self._last is None or self._last[0] is not part:
            return False
        return not self.draft.text[self._last[2] : node.start].strip()


def _scripts(node: Node) -> list[Node]:
    """Return the scripts and styles in a node."""
    found = [] if isinstance(node, Words) else list(node.walk())
    return [each for each in found if each.name in {"script", "style"}]


def _words(node: Node) -> str:
    text = "".join(part[0] for part in node.parts) if isinstance(node, Words) else node.text()
    return " ".join(text.split())


def _address(node: Node) -> str:
    if isinstance(node, Words):
        return ""
    return next((said for e in node.walk() if (said := e.get("src") or e.get("data"))), "")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN or text.endswith("…") else f"{text[:_SHOWN]}…"
