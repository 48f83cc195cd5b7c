"""Works that a sentence speaks of by their key alone: ``@zhang2020 指出`` names its author.

A number cannot open a sentence, nor be its subject; so the name that a mark by name and
year would have stands there, and the mark after it: 张三[1]指出, 张三（2020）指出.
"""

from collections.abc import Mapping
from dataclasses import replace

from publish.edition import CitationForm, Citing
from publish.model import (
    Citation,
    Document,
    Inline,
    Inlines,
    Reference,
    Rewriter,
    Text,
    plain_text,
    walk,
)
from publish.transforms.citing.marks import named


def narrated(document: Document, works: Mapping[str, Reference], citing: Citing) -> Document:
    """Put names where keys stand for them; ``works`` have the years they are told apart by."""
    if not any(isinstance(node, Citation) and _bare(node) for node in walk(document)):
        return document

    def named_all(run: Inlines) -> Inlines:
        return tuple(_named(node, works, citing) for node in run)

    return Rewriter(inlines=named_all).document(document)


def _bare(node: Citation) -> bool:
    """Whether the words of a citation are its key."""
    return bool(node.content) and plain_text(node.content) == f"@{node.references[0]}"


def _named(node: Inline, works: Mapping[str, Reference], citing: Citing) -> Inline:
    work = works.get(node.references[0]) if isinstance(node, Citation) and _bare(node) else None
    if work is None or not isinstance(node, Citation):
        return node
    said = named(work, citing.standard).replace(" & ", "和").replace(", ", "和")
    if citing.form is CitationForm.AUTHOR_YEAR:
        place = f"：{node.locator}" if node.locator else ""
        said = f"{said}（{work.year}{place}）" if said and work.year else ""
    words = node.content[0]
    content = (Text(said, span=words.span),) if said and isinstance(words, Text) else ()
    return replace(node, content=content)
