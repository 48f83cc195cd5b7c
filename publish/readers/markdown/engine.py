"""The Markdown engine: CommonMark with tables, notes, definitions, containers and verse."""

from functools import cache
from types import ModuleType

from markdown_it import MarkdownIt, helpers
from markdown_it.common.utils import mdTrim
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock, code, table
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.footnote.index import footnote_def

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.markdown import apart, barred, commands, containers, hashed, tabs, titles
from publish.readers.markdown.beginnings import ByBeginning
from publish.readers.markdown.brackets import label_end
from publish.readers.markdown.rules import RULES
from publish.readers.markdown.state import TracingInline
from publish.readers.seed.wide import is_wide

_MARKED = 100
NESTING = "nesting"
"""What says in an environment how many levels of blocks are followed."""
_ANYWHERE = ["paragraph", "reference", "blockquote", "list"]
_RULED = frozenset("|-:")
_DOTS = frozenset("•●▪■◆◦‣⁃")
_NUMBERED = regex(f"\\[\\d{{1,3}}\\].{{0,80}}[{HAN}]")
_VERSE = regex(r"\|(?:[ \t][^|\n]*)?$")


INLINE = TracingInline(RULES)


@cache
def engine() -> MarkdownIt:
    """Return the engine, made once: its block rules, and inline scanning with places."""
    md = _Engine("zero")
    md.helpers = ModuleType("helpers")
    vars(md.helpers).update(vars(helpers) | {"parseLinkLabel": label_end})
    md.block = _Blocks()
    md.configure("commonmark", {"maxNesting": _MARKED, "html": True})
    md.enable("table")
    md.inline = INLINE
    md.inline.ruler2.enableOnly(["balance_pairs", "strikethrough", "emphasis"])
    md.use(deflist_plugin).use(admon_plugin)
    rules = md.block.ruler
    rules.before("reference", "footnote_def", footnote_def, {"alt": ["paragraph", "reference"]})
    rules.before("fence", "math_block", math_block_dollar(), {"alt": _ANYWHERE})
    rules.before("fence", "container", containers.rule, {"alt": _ANYWHERE})
    rules.before("fence", "command", commands.rule, {"alt": _ANYWHERE})
    rules.before("fence", "tab", tabs.tab, {"alt": _ANYWHERE})
    rules.before("fence", "begun", tabs.begun, {"alt": _ANYWHERE})
    rules.before("fence", "remark", tabs.remark, {"alt": _ANYWHERE})
    rules.before(
        "heading", "hashed", hashed.rule, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    rules.before("list", "apart", apart.rule, {"alt": ["paragraph", "blockquote", "list"]})
    rules.after("table", "barred", barred.rule, {"alt": []})
    rules.after("table", "verse", _verse, {"alt": _ANYWHERE})
    rules.at("code", _code)
    rules.at("table", _table, {"alt": ["paragraph", "reference"]})
    rules.before("table", "prose", _prose)
    return md


def blocks(text: str, env: dict[str, object], first: int = 0) -> list[Token]:
    """Return the block tokens of a text, inline content unread; ``env`` learns what links lead to.

    ``first`` is the line on which the text begins.
    """
    md = engine()
    tokens: list[Token] = []
    md.block.parse(text, md, env, tokens)
    titles.define(tokens, env)
    for token in tokens if first else ():
        if token.map:
            token.map = [line + first for line in token.map]
    return tokens


def is_plain(content: str) -> bool:
    """Tell whether content holds no mark: it would be one token of text."""
    return INLINE.is_plain(content)


def inline(content: str, env: dict[str, object]) -> list[Token]:
    """Return the inline tokens of some content, each with its place."""
    md = engine()
    return md.inline.parse(content, md, env, [])


class _Blocks(ParserBlock):
    """A block parser that hands over what is nested too deep instead of dropping it."""

    def __init__(self) -> None:
        super().__init__()
        self.ruler = ByBeginning(self.ruler)

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803
        if state.level < state.env[NESTING]:
            super().tokenize(state, startLine, endLine)
            return
        state.push("too_deep", "", 0).map = [startLine, endLine]
        state.line = endLine


class _Engine(MarkdownIt):
    """An engine that leaves addresses as the author wrote them."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802  the library's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802  the library's name
        return link


def _verse(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a line block: lines that begin with a bar and hold no other."""
    line = start
    while line < end and state.sCount[line] >= state.blkIndent and _VERSE.match(_line(state, line)):
        line += 1
    if line == start or state.is_code_block(start):
        return False
    if not silent:
        token = state.push("verse", "", 0)
        token.map = [start, line]
        state.line = line
    return True


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _prose(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read a line that begins in Chinese and stands alone: most do, and no other rule fits them.

    What the line after the next begins with is asked, for it may define this one.
    """
    if silent or not is_wide(_line(state, start)[:1]):
        return False
    if start + 1 < end and not state.isEmpty(start + 1):
        return False
    if start + 2 < end and _line(state, start + 2).startswith((":", "~")):
        return False
    state.line = start + 1
    opening, words = state.push("paragraph_open", "p", 1), state.push("inline", "", 0)
    opening.map, words.map = [start, state.line], [start, state.line]
    words.content = mdTrim(_line(state, start))
    state.push("paragraph_close", "p", -1)
    return True


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Look for a table only where the line below may be its rule."""
    if start + 1 >= end:
        return False
    at = state.bMarks[start + 1] + state.tShift[start + 1]
    return state.src[at : at + 1] in _RULED and table(state, start, end, silent)


def _code(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Take indented lines for code, but not an indented paragraph of Chinese, nor dotted items."""
    line = _line(state, start) if state.is_code_block(start) else ""
    if not line or is_wide(line[:1]) or line[:1] in _DOTS or _NUMBERED.match(line):
        return False
    return code(state, start, end, silent)
