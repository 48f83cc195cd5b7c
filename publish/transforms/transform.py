"""The shape every transform has."""

from collections.abc import Callable
from typing import TypeAlias

from publish.model import Document, Edit, Finding
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Revised:
    """A document after a transform, with what was changed and what needs a person."""

    document: Document
    edits: tuple[Edit, ...] = ()
    findings: tuple[Finding, ...] = ()


Transform: TypeAlias = Callable[[Document], Revised]


def compose(*transforms: Transform) -> Transform:
    """Chain transforms; the first named is the first applied."""

    def composed(document: Document) -> Revised:
        revised = Revised(document)
        for transform in transforms:
            after = transform(revised.document)
            edits = (*revised.edits, *after.edits)
            findings = (*revised.findings, *after.findings)
            revised = Revised(after.document, edits, findings)
        return revised

    return composed
