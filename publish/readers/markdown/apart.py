"""Markdown typed a paragraph a line, without the blank lines that part paragraphs.

Where most lines end as sentences do and another stands right below, each line is read as a
paragraph, and ends a quotation, a list or a table above it. Elsewhere lines are joined as
CommonMark has it, but that a line of Chinese without a bar ends a table.
"""

import re

from markdown_it.rules_block import StateBlock

from publish.model.han import HAN
from publish.model.regex import regex

APART = "apart"
"""What says in an environment that each line is a paragraph."""

_SAMPLE = 40_000
_FEWEST, _MANY, _PARTED, _BROKEN = 2, 4, 2, 4
_WORDS = rf"(?:\*\*|==)?[{HAN}“「『《（【]"
_POINT = r"[。！？…][”’」』）)]*"
_HEADS = rf"(?:#{{1,6}}[^#]|\d{{1,2}}(?:\.\d{{1,2}})*[.．、)） \t][ \t]?[{HAN}“《]|\*\*{_WORDS})"
_ENDED = regex(rf"^{_WORDS}[^\n]*{_POINT}[ \t]*\n(?={_WORDS}|{_HEADS})", re.MULTILINE)
_PART = regex(rf"^{_WORDS}[^\n]*{_POINT}[ \t]*\n[ \t]*\n(?={_WORDS})", re.MULTILINE)
_GLUED = regex(
    rf"^(?:{_WORDS}[^\n]*{_POINT}[ \t]*\n(?={_HEADS})|{_HEADS}[^\n]{{1,30}}\n(?={_WORDS}))",
    re.MULTILINE,
)
_SEVERAL = regex(r"[。！？][^。！？\n]+[。！？]")
_OPEN = regex(rf"^{_WORDS}[^\n|]{{18,}}[{HAN}，、][ \t]*\n(?={_WORDS})", re.MULTILINE)
_LINE = regex(rf"{_WORDS}[^|\n]*$")
_LONE = regex(
    rf"\d{{1,2}}[.．、)）](?:\d{{1,2}}[.．]?)*[ \t]*[{HAN}“《][^\n]{{0,30}}[^。；，：！？.;,:\s]$"
)
_ITEM = regex(r"(?:[-*+]|\d{1,2}[.．、)）](?!\d))[ \t]*\S")


def lines_apart(text: str) -> bool:
    """Tell whether a text hardly parts its paragraphs by blank lines.

    Others write a sentence a line, or break lines off: they part paragraphs from headings, and
    have one sentence in most lines.
    """
    sample = text[:_SAMPLE]
    ended = _ENDED.findall(sample)
    if len(ended) < _FEWEST or len(_OPEN.findall(sample)) * _BROKEN > len(ended):
        return False
    parted = len(_PART.findall(sample))
    if not parted:
        return len(_GLUED.findall(sample)) >= _FEWEST
    several = sum(bool(_SEVERAL.search(line)) for line in ended)
    return several >= _MANY and several * 2 > len(ended) > _PARTED * parted


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the library's shape
    """End what is above a line of words; read a number and its title as a line, not as a list."""
    if not state.env.get(APART):
        held = silent and state.parentType == "table"
        return held and _LINE.match(_line(state, start)) is not None
    if state.is_code_block(start):
        return False
    line = _line(state, start)
    lone = _LONE.match(line) and not _counts_on(state, start, end)
    if silent:
        return bool(lone or _LINE.match(line))
    if not lone:
        return False
    state.line = start + 1
    opening, words = state.push("paragraph_open", "p", 1), state.push("inline", "", 0)
    opening.map, words.map = [start, state.line], [start, state.line]
    words.content, words.children = line.strip(), []
    state.push("paragraph_close", "p", -1)
    return True


def _counts_on(state: StateBlock, start: int, end: int) -> bool:
    """Tell whether an item stands right above or below a line."""
    beside = (start - 1, start + 1)
    return any(0 <= at < end and _ITEM.match(_line(state, at)) for at in beside)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
