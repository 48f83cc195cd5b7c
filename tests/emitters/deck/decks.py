"""Editions to make decks of, and the decks opened again."""

import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZipFile

from lxml import etree
from pptx import Presentation

from publish.digest import digest
from publish.edition import Edition, PageMap, Style
from publish.emitters import deck
from publish.model import (
    Document,
    Entry,
    Figure,
    Paragraph,
    Reference,
    Span,
    Text,
)
from publish.readers import read_style
from publish.resources import Gallery, Picture
from publish.xhtml.anchors import Anchors
from tests.digest.test_digest import ESSAY
from tests.digest.writing import SEED, written

Opened: TypeAlias = Any
"""A presentation as python-pptx reads it, untyped."""

STYLES = Path(__file__).parents[3] / "styles"
NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
DATED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def text(words: str) -> tuple[Text]:
    """Return words that stand nowhere in particular."""
    return (Text(words, span=Span(SEED, 0, 0)),)


@cache
def style(name: str = "general") -> Style:
    """Return one of the shipped styles."""
    found = read_style(name, (STYLES,)).style
    assert found
    return found


def edition(document: Document, name: str = "general") -> Edition:
    """Return an edition of a document, in the script of its style."""
    made = style(name)
    return Edition(document, digest(document), name, made.script, made, Gallery(), DATED)


def furnished(name: str = "general") -> Edition:
    """Return an edition with a glossary, references, a picture and printed pages."""
    document = written(ESSAY)
    chapter = document.sections[0]
    at = Span(SEED, 0, 0)
    figure = Figure("f1", "plan.png", "一层的平面图", text("一层平面"), span=at)
    definition = (Paragraph(text("夜里也开门的图书馆。"), span=at),)
    document = replace(
        document,
        metadata=replace(document.metadata, title=text("灯"), authors=(text("林知")[0:1],)),
        sections=(replace(chapter, body=(*chapter.body, figure)),),
        glossary=(
            Entry("g1", text("夜馆"), (), definition, ("夜馆",), span=at),
            Entry("g2", text("UBI"), (text("全民基本收入"),), (), ("UBI",), span=at),
        ),
        references=(
            Reference("r1", text("林知. 灯下[M]. 北京: 河畔出版社, 2020."), span=at),
            Reference("r2", text("Lamp, A. Night Libraries. River Press, 2019."), span=at),
        ),
    )
    picture = Picture("plan.png", _png(), "image/png", 8, 4)
    made = edition(document, name)
    made = replace(made, gallery=Gallery({(SEED, "plan.png"): picture}))
    return replace(made, pages=paged(made, {"c1": "7", "c1-1": "8", "c1-2": "12"}))


def paged(made: Edition, folios: dict[str, str]) -> PageMap:
    """Return where a PDF would have sections fall, by the ids it gives them."""
    anchors = Anchors.of(made.document)
    found = ((anchors.find(key), folio) for key, folio in folios.items())
    return PageMap((), {target.id: folio for target, folio in found if target})


def bound(made: Edition) -> bytes:
    """Return an edition's deck as a file."""
    return deck.bind(deck.render(deck.plan(made))).data


def opened(data: bytes) -> Opened:
    """Open a deck as python-pptx does."""
    return Presentation(BytesIO(data))


def parts(data: bytes) -> dict[str, etree._Element]:
    """Return every XML part of a deck, parsed."""
    with ZipFile(BytesIO(data)) as file:
        names = [name for name in file.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(file.read(name)) for name in names}


def slides(data: bytes) -> list[etree._Element]:
    """Return the slides of a deck in order, as XML."""
    return [slide._element for slide in opened(data).slides]


def _png() -> bytes:
    """Return a grey picture of eight by four pixels."""
    rows = b"".join(b"\x00" + b"\x80" * 8 for _ in range(4))
    head = struct.pack(">IIBBBBB", 8, 4, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    made = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)
