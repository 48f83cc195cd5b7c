"""The structure tree: one element for a paragraph, list or table, however many pages it fills.

Stands in for the engine's `add_tags`, which makes an element of every box on every
page. ISO 32000-1, 14.7 and 14.8; PDF/UA-1, clause 7.
"""

from dataclasses import field

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from publish.model.value import dataclass
from publish.paginator.foreign import Box, Document, Pdf, Stream
from publish.paginator.tagging.furniture import is_furnished, is_furniture
from publish.paginator.tagging.roles import ALWAYS, Role, role_of

_SKIPPED = ("html", "body")
_POINTS = 0.75
"""Points in a CSS pixel."""


@dataclass(slots=True, eq=False)
class Node:
    """A structure element: `kids` are nodes, (page, mcid) pairs and links' places.

    `extent` is where a figure is on its page: left, bottom, right, top, in points.
    """

    role: Role
    parent: "Node | None" = None
    language: str = ""
    kids: "list[Node | Content | Annotation]" = field(default_factory=list)
    extent: tuple[float, ...] = ()

    def add(self, role: Role, language: str = "") -> "Node":
        """Return a new last kid."""
        kid = Node(role, self, language)
        self.kids.append(kid)
        return kid

    def nearest(self, name: str) -> "Node":
        """Return the nearest element round this one of a type, or itself if there is none."""
        node: Node | None = self
        while node is not None and node.role.name != name:
            node = node.parent
        return node or self

    @property
    def filled(self) -> bool:
        """Whether there is anything in it, or an empty one means something."""
        if self.role.name in ALWAYS or self.role.name == "Document":
            return True
        return any(not isinstance(kid, Node) or kid.filled for kid in self.kids)


@dataclass(frozen=True, slots=True)
class Content:
    """Marked content of a page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link's place on a page."""

    page: int
    annotation: Box


@dataclass(slots=True)
class _Builder:
    """Grows the tree page by page; `known` finds the node of an element met before."""

    root: Node
    known: dict[object, Node] = field(default_factory=dict)
    page: int = 0
    height: float = 0.0
    tags: dict[Box, dict[str, int]] = field(default_factory=dict)

    def walk(self, box: Box, node: Node) -> None:
        """Put what stands below `box` under `node`."""
        if isinstance(box, AbsolutePlaceholder):
            box = box._box  # noqa: SLF001  the engine offers no other way in
        if isinstance(box, boxes.MarginBox) or is_furnished(box):
            return
        node = self._node(box, node)
        if box.link_annotation is not None:
            node = self._link(node)
            node.nearest("Link").kids.append(Annotation(self.page, box.link_annotation))
        mark = self.tags.pop(box, None)
        if mark is not None and not is_furniture(box):
            node.kids.append(Content(self.page, mark["mcid"]))
            if node.role.name == "Figure":
                node.extent = self._extent(box)
        for child in box.children:
            self.walk(child, node)

    @staticmethod
    def _link(node: Node) -> Node:
        """Return the node for what is in a link: a note's call and its number are no ``a``."""
        return node if node.nearest("Link").role.name == "Link" else node.add(Role("Link"))

    def _extent(self, box: Box) -> tuple[float, ...]:
        left, top = box.content_box_x(), box.content_box_y()
        edges = left, self.height - top - box.height, left + box.width, self.height - top
        return tuple(round(edge * _POINTS, 2) for edge in edges)

    def _node(self, box: Box, node: Node) -> Node:
        if box.element is None or not isinstance(box.element_tag, str):
            return node
        if box.footnote is not None:
            return self._note(box, node)
        key = box.element, box.element_tag
        known = self.known.get(key)
        if known is not None:
            return known
        role = None if box.element_tag in _SKIPPED else role_of(box)
        if role is None or (node.role.name == "Figure"):
            return node
        made = self.known[key] = self._made(role, node, self._language(box, node))
        return made

    def _made(self, role: Role, node: Node, language: str) -> Node:
        match role.name, node.role.name:
            case "LI", _:
                return node.add(role, language).add(Role("LBody"))
            case "Lbl", "LBody":
                label = Node(role, node.parent, language)
                item = node.parent or node
                item.kids.insert(item.kids.index(node), label)
                return label
            case (("Lbl" | "LBody"), "L"):
                return self._entry(role, node).add(role, language)
            case _:
                return node.add(role, language)

    def _entry(self, role: Role, node: Node) -> Node:
        """Return the list item a term or a definition belongs to."""
        last = node.kids[-1] if node.kids else None
        if role.name == "LBody" and isinstance(last, Node):
            return last
        return node.add(Role("LI"))

    def _note(self, box: Box, node: Node) -> Node:
        """Return the reference a note's call is, with the note itself after it."""
        key = box.element, "call"
        if key not in self.known:
            self.known[key] = node.add(Role("Reference"))
            note = node.add(Role("Note"))
            self.known[box.footnote.element, box.footnote.element_tag] = note
        return self.known[key]

    def _language(self, box: Box, node: Node) -> str:
        own = box.style["lang"] or ""
        above: Node | None = node
        while above is not None and not above.language:
            above = above.parent
        return own if above is None or own != above.language else ""


