"""Where a finding or an edit stands, for a person and for a script."""

from collections.abc import Mapping

from publish.model import Edit, Finding, Source, Span
from publish.model.json import Json
from publish.model.value import dataclass
from publish.words import wording

Sources = Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class Where:
    """A file, a line and a column, as far as they are known; counted from one."""

    file: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        known = (str(part) for part in (self.file, self.line, self.column) if part is not None)
        return ":".join(known)

    def row(self) -> dict[str, Json]:
        """Return the three as JSON."""
        return {"file": self.file, "line": self.line, "column": self.column}


def where(finding: Finding, sources: Sources) -> Where:
    """Return where a finding stands; one about a file outside the seeds may know its line."""
    if finding.span is not None and finding.span.seed in sources:
        return at(finding.span, sources)
    said = finding.arguments()
    file, line = said.get("file"), said.get("line")
    named = file if isinstance(file, str) else finding.span.seed if finding.span else None
    return Where(named, line if isinstance(line, int) else None)


def at(span: Span, sources: Sources) -> Where:
    """Return where a span begins."""
    if span.seed not in sources:
        return Where(span.seed)
    place = sources[span.seed].place(span.start)
    return Where(place.seed, place.line, place.column)


def finding_row(finding: Finding, sources: Sources, language: str) -> dict[str, Json]:
    """Return a finding as JSON shows it."""
    said = wording(finding, language)
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        **where(finding, sources).row(),
        "message": said.message,
        "hint": said.hint,
    }


def edit_row(edit: Edit, sources: Sources) -> dict[str, Json]:
    """Return an edit as JSON shows it."""
    told = at(edit.span, sources)
    return {"rule": edit.rule, **told.row(), "before": edit.before, "after": edit.after}
