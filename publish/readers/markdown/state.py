"""Inline scanning that knows where it is: every token is told its offsets.

The library's own inline parser keeps no positions and tries each rule at each mark.
Here a mark leads straight to the rules it may begin, and each token carries ``at`` and,
where it ends a construct, ``end``: offsets in the scanned content.
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline, RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from publish.model.regex import regex
from publish.readers.markdown.brackets import Brackets
from publish.readers.seed.wide import is_wide

DEEPEST = 6
_PAIRED = regex("[*_~]")


class TracingState(StateInline):
    """A state whose tokens know where they came from."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, out: list[Token]) -> None:
        """Begin with nothing pending."""
        super().__init__(src, md, env, out)
        self._pending_at = -1

    @cached_property
    def brackets(self) -> Brackets:
        """Which bracket closes which."""
        return Brackets(self.src)

    def append_pending(self, text: str) -> None:
        """Gather literal characters, remembering where the first of them stood."""
        if self._pending_at < 0 or not self.pending:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  the library's name
        """Turn what is pending into a text token."""
        token = super().pushPending()
        token.meta["at"] = self._pending_at
        self._pending_at = -1
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Add a token at the present position."""
        token = super().push(ttype, tag, nesting)
        token.meta["at"] = self.pos
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803
        """Tell whether a run of marks may open or close emphasis.

        CommonMark 0.31 section 6.2, but punctuation of Chinese counts as a letter and a
        Chinese letter beside foreign punctuation as a space, so that Chinese without
        spaces can be stressed.
        """
        marker = self.src[start]
        end = start
        while end < self.posMax and self.src[end] == marker:
            end += 1
        before = self.src[start - 1] if start > 0 else " "
        after = self.src[end] if end < self.posMax else " "
        blank_before, blank_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
        point_before, point_after = _is_point(before), _is_point(after)
        hard_before = point_before and not is_wide(before)
        hard_after = point_after and not is_wide(after)
        opens = not blank_after and (
            not hard_after or blank_before or point_before or is_wide(before)
        )
        closes = not blank_before and (
            not hard_before or blank_after or point_after or is_wide(after)
        )
        # Within a word of letters ``_`` marks nothing; a Chinese mark ends any word.
        outside = canSplitWord or (point_after and _is_chinese(after))
        inside = canSplitWord or (point_before and _is_chinese(before))
        can_open = opens and (outside or not closes or point_before)
        can_close = closes and (inside or not opens or point_after)
        return Scanned(can_open, can_close, end - start)


def _is_point(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _is_chinese(mark: str) -> bool:
    """Tell whether a mark is Chinese; quotation marks and dashes are, where they end a word."""
    return is_wide(mark) or mark in "“”‘’…—"


class TracingInline(ParserInline):
    """An inline parser that goes by what a mark may begin."""

    def __init__(self, rules: Mapping[str, tuple[RuleFuncInlineType, ...]]) -> None:
        """Take the rules that each mark may begin."""
        super().__init__()
        self.ruler2.disable("fragments_join")
        self._rules = rules
        self._depth = 0
        # A closing bracket begins nothing, but whoever looks for one must be stopped there.
        self._marks = re.compile("[" + re.escape("".join(rules) + "]") + "]")

    def is_plain(self, content: str) -> bool:
        """Tell whether content holds no mark: it would be one token of text."""
        return self._marks.search(content) is None

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Scan content into tokens that know their offsets; pictures in pictures only so deep."""
        if src and self.is_plain(src):
            tokens.append(Token("text", "", 0, content=src, meta={"at": 0}))
            return tokens
        state = TracingState(src, md, env, tokens)
        self._depth += 1
        if self._depth > DEEPEST:
            state.append_pending(src)
            state.pushPending()
        else:
            self.tokenize(state)
        self._depth -= 1
        for rule in self.ruler2.getRules("") if _PAIRED.search(src) else ():
            rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Scan from the state's position to its limit."""
        end = state.posMax
        while state.pos < end:
            mark = self._marks.search(state.src, state.pos, end)
            stop = mark.start() if mark else end
            if stop > state.pos:
                state.append_pending(state.src[state.pos : stop])
                state.pos = stop
            if mark and not self._apply(state, silent=False):
                state.append_pending(state.src[stop])
                state.pos = stop + 1
        if state.pending:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:  # noqa: N802  the library's name
        """Step over one token without making it."""
        start = state.pos
        if start in state.cache:
            state.pos = state.cache[start]
            return
        mark = self._marks.search(state.src, start, state.posMax)
        stop = mark.start() if mark else state.posMax
        state.pos = stop
        if stop == start:
            state.level += 1
            if not self._apply(state, silent=True):
                state.pos = start + 1
            state.level -= 1
        state.cache[start] = state.pos

    def _apply(self, state: StateInline, *, silent: bool) -> bool:
        if state.level >= state.md.options.maxNesting:
            return False
        last = state.tokens[-1] if state.tokens else None
        for rule in self._rules.get(state.src[state.pos], ()):
            if rule(state, silent):
                if state.tokens and state.tokens[-1] is not last:
                    state.tokens[-1].meta["end"] = state.pos
                return True
        return False
