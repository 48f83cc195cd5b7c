"""Inline rules of our own: maths, citations, cross-references, notes, ruby, attributes."""

import re

from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    entity,
    escape,
    html_inline,
    image,
    link,
    newline,
)
from markdown_it.rules_inline.emphasis import tokenize as emphasis
from markdown_it.rules_inline.strikethrough import tokenize as strikethrough

from publish.model.regex import regex
from publish.readers.markdown.attributes import BRACED
from publish.readers.markdown.brackets import with_short_label
from publish.readers.markdown.cited import CITED, Call, calls
from publish.readers.markdown.dialects import BEFORE

CROSS = ("fig:", "tbl:", "tab:", "sec:", "eq:", "lst:")
_CODE = regex("`([^`]+)`(?!`)")
_MATHS = regex(r"\$\$((?:\\.|[^$\\])+)\$\$|\$(?![\s$])((?:\\.|[^$\\])+?)(?<![\s\\])\$(?!\d)")
# A bare name that ends in a year is a work; others may be anybody's.
_NAMED = regex(
    r"@([A-Za-z][A-Za-z:_-]{0,40}(?:18|19|20)\d\d[a-z]?)(?![A-Za-z0-9_@]|\.\w)"
    r"(?:[ \t]*\[([^\[\]@\n]{1,80})\](?!\())?"
)
_CROSS = regex(r"@((?:fig|tbl|tab|sec|eq|lst):[\w\-.:]*[\w])")
_COUNTED = regex(r"\^\[\d{1,3}(?:\s*[,，、–-]\s*\d{1,3})*\]\^")
_NOTE = regex(r"\[\^([^\[\]\s]{1,200})\]")
_HTML_RUBY = regex(r"<ruby>((?:[^<>]|</?(?:rb|rt|rp)>){1,400})</ruby>", re.IGNORECASE)
_HTML_READ = regex(
    r"(?:<rb>)?([^<>]+)(?:</rb>)?(?:<rp>[^<>]*</rp>)?<rt>([^<>]*)(?:</rt>)?(?:<rp>[^<>]*</rp>)?",
    re.IGNORECASE,
)
_RUBY = regex(r"\{([^{}|\n]{1,40})((?:\|[^{}|\n]{1,60})+)\}")
_LABELS = {"label", "eqlabel", "width", "height"}
_ROLE = regex(r":(cite[a-z]*|numref|eqref|ref|label|eqlabel|width|height):`([^`\n]+)`")


def marked(rule: RuleFuncInlineType) -> RuleFuncInlineType:
    """Tell each mark of a run of emphasis marks its own place."""

    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the library's shape
        at, first = state.pos, len(state.tokens) + bool(state.pending)
        if not rule(state, silent):
            return False
        for token in state.tokens[first:]:
            token.meta["at"] = at
            at += len(token.content)
        return True

    return run


