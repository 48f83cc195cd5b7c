"""Character references: what ``&nbsp;`` and ``&#x4e2d;`` stand for, and how long they are."""

from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from publish.model import Edit, Source
from publish.model.regex import regex
from publish.readers.seed.draft import Draft, Part
from publish.readers.seed.washing import wash

_REFERENCE = regex(r"&(?:#[xX][0-9a-fA-F]{1,12};?|#[0-9]{1,12};?|[A-Za-z][A-Za-z0-9]{1,40};?)")
_WITHIN = regex(r"&(?:#[xX]?[0-9a-fA-F]{1,12};?|[A-Za-z][A-Za-z0-9]{1,40}(?:;|(?![=A-Za-z0-9])))")


def plain(value: str) -> str:
    """Return the value of an attribute; what looks like a query's next key stays as it is."""
    return _WITHIN.sub(lambda match: _meant(match.group()), value) if "&" in value else value


def parts(draft: Draft, start: int, end: int, edits: list[Edit] | None = None) -> tuple[Part, ...]:
    """Return a stretch of a draft as characters and where they stood, references resolved.

    What no book may hold is left out, with an edit, also where a reference spells it.
    """
    if draft.text.find("&", start, end) < 0:
        return ((draft.text[start:end], start, end),) if end > start else ()
    return tuple(_split(draft, start, end, edits))


def _split(draft: Draft, start: int, end: int, edits: list[Edit] | None) -> Iterator[Part]:
    at = start
    for match in _REFERENCE.finditer(draft.text, start, end):
        if match.start() > at:
            yield draft.text[at : match.start()], at, match.start()
        at = match.end()
        content, rule = _clean(match.group())
        if rule and edits is not None:
            edits.append(Edit(rule, draft.span(*match.span()), match.group(), content))
        if content:
            yield content, *match.span()
    if end > at:
        yield draft.text[at:end], at, end


@lru_cache(4096)
def _clean(written: str) -> tuple[str, str]:
    """Return what a reference stands for, washed, and the rule that washed it."""
    meant = _meant(written)
    washed = wash(Source("", meant))
    return washed.draft.text, washed.edits[0].rule if washed.edits else ""


@lru_cache(4096)
def _meant(written: str) -> str:
    return unescape(written)
