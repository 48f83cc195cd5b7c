"""Signers: the names of authors in a line that signs a text."""

from collections.abc import Iterator

from publish.model import Inline, Inlines, Link, Strong, Text, plain_text
from publish.model.regex import regex
from publish.model.text import cut
from publish.readers.plain.bylines import author_spans

_NAME = regex(r"[^\W\d_][^\d，。、；：,;:()（）]{0,11}")


def signers(line: Inlines, *, alone: bool = False) -> Iterator[Inlines]:
    """Yield the names of authors, each as it stands; one may be heavy, or lead to its bearer.

    ``alone`` where a person said that the line signs: a brief one is a name, even a pen name.
    """
    words = plain_text(line)
    found = author_spans(words)
    whole = ((0, len(words)),) if alone and _NAME.fullmatch(words) else ()
    for start, end in found or whole:
        at = 0
        for node in line:
            leaf, length = _leaf(node), len(plain_text((node,)))
            if isinstance(leaf, Text) and at <= start and end <= at + length:
                yield (cut(leaf, start - at, end - at),)
            at += length


def _leaf(node: Inline) -> Inline:
    match node:
        case Link(content=(inner,)) | Strong(content=(inner,)):
            return inner
        case _:
            return node
