"""Find the passages that are for readers nobody has a style for."""

from collections.abc import Collection, Iterator

from publish.model import Document, Finding, Passage, Severity, walk
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class PassageForNobody(Finding):
    """A passage names an audience that no edition is made for."""

    code = "passage-for-nobody"
    severity = Severity.WARNING
    audience: str
    known: str


def unserved(document: Document, known: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each audience of a passage that is not among the known."""
    names = {name.strip().casefold() for name in known}
    passages = (node for node in walk(document) if isinstance(node, Passage))
    for node in passages:
        for audience in sorted(node.audiences):
            if audience.strip().casefold() not in names:
                yield PassageForNobody(audience, ", ".join(sorted(known)), span=node.span)
