"""The document: sections, with the glossary and references they lean on."""

from enum import Enum

from publish.model.block import Blocks
from publish.model.inline import Inlines
from publish.model.provenance import Sourced
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a title page and a catalogue say.

    ``script`` is the script most of the text was written in, as BCP 47 names it;
    ``cover`` the address of a picture, or empty where the cover is made of type.
    """

    title: Inlines
    subtitle: Inlines = ()
    authors: tuple[Inlines, ...] = ()
    script: str = "zh-Hans"
    description: Inlines = ()
    publisher: Inlines = ()
    rights: Inlines = ()
    date: str = ""
    identifier: str = ""
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Entry(Sourced):
    """One headword of the glossary.

    ``glosses`` are its other names and wordings in the author's words (an expansion,
    a translation), ``forms`` the spellings by which the text mentions it, ``reading``
    its pinyin where the author gives it, and the span is where the text first explains it.
    """

    key: str
    headword: Inlines
    glosses: tuple[Inlines, ...]
    definition: Blocks
    forms: tuple[str, ...]
    reading: str = ""


MAGAZINE = "magazine"
"""The genre of an article that is dated to its day or month, as no journal's is."""


class WorkKind(Enum):
    """What a work is, as far as its entry says; unknown where the author wrote it freely."""

    UNKNOWN = "unknown"
    ARCHIVE = "archive"
    ARTICLE = "article"
    BOOK = "book"
    CHAPTER = "chapter"
    DATASET = "dataset"
    MAP = "map"
    NEWSPAPER = "newspaper"
    OTHER = "other"
    PAPER = "paper"
    PATENT = "patent"
    PERIODICAL = "periodical"
    PREPRINT = "preprint"
    REPORT = "report"
    SOFTWARE = "software"
    STANDARD = "standard"
    THESIS = "thesis"
    WEB = "web"


@dataclass(frozen=True, slots=True)
class Reference(Sourced):
    """One work the document leans on.

    ``content`` is the whole entry as the author wrote it, or as a citation style words a
    work that came in fields; those are empty where the entry does not say. ``under`` are
    the headings that the entry stood under, outermost first. People are ``Family, Given``
    or one name in its own order, and ``others`` says that there are more of them. Dates
    are ISO 8601, as far as known. ``filed`` is the number under which a patent was applied
    for, ``scale`` and ``size`` are a map's, and ``cstr`` is an identifier such as a DOI.
    ``mark`` is how the text points at the work where works are not numbered, such as a
    name and a year.
    """

    key: str
    content: Inlines
    authors: tuple[str, ...] = ()
    title: str = ""
    container: str = ""
    year: str = ""
    under: tuple[Inlines, ...] = ()
    kind: WorkKind = WorkKind.UNKNOWN
    others: bool = False
    editors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    genre: str = ""
    edition: str = ""
    volume: str = ""
    issue: str = ""
    number: str = ""
    pages: str = ""
    city: str = ""
    publisher: str = ""
    date: str = ""
    doi: str = ""
    cstr: str = ""
    filed: str = ""
    scale: str = ""
    size: str = ""
    url: str = ""
    accessed: str = ""
    mark: Inlines = ()


@dataclass(frozen=True, slots=True)
class Section(Sourced):
    """A titled part of the book; depth is nesting, so no level is stored.

    The sections directly under the document are its chapters. ``byline`` holds the
    lines that say who wrote this part, where they work and when it appeared.
    """

    key: str
    title: Inlines
    body: Blocks
    sections: tuple["Section", ...] = ()
    byline: tuple[Inlines, ...] = ()
    numbered: bool = True
    number: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One whole book, before anyone has chosen an audience or a script.

    ``notices`` are what stood in the seeds beside the text: a platform's notice, a
    request to share. They are kept, and set in the colophon.
    """

    metadata: Metadata
    sections: tuple[Section, ...]
    glossary: tuple[Entry, ...] = ()
    references: tuple[Reference, ...] = ()
    notices: Blocks = ()
