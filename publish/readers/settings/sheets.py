"""The author's own rules, page.css and screen.css: no address in them is ever followed."""

import re
from collections.abc import Iterator

from publish.model import Finding, Severity, Source, Span
from publish.model.regex import regex
from publish.model.value import dataclass

SHEETS = ("page.css", "screen.css")

_ESCAPE = regex(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_STRING = r'"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*'"
_TOKEN = regex(
    rf"/\*.*?(?:\*/|\Z)|{_STRING}|@?(?:[-\w]|\\[0-9a-fA-F]{{1,6}}\s?|\\[^\n])+\(?", re.DOTALL
)
_REST_OF_RULE = regex(rf"(?:{_STRING}|[^;{{}}\"'])*;?")
_REST_OF_ADDRESS = regex(rf"(?:{_STRING}|[^()\"'\n])*\)?")
_FOLLOWED = frozenset({"url(", "src(", "image(", "image-set(", "-webkit-image-set("})
"""The functions of CSS that fetch (CSS Values 4, 4.5; CSS Images 4, 2)."""


@dataclass(frozen=True, slots=True)
class StyleAddress(Finding):
    """A style's own rules ask for something to be fetched, from the disk or from the net."""

    code = "style-address"
    severity = Severity.WARNING
    file: str
    address: str


def sealed(sheet: Source) -> tuple[str, tuple[StyleAddress, ...]]:
    """Return rules that lead nowhere, line for line as they were, and where they led.

    ``@import`` is left out; an address becomes ``none``, unless it is a fragment of the
    text itself or carries its data.
    """
    kept: list[str] = []
    found: list[StyleAddress] = []
    end = 0
    for start, stop, instead in _leads(sheet.text):
        said = sheet.text[start:stop]
        kept += (sheet.text[end:start], instead, "\n" * said.count("\n"))
        span = Span(sheet.name, start, stop)
        found.append(StyleAddress(sheet.name, " ".join(said.split()), span=span))
        end = stop
    return "".join((*kept, sheet.text[end:])), tuple(found)


def _leads(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where something would be fetched, and what stands there instead."""
    at = 0
    while token := _TOKEN.search(text, at):
        at, name = token.end(), _spelled(token[0]).lower()
        if name == "@import":
            at = _after(_REST_OF_RULE, text, at)
            yield token.start(), at, ""
        elif name in _FOLLOWED:
            at = _after(_REST_OF_ADDRESS, text, at)
            if not _within(text[token.end() : at]):
                yield token.start(), at, "none"


def _after(rest: re.Pattern[str], text: str, at: int) -> int:
    found = rest.match(text, at)
    return found.end() if found else at


def _within(address: str) -> bool:
    """Say whether an address stays where it is: a fragment, or data."""
    said = _spelled(address).strip(" \t\r\n\f\"')")
    return said.startswith("#") or said[:5].lower() == "data:"


def _spelled(name: str) -> str:
    """Undo the escapes by which CSS may spell any letter (CSS Syntax 3, 4.3.7)."""
    return _ESCAPE.sub(lambda found: found[2] or _letter(found[1]), name)


def _letter(digits: str) -> str:
    return chr(min(int(digits, 16), 0x10FFFF))
