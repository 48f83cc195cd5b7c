"""The ways through a document miss nothing and change nothing of their own accord."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from hypothesis import given

from publish.model import Document, Sourced, Text, rewrite, walk
from publish.model.text import respelled
from tests.model.documents import documents


def everything(value: object) -> Iterator[Sourced]:
    """Yield every node that lies in the fields of another, however deep."""
    if isinstance(value, Sourced):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from everything(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from everything(getattr(value, field.name))


@given(documents())
def test_rewriting_with_nothing_changes_nothing(document: Document) -> None:
    """Rewriting without rules returns an equal document."""
    assert rewrite(document) == document


@given(documents())
def test_every_child_is_walked_once(document: Document) -> None:
    """A walk meets every node that the document holds, each of them once."""
    walked = Counter(id(node) for node in walk(document) if isinstance(node, Sourced))
    held = Counter(map(id, everything(document)))
    assert walked == held


@given(documents())
def test_a_walk_begins_at_the_top(document: Document) -> None:
    """The first node of a walk is the one it began with."""
    assert next(walk(document)) is document


@given(documents())
def test_rewriting_reaches_every_text(document: Document) -> None:
    """A rule for runs of inlines is handed every text of the document."""
    starred = rewrite(
        document,
        inlines=lambda run: tuple(
            respelled(node, "*" * len(node.content)) if isinstance(node, Text) else node
            for node in run
        ),
    )
    left = [node.content for node in walk(starred) if isinstance(node, Text)]
    assert set("".join(left)) <= {"*"}
