"""Containers: passages between lines of colons, one within another.

Pandoc and Docusaurus write them; a line of colons alone closes what was opened last, as
long as it may be, and code between fences opens and closes nothing.
"""

from markdown_it.rules_block import StateBlock

from publish.model.regex import regex

_OPENING = regex(r"(:{3,})[ \t]*(\S[^\n]*)")
_CLOSING = regex(r":{3,}[ \t]*$")
_FENCE = regex(r"`{3,}|~{3,}")


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the library's shape
    """Read a container, to the line that closes it or to the end."""
    opening = _OPENING.match(_line(state, start))
    if not opening or state.is_code_block(start):
        return False
    if silent:
        return True
    last = _last(state, start, end)
    closed = last < end and bool(_CLOSING.match(_line(state, last)))
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    token = state.push("container_fenced_open", "div", 1)
    token.markup, token.info, token.map = opening[1], opening[2], [start, last]
    token.meta["closed"] = closed
    state.md.block.tokenize(state, start + 1, last)
    state.push("container_fenced_close", "div", -1)
    state.parentType, state.lineMax = parent, limit
    state.line = last + closed
    return True


def _last(state: StateBlock, start: int, end: int) -> int:
    """Return the line that closes a container, or the one after all it holds."""
    depth, fence, line = 1, "", start + 1
    while line < end:
        words = _line(state, line)
        if words and state.sCount[line] < state.blkIndent:
            return line
        if fenced := _FENCE.match(words):
            fence = _fenced(fence, fenced.group(), words)
        elif not fence and words.startswith(":::"):
            depth += -1 if _CLOSING.match(words) else 1
            if not depth:
                return line
        line += 1
    return end


def _fenced(open_: str, found: str, words: str) -> str:
    """Return the fence that is open after a line of one."""
    if not open_:
        return found
    return "" if found.startswith(open_) and not words.removeprefix(found).strip() else open_


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
