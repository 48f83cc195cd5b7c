"""What is known while a DOCX is written down: the text so far, its styles, its fields."""

import re
from dataclasses import field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from publish.model import Finding, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.docx.names import value
from publish.readers.docx.numbering import Numbering
from publish.readers.docx.package import Package, Relation
from publish.readers.docx.styles import Role, Style, Styles

if TYPE_CHECKING:
    from lxml import etree

_HYPERLINK = regex(r"\s*HYPERLINK\s+(?P<inner>\\l\s+)?\"?(?P<target>[^\"\s]+)\"?", re.IGNORECASE)
_REFERENCE = regex(r"\s*(?:REF|PAGEREF)\s+(?P<target>\S+)", re.IGNORECASE)
_SILENT = regex(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|XE|TC|RD|ADDIN\s+EN\.CITE\.DATA)\b", re.IGNORECASE
)


@dataclass(slots=True)
class Field:
    """A field being read: what it does, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False


@dataclass(slots=True)
class Context:
    """One document being written down."""

    package: Package
    styles: Styles
    numbering: Numbering
    relations: dict[str, Relation]
    comments: dict[str, tuple[str, str]]
    findings: list[Finding] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    called: dict[str, None] = field(default_factory=dict)
    inserted: int = 0
    length: int = 0
    _text: list[str] = field(default_factory=list)

    contents: Style = Style(Role.CONTENTS)

    def write(self, text: str) -> tuple[int, int]:
        """Add characters to the text, and return where they stand."""
        start = self.length
        self._text.append(text)
        self.length += len(text)
        return start, self.length

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._text)

    @property
    def here(self) -> Span:
        """The place reached."""
        return self.span(self.length, self.length)

    def span(self, start: int, end: int) -> Span:
        """Return a stretch of the text."""
        return Span(self.package.seed, start, end)

    def report(self, finding: Finding) -> None:
        """Keep a finding."""
        self.findings.append(finding)

    @property
    def field_shows(self) -> bool:
        """Whether words written now are seen: within a field only its result is."""
        return all(each.shown and not _SILENT.match(each.instruction) for each in self.fields)

    @property
    def field_link(self) -> str:
        """Where the innermost field points that points anywhere."""
        for each in reversed(self.fields):
            found = _HYPERLINK.match(each.instruction)
            if found:
                return ("#" if found["inner"] else "") + found["target"]
            inner = _REFERENCE.match(each.instruction)
            if inner:
                return f"#{inner['target']}"
        return ""

    def link(self, element: "etree._Element") -> str:
        """Return where a hyperlink points."""
        related = self.relations.get(value(element, "id"))
        anchor = value(element, "anchor")
        if related is None:
            return f"#{anchor}" if anchor else ""
        return f"{related.target}#{anchor}" if anchor else related.target

    def picture(self, key: str) -> str:
        """Return the address of a picture: within the package, or where it points outside."""
        related = self.relations.get(key)
        if related is None:
            return ""
        if related.outside:
            return related.target
        return f"{PurePosixPath(self.package.seed).name}!/{related.target}"
