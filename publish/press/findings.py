"""What can go wrong at the press itself."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class EmitterFailed(Finding):
    """An emitter met something it does not know; the other files are made."""

    code = "emitter-failed"
    severity = Severity.ERROR
    format: str
    audience: str
    reason: str


@dataclass(frozen=True, slots=True)
class SheetFailed(Finding):
    """No file could be made by a style's own rules; it is made without them."""

    code = "sheet-failed"
    severity = Severity.WARNING
    format: str
    audience: str
    reason: str


@dataclass(frozen=True, slots=True)
class EditionFailed(Finding):
    """A document could not be revised for an audience; the other audiences are served."""

    code = "edition-failed"
    severity = Severity.ERROR
    audience: str
    reason: str


@dataclass(frozen=True, slots=True)
class NotWritable(Finding):
    """The output folder, or a file in it, cannot be written."""

    code = "not-writable"
    severity = Severity.ERROR
    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class FacesMissing(Finding):
    """The machine lacks faces the styles set with; others stand in for them."""

    code = "faces-missing"
    severity = Severity.WARNING
    names: str


@dataclass(frozen=True, slots=True)
class NothingToPublish(Finding):
    """No chapter was found in anything that was read."""

    code = "nothing-to-publish"
    severity = Severity.ERROR
    name: str


@dataclass(frozen=True, slots=True)
class NameTaken(Finding):
    """Another file of the same name is there already; it stays."""

    code = "name-taken"
    severity = Severity.ERROR
    path: str
    there: str


@dataclass(frozen=True, slots=True)
class NotCopied(Finding):
    """A file could not be read to be copied."""

    code = "not-copied"
    severity = Severity.ERROR
    path: str
    reason: str
