"""Works that the text names in 《》 and the list of references does not hold."""

import re
from collections.abc import Iterator

from publish.model import Citation, Document, Finding, Paragraph, Section, plain_text, walk
from publish.model.regex import regex
from publish.model.text import span_of
from publish.transforms.citing.findings import UnlistedWork
from publish.transforms.line import line_of
from publish.transforms.naming import Naming
from publish.transforms.transform import Revised

_TITLE = regex("《([^《》\n]{2,60})》")


def unlisted_works(document: Document) -> Revised:
    """Point once at every work that is named in 《》 and not listed.

    A book without references promises no list, and is not asked for one; nor is the book
    itself looked for in it, or a part of it.
    """
    if not document.references:
        return Revised(document)
    return Revised(document, (), tuple(_unlisted(document)))


def _unlisted(document: Document) -> Iterator[Finding]:
    naming = Naming(document.references)
    told = {_bare(title) for title in _own(document)}
    for section in document.sections:
        for node in walk(section):
            if isinstance(node, Paragraph) and _might(node):
                yield from _named(node, naming, told)


def _own(document: Document) -> Iterator[str]:
    yield plain_text(document.metadata.title)
    for section in document.sections:
        yield from (plain_text(node.title) for node in walk(section) if isinstance(node, Section))


def _might(node: Paragraph) -> bool:
    return "《" in plain_text(node.content)


def _named(node: Paragraph, naming: Naming, told: set[str]) -> Iterator[Finding]:
    line = line_of(node.content)
    cited = {plain_text(one.content) for one in walk(node) if isinstance(one, Citation)}
    for found in _TITLE.finditer(line.content):
        title = found[1]
        known = _bare(title) in told or any(title in words for words in cited)
        if known or naming.lists(title):
            continue
        told.add(_bare(title))
        leaf = next((at for at in line.leaves if at.start <= found.start() < at.end), None)
        start = found.start() - leaf.start if leaf else 0
        end = min(found.end() - leaf.start, len(leaf.text.content)) if leaf else 0
        yield UnlistedWork(title, span=span_of(leaf.text, start, end) if leaf else node.span)


def _bare(title: str) -> str:
    return re.sub(r"\W+", "", title).casefold()
