"""Inline rules for what other programs write: Obsidian, MyST, TeX brackets, sized pictures."""

import re
from pathlib import PurePosixPath
from urllib.parse import quote

from markdown_it.common.utils import normalizeReference
from markdown_it.parser_inline import RuleFuncInlineType
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from publish.model.regex import regex

WIKI = "wiki:"
"""The scheme of links by name, which are led to their chapters when all are read."""

EMBEDDED = "#!"
"""What ends the target of one that was to be shown where it stands."""

_WIKI = regex(r"\[\[([^\[\]|\n]{1,200})(?:\\?\|([^\[\]\n]{0,200}))?\]\]")
_EMBED = regex(r"!\[\[([^\[\]|\n]{1,200})(?:\\?\|([^\[\]\n]{0,200}))?\]\]")
_WORDY = regex(r"[^\W\d_]")
_PICTURES = frozenset((".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"))
_SIZED = regex(
    r"!\[([^\[\]\n]{0,300})\]\([ \t]*([^\s()<>]+)(?:[ \t]+\"([^\"\n]*)\")?"
    r"[ \t]+=\d*%?x?\d*%?[ \t]*\)"
)
_SIZE = regex(r"\|[ \t]*\d+(?:[xX]\d+)?[ \t]*$")
_LIT = regex(r"==(?=[^\s=])((?:[^=\n]|=(?!=)){0,600}[^\s=])==(?!=)")
_REMARK = regex(r"%%(?!%)((?:[^%]|%(?!%)){1,2000})%%")
_PLACE = regex(r"\^(?=[A-Za-z0-9-]{4,40}$)(?=[0-9-]*[A-Za-z])[A-Za-z0-9-]+$")
_INLINE = regex(r"\\\(((?:[^\\\n]|\\(?![()]).|\n(?!\n)){1,2000})\\\)")
_SHOWN = regex(r"\\\[((?:[^\\]|\\(?![\[\]]).|\\\n){1,5000})\\\]", re.DOTALL)
_WORDS_IN_TEX = regex(r"\\(?:text|mbox|mathrm|textbf)\s*\{[^{}]*\}")
_TEX = regex(r"\\[a-zA-Z]+|[_^=<>+*/|\-]")
_BRIEF = regex(r"\s*[A-Za-z0-9](?:['′,]\s*[A-Za-z0-9])*\s*")
_WIDE = regex(r"[\u2e80-\u9fff\uff00-\uff60]")
_RAISED = regex(r"\^([0-9A-Za-z+\-−()]{1,8})\^(?!\^)")
_LOWERED = regex(r"~([0-9A-Za-z+\-−()]{1,8})~(?!~)")
_STRUCK = regex(r"~(?=[^\s~])([^~\n]{1,300})(?<=\S)~(?![~\w])")
_ROLE = regex(r"\{([a-zA-Z][\w:+.-]{0,40})\}(`{1,3})((?:(?!\2)[^\n]){1,400}?)\2(?!`)")
_POINTED = regex(r"\\@ref\(([\w:.-]{1,100})\)")
_COMMAND = regex(r"\{%-?(?:[^%\n]|%(?!\})){1,400}%\}|\{\{(?:[^{}\n]|\}(?!\})){1,400}\}\}")
_ADDRESSED = regex(r"\]\((\{%-?(?:[^%\n]|%(?!\})){1,400}%\}|\{\{[^{}\n]{1,400}\}\})\)")


def _push(state: StateInline, kind: str, content: str, silent: bool, end: int) -> bool:  # noqa: FBT001
    if not silent:
        state.push(kind, "", 0).content = content
    state.pos = end
    return True


def _scanned(state: StateInline, kind: str, inner: tuple[int, int], end: int) -> bool:
    """Scan a stretch as content of its own kind."""
    start, limit = state.pos, state.posMax
    state.pos, state.posMax = inner
    state.push(f"{kind}_open", "", 1).meta["at"] = start
    state.md.inline.tokenize(state)
    state.push(f"{kind}_close", "", -1)
    state.pos, state.posMax = end, limit
    return True


