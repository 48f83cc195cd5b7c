"""Commands to makers of sites, on lines of their own: Liquid, Hugo, GitBook, mdBook.

A pair of commands that frames a passage is read as what it frames; one that shows a
picture, code or an address as that. Nothing is ever run or fetched.
"""

import re
from collections.abc import Iterator, Mapping

from markdown_it.rules_block import StateBlock

from publish.model.regex import regex
from publish.model.value import dataclass

_ONE = regex(
    r"\{%-?[ \t]*(?P<liquid>(?:[^%\n]|%(?!\})){1,2000}?)-?%\}"
    r"|\{\{(?P<sign>[<%])[ \t]*(?P<hugo>(?:[^\n{}]|\}(?!\})){1,2000}?)[ \t]*[>%]\}\}"
    r"|\{\{(?P<book>#[^{}\n]{1,2000})\}\}"
)
_LINE = regex(rf"(?:(?:{re.sub('[?]P<[a-z]+>', '?:', _ONE.pattern)})[ \t]*)+")
_SAID = regex(r"([\w-]+)[ \t]*=[ \t]*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
_BARE = regex(r"\"[^\"]*\"|'[^']*'|[^\s\"'=]+")
_NAME = regex(r"/?[ \t]*[#\w./-]+")
_VERBATIM = {"highlight": "endhighlight", "codeblock": "endcodeblock"}


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, what it is given by name, what it is given bare, its source."""

    name: str
    closing: bool
    values: Mapping[str, str]
    bare: tuple[str, ...]
    source: str

    @property
    def first(self) -> str:
        """The first thing it is given without a name, or nothing."""
        return self.bare[0] if self.bare else ""


def commands(line: str) -> Iterator[Command]:
    """Yield the commands on a line that holds nothing else."""
    for match in _ONE.finditer(line):
        said = (match["liquid"] or match["hugo"] or match["book"] or "").strip()
        named = _NAME.match(said)
        if not named:
            continue
        name = named.group()
        closing = name.startswith("/") or (match["liquid"] is not None and name.startswith("end"))
        rest = said[named.end() :].removesuffix("/")
        values = {one[1]: one[2] or one[3] or one[4] or "" for one in _SAID.finditer(rest)}
        bare = tuple(part.strip("\"'") for part in _BARE.findall(_SAID.sub("", rest)))
        plain = name.lstrip("/ \t").removeprefix("end" if closing else "")
        yield Command(plain, closing, values, bare, match.group())


def rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  the library's shape
    """Read a line of commands; code between two of them is a listing, whatever it holds."""
    at, stop = state.bMarks[start] + state.tShift[start], state.eMarks[start]
    if not state.src.startswith("{", at) or state.is_code_block(start):
        return False
    line = state.src[at:stop].rstrip()
    if not _LINE.fullmatch(line):
        return False
    if silent:
        return True
    found = tuple(commands(line))
    first = found[0] if found else None
    if first and len(found) == 1 and first.name in _VERBATIM:
        return _listing(state, start, end, first)
    for one in found:
        token = state.push("command", "", 0)
        token.map, token.content, token.meta["command"] = [start, start + 1], one.source, one
    state.line = start + 1
    return bool(found)


def _listing(state: StateBlock, start: int, end: int, opening: Command) -> bool:
    closing = re.compile(rf"\{{%-?[ \t]*{_VERBATIM[opening.name]}[ \t]*-?%\}}")
    line = start + 1
    while line < end and not closing.match(_text(state, line)):
        line += 1
    token = state.push("fence", "code", 0)
    token.info = opening.first or opening.values.get("lang", "")
    token.content = state.getLines(start + 1, line, state.blkIndent, keepLastLF=True)
    token.map, token.markup = [start, min(line + 1, end)], "{%"
    token.meta["closed"] = line < end
    state.line = min(line + 1, end)
    return True


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
