"""Headings whose signs lack the space behind them: ``##为什么``.

CommonMark asks for the space, for English has words that begin with #. Chinese has tags
with one sign; two and more before Chinese words are a heading, and one is on the first line
of a text that has others.
"""

from markdown_it.rules_block import StateBlock

from publish.model.han import HAN
from publish.model.regex import regex

_HEADING = regex(rf"(#{{1,6}})(?=[{HAN}《“「（【\d])([^#\n]{{1,60}}?)[ \t]*#*[ \t]*$")
_OTHERS = regex(rf"\n#{{2,6}}[{HAN}《“「（【\d]")


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001  the library's shape
    """Read such a line as the heading it was meant to be."""
    at = state.bMarks[start] + state.tShift[start]
    match = _HEADING.match(state.src[at : state.eMarks[start]])
    if not match or state.is_code_block(start) or not _is_meant(state, match[1], start):
        return False
    if silent:
        return True
    state.line = start + 1
    opening = state.push("heading_open", f"h{len(match[1])}", 1)
    words = state.push("inline", "", 0)
    opening.markup, opening.map, words.map = match[1], [start, start + 1], [start, start + 1]
    words.content, words.children = match[2], []
    state.push("heading_close", opening.tag, -1).markup = match[1]
    return True


def _is_meant(state: StateBlock, signs: str, line: int) -> bool:
    if len(signs) > 1:
        return True
    return not state.src[: state.bMarks[line]].strip() and bool(_OTHERS.search(state.src))
