"""Tabs and remarks as block rules: of MkDocs (``=== "title"``), d2lbook, and Obsidian (``%%``)."""

from markdown_it.rules_block import StateBlock

from publish.model.regex import regex

_TAB = regex(r"===[+!]?[ \t]+(\"[^\"\n]+\"|'[^'\n]+'|“[^”\n]+”)[ \t]*$")
_REMARK = regex(r"%%[ \t]*$")
_BEGUN = regex(r":begin_tab:[ \t]*`([^`\n]+)`[ \t]*$")
_ENDED = ":end_tab:"
_INDENT = 4


def tab(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the library's shape
    """Read a tab: its title, and below it all that is indented."""
    title = _TAB.match(_line(state, start))
    if not title or state.is_code_block(start):
        return False
    if silent:
        return True
    last = start + 1
    while last < end and (not _line(state, last) or state.sCount[last] >= state.blkIndent + 4):
        last += 1
    while last > start + 1 and not _line(state, last - 1):
        last -= 1
    parent, limit, indent = state.parentType, state.lineMax, state.blkIndent
    token = state.push("tab_open", "div", 1)
    token.map, token.info = [start, last], title[1][1:-1]
    state.parentType, state.lineMax, state.blkIndent = "tab", last, indent + _INDENT
    state.md.block.tokenize(state, start + 1, last)
    state.parentType, state.lineMax, state.blkIndent = parent, limit, indent
    state.push("tab_close", "div", -1)
    state.line = last
    return True


def begun(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a tab of d2lbook, between ``:begin_tab:`` and ``:end_tab:``."""
    title = _BEGUN.match(_line(state, start))
    if not title or state.is_code_block(start):
        return False
    last = start + 1
    while last < end and not _line(state, last).startswith((_ENDED, ":begin_tab:")):
        last += 1
    if last == end or not _line(state, last).startswith(_ENDED):
        return False
    if not silent:
        parent, limit = state.parentType, state.lineMax
        token = state.push("tab_open", "div", 1)
        token.map, token.info = [start, last], title[1]
        state.parentType, state.lineMax = "tab", last
        state.md.block.tokenize(state, start + 1, last)
        state.parentType, state.lineMax = parent, limit
        state.push("tab_close", "div", -1)
        state.line = last + 1
    return True


def remark(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read lines between two of ``%%``, which Obsidian never shows."""
    if not _REMARK.match(_line(state, start)) or state.is_code_block(start):
        return False
    last = start + 1
    while last < end and not _REMARK.match(_line(state, last)):
        last += 1
    if last == end:
        return False
    if not silent:
        token = state.push("remark", "", 0)
        token.map, token.content = [start, last + 1], state.getLines(start + 1, last, 0, False)  # noqa: FBT003
        state.line = last + 1
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
