"""Where the printed pages fall, as plain data other emitters may use."""

from collections.abc import Mapping
from dataclasses import field

from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class PageStart:
    """A printed page begins ``offset`` characters into the block whose id is ``key``.

    That block is the nearest that has an id, empty on a page without text. The characters
    are those of its own text on earlier pages; what the press adds (``data-generated``)
    and the bodies of notes do not count. ``label`` is the folio as printed.
    """

    key: str
    offset: int
    label: str


@dataclass(frozen=True, slots=True)
class PageMap:
    """Every page's start, in order, and the page on which each block starts.

    Keys are the ids that the XHTML writer gives; labels are folios as printed.
    """

    starts: tuple[PageStart, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
