"""What other programs write along a line, as inlines: links by name, roles, commands, remarks."""

import re
from collections.abc import Callable
from urllib.parse import quote

from markdown_it.token import Token

from publish.model import (
    Citation,
    Code,
    CrossReference,
    Deletion,
    Edit,
    Emphasis,
    Finding,
    Inlines,
    Link,
    Maths,
    Span,
    Text,
)
from publish.model.regex import regex
from publish.readers.markdown.dialects import WIKI
from publish.readers.markdown.findings import CommandsDropped, CommandsShown, RemarksLeftOut
from publish.readers.rich.raising import lowered, raised
from publish.readers.rich.words import set_of

FOREIGN = frozenset({"wiki", "role", "command", "remark", "place"})
WRAPPED = frozenset(f"{kind}_open" for kind in ("lit", "struck", "raised", "lowered", "commanded"))
_POINTING = set_of("ref numref eq eqref prf:ref")
_CODE = set_of(
    "code kbd command file option envvar func class mod meth attr data exc obj program samp token "
    "guilabel menuselection literal download py"
)
_TITLED = regex(r"(?P<words>.*?)\s*<(?P<target>[^<>]+)>", re.DOTALL)
_NAME = regex(r"\{[%{#<]-?\s*[<%#]?\s*([\w./-]+)")
_SHOWN = 40


def command_name(command: str) -> str:
    """Return what a command is called, for a person to know it by."""
    match = _NAME.search(command)
    return match[1] if match else command[:_SHOWN]


def leaf(
    token: Token, span: Span, words: Callable[[str, int], Text], findings: list[Finding]
) -> Inlines:
    """Make what a token of another program says; ``words`` makes text of a stretch."""
    match token.type:
        case "wiki":
            content = (words(token.content, token.meta["inner"]),) if token.content else ()
            return (Link(content, token.meta["target"], span=span),)
        case "role":
            return _role(token, span, words)
        case "command":
            name = command_name(token.content)
            findings.append(CommandsShown(name, span=span))
            return (Code(token.content, span=span),)
        case "remark":
            said = " ".join(token.content.split())[:_SHOWN]
            findings.append(RemarksLeftOut(said, span=span))
            return ()
        case _:
            return ()


def _role(token: Token, span: Span, words: Callable[[str, int], Text]) -> Inlines:
    name, inner = token.info.lower(), token.meta["inner"]
    titled = _TITLED.fullmatch(token.content)
    target = titled["target"].strip() if titled else token.content
    shown = titled["words"] if titled else ""
    content = (words(shown, inner),) if shown else ()
    if name in _POINTING:
        return (CrossReference(target, content, span=span),)
    if name == "doc":
        return (Link(content, WIKI + quote(target, safe="#/"), span=span),)
    if name.startswith("cite"):
        return (Citation(tuple(re.split(r"\s*[,;]\s*", target)), span=span),)
    if name == "math":
        return (Maths(token.content, span=span),)
    if name in _CODE:
        return (Code(token.content, span=span),)
    return content or (words(token.content, inner),)


def wrapped(
    opening: Token,
    closing: Token,
    content: Inlines,
    span: Span,
    log: tuple[list[Finding], list[Edit]],
) -> Inlines:
    """Make what marks of another program make of the words between."""
    findings, edits = log
    match opening.type:
        case "lit_open":
            return (Emphasis(content, span=span),)
        case "struck_open":
            return (Deletion(content, span=span),)
        case "raised_open":
            return raised(content, edits)
        case "lowered_open":
            return lowered(content, edits)
        case _:
            findings.append(CommandsDropped(command_name(closing.content), span=span))
            return content
