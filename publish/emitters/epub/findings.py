"""What a person should know about an e-book."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class NoPageList(Finding):
    """No PDF of this edition was bound, so no printed page can be named."""

    code = "epub-no-page-list"
    severity = Severity.NOTE


@dataclass(frozen=True, slots=True)
class FormulaUnread(Finding):
    """A formula that MathML cannot say; its TeX is shown instead."""

    code = "epub-formula"
    severity = Severity.WARNING
    source: str
