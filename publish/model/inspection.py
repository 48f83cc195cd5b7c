"""A document laid open: as JSON, with what lies scattered in it gathered into lists."""

from collections import defaultdict

from publish.model.document import Document
from publish.model.fold import walk
from publish.model.inline import Citation, Mention, Note
from publish.model.json import NOWHERE, Json, Sources, dump, place_of


def inspection(document: Document, sources: Sources = NOWHERE) -> dict[str, Json]:
    """Return a document as JSON, with its citations, notes and mentions as lists.

    An entry of the glossary tells the places of its ``mentions``, in reading order.
    """
    told = dump(document, sources)
    assert isinstance(told, dict)  # noqa: S101  a document is an object
    nodes = tuple(walk(document))
    return {
        **told,
        "glossary": _glossary(document, sources),
        "citations": [dump(node, sources) for node in nodes if isinstance(node, Citation)],
        "notes": [dump(node, sources) for node in nodes if isinstance(node, Note)],
    }


def mentions(document: Document) -> dict[str, list[Mention]]:
    """Return the mentions of each entry by the entry's key, in reading order."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for node in walk(document):
        if isinstance(node, Mention):
            found[node.entry].append(node)
    return found


def _glossary(document: Document, sources: Sources) -> list[Json]:
    used = mentions(document)
    told: list[Json] = []
    for entry in document.glossary:
        places = [place_of(mention.span, sources) for mention in used.get(entry.key, ())]
        held = dump(entry, sources)
        assert isinstance(held, dict)  # noqa: S101  a node is an object
        told.append({**held, "mentions": [place for place in places if place]})
    return told
