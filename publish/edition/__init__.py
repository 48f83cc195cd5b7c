"""Editions: what an emitter is given, and the words for audience, script and style."""

from publish.edition.citing import CitationForm, Citing, Standard
from publish.edition.colour import contrast
from publish.edition.digest import (
    Amount,
    ChapterDigest,
    Claim,
    Digest,
    Point,
    Question,
    Quote,
)
from publish.edition.edition import Edition
from publish.edition.identity import identity
from publish.edition.pages import PageMap, PageStart
from publish.edition.script import Script
from publish.edition.style import (
    Colours,
    Face,
    Faces,
    Marks,
    MarkWidth,
    NotePlace,
    PageStyle,
    Paragraphs,
    Parts,
    PrintStyle,
    Scale,
    SlideStyle,
    Stress,
    Style,
    TermLinks,
    TermOrder,
    TextStyle,
    Vocabulary,
)

__all__ = [
    "Amount",
    "ChapterDigest",
    "CitationForm",
    "Citing",
    "Claim",
    "Colours",
    "Digest",
    "Edition",
    "Face",
    "Faces",
    "MarkWidth",
    "Marks",
    "NotePlace",
    "PageMap",
    "PageStart",
    "PageStyle",
    "Paragraphs",
    "Parts",
    "Point",
    "PrintStyle",
    "Question",
    "Quote",
    "Scale",
    "Script",
    "SlideStyle",
    "Standard",
    "Stress",
    "Style",
    "TermLinks",
    "TermOrder",
    "TextStyle",
    "Vocabulary",
    "contrast",
    "identity",
]
