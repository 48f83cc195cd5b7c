"""Brackets: which closes which, found once for a whole paragraph.

The library looks for a closing bracket anew from every opening one, which makes a text
of nothing but brackets endless. Code spans, escapes and angle brackets bind tighter than
brackets do, and a link may not hold another (CommonMark 0.31 section 6.3).
"""

import re
from collections.abc import Iterator

from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline

from publish.model.regex import regex

_LABEL = 999
"""No reference has a longer label (CommonMark 0.31.2, section 6.3)."""
_TOKEN = regex(r"\\.|`+|<[A-Za-z/!?][^<>]*>|[\[\]]", re.DOTALL)


class Brackets:
    """The pairs of brackets in some content, inner ones first, and which hold a link."""

    def __init__(self, content: str) -> None:
        """Pair the brackets."""
        self._content = content
        self._within: dict[int, int] = {}
        self._holding: set[int] = set()
        self.pairs = dict(self._paired())
        self._unasked = iter(self.pairs)
        self._asked: set[int] = set()

    def _paired(self) -> Iterator[tuple[int, int]]:
        opened: list[int] = []
        for at in _brackets(self._content):
            if self._content[at] == "[":
                opened.append(at)
            elif opened:
                start = opened.pop()
                if opened:
                    self._within[start] = opened[-1]
                yield start, at

    def holds_link(self, state: StateInline, start: int) -> bool:
        """Tell whether a pair holds a link; every pair is asked at most once."""
        while start not in self._asked:
            inner = next(self._unasked)
            self._asked.add(inner)
            if inner != start:
                self._ask(state, inner)
        return start in self._holding

    def _ask(self, state: StateInline, inner: int) -> None:
        outer = self._within.get(inner)
        if outer is None or self._is_token(state, inner - 1, "!"):
            return
        linked = self._may_link(inner) and self._is_token(state, inner, "[")
        if inner in self._holding or linked:
            self._holding.add(outer)

    def _may_link(self, start: int) -> bool:
        """Tell whether a pair may be a link: no call of a note, no citation, no span."""
        after = self.pairs[start] + 1
        return self._content[start + 1 : start + 2] not in {"^", "@"} and (
            self._content[after : after + 1] != "{"
        )

    def _is_token(self, state: StateInline, at: int, mark: str) -> bool:
        if at < 0 or self._content[at] != mark:
            return False
        here, state.pos = state.pos, at
        state.md.inline.skipToken(state)
        end, state.pos = state.pos, here
        return end > at + 1


def _brackets(content: str) -> Iterator[int]:
    """Yield where brackets stand that nothing tighter holds."""
    closable = set(re.findall("`+", content))
    at = 0
    while match := _TOKEN.search(content, at):
        at, mark = match.end(), match.group()
        if mark in {"[", "]"}:
            yield match.start()
        elif mark in closable:
            closing = re.compile(rf"(?<!`){mark}(?!`)").search(content, at)
            closable -= set() if closing else {mark}
            at = closing.end() if closing else at


def label_end(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: FBT001, FBT002, N803
    """Return where the bracket that opens at ``start`` is closed, or -1."""
    brackets: Brackets = state.brackets  # type: ignore[attr-defined]  # ours has them
    end = brackets.pairs.get(start, -1)
    if end >= state.posMax or (disableNested and end >= 0 and brackets.holds_link(state, start)):
        return -1
    return end


def with_short_label(rule: RuleFuncInlineType, before: int) -> RuleFuncInlineType:
    """Ask a rule for links only where brackets may name a reference, or say where they lead.

    The library folds the case of all that stands in them: of a nest, as often as it is deep.
    """

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the library's shape
        start = state.pos + before
        brackets: Brackets = state.brackets  # type: ignore[attr-defined]  # ours has them
        end = brackets.pairs.get(start, -1)
        if end - start > _LABEL and state.src[end + 1 : end + 2] not in {"(", "["}:
            return False
        return rule(state, silent)

    return run