def wiki(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  the library's shape
    """Read ``[[name]]`` and ``[[name#part|words]]``, as Obsidian links; numbers alone are none."""
    match = _WIKI.match(state.src, state.pos, state.posMax)
    if (
        not match
        or not _WORDY.search(match[1])
        or state.src.startswith(("(", "[", "]"), match.end())
    ):
        return False
    if state.src[state.pos - 1 : state.pos] == "[":
        return False
    if normalizeReference(match[1]) in state.env.get("references", {}):
        return False
    if not silent:
        token = state.push("wiki", "", 0)
        group = 2 if match[2] else 1
        token.content, token.meta["inner"] = match[group].strip(), match.start(group)
        token.meta["target"] = WIKI + quote(match[1].strip(), safe="#/")
    state.pos = match.end()
    return True


def embed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``![[picture.png|300]]``; what is no picture is a link to what it would show."""
    match = _EMBED.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    name = match[1].strip()
    if PurePosixPath(name).suffix.lower() not in _PICTURES:
        state.pos += 1
        found = wiki(state, silent)
        if found and not silent:
            state.tokens[-1].meta["target"] += EMBEDDED
        state.pos -= not found
        return found
    if not silent:
        said = match[2] if match[2] and not match[2].strip().isdigit() else ""
        _picture(state, name, _SIZE.sub("", said or ""))
    state.pos = match.end()
    return True


def sized(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``![words](picture.png =300x200)``; the size is the page's to choose."""
    match = _SIZED.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        _picture(state, match[2], match[1], match[3] or "")
    state.pos = match.end()
    return True


def _picture(state: StateInline, address: str, alt: str, title: str = "") -> None:
    token = state.push("image", "img", 0)
    token.attrs = {"src": address, "alt": "", "title": title}
    token.content = alt
    token.children = [Token("text", "", 0, content=alt)] if alt else []


def unsized(alt: str) -> str:
    """Return the words of a picture without the width Obsidian writes after them."""
    return _SIZE.sub("", alt)


def lit(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``==words==`` as stress; a comparison between names is none."""
    match = _LIT.match(state.src, state.pos, state.posMax)
    if not match or silent:
        return False
    before, after = state.src[state.pos - 1 : state.pos], state.src[match.end() : match.end() + 1]
    if before == "=" or (before.isascii() and before.isalnum() and after[:1].isalnum()):
        return False
    return _scanned(state, "lit", match.span(1), match.end())


def remark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``%%a remark to oneself%%``, which Obsidian never shows."""
    match = _REMARK.match(state.src, state.pos, state.posMax)
    return match is not None and _push(state, "remark", match[1], silent, match.end())


def place(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``^a1b2c3`` at the end of a block: a name for it, which is not printed."""
    match = _PLACE.match(state.src, state.pos)
    blank = state.pos == 0 or state.src[state.pos - 1].isspace()
    return match is not None and blank and _push(state, "place", match[0], silent, match.end())


def tex(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    r"""Read ``\(…\)`` and ``\[…\]``, where what they hold is a formula and no escaped bracket."""
    for pattern, markup in ((_INLINE, "$"), (_SHOWN, "$$")):
        match = pattern.match(state.src, state.pos, state.posMax)
        if match and _is_formula(match[1], brief=markup == "$"):
            if not silent:
                token = state.push("maths", "", 0)
                token.content, token.markup = match[1], markup
            state.pos = match.end()
            return True
    return False


def pointed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    r"""Read ``\@ref(fig:name)``, as bookdown points to a part, a figure or a table."""
    match = _POINTED.match(state.src, state.pos, state.posMax)
    if match and not silent:
        token = state.push("role", "", 0)
        token.content, token.info, token.meta["inner"] = match[1], "ref", match.start(1)
    state.pos = match.end() if match else state.pos
    return match is not None


def _is_formula(content: str, *, brief: bool) -> bool:
    bare = _WORDS_IN_TEX.sub("=", content)
    if _WIDE.search(bare) or "`" in bare:
        return False
    return bool(_TEX.search(bare) or (brief and _BRIEF.fullmatch(bare)))


def raised(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``10^6^`` as pandoc does, right after a letter or a figure."""
    match = _RAISED.match(state.src, state.pos, state.posMax)
    if not match or silent or not state.src[state.pos - 1 : state.pos].isalnum():
        return False
    return _scanned(state, "raised", match.span(1), match.end())


def lowered(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``H~2~O`` as pandoc does, right after a Latin letter."""
    match = _LOWERED.match(state.src, state.pos, state.posMax)
    before = state.src[state.pos - 1 : state.pos]
    if not match or silent or not (before.isascii() and before.isalpha()):
        return False
    return _scanned(state, "lowered", match.span(1), match.end())


def struck(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read ``~words~`` as GFM does, but only where it stands apart.

    A tilde after a word or between figures is how Chinese draws out a sound or a range.
    """
    match = _STRUCK.match(state.src, state.pos, state.posMax)
    before = state.src[state.pos - 1] if state.pos else " "
    if not match or silent or before.isalnum() or before in "~\\":
        return False
    return _scanned(state, "struck", match.span(1), match.end())


def role(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read the roles of MyST: ``{ref}`name```, ``{cite}`key```, ``{kbd}`x```."""
    match = _ROLE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("role", "", 0)
        token.content, token.info = match[3].strip(), match[1].rpartition(":")[2]
        token.meta["inner"] = match.start(3) + len(match[3]) - len(match[3].lstrip())
    state.pos = match.end()
    return True


def command(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Keep ``{{ page.title }}`` and ``{% include x %}`` whole, as no words of the text."""
    match = _COMMAND.match(state.src, state.pos, state.posMax)
    return match is not None and _push(state, "command", match[0], silent, match.end())


def commanded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
    """Read the words of a link whose address is a command."""
    end = state.md.helpers.parseLinkLabel(state, state.pos, disableNested=True)
    match = _ADDRESSED.match(state.src, end, state.posMax) if end >= 0 else None
    if not match or silent:
        return False
    _scanned(state, "commanded", (state.pos + 1, end), match.end())
    state.tokens[-1].content = match[1]
    return True


BEFORE: dict[str, tuple[RuleFuncInlineType, ...]] = {
    "\\": (tex, pointed),
    "[": (wiki, commanded),
    "!": (embed, sized),
    "=": (lit,),
    "%": (remark,),
    "~": (lowered, struck),
    "^": (raised, place),
    "{": (role, command),
}
"""The rules each mark may begin, before those of our own dialect are tried."""
