"""Keys: a name for every section that no other section has."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.model import Finding, Section, plain_text
from publish.readers.findings import DuplicateKey
from publish.readers.outline import slug


def keyed(
    sections: Iterable[Section], taken: set[str]
) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Give sections the keys they lack; a key used twice is told apart by a number."""
    findings: list[Finding] = []
    return tuple(_keyed(section, taken, findings) for section in sections), tuple(findings)


def _keyed(section: Section, taken: set[str], findings: list[Finding]) -> Section:
    if section.key in taken:
        findings.append(DuplicateKey(section.key, span=section.span))
    key = unique(section.key or slug(plain_text(section.title)), taken)
    below = tuple(_keyed(part, taken, findings) for part in section.sections)
    return replace(section, key=key, sections=below)


def unique(key: str, taken: set[str]) -> str:
    """Return the key, or the key with the first number that makes it new, and take it."""
    fresh = next(name for name in _numbered(key) if name not in taken)
    taken.add(fresh)
    return fresh


def _numbered(key: str) -> Iterator[str]:
    yield key
    number = 2
    while True:
        yield f"{key}-{number}"
        number += 1
