"""What the press is asked for, and what it answers."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TypeAlias

from publish.edition import Script
from publish.model import Edit, Finding, Severity, Source
from publish.model.value import dataclass

FORMATS = ("pdf", "epub", "pptx")
"""Every kind of file the press makes; the PDF first, since it tells the pages."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to publish, for whom, and where to put it.

    ``audiences`` empty means those the manuscript asks for, and ``script`` empty the
    script of each style.
    """

    folder: Path
    output: Path
    audiences: tuple[str, ...] = ()
    script: Script | None = None
    formats: tuple[str, ...] = FORMATS


@dataclass(frozen=True, slots=True)
class Output:
    """A file the press made; ``units`` counts its pages, chapters or slides."""

    path: Path
    format: str
    audience: str
    script: str
    units: int


@dataclass(frozen=True, slots=True)
class Report:
    """What was made, what was changed, what needs a person, and how long it took."""

    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...]
    sources: Mapping[str, Source]
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether some finding is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)

    def edits_by_rule(self) -> dict[str, int]:
        """Count the edits, the most frequent rule first."""
        counted = Counter(edit.rule for edit in self.edits)
        return dict(sorted(counted.items(), key=lambda rule: (-rule[1], rule[0])))


Progress: TypeAlias = Callable[[str, str], None]
"""Called with a stage (``read``, ``revise``, ``pdf``…) and what it works on."""


def silent(stage: str, subject: str) -> None:
    """Report no progress."""
    del stage, subject
