"""Documents written on the spot, in a notation small enough to read in a test."""

from collections.abc import Iterator

from publish.model import (
    Block,
    Blocks,
    BulletList,
    Document,
    Metadata,
    Paragraph,
    Quotation,
    Section,
    Span,
    Text,
)
from publish.model.text import verbatim

SEED = "手稿.txt"


def written(text: str, script: str = "zh-Hans") -> Document:
    """Read a line each: ``# chapter``, ``## section``, ``> quotation``, ``- item``, paragraph."""
    chapters = tuple(_chapters(text))
    title = Text("一本书", span=Span(SEED, 0, 0))
    return Document(Metadata((title,), script=script), chapters)


def _chapters(text: str) -> Iterator[Section]:
    at, number = 0, 0
    for part in ("\n" + text).split("\n# ")[1:]:
        at, number = text.index(part, at), number + 1
        yield _section(part, at, "\n## ", f"c{number}", (number,))


def _section(part: str, at: int, below: str, key: str, number: tuple[int, ...]) -> Section:
    own, *others = part.split(below) if below else [part]
    title, _, rest = own.partition("\n")
    body = tuple(_blocks(rest, at + len(title) + 1))
    sections, start = [], at + len(own)
    for count, other in enumerate(others, 1):
        start += len(below)
        sections.append(_section(other, start, "", f"{key}-{count}", (*number, count)))
        start += len(other)
    span = Span(SEED, at, at + len(part))
    return Section(
        key, (verbatim(SEED, at, title),), body, tuple(sections), number=number, span=span
    )


def _blocks(text: str, at: int) -> Iterator[Block]:
    for line in text.split("\n"):
        if line.strip():
            yield _block(line, at)
        at += len(line) + 1


def _block(line: str, at: int) -> Block:
    mark = line[:2]
    words = line[2:] if mark in {"> ", "- "} else line
    start = at + len(line) - len(words)
    text = verbatim(SEED, start, words)
    paragraph = Paragraph((text,), span=text.span)
    inner: Blocks = (paragraph,)
    if mark == "> ":
        return Quotation(inner, span=text.span)
    if mark == "- ":
        return BulletList((inner,), tight=True, span=text.span)
    return paragraph
