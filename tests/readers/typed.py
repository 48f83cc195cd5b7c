"""Texts as they were typed, read as plain text, and what a reader made of them."""

from publish.model import Paragraph, Source, plain_text
from publish.readers.plain.reader import read
from publish.readers.reading import Byline, Heading, Reading
from publish.readers.seed.draft import Draft

BODY = "这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行。"
LONG = "再写一段，好让这篇文章看上去像是一篇真正的文章，而不是几行孤零零的字而已。"


def reading(text: str) -> Reading:
    return read(Draft(Source("a.txt", text), text))


def headings(text: str) -> list[tuple[int, str]]:
    found = (piece for piece in reading(text).pieces if isinstance(piece, Heading))
    return [(heading.level, plain_text(heading.title)) for heading in found]


def byline(text: str) -> list[str]:
    lines = (line for one in reading(text).pieces if isinstance(one, Byline) for line in one.lines)
    return list(map(plain_text, lines))


def notices(text: str) -> list[str]:
    return [plain_text(n.content) for n in reading(text).notices if isinstance(n, Paragraph)]
