"""Containers: asides, and passages for some audiences only."""

import re
from collections.abc import Callable
from dataclasses import replace

from markdown_it.token import Token

from publish.model import (
    Aside,
    AsideKind,
    Blocks,
    Figure,
    Finding,
    Inlines,
    Paragraph,
    Passage,
    Quotation,
    Span,
)
from publish.readers.findings import UnknownContainer
from publish.readers.markdown import attributes
from publish.readers.markdown.attributes import BRACED
from publish.readers.markdown.strand import Strand

_KINDS = {
    AsideKind.NOTE: "note info abstract summary tldr seealso details 注 说明 說明 备注 備註",
    AsideKind.TIP: "tip hint success check done 提示 技巧",
    AsideKind.IMPORTANT: "important attention key 要点 要點 重点 重點 重要",
    AsideKind.WARNING: "warning caution danger error failure bug 警告 注意 危险 危險",
    AsideKind.EXAMPLE: "example 例 例子 示例 举例 舉例",
    AsideKind.QUESTION: "question exercise faq help 问题 問題 思考 讨论 討論 想一想 练习 練習",
}
_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_ALERT = re.compile(r"\[!(\w+)\][ \t]*(?:\n|$)")
_OPENING = re.compile(
    r"\{?\s*(?P<for>for|only|面向|仅供|僅供)?\s*[.:：]?\s*(?P<name>[^\s{}\[]+?)\}?"
    r"(?:\s+(?P<title>.*?)|\[(?P<braced>.*?)\]|\s*)\s*(?:\{[^{}]*\})?\s*:*"
)
_QUOTES = "\"'“”「」"


def kind_named(name: str) -> AsideKind | None:
    """Return the kind of aside that a name means."""
    return _BY_NAME.get(name.lower())


def alert(content: str) -> tuple[AsideKind, str] | None:
    """Return the kind of a quotation that opens with ``[!NOTE]``, and what is left of it."""
    match = _ALERT.match(content)
    kind = _BY_NAME.get(match[1].lower()) if match else None
    return (kind, content[match.end() :]) if match and kind else None


NOTICES = "notice"


def beside(token: Token) -> str:
    """Return what a container sets beside the text, if it does: a byline, or notices."""
    name = token.info.strip() if token.type == "container_fenced_open" else ""
    return name if name in {"byline", NOTICES} else ""


def titled(kind: AsideKind, title: Inlines, content: Blocks, span: Span) -> Aside:
    """Make an aside."""
    return Aside(kind, title, content, span=span)


def fenced(
    strand: Strand,
    content: Blocks,
    span: Span,
    inlines: Callable[[Strand], Inlines],
    findings: list[Finding],
) -> Blocks:
    """Make what a container's opening line names: an aside, a passage, a quotation."""
    match = _OPENING.fullmatch(strand.content)
    name = match["name"].lower() if match else strand.content.lower()
    group = "braced" if match and match["braced"] else "title"
    title = _title(strand.part(*match.span(group)), inlines) if match and match[group] else ()
    if match and match["for"]:
        said = f"{match['name']} {match['title'] or ''}"
        audiences = frozenset(re.split(r"[\s,，、]+", said.strip()))
        return (Passage(audiences, content, span=span),)
    if name in {"quote", "blockquote", "引用", "cite"}:
        return (Quotation(content, title, span=span),)
    if name == "figure" and content and isinstance(content[0], Figure):
        return (_figure(content[0], content[1:], strand.content, span), *content[2:])
    kind = _BY_NAME.get(name)
    if kind is None:
        findings.append(UnknownContainer(strand.content, span=span))
        title = title or inlines(strand)
    return (Aside(kind or AsideKind.NOTE, title, content, span=span),)


def _figure(picture: Figure, told: Blocks, opening: str, span: Span) -> Figure:
    """Make a figure of a picture, and of the paragraph below it, which is its caption."""
    caption = told[0].content if told and isinstance(told[0], Paragraph) else ()
    braces = BRACED.search(opening)
    key = attributes.parse(braces.group()).key if braces else ""
    return replace(picture, caption=caption, key=key or picture.key, span=span)


def _title(strand: Strand, inlines: Callable[[Strand], Inlines]) -> Inlines:
    bare = strand.content.strip(_QUOTES)
    at = strand.content.find(bare)
    return inlines(strand.part(at, at + len(bare))) if bare else ()