def code(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read code between single backticks, as most is; what is rarer the library reads."""
    match = _CODE.match(state.src, state.pos)
    if not match or match.end() > state.posMax:
        return backtick(state, silent)
    if not silent:
        words = match[1].replace("\n", " ")
        padded = words[0] == words[-1] == " " and words.strip(" ")
        token = state.push("code_inline", "code", 0)
        token.content, token.markup = words[1:-1] if padded else words, "`"
    state.pos = match.end()
    return True


def maths(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``$…$`` and ``$$…$$`` as pandoc does: no space inside, no digit after."""
    match = _MATHS.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("maths", "", 0)
        token.content = match[1] or match[2]
        token.markup = "$$" if match[1] else "$"
    state.pos = match.end()
    return True


def citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``[@key, 页 3; @other]``."""
    match = CITED.match(state.src, state.pos, state.posMax)
    found = calls(match[1]) if match else ()
    if not match or not found:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta.update(calls=found, said=match[1], inner=match.start(1))
    state.pos = match.end()
    return True


def cross_reference(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``@fig:x`` outside brackets, and ``@name2020 [页 3]`` as pandoc does."""
    match = _CROSS.match(state.src, state.pos, state.posMax)
    named = None if match else _NAMED.match(state.src, state.pos, state.posMax)
    match = match or named
    if not match or (state.pos and re.match(r"[A-Za-z0-9_.]", state.src[state.pos - 1])):
        return False
    if not silent:
        locator = (named[2] or "").strip() if named else ""
        call = Call(0, 0, (match[1],), locator)
        token = state.push("citation", "", 0)
        token.meta.update(calls=(call,), said="", inner=0, spoken=state.pos if named else None)
    state.pos = match.end()
    return True


def role(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read the roles of d2lbook and reStructuredText that point: ``:numref:`x```."""
    match = _ROLE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        kind = "label" if match[1] in _LABELS else "citation"
        token = state.push(kind, "", 0)
        pointing = match[1] in {"numref", "eqref", "ref"}
        keys = (match[2].strip(),) if pointing else tuple(re.split(r"\s*[,;]\s*", match[2].strip()))
        call = Call(0, 0, keys)
        token.meta.update(keys=keys, calls=(call,), said="", inner=0, pointing=pointing)
        token.info = match[1]
    state.pos = match.end()
    return True


def note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``[^label]`` where such a note was written or not; the latter is reported."""
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("note_call", "", 0).content = match[1]
    state.pos = match.end()
    return True


def inline_note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``^[a note written where it is called]``."""
    if not state.src.startswith("^[", state.pos) or _COUNTED.match(state.src, state.pos):
        return False
    return _nested(state, silent, "inline_note", 2, 0)


def span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``[words]{.class}``; the words stand, the attributes say nothing we print."""
    end = state.md.helpers.parseLinkLabel(state, state.pos, disableNested=False)
    braces = BRACED.match(state.src, end + 1, state.posMax) if end >= 0 else None
    return bool(braces) and _nested(state, silent, "span", 1, len(braces[0]) if braces else 0)


def _nested(state: StateInline, silent: bool, kind: str, opening: int, closing: int) -> bool:  # noqa: FBT001
    """Scan what stands between brackets as content of its own kind."""
    start, limit = state.pos, state.posMax
    end = state.md.helpers.parseLinkLabel(state, start + opening - 1, disableNested=False)
    if end < 0:
        return False
    if not silent:
        state.pos, state.posMax = start + opening, end
        state.push(f"{kind}_open", "", 1).meta["at"] = start
        state.md.inline.tokenize(state)
        state.push(f"{kind}_close", "", -1)
    state.pos, state.posMax = end + 1 + closing, limit
    return True


def ruby(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``{学|xué}``, or ``{学习|xué|xí}`` with a reading for each character."""
    match = _RUBY.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    base, readings, at = match[1], match[2][1:].split("|"), match.start(1)
    if len(readings) == len(base) > 1:
        pairs = [(at + n, letter, readings[n]) for n, letter in enumerate(base)]
    else:
        pairs = [(at, base, " ".join(readings))]
    return _read_out(state, silent, pairs, match.end())


def html_ruby(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``<ruby>学<rt>xué</rt></ruby>``, which even Markdown leaves to HTML."""
    match = _HTML_RUBY.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    found = _HTML_READ.finditer(state.src, *match.span(1))
    pairs = [(one.start(1), one[1], one[2]) for one in found if one[1].strip()]
    return bool(pairs) and _read_out(state, silent, pairs, match.end())


def _read_out(
    state: StateInline,
    silent: bool,  # noqa: FBT001
    pairs: list[tuple[int, str, str]],
    end: int,
) -> bool:
    if not silent:
        state.push("ruby", "", 0).meta["pairs"] = pairs
    state.pos = end
    return True


def attributes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``{#key}`` right after a picture, a link or code."""
    if silent or state.pending.strip() or not state.tokens:
        return False
    last = state.tokens[-1]
    match = BRACED.match(state.src, state.pos, state.posMax)
    fits = last.type in {"image", "link_close", "code_inline", "maths"}
    # A formula on a line of its own may stand a blank before its key.
    apart = len(state.pending) if last.markup == "$$" else 0
    if not match or not fits or last.meta.get("end", -1) + apart != state.pos:
        return False
    if state.pending:
        state.pending = ""
    last.meta["braced"] = match[0]
    state.pos = match.end()
    return True


_OWN: dict[str, tuple[RuleFuncInlineType, ...]] = {
    "\n": (newline,),
    "\\": (escape,),
    "`": (code,),
    "~": (marked(strikethrough),),
    "*": (marked(emphasis),),
    "_": (marked(emphasis),),
    "[": (note, citation, with_short_label(link, 0), span),
    "!": (with_short_label(image, 1),),
    "<": (autolink, html_ruby, html_inline),
    "&": (entity,),
    "$": (maths,),
    "^": (inline_note,),
    "{": (ruby, attributes),
    "@": (cross_reference,),
    ":": (role,),
}

RULES = {mark: (*BEFORE.get(mark, ()), *_OWN.get(mark, ())) for mark in (*_OWN, *BEFORE)}
