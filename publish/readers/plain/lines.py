"""The lines of a plain text, and what their layout says about it as a whole."""

from collections.abc import Sequence
from itertools import pairwise

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.seed.draft import Draft
from publish.readers.seed.wide import columns

_LINE = regex(r"[^\n]*\S[^\n]*")
_BLANK_NAMED = regex(r"(?:\s|&(?:nbsp|ensp|emsp|#160|#12288);)+(?=\S)")
_BLANKS = regex(r"\n[^\S\n]*\n")
CLOSED = "。！？；…!?;.．"
# How many lines show a habit, and between how many columns people wrap text.
_ENOUGH, _NARROWEST, _LONG, _WIDEST = 4, 24, 48, 130
_PICTURES = "\ufe0f"
_SMILES = regex(r"[\s\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+$")
_QUOTED = "”’」』）)】》〉\"'"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its place without indent, and what stands around it.

    ``width`` counts columns, two for a Han character; ``apart`` says that a blank line or
    the start of the text comes before it.
    """

    start: int
    end: int
    text: str
    indent: int
    apart: bool
    width: int

    @property
    def closed(self) -> bool:
        """Whether the line ends as a sentence does."""
        bare = self.text.rstrip(_QUOTED)
        if bare and bare[-1] >= _PICTURES:
            bare = _SMILES.sub("", bare)
        return bool(bare) and bare[-1] in CLOSED

    @property
    def broken(self) -> bool:
        """Whether the line is long enough for text and breaks off within a sentence."""
        return self.width >= _NARROWEST and not self.closed and not self.leads

    @property
    def leads(self) -> bool:
        """Whether the line announces what follows it."""
        return self.text.endswith(("：", ":"))


@dataclass(frozen=True, slots=True)
class Layout:
    """What lines have in common: hard wrapping at ``wrapped`` columns, or zero."""

    wrapped: int
    indented: bool


def lines_of(draft: Draft, start: int = 0) -> tuple[Line, ...]:
    """Return the lines of a draft that are not blank."""
    found: list[Line] = []
    last = start
    for match in _LINE.finditer(draft.text, start):
        raw = match.group()
        text = raw.strip()
        indent = raw.index(text)
        if text.startswith("&") and (named := _BLANK_NAMED.match(text)):
            text, indent = text[named.end() :], indent + named.end()
        begin = match.start() + indent
        apart = not found or bool(_BLANKS.search(draft.text, last, match.start()))
        found.append(
            Line(begin, begin + len(text), text, columns(raw[:indent]), apart, columns(text))
        )
        last = match.end()
    return tuple(found)


def layout_of(lines: Sequence[Line]) -> Layout:
    """Tell hard-wrapped text by lines that end together and not at the end of a sentence."""
    inner = [line for line, after in pairwise(lines) if not after.apart]
    indented = sum(line.indent > 1 for line in lines) * 5 > len(lines)
    if indented and (edge := _hanging(lines)):
        return Layout(edge, indented)
    if len(inner) < _ENOUGH:
        return Layout(0, indented)
    if edge := _even(inner):
        return Layout(edge, indented)
    widths = sorted(line.width for line in inner)
    edge = widths[len(widths) * 9 // 10]
    full = [line for line in inner if edge - 8 <= line.width <= edge + 4]
    open_ended = sum(not line.closed for line in full)
    wrapped = (
        _NARROWEST <= edge <= _WIDEST and len(full) * 2 > len(inner) and open_ended * 2 > len(full)
    )
    return Layout(edge if wrapped else 0, indented)


def _even(inner: Sequence[Line]) -> int:
    """Return where lines break off, if those that do are long and end together."""
    broken = [line.width for line in inner if line.broken and line.width >= _LONG]
    edge = max(broken, default=0)
    even = [width for width in broken if width >= edge - 4]
    return edge if len(even) >= _ENOUGH and len(even) * 5 >= len(broken) * 4 else 0


def _hanging(lines: Sequence[Line]) -> int:
    """Return where indented paragraphs are wrapped, if their other lines have no indent.

    Most lines that break off in mid-sentence must then be followed by one without indent.
    """
    broken = [(line, after) for line, after in pairwise(lines) if line.broken and not after.apart]
    hanging = [line.width for line, after in broken if not after.indent]
    return max(hanging) if len(hanging) > 1 and len(hanging) * 5 > len(broken) * 4 else 0
