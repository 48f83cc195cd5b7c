"""Folds: passages framed by tags or commands that stand on lines of their own.

The engine reads ``<details>`` and ``{% hint %}`` as lines; what stands between two that
match is the passage they frame. Frames that are only a look are taken away.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field

from markdown_it.token import Token

from publish.model import Finding, Span
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.markdown.asides import kind_named
from publish.readers.markdown.commands import Command
from publish.readers.markdown.findings import CommandsDropped
from publish.readers.markdown.leaves import attribute
from publish.readers.markdown.tags import name_of, told
from publish.readers.rich.words import set_of

_FRAMES = set_of("aside callout details")
_LOOKS = set_of("article center column div figure font grid main p section span tabitem tabs text")
_TAG = regex(r"<(/?)([a-zA-Z][\w.:-]*)((?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)>")
_LAST = regex(r"</([a-zA-Z][\w.:-]{0,40})\s{0,9}>\Z")
_MOST = 40
_DEEPEST = 12
_TABS = set_of("tab tabitem")
_FRAMING = set_of("admonition alert callout hint notice note tip info warning danger quote")
OPEN, CLOSE = "fold_open", "fold_close"


@dataclass(frozen=True, slots=True)
class Frame:
    """What frames a passage: a tag or a command, what it is called and titled."""

    name: str
    kind: str
    title: str = ""
    tab: bool = False


@dataclass(slots=True)
class _Level:
    """The frames open at one depth of quotations and lists."""

    opened: list[tuple[str, int]] = field(default_factory=list)


def folded(
    tokens: Sequence[Token], span: Callable[[Token], Span], findings: list[Finding]
) -> list[Token]:
    """Return tokens with frames that match opened and closed, and looks taken away."""
    if not any(token.type in {"html_block", "command"} for token in tokens):
        return list(tokens)
    made: list[Token] = []
    for token in tokens:
        made += _marks(token)
    levels = [_Level()]
    gone: set[int] = set()
    for at, token in enumerate(made):
        if token.nesting == 1:
            levels.append(_Level())
        elif token.nesting == -1 and len(levels) > 1:
            levels.pop()
        elif "opens" in token.meta:
            levels[-1].opened.append((token.meta["opens"], at))
        elif "closes" in token.meta:
            _close(levels[-1], made, at, gone)
    gone |= _too_deep(made)
    for at in sorted(gone):
        if "opens" in made[at].meta:
            findings += _report(made[at], span(made[at]))
    return [token for at, token in enumerate(made) if at not in gone]


def _too_deep(made: Sequence[Token]) -> set[int]:
    """Return where frames stand within too many others to be followed."""
    opened: list[int] = []
    gone: set[int] = set()
    for at, token in enumerate(made):
        if token.type == OPEN:
            opened.append(at)
        elif token.type == CLOSE and len(opened) > _DEEPEST:
            gone.update((opened.pop(), at))
        elif token.type == CLOSE:
            opened.pop()
    return gone


def _close(level: _Level, made: list[Token], at: int, gone: set[int]) -> None:
    """Match a closing mark with the last opening one of its name."""
    name = made[at].meta["closes"]
    if all(opened != name for opened, _ in level.opened[-40:]):
        return
    while level.opened:
        opened, start = level.opened.pop()
        if opened == name:
            frame = made[start].meta.get("frame")
            if frame is None:
                gone.update((start, at))
            else:
                made[start].type, made[start].nesting = OPEN, 1
                made[at].type, made[at].nesting = CLOSE, -1
            return


def _report(token: Token, span: Span) -> tuple[Finding, ...]:
    if token.type == "command":
        return (CommandsDropped(token.meta["opens"], span=span),)
    return told(token.content.strip(), span)


def _marks(token: Token) -> Iterator[Token]:
    """Yield a token, cut at the tags in it where it holds nothing else, and what each opens."""
    if token.type == "command":
        _mark_command(token, token.meta["command"])
        yield token
    elif token.type == "html_block":
        yield from _cut(token)
    else:
        yield token


def _mark_command(token: Token, command: Command) -> None:
    if command.closing:
        token.meta["closes"] = command.name
        return
    token.meta["opens"] = command.name
    said = command.values.get("style") or command.values.get("type") or command.first
    title = command.values.get("title") or command.values.get("name") or ""
    if command.name in _TABS:
        token.meta["frame"] = Frame(command.name, "", title or command.first, tab=True)
    elif command.name in _FRAMING:
        kind = said if kind_named(said) else command.name
        token.meta["frame"] = Frame(command.name, kind, title)


def _cut(token: Token) -> Iterator[Token]:
    """Yield the tags at both ends of a block of HTML that is not closed within itself."""
    source = token.content.strip()
    ending: list[Token] = []
    for _ in range(_MOST):
        first = _TAG.match(source)
        if first and _frames(first) and (first[1] or not _closed(source, first[2])):
            frame = None if first[1] else _frame(first, source)
            yield _part(token, first.group(), "closes" if first[1] else "opens", frame)
            rest = source[first.end() :]
            source = (rest if first[1] else _unsummed(rest)).strip()
        elif (last := _LAST.search(source)) and _ends(source, last[1]):
            ending.append(_part(token, last.group(), "closes"))
            source = source[: last.start()].rstrip()
        else:
            break
    if source:
        yield token if source == token.content.strip() else _copy(token, source)
    yield from reversed(ending)


def _ends(source: str, name: str) -> bool:
    return name.lower() in _FRAMES | _LOOKS and not re.search(rf"<{name}\b", source, re.IGNORECASE)


def _frames(tag: re.Match[str]) -> bool:
    return tag[2].lower() in _FRAMES | _LOOKS and not tag[3].endswith("/")


def _closed(source: str, name: str) -> bool:
    opened = len(re.findall(rf"<{re.escape(name)}\b", source, re.IGNORECASE))
    return opened <= len(re.findall(rf"</{re.escape(name)}\s*>", source, re.IGNORECASE))


def _frame(tag: re.Match[str], source: str) -> Frame | None:
    name = tag[2].lower()
    if name == "tabitem":
        label = attribute(tag.group(), "label") or attribute(tag.group(), "value")
        return Frame(name, "", label, tab=True)
    said = attribute(tag.group(), "class").split()
    kind = next(filter(kind_named, said), "")
    if name not in _FRAMES and not kind:
        return None
    title = re.search(r"<summary[^<>]*>(.*?)</summary>", source, re.DOTALL | re.IGNORECASE)
    return Frame(name, kind, title[1].strip() if title and name == "details" else "")


def _unsummed(source: str) -> str:
    return re.sub(r"<summary[^<>]*>.*?</summary>", "", source, count=1, flags=re.DOTALL)


def _copy(token: Token, source: str) -> Token:
    made = token.copy(content=source)
    made.meta = dict(token.meta) | {"cut": True}
    return made


def _part(token: Token, tag: str, what: str, frame: Frame | None = None) -> Token:
    made = _copy(token, tag)
    made.meta[what] = name_of(tag)
    if frame:
        made.meta["frame"] = frame
    return made