def add_structure(pdf: Pdf, document: Document, _version: object, streams: list[Stream]) -> None:
    """Add the tree of everything marked on `streams` to the file."""
    language = document.metadata.lang or ""
    builder = _Builder(Node(Role("Document"), language=language))
    for number, (page, stream) in enumerate(zip(document.pages, streams, strict=True)):
        builder.page, builder.height = number, page.height
        builder.tags = stream._tags  # noqa: SLF001  filled while drawing
        builder.walk(page._page_box, builder.root)  # noqa: SLF001
        for mark in builder.tags.values():
            builder.root.add(Role("Span")).kids.append(Content(number, mark["mcid"]))
    _Writer(pdf, len(streams)).write(builder.root)
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["Lang"] = pydyf.String(language)


class _Writer:
    """Writes the tree, the parent tree and the tree of identifiers."""

    def __init__(self, pdf: Pdf, pages: int) -> None:
        self.pdf = pdf
        self.pages = pdf.page_references
        self.owners: list[dict[int, bytes]] = [{} for _ in range(pages)]
        self.annotations: list[tuple[bytes, Box]] = []
        self.identifiers: list[tuple[str, bytes]] = []

    def write(self, root: Node) -> None:
        """Write everything and hang it on the catalog."""
        tree = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self.pdf.add_object(tree)
        top = self._element(root, tree.reference)
        tree["K"] = pydyf.Array([top])
        numbers = pydyf.Dictionary({"Nums": self._numbers()})
        self.pdf.add_object(numbers)
        tree["ParentTree"] = numbers.reference
        tree["ParentTreeNextKey"] = len(self.owners) + len(self.annotations)
        if self.identifiers:
            names = pydyf.Array()
            for identifier, reference in sorted(self.identifiers):
                names.extend([pydyf.String(identifier), reference])
            tree["IDTree"] = pydyf.Dictionary({"Names": names})
        self.pdf.catalog["StructTreeRoot"] = tree.reference

    def _element(self, node: Node, parent: bytes) -> bytes:
        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.role.name}", "P": parent})
        self.pdf.add_object(element)
        self._describe(element, node)
        page = next((kid.page for kid in node.kids if not isinstance(kid, Node)), None)
        if page is not None:
            element["Pg"] = self.pages[page]
        kids = [
            self._kid(kid, element.reference, page)
            for kid in node.kids
            if not isinstance(kid, Node) or kid.filled
        ]
        element["K"] = pydyf.Array(kids)
        return bytes(element.reference)

    def _describe(self, element: Pdf, node: Node) -> None:
        if node.language:
            element["Lang"] = pydyf.String(node.language)
        if node.role.attributes:
            element["A"] = pydyf.Dictionary(dict(node.role.attributes))
        if node.extent:
            element["A"]["BBox"] = pydyf.Array(node.extent)
        if node.role.alternative:
            element["Alt"] = pydyf.String(node.role.alternative)
        if node.role.name == "Note":
            identifier = f"note-{len(self.identifiers) + 1:05}"
            element["ID"] = pydyf.String(identifier)
            self.identifiers.append((identifier, element.reference))

    def _kid(self, kid: Node | Content | Annotation, owner: bytes, page: int | None) -> object:
        match kid:
            case Node():
                return self._element(kid, owner)
            case Content():
                self.owners[kid.page][kid.mcid] = owner
                if kid.page == page:
                    return kid.mcid
                return pydyf.Dictionary(
                    {"Type": "/MCR", "Pg": self.pages[kid.page], "MCID": kid.mcid}
                )
            case Annotation():
                self.annotations.append((owner, kid.annotation))
                kid.annotation["StructParent"] = len(self.owners) + len(self.annotations) - 1
                return pydyf.Dictionary(
                    {
                        "Type": "/OBJR",
                        "Pg": self.pages[kid.page],
                        "Obj": kid.annotation.reference,
                    }
                )

    def _numbers(self) -> Pdf:
        numbers = pydyf.Array()
        for page, owners in enumerate(self.owners):
            numbers.extend([page, pydyf.Array([owners[mcid] for mcid in sorted(owners)])])
        for number, (owner, _) in enumerate(self.annotations, len(self.owners)):
            numbers.extend([number, owner])
        return numbers
