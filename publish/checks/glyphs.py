"""Find, before any page is set, the characters that no face of ours can draw."""

from collections.abc import Iterator
from dataclasses import dataclass

from publish import fonts
from publish.edition import Edition
from publish.model import Code, CodeListing, Finding, Severity, Span, Text, walk
from publish.model.text import span_of

ROLES = ("song", "hei", "kai", "mono")


@dataclass(frozen=True, slots=True)
class MissingGlyph(Finding):
    """No face of this script has a character; it prints as an empty box."""

    code = "missing-glyph"
    severity = Severity.WARNING
    character: str
    point: str
    count: int


def undrawable(edition: Edition) -> Iterator[Finding]:
    """Yield a finding for each such character, where the text first has it.

    Where faces are missing nothing is known of what others will draw, and nothing is said.
    """
    families = [name for role in ROLES for name in fonts.families(role, edition.script.value)]
    if fonts.absent(families):
        return
    nodes = [node for node in walk(edition.document) if isinstance(node, Text | Code | CodeListing)]
    letters = "".join(sorted(set().union(*(node.content for node in nodes))))
    for character in fonts.missing(families, letters):
        using = [node for node in nodes if character in node.content]
        count = sum(node.content.count(character) for node in using)
        place = _place(using[0], character)
        yield MissingGlyph(character, f"U+{ord(character):04X}", count, span=place)


def _place(node: Text | Code | CodeListing, character: str) -> Span:
    match node:
        case Text(content=content):
            at = content.index(character)
            return span_of(node, at, at + 1)
        case _:
            return node.span
