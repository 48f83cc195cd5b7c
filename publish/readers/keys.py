"""Keys: a name for every section that no other section has."""

from collections.abc import Iterable
from dataclasses import replace

from publish.model import Finding, Section, plain_text
from publish.readers.findings import DuplicateKey
from publish.readers.outline import slug


def keyed(sections: Iterable[Section]) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Give sections the keys they lack; a key used twice is told apart by a number."""
    keys = _Keys()
    made = tuple(keys.section(section) for section in sections)
    return made, tuple(keys.findings)


class _Keys:
    """The keys given so far, and how often each was wanted."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._wanted: dict[str, int] = {}
        self.findings: list[Finding] = []

    def section(self, old: Section) -> Section:
        if old.key in self._taken:
            self.findings.append(DuplicateKey(old.key, span=old.span))
        key = self._fresh(old.key or slug(plain_text(old.title)))
        return replace(old, key=key, sections=tuple(map(self.section, old.sections)))

    def _fresh(self, wanted: str) -> str:
        key = wanted
        while key in self._taken:
            self._wanted[wanted] = self._wanted.get(wanted, 1) + 1
            key = f"{wanted}-{self._wanted[wanted]}"
        self._taken.add(key)
        return key
