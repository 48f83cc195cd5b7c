"""How a chapter opens: its number in Chinese figures, its title, its byline."""

import re
from typing import TYPE_CHECKING

from publish.model import Section, plain_text
from publish.model.regex import regex
from publish.words import figures

if TYPE_CHECKING:
    from publish.xhtml.writer import Writer

# A title that numbers itself needs no number of ours: 第三回, 一、, Chapter 3, 3.
_OWN_NUMBER = regex(
    r"\s*(第\s*[〇零一二三四五六七八九十百千两0-9]+\s*[章回节節卷部篇讲講]"
    r"|[一二三四五六七八九十]+、|chapter\s+\d|\d+[.、])",
    re.IGNORECASE,
)


def shows_number(chapter: Section, *, alone: bool) -> bool:
    """Tell whether a chapter's opening and its line of contents bear its number."""
    own = _OWN_NUMBER.match(plain_text(chapter.title))
    return bool(chapter.numbered and chapter.number and not alone and not own)


def opening(writer: "Writer", chapter: Section, *, alone: bool) -> str:
    """Write the head of a chapter."""
    number = ""
    if shows_number(chapter, alone=alone):
        said = writer.shared.labels.chapter.format(figures(chapter.number[0]))
        number = f'<p class="number" data-generated="">{said}</p>\n'
    key = f"{writer.chapter}-title"
    title = writer.line(key, chapter.title)
    byline = writer.byline(chapter)
    return f'<header class="opening">\n{number}<h1 id="{key}">{title}</h1>\n{byline}</header>'
