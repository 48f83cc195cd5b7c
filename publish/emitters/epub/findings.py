"""What a person should know about an e-book."""

from typing import ClassVar

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class NoPageList(Finding):
    """No PDF of this edition was bound, so no printed page can be named."""

    code: ClassVar[str] = "epub-no-page-list"
    severity: ClassVar[Severity] = Severity.NOTE


@dataclass(frozen=True, slots=True)
class FormulaUnread(Finding):
    """A formula that MathML cannot say; its TeX is shown instead."""

    code: ClassVar[str] = "epub-formula"
    severity: ClassVar[Severity] = Severity.WARNING
    source: str
