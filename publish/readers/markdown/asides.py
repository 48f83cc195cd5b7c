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
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.findings import UnknownContainer
from publish.readers.markdown import attributes
from publish.readers.markdown.attributes import BRACED
from publish.readers.markdown.strand import Strand
from publish.readers.rich.words import set_of

_KINDS = {
    AsideKind.NOTE: "note notes info abstract summary tldr seealso details 注 说明 說明 备注 備註",
    AsideKind.TIP: "tip tips hint success check done 提示 技巧",
    AsideKind.IMPORTANT: "important attention key key-point 要点 要點 重点 重點 重要",
    AsideKind.WARNING: "warning caution danger error failure bug 警告 注意 危险 危險",
    AsideKind.EXAMPLE: "example 例 例子 示例 举例 舉例",
    AsideKind.QUESTION: "question exercise faq help 问题 問題 思考 讨论 討論 想一想 练习 練習",
}
_BY_NAME = {name: kind for kind, names in _KINDS.items() for name in names.split()}
_ALERT = regex(r"\[!(?P<kind>[\w-]+)(?:\|[^\]\n]*)?\][+-]?[ \t]*(?P<title>[^\n]*?)[ \t]*(?:\n|$)")
_QUOTES_KIND = frozenset({"quote", "cite", "引用"})
_OPENING = regex(
    r"\{?\s*(?P<for>for|only|面向|仅供|僅供)?\s*[.:：]?\s*(?P<name>[^\s{}\[]+?)\}?"
    r"(?:\s+(?P<title>.*?)|\[(?P<braced>.*?)\]|\s*)\s*(?:\{[^{}]*\})?\s*:*"
)
# Frames of makers of sites that are only a look.
_LOOKS = set_of(
    "center centre column columns code-group tabs grid card cards row div section left right "
    "hidden-content panel line-block container wrap main landscape refs list-table"
)
_QUOTES = "\"'“”「」"


def kind_named(name: str) -> AsideKind | None:
    """Return the kind of aside that a name means."""
    return _BY_NAME.get(name.lower())


@dataclass(frozen=True, slots=True)
class Alert:
    """A line that opens a quotation: its kind (none for words quoted), where its title stands."""

    kind: AsideKind | None
    title: tuple[int, int]
    end: int


def alert(content: str) -> Alert | None:
    """Return what ``[!NOTE]`` or ``[!tip]- title`` says of the quotation that it opens."""
    match = _ALERT.match(content)
    if not match:
        return None
    name, title = match["kind"].lower(), match.span("title")
    if name in _QUOTES_KIND:
        return Alert(None, title, match.end())
    kind = _BY_NAME.get(name)
    if kind is None and match["title"]:
        kind = AsideKind.NOTE
    return Alert(kind or AsideKind.NOTE, title if kind else match.span("kind"), match.end())


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
    kind = _BY_NAME.get(name) or _classed(strand.content)
    if kind and BRACED.fullmatch(strand.content):
        title = _named(strand, inlines)
    if kind is None:
        if name in _LOOKS or (match and match["name"].startswith("#refs")):
            return content
        findings.append(UnknownContainer(strand.content, span=span))
        title = (
            _named(strand, inlines)
            if BRACED.fullmatch(strand.content)
            else title or inlines(strand)
        )
    return (Aside(kind or AsideKind.NOTE, title, content, span=span),)


def _classed(opening: str) -> AsideKind | None:
    """Return the kind that a class in braces names: ``{.warning #here}``."""
    braces = BRACED.search(opening)
    classes = attributes.parse(braces.group()).classes if braces else ()
    return next(filter(None, map(kind_named, classes)), None)


def _named(strand: Strand, inlines: Callable[[Strand], Inlines]) -> Inlines:
    """Return the title that braces give: ``{.theorem name="…"}``."""
    said = attributes.parse(strand.content).values
    title = said.get("title") or said.get("name") or ""
    at = strand.content.find(title)
    return inlines(strand.part(at, at + len(title))) if title and at >= 0 else ()


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
