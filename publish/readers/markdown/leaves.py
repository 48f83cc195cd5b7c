"""Leaves: code kept as it is, and HTML that is shown or dropped but never passed on."""

import re

from markdown_it.token import Token

from publish.model import Blocks, CodeListing, Finding, Malformed, Span
from publish.readers.findings import RawHtml, UnclosedFence
from publish.readers.markdown.strand import Lines

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})[ \t]*$")
_TAGS = re.compile(r"(?:</?[a-zA-Z][^<>]*>|<!--.*?-->|\s)*", re.DOTALL)
_COMMENT = re.compile(r"(?:<!--.*?-->\s*)+", re.DOTALL)


def listing(token: Token, span: Span, lines: Lines, findings: list[Finding]) -> CodeListing:
    """Make a listing of a fence, and say where nothing closes it."""
    first, end = token.map or (0, 1)
    if end - first < len(("open", "close")) or not _FENCE.match(lines.text(end - 1)):
        findings.append(UnclosedFence(token.markup, span=span))
    language = token.info.strip().split(" ")[0].strip("{}.,")
    return CodeListing(language, token.content.removesuffix("\n"), span=span)


def html(source: str, span: Span, findings: list[Finding]) -> Blocks:
    """Keep HTML that holds words for a person to see to; drop what is only tags."""
    if _COMMENT.fullmatch(source):
        return ()
    findings.append(RawHtml(source.split("\n", 1)[0], span=span))
    if _TAGS.fullmatch(source) and "src=" not in source:
        return ()
    return (Malformed(source, RawHtml.code, span=span),)
