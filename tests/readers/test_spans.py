"""Words in brackets with attributes."""

import pytest

from publish.model import Deletion, Emphasis, ProperName, Span, Strong, Text, WorkTitle
from publish.readers.markdown.spans import spanned

_AT = Span("seed.md", 0, 2)


@pytest.mark.parametrize(
    ("braces", "kind"),
    [
        ("{.name}", ProperName),
        ("{.title}", WorkTitle),
        ("{.emphasis}", Emphasis),
        ("{.strong}", Strong),
        ("{.deleted}", Deletion),
        ("{.unknown}", Text),
    ],
)
def test_a_class_says_what_words_are(braces: str, kind: type) -> None:
    """Names, titles and stress are said by class; a class we do not know says nothing."""
    (node,) = spanned((Text("孔子", span=_AT),), braces, _AT)
    assert type(node) is kind
