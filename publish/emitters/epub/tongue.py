"""Words in another tongue than the book's: a voice must know when to change (WCAG 2.2, 3.1.2).

Beside Chinese, only English is told by rule, and only where it stands alone.
"""

import re
from typing import Final

from publish.model import Block, Paragraph, plain_text
from publish.model.regex import regex
from publish.transforms.cleaning.english import is_word
from publish.xhtml import Writer

ENGLISH: Final = 'lang="en" xml:lang="en"'
_WORD: Final = regex(r"[A-Za-z][A-Za-z'’-]*")
_OTHER: Final = regex(r"[^\x00-\x7f‐-‧‹›′″€™…–—·]")
_FUNCTION: Final = frozenset(
    {"a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "it", "of"}
    | {"on", "or", "that", "the", "their", "this", "to", "was", "with", "you", "your"}
)
_BUILD: Final = regex(
    "[a-z]{3,}(?:tion|sion|ment|ness|ity|ism|ist|ship|hood|ing|ance|ence|ology|ography|emia|itis|osis|ics|ive|able|ible|ous)"
)
_GLOSS: Final = regex(r"<[^>]*>|（([A-Za-z][A-Za-z'’ –-]+[a-z])(?=[），；])")
_SHORT: Final = 5  # so few words are a title or a name, and need no grammar


def english(words: str) -> bool:
    """Tell whether words are English alone: two at least, and of an English build; or one known."""
    if _OTHER.search(words):
        return False
    if words.isalpha():
        return is_word(words) or _BUILD.fullmatch(words) is not None
    found = [word.lower() for word in _WORD.findall(words)]
    return len(found) > 1 and (len(found) <= _SHORT or not _FUNCTION.isdisjoint(found))


def spoken(words: str, markup: str) -> str:
    """Return markup with its tongue told, where it is not the book's."""
    return f"<span {ENGLISH}>{markup}</span>" if english(words) else markup


def glossed(markup: str) -> str:
    """Return the markup of a paragraph with its glosses told: 板块构造学（plate tectonics）."""
    return _GLOSS.sub(_told, markup) if "（" in markup else markup


def _told(found: re.Match[str]) -> str:
    return f"（{spoken(found[1], found[1])}" if found[1] else found[0]


class ScreenWriter(Writer):
    """Writes a file of the e-book, telling the tongue of each paragraph."""

    def block(self, node: Block) -> str:
        """Write one block."""
        written = super().block(node)
        if isinstance(node, Paragraph) and english(plain_text(node.content)):
            return written.replace("<p ", f"<p {ENGLISH} ", 1)
        return glossed(written) if isinstance(node, Paragraph) else written
