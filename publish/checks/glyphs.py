"""Find, before any page is set, the characters that no face of ours can draw."""

from collections import Counter
from collections.abc import Iterator, Sequence

from publish import fonts
from publish.edition import Edition
from publish.model import Code, CodeListing, Finding, Ruby, Severity, Span, Text, walk
from publish.model.text import span_of
from publish.model.value import dataclass

Worded = Text | Code | CodeListing | Ruby
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
    nodes = [node for node in walk(edition.document) if isinstance(node, Worded)]
    letters = "".join(sorted(set().union(*map(_letters, nodes))))
    missing = fonts.missing(families, letters)
    counts, first = _uses(nodes, frozenset(missing)) if missing else (Counter(), {})
    for character in missing:
        place, count = _place(first[character], character), counts[character]
        yield MissingGlyph(character, f"U+{ord(character):04X}", count, span=place)


def _uses(
    nodes: Sequence[Worded], characters: frozenset[str]
) -> tuple[Counter[str], dict[str, Worded]]:
    """Count characters, and tell the first node that has each."""
    counts: Counter[str] = Counter()
    first: dict[str, Worded] = {}
    for node in nodes:
        if not characters.isdisjoint(letters := _letters(node)):
            own = Counter(letter for letter in letters if letter in characters)
            counts += own
            first = dict.fromkeys(own, node) | first
    return counts, first


def _letters(node: Worded) -> str:
    """Return what a node itself draws; the base of a ruby is nodes of its own."""
    return node.reading if isinstance(node, Ruby) else node.content


def _place(node: Worded, character: str) -> Span:
    match node:
        case Text(content=content):
            at = content.index(character)
            return span_of(node, at, at + 1)
        case _:
            return node.span
