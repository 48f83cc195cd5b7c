"""The words of a document alone, as an outline or a file name wants them."""

from dataclasses import replace
from typing import assert_never

from publish.model.block import Blocks
from publish.model.fold import walk
from publish.model.inline import (
    Citation,
    Code,
    CrossReference,
    Deletion,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Maths,
    Mention,
    Note,
    ProperName,
    Ruby,
    Strong,
    Text,
    WorkTitle,
)


def plain_text(inlines: Inlines) -> str:
    """Return the words along a line, without notes, readings and marks."""
    return "".join(map(_words, inlines))


def _words(inline: Inline) -> str:
    match inline:
        case Text(content=content) | Code(content=content):
            return content
        case Emphasis() | Strong() | Deletion() | ProperName() | WorkTitle() | Link() | Mention():
            return plain_text(inline.content)
        case Citation() | CrossReference():
            return plain_text(inline.content)
        case Ruby():
            return plain_text(inline.base)
        case Maths():
            return inline.source
        case Image():
            return inline.alt
        case LineBreak():
            return " "
        case Note():
            return ""
        case _:
            assert_never(inline)


def without_notes(inlines: Inlines) -> Inlines:
    """Return inlines less their notes: a title set again, away from its own heading."""
    return tuple(_unnoted(inline) for inline in inlines if not isinstance(inline, Note))


def _unnoted(inline: Inline) -> Inline:
    match inline:
        case (
            Emphasis()
            | Strong()
            | Deletion()
            | ProperName()
            | WorkTitle()
            | Link()
            | Mention()
            | Citation()
            | CrossReference()
        ):
            return replace(inline, content=without_notes(inline.content))
        case Ruby():
            return replace(inline, base=without_notes(inline.base))
        case Text() | Code() | LineBreak() | Maths() | Image() | Note():
            return inline
        case _:
            assert_never(inline)


def all_text(blocks: Blocks) -> str:
    """Return every text below these blocks, notes included, for counting and tests."""
    return "".join(
        node.content for block in blocks for node in walk(block) if isinstance(node, Text | Code)
    )
