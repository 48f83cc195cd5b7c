"""What every binder returns."""

from publish.edition import PageMap
from publish.model import Finding
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """A finished file: its bytes, and how many pages, chapters or slides it holds.

    ``pages`` is where the printed pages fall, which only a PDF can tell.
    """

    data: bytes
    units: int
    pages: PageMap | None = None
    findings: tuple[Finding, ...] = ()
