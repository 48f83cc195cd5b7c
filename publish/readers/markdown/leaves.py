"""Leaves: code kept as it is, and HTML that is shown or dropped but never passed on."""

import re
from html import unescape

from markdown_it.token import Token

from publish.model import Blocks, CodeListing, Equation, Figure, Finding, Malformed, Span, Text
from publish.model.regex import regex
from publish.readers.findings import RawHtml, UnclosedFence
from publish.readers.markdown import attributes
from publish.readers.markdown.attributes import BRACED
from publish.readers.markdown.notes import Keys
from publish.readers.markdown.strand import Lines
from publish.readers.outline import slug

_FENCE = regex(r"[ \t>]*(`{3,}|~{3,})[ \t]*$")
_FENCES = 2
_UNREAD = regex(r"\{=([\w-]+)\}")
_TAGS = regex(r"(?:</?[a-zA-Z][^<>]*>|<!--.*?-->|\s)*", re.DOTALL)
_NOT_LANGUAGE = regex(r"[ \t,{:](?!:)|=")
_ESCAPED = regex(r"\\([!-/:-@\[-`{-~])")
PICTURE = regex(r"<img\s[^<>]*?\bsrc\s*=[^<>]*>", re.IGNORECASE)
ANCHOR = regex(r"""<(?:a|span)\s+(?:name|id)\s*=\s*["']?([^"'\s<>]+)["']?\s*>\s*</(?:a|span)>""")
_COMMENT = regex(r"(?:<!--.*?-->\s*)+", re.DOTALL)


def fence(
    token: Token, span: Span, lines: Lines, findings: list[Finding], keys: Keys
) -> CodeListing | Equation | Malformed:
    """Make what a fence holds: a formula, source that nobody understood, or a listing."""
    made = listing(token, span, lines, findings)
    unread = _UNREAD.fullmatch(token.info.strip())
    if unread:
        return Malformed(made.content, unread[1], span=span)
    if made.language == "math":
        braces = BRACED.search(token.info)
        key = attributes.parse(braces.group()).key if braces else ""
        return Equation(key or keys.new("equation"), made.content.strip(), span=span)
    return made


def listing(token: Token, span: Span, lines: Lines, findings: list[Finding]) -> CodeListing:
    """Make a listing of a fence, and say where nothing closes it."""
    first, end = token.map or (0, 1)
    if end - first < _FENCES or not _FENCE.match(lines.text(end - 1)):
        findings.append(UnclosedFence(token.markup, span=span))
    info = _ESCAPED.sub(r"\1", unescape(token.info))
    language = _NOT_LANGUAGE.split(info.strip().lstrip("{.,"), maxsplit=1)[0].rstrip("}.,")
    return CodeListing(language, token.content.removesuffix("\n"), span=span)


def html(source: str, span: Span, findings: list[Finding]) -> Blocks:
    """Keep HTML that holds words for a person to see to; drop what is only tags."""
    if _COMMENT.fullmatch(source):
        return ()
    if _TAGS.fullmatch(source) and PICTURE.search(source):
        tags = enumerate(PICTURE.findall(source), 1)
        return tuple(_figure(tag, n, source, span) for n, tag in tags)
    findings.append(RawHtml(source.split("\n", 1)[0], span=span))
    if _TAGS.fullmatch(source) and "src=" not in source:
        return ()
    return (Malformed(source, RawHtml.code, span=span),)


def _figure(tag: str, number: int, source: str, span: Span) -> Figure:
    alt, title = (" ".join(attribute(tag, name).split()) for name in ("alt", "title"))
    caption = title or alt
    words = (Text(caption, span=_place(caption, source, span)),) if caption else ()
    key = f"{slug(span.seed)}-picture-{span.start}-{number}"
    return Figure(key, attribute(tag, "src"), alt, words, span=span)


def _place(words: str, source: str, span: Span) -> Span:
    """Return where in some source words stand as they are, or all of it where they do not."""
    at = source.find(words)
    if at < 0 or len(source) != span.end - span.start:
        return span
    return Span(span.seed, span.start + at, span.start + at + len(words))


def attribute(tag: str, name: str) -> str:
    """Return the value of an attribute of a tag, or nothing."""
    match = re.search(
        rf"""\b{name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", tag, re.IGNORECASE
    )
    return (
        unescape(next((value for value in match.groups() if value is not None), ""))
        if match
        else ""
    )
