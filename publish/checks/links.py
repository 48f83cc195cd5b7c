"""Find the links whose addresses are let through nowhere: their words stay, unlinked."""

from collections.abc import Callable, Iterator

from publish.model import Document, Finding, Link, Severity, walk
from publish.model.value import dataclass

_SHOWN = 120


@dataclass(frozen=True, slots=True)
class RefusedAddress(Finding):
    """A link leads to an address of a kind that no book of ours carries."""

    code = "refused-address"
    severity = Severity.WARNING
    address: str


def refused(document: Document, outward: Callable[[str], str | None]) -> Iterator[Finding]:
    """Yield a finding for each link of which ``outward`` makes no address."""
    for node in walk(document):
        if isinstance(node, Link) and outward(node.target) is None:
            yield RefusedAddress(_shortened(node.target), span=node.span)


def _shortened(address: str) -> str:
    return address if len(address) <= _SHOWN else f"{address[:_SHOWN]}…"
