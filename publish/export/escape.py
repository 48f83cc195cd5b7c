"""Escapes: words written so that Markdown reads them as words.

CommonMark 0.31 section 2.4; where a backslash would not do, because a rule of our own
looks at the source itself, a character reference stands (section 2.5).
"""

import re

from publish.model.regex import regex

_ALWAYS = regex(r"[\\`*\[$^]")
_TAG = regex(r"<(?!\s)")
_ENTITY = regex(r"&(?=#|[A-Za-z])")
_EDGE = regex(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
_TILDE = regex(r"~(?=~|$)|(?<![^\W_a-zA-Z])~")
_PAIRED = regex(r"(?:=(?==|$)|(?<==)=|^=)|(?:%(?=%|$)|(?<=%)%|^%)")
_BANG = regex(r"!$")
_AT = regex(r"@")
_POINTING = regex(r"@(?=(?:fig|tbl|tab|sec|eq|lst):|[A-Za-z][A-Za-z:_-]{0,40}\d\d\d\d)")
_OPENING = regex(r"[#>+\-=|:!?](?:.*)|\d{1,9}(?=[.)])|<", re.DOTALL)
_PASTED = regex("[•●·▪■◆－]")


def words(content: str, *, bracketed: bool = False, citable: bool = False) -> str:
    """Return words for the inside of a line.

    ``bracketed`` where brackets stand round them, ``citable`` where these may be a citation's.
    """
    said = _ALWAYS.sub(r"\\\g<0>", content.replace("\n", " ").replace("\t", " "))
    for pattern in (_TAG, _ENTITY, _EDGE, _TILDE, _PAIRED, _BANG):
        said = pattern.sub(r"\\\g<0>", said)
    said = (_AT if citable else _POINTING).sub("&#64;", said)
    # After ``\\[`` a closing one with a backslash might end a formula.
    return said.replace("{", "&#123;").replace("]", "&#93;" if bracketed else "]")


def opening(line: str) -> str:
    """Return a line so that its beginning opens no block."""
    if _PASTED.match(line):
        return f"&#{ord(line[0])};{line[1:]}"
    found = _OPENING.match(line)
    if not found or line.startswith(("![", "<http")):
        return line
    at = found.end() if line[0].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"


def address(target: str) -> str:
    """Return the destination of a link or picture (CommonMark 0.31 section 6.3)."""
    escaped = re.sub(r"[\\()<>\[\]]|&(?=#|[A-Za-z]+;)", r"\\\g<0>", target)
    return f"<{escaped}>" if re.search(r"\s", target) or not target else escaped


def quoted(title: str) -> str:
    """Return the title of a link or picture, in marks that it does not hold."""
    marks = next((m for m in ('""', "''", "()") if m[0] not in title and m[1] not in title), '""')
    escaped = title.replace("\\", "\\\\").replace(marks[1], f"\\{marks[1]}")
    return f"{marks[0]}{escaped}{marks[1]}"
