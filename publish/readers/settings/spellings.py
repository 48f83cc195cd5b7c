"""Spellings of terms, and those of no use: too short to be looked for, or none given."""

from collections.abc import Iterator, Mapping

from publish.model import Finding
from publish.readers.settings.findings import CommonTerm, EmptyTerm
from publish.readers.settings.toml import Settings


def unusable(spelled: Mapping[str, str], parsed: Settings, prefix: str) -> Iterator[Finding]:
    """Yield what is wrong with terms, each at its key, which ``prefix`` stands before."""
    for term, said in spelled.items():
        span = parsed.span(f"{prefix}{term}")
        if len(term) == 1:
            yield CommonTerm(term, span=span)
        elif not (term and said):
            yield EmptyTerm(term, span=span)
