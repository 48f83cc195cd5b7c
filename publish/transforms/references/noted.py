"""Works typed as footnotes under the title of a list: ``[^1]: 张三. 某书…`` below 参考文献.

The title is left with nothing under it, for a footnote stands where it is called. What is a
work among them is listed then, and cited where it was called; other notes stay notes.
"""

from collections.abc import Callable

from publish.model import Citation, Document, Inline, Inlines, Note, Paragraph, Rewriter, plain_text
from publish.transforms.references import entries


def listed_notes(document: Document, take: Callable[[Paragraph], str]) -> Document:
    """Cite the works of notes where they are called; ``take`` lists one and returns its key."""
    keys: dict[str, str] = {}

    def cited(node: Inline) -> Inline:
        if not isinstance(node, Note):
            return node
        match node.content:
            case (Paragraph() as said,) if _is_work(said):
                if node.key not in keys:
                    keys[node.key] = take(said)
                return Citation((keys[node.key],), span=node.span)
            case _:
                return node

    def each(run: Inlines) -> Inlines:
        return tuple(map(cited, run)) if any(isinstance(one, Note) for one in run) else run

    return Rewriter(inlines=each).document(document)


def _is_work(said: Paragraph) -> bool:
    found = entries.parsed(plain_text(said.content))
    return bool(found.title and (found.authors or found.year))
