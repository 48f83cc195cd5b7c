"""A DOCX opened: its parts written down as one text, and the story over it."""

import re
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from publish.model import Finding, Span
from publish.model.regex import regex
from publish.readers.docx.context import Context
from publish.readers.docx.findings import (
    BrokenPackage,
    CommentDropped,
    InsertionsKept,
    RunningHeadDropped,
    TooManyParts,
)
from publish.readers.docx.names import below, child, local, value
from publish.readers.docx.numbering import numbering
from publish.readers.docx.package import Package, package
from publish.readers.docx.reader import read
from publish.readers.docx.scribe import Scribe
from publish.readers.docx.story import Whole
from publish.readers.docx.styles import Styles
from publish.readers.seed.decoding import Decoded
from publish.readers.seed.form import Opened
from publish.readers.settings.limits import USUAL, Limits

if TYPE_CHECKING:
    from lxml import etree

_SHOWN = 60
_PAGE = regex(r"[\d\s第页頁共/\-–—·.]*")
_DULL = regex(
    r"microsoft|word|文档\s*\d*$|文件\s*\d*$|document\s*\d*$|untitled|无标题|幻灯片|演示文稿|administrator|admin|user"
    r"|用户|使用者|lenovo|dell|hp|asus|acer|微软|python-docx|openpyxl|windows|pc|author|作者|unknown",
    re.IGNORECASE,
)


def opened(data: bytes, name: str, limits: Limits = USUAL) -> Opened | None:
    """Open a DOCX; nothing where the bytes are no zip that holds a Word document."""
    try:
        found = package(data, name, limits)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return _refused(name, str(error).lower()) if name.lower().endswith(".docx") else None
    if found is None:
        return None
    count = len(found.archive.infolist())
    if count > limits.package_parts:
        span = found.start
        return Opened(Decoded("", (TooManyParts(count, limits.package_parts, span=span),)))
    return _opened(found)


def _refused(name: str, reason: str) -> Opened:
    return Opened(Decoded("", (BrokenPackage(name, reason, span=Span(name, 0, 0)),)))


def _opened(found: Package) -> Opened | None:
    main = next(
        (each.target for each in found.relations("").values() if each.kind == "officeDocument"),
        "word/document.xml",
    )
    if not found.has(main):
        return None
    root = found.xml(main)
    body = child(root, "body")
    if body is None:
        reason = "no body" if root is not None else "no text could be read"
        told = BrokenPackage(found.seed, reason, span=found.start)
        return Opened(Decoded("", (*found.findings, told)))
    return _written(found, main, body)


def _written(found: Package, main: str, body: "etree._Element") -> Opened:
    relations = found.relations(main)
    named = {each.kind: each.target for each in relations.values() if not each.outside}
    context = Context(
        found,
        Styles(found.xml(named.get("styles", ""))),
        numbering(found.xml(named.get("numbering", ""))),
        relations,
        _comments(found.xml(named.get("comments", ""))),
    )
    scribe = Scribe(context)
    whole = Whole(scribe.story(body))
    for kind in ("footnotes", "endnotes"):
        _notes(context, scribe, whole, named.get(kind, ""))
    _about(context, whole)
    heads = tuple(_running(found, context))
    rest = tuple(
        CommentDropped(text, by, span=found.start) for by, text in context.comments.values() if text
    )
    kept = (InsertionsKept(context.inserted, span=found.start),) if context.inserted else ()
    findings = (*found.findings, *context.findings, *rest, *kept, *heads)
    return Opened(Decoded(context.text, findings), partial(read, whole))


def _comments(root: "etree._Element | None") -> dict[str, tuple[str, str]]:
    if root is None:
        return {}
    return {
        value(each, "id"): (value(each, "author"), _text(each)) for each in below(root, "comment")
    }


def _text(element: "etree._Element") -> str:
    return "".join(each.text or "" for each in below(element, "t")).strip()


def _notes(context: Context, scribe: Scribe, whole: Whole, part: str) -> None:
    """Write down the notes of one part after the body, in the order they stand."""
    root = context.package.xml(part) if part else None
    if root is None:
        return
    outer = context.relations
    context.relations = context.package.relations(part)
    for each in root:
        if local(each) in {"footnote", "endnote"} and value(each, "type") in {"", "normal"}:
            key = f"{local(each)[0]}{value(each, 'id')}"
            whole.notes[key] = scribe.story(each)
    context.relations = outer


def _about(context: Context, whole: Whole) -> None:
    """Write down what the properties say, where they say something of this text."""
    relations = context.package.relations("").values()
    part = next((each.target for each in relations if each.kind == "core-properties"), "")
    root = context.package.xml(part) if part else None
    for each in root if root is not None else ():
        said = " ".join((each.text or "").split())
        match local(each):
            case "title" | "creator" as name if (
                said and len(said) < _SHOWN and not _DULL.search(said)
            ):
                whole.said[name] = context.write(said)
                context.write("\n")
            case "modified":
                whole.date = said[:10]
            case _:
                pass


def _running(found: Package, context: Context) -> Iterator[Finding]:
    """Tell what stands on every page; page numbers are nothing to tell."""
    told = set()
    for each in context.relations.values():
        if each.kind in {"header", "footer"} and not each.outside:
            root = found.xml(each.target)
            text = _text(root) if root is not None else ""
            if text and text not in told and not _PAGE.fullmatch(text):
                yield RunningHeadDropped(text[:_SHOWN], span=found.start)
            told.add(text)
