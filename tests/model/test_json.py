"""A document as JSON says everything, is friendly to scripts, and reads back equal."""

import json
from itertools import chain
from typing import Any

import pytest
from hypothesis import given

from publish.model import Document, Section, plain_text, walk
from publish.model.json import dump, load
from tests.model.documents import Manuscript, documents, manuscripts


def sections(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every section of a dumped document, outer ones first."""
    below = chain.from_iterable(map(sections, data["sections"]))
    return [*data["sections"], *below]


@given(documents())
def test_what_was_written_reads_back_equal(document: Document) -> None:
    """A document written as JSON text and read back is equal, spans and runs included."""
    assert load(json.loads(json.dumps(dump(document)))) == document


@given(manuscripts())
def test_what_is_said_twice_is_ignored_in_reading(drawn: Manuscript) -> None:
    """Places and whatever else is added change nothing when a document is read back."""
    data = dump(drawn.document, {drawn.source.name: drawn.source})
    assert isinstance(data, dict)
    assert load({**data, "findings": [], "edits": []}) == drawn.document


@given(manuscripts())
def test_titles_are_plain_strings(drawn: Manuscript) -> None:
    """A section's title is a string, its nodes stand beside it, its body is called blocks."""
    data = json.loads(json.dumps(dump(drawn.document)))
    told = [
        (part["title"], len(part["title_inlines"]), len(part["blocks"])) for part in sections(data)
    ]
    held = [
        (plain_text(node.title), len(node.title), len(node.body))
        for node in walk(drawn.document)
        if isinstance(node, Section)
    ]
    assert sorted(told) == sorted(held)


@given(manuscripts())
def test_series_of_words_are_lists_of_strings(drawn: Manuscript) -> None:
    """Authors and glosses are lists of strings, with the nodes as lists of lists beside."""
    data = json.loads(json.dumps(dump(drawn.document)))
    metadata = data["metadata"]
    assert metadata["authors"] == [plain_text(name) for name in drawn.document.metadata.authors]
    assert len(metadata["authors_inlines"]) == len(metadata["authors"])
    for told, entry in zip(data["glossary"], drawn.document.glossary, strict=True):
        assert told["glosses"] == [plain_text(gloss) for gloss in entry.glosses]
        assert all(isinstance(nodes, list) for nodes in told["glosses_inlines"])


@given(manuscripts())
def test_places_are_told_where_the_seed_is_known(drawn: Manuscript) -> None:
    """A node's place is the line and column of its span's start, counted from one."""
    section = drawn.document.sections[-1]
    told = json.loads(json.dumps(dump(section, {drawn.source.name: drawn.source})))
    before = drawn.source.text[: section.span.start]
    column = len(before) - before.rfind("\n")
    line = before.count("\n") + 1
    assert told["place"] == {"file": drawn.source.name, "line": line, "column": column}
    assert "place" not in json.loads(json.dumps(dump(section)))


@pytest.mark.parametrize("data", [None, [], "书", {"type": "document"}, {"metadata": 3}])
def test_what_is_no_document_is_refused(data: object) -> None:
    """Anything else than a document raises ValueError, and nothing else."""
    with pytest.raises(ValueError, match="not a document"):
        load(json.loads(json.dumps(data)))
