"""What a paginator is given and what it gives back: plain data, no engine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from types import MappingProxyType

from publish.edition import PageStart
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Asset:
    """The bytes that answer an address, with their media type."""

    data: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Sheets:
    """One document to paginate.

    `markup` is a whole XHTML or HTML document with `lang` on its root. `fetch` is the
    only way an address in markup or stylesheet is answered; None refuses it.
    `words` tells where the words of a text end, for headings and cells that break between
    them. `identifier` seeds the file's /ID; `created` is written as given, in place of a clock.
    `bleed` is by how many points colour reaches over the trim.
    """

    markup: str
    stylesheet: str
    fetch: Callable[[str], Asset | None]
    identifier: bytes
    created: datetime | None = None
    archival: bool = False
    words: Callable[[str], Sequence[int]] | None = None
    bleed: float = 0.0


@dataclass(frozen=True, slots=True)
class Paginated:
    """A finished PDF and what is known of its pages.

    `labels` holds one printed label a page, `anchors` the page index (from 0) of every
    id, `fallen_back` the paragraphs left to the stock engine, counted by reason,
    `messages` what the engine warned of, places in the stylesheet as ``line:column``,
    `torn` the words wider than their line, which were broken anywhere.
    """

    data: bytes
    pages: int
    labels: tuple[str, ...]
    starts: tuple[PageStart, ...]
    anchors: Mapping[str, int]
    composed: int = 0
    fallen_back: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    messages: tuple[str, ...] = ()
    torn: tuple[str, ...] = ()
