"""Tables without a delimiter row, as kramdown has them: lines between bars, as many cells each."""

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit

_LEAST = 2


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the library's shape
    """Read such lines as a table, all rows of it body: nothing says that the first is its head."""
    rows = _rows(state, start, end)
    if not rows or silent:
        return bool(rows)
    stop = start + len(rows)
    state.push("table_open", "table", 1).map = [start, stop]
    # A head of empty cells is none, but says how many columns there are.
    _row(state, start, [""] * len(rows[0]), "th")
    for line, cells in enumerate(rows, start):
        _row(state, line, cells, "td")
    state.push("table_close", "table", -1)
    state.line = stop
    return True


def _rows(state: StateBlock, start: int, end: int) -> list[list[str]]:
    """Return the cells of the lines up to the first without bars, if they make a table."""
    if state.is_code_block(start):
        return []
    rows: list[list[str]] = []
    for line in range(start, end):
        if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            break
        words = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
        cells = escapedSplit(words)
        if not (words.startswith("|") and words.endswith("|")) or len(cells) < 2 + _LEAST:
            return []
        rows.append([cell.strip() for cell in cells[1:-1]])
    widths = {len(row) for row in rows}
    return rows if len(rows) >= _LEAST and len(widths) == 1 else []


def _row(state: StateBlock, line: int, cells: list[str], kind: str) -> None:
    state.push("tr_open", "tr", 1).map = [line, line + 1]
    for cell in cells:
        state.push(f"{kind}_open", kind, 1)
        words = state.push("inline", "", 0)
        words.map, words.content, words.children = [line, line + 1], cell, []
        state.push(f"{kind}_close", kind, -1)
    state.push("tr_close", "tr", -1)
