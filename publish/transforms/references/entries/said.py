"""What an entry says: its words, and the same in one kind of marks, character for character.

Patterns look at the marks; what they find is taken from the words.
"""

import re
from collections.abc import Sequence

from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass

_MARKS = str.maketrans(
    "．。，；：（）［］【】〔〕　\u00a0「」『』〝〞＂＆", '..,;:()[][][]  “”“”“”"&'
)
_QUOTED = regex('"([^"\n]{1,300}?)"')
_BOOK = regex("「[^」]*」|《[^》]*》|〈[^〉]*〉|[“‘][^”’]*[”’]|『(?P<title>[^『』]+)』")
_STOP = regex(
    rf"\.(?=\s|$|[{HAN}《〈“])(?<!\b[A-Z]\.)(?<!\b(?:[vV]ol|[eE]ds|[nN]os)\.)"
    rf"(?<!\b(?:[nN]o|[eE]d|pp|St|[Jj]r|[Ss]r|al|vs|Dr)\.)(?<!\bp\.)|(?<=[{HAN}》〉”])\."
)
_INSIDE = regex(r"[(\[][^()\[\]]*[)\]]")
_EDGES = " \t.,:;、/\ufffc"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What an entry says beyond doubt; empty where it does not."""

    authors: tuple[str, ...] = ()
    title: str = ""
    container: str = ""
    year: str = ""
    publisher: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Words of an entry, and ``plain``, the same with Western marks and curly quotation marks."""

    words: str
    plain: str

    @classmethod
    def of(cls, words: str) -> "Said":
        """Fold the marks of an entry; 『』 in no others mark a book, as in Japan and Korea."""
        marked = _BOOK.sub(_titled, words) if "『" in words else words
        plain = marked.translate(_MARKS)
        return cls(words, _QUOTED.sub(r"“\1”", plain))

    def cut(self, start: int, end: int | None = None) -> "Said":
        """Return a part of it."""
        return Said(self.words[start:end], self.plain[start:end])

    def group(self, found: re.Match[str], name: str) -> "Said":
        """Return what a pattern found, or nothing."""
        start, end = found.span(name)
        return self.cut(start, end) if start >= 0 else Said("", "")

    def without(self, pattern: re.Pattern[str]) -> "Said":
        """Return it with what a pattern finds taken out."""
        kept, at = [], 0
        for found in pattern.finditer(self.plain):
            kept.append(self.cut(at, found.start()))
            at = found.end()
        kept.append(self.cut(at))
        return Said("".join(one.words for one in kept), "".join(one.plain for one in kept))

    def bare(self, edges: str = _EDGES) -> "Said":
        """Return it without marks and blanks at its ends."""
        start = len(self.plain) - len(self.plain.lstrip(edges))
        return self.cut(start, max(len(self.plain.rstrip(edges)), start))

    def stops(self) -> Sequence[int]:
        """Return where its sentences end: not at initials, abbreviations or within brackets."""
        shut = [found.span() for found in _INSIDE.finditer(self.plain)]
        ends = (found.start() for found in _STOP.finditer(self.plain))
        return [at for at in ends if not any(a < at < b for a, b in shut)]

    def sentences(self) -> Sequence["Said"]:
        """Return its sentences without their stops."""
        starts = [0, *(at + 1 for at in self.stops())]
        ends = [*self.stops(), len(self.plain)]
        parts = (self.cut(a, b).bare() for a, b in zip(starts, ends, strict=True))
        return [part for part in parts if part.plain]


def _titled(found: re.Match[str]) -> str:
    return f"《{found['title']}》" if found["title"] else found[0]
