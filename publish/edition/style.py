"""Style: one audience's look, as design tokens that drive page, screen and slide."""

from enum import Enum

from publish.edition.script import Script
from publish.model.value import dataclass


class Face(Enum):
    """A kind of Chinese letter; which font draws it depends on the script."""

    SONG = "song"
    HEI = "hei"
    KAI = "kai"


class NotePlace(Enum):
    """Where a printed page sets its notes."""

    FOOT = "foot"
    CHAPTER_END = "chapter-end"


class Stress(Enum):
    """How emphasis shows, Chinese having no italic."""

    DOTS = "dots"
    KAI = "kai"
    WEIGHT = "weight"


class Marks(Enum):
    """What a printer's marks show outside the trimmed page."""

    NONE = "none"
    CROP = "crop"


class Vocabulary(Enum):
    """Whose words an edition speaks in: its author's, or those of its script's region."""

    AUTHOR = "author"
    REGIONAL = "regional"


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The printed page: a grid of ``measure`` characters by ``lines`` lines.

    Lengths are millimetres, ``size`` and ``leading`` points. The text block is
    measure × size wide and lines × leading high; ``head`` and ``inner`` say where it
    stands and the other two margins are what is left.
    """

    width: float
    height: float
    measure: int
    lines: int
    size: float
    leading: float
    head: float
    inner: float
    notes: NotePlace
    chapter_on_recto: bool

    @property
    def text_width(self) -> float:
        """The width of the text block, in points."""
        return self.measure * self.size

    @property
    def text_height(self) -> float:
        """The height of the text block, in points."""
        return self.lines * self.leading


@dataclass(frozen=True, slots=True)
class Faces:
    """Which kind of letter sets which part."""

    text: Face
    heading: Face
    quotation: Face
    caption: Face
    emphasis: Stress


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as ``#rrggbb``; one accent a style, and it must survive grey printing."""

    ink: str
    paper: str
    accent: str
    quiet: str
    tint: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes of headings as multiples of the body: chapter, section, subsection."""

    chapter: float
    section: float
    subsection: float


@dataclass(frozen=True, slots=True)
class SlideStyle:
    """The slide: points throughout; ``ratio`` as width over height."""

    width: float
    height: float
    title: float
    body: float
    leading: float
    points: int
    point_length: int


@dataclass(frozen=True, slots=True)
class PrintStyle:
    """What a printing house asks for.

    ``bleed`` is millimetres beyond the trim; the pages of a book are rounded up to
    whole signatures of so many pages, 1 for as many as there are; ``archive`` makes the
    file a PDF/A-2a, to be kept (ISO 19005-2).
    """

    bleed: float = 0.0
    marks: Marks = Marks.NONE
    signature: int = 1
    archive: bool = False


class MarkWidth(Enum):
    """How wide punctuation is set; clreq 3.1.6.

    Quanjiao: an em each; kaiming: an em at the end of a sentence, half within; banjiao:
    half an em. Marks that stand mid-square, as in Taiwan, keep their em.
    """

    QUANJIAO = "quanjiao"
    KAIMING = "kaiming"
    BANJIAO = "banjiao"


class Paragraphs(Enum):
    """How a paragraph is told from the one before it: by two empty squares, or a line."""

    INDENT = "indent"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How lines of text are composed.

    ``hanging`` sets small stops at a line's end beyond the measure; ``grid`` keeps every
    character on the squares of the page where it can; ``names`` and ``titles`` draw
    lines below names and titles that the author marked as such.
    """

    marks: MarkWidth = MarkWidth.QUANJIAO
    hanging: bool = False
    grid: bool = False
    names: bool = False
    titles: bool = False
    paragraphs: Paragraphs = Paragraphs.INDENT


class TermLinks(Enum):
    """Which uses of a term lead to its entry: the first of each chapter, all, or none."""

    FIRST = "first"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Parts:
    """Which parts an edition has beside its chapters, and what leads to its glossary.

    ``contents`` is the most rows that printed contents have; what is too much is told.
    """

    questions: bool
    glossary: bool
    references: bool
    margin_notes: bool
    half_title: bool = False
    index: bool = False
    term_links: TermLinks = TermLinks.FIRST
    contents: int = 2000


class TermOrder(Enum):
    """How a glossary is ordered: as its script expects, or as a style asks."""

    SCRIPT = "script"
    PINYIN = "pinyin"
    STROKES = "strokes"
    ZHUYIN = "zhuyin"


@dataclass(frozen=True, slots=True)
class Style:
    """Everything about how one audience's editions look.

    ``page_css`` and ``screen_css`` are the author's own rules, added after ours.
    """

    name: str
    title: str
    script: Script
    page: PageStyle
    faces: Faces
    colours: Colours
    scale: Scale
    slide: SlideStyle
    parts: Parts
    print: PrintStyle = PrintStyle()
    text: TextStyle = TextStyle()
    page_css: str = ""
    screen_css: str = ""
    vocabulary: Vocabulary = Vocabulary.AUTHOR
    term_order: TermOrder = TermOrder.SCRIPT
