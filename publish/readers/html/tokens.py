"""Tokens of a page, each with its offsets: tags, and the words between them.

After the tokenization of the HTML standard (section 13.2.5), without its states for
scripts: what scripts hold is stepped over. An unclosed comment ends at the next ``>``
and an unclosed tag is read as words, so that nothing a person sees is swallowed.
"""

import re
from collections.abc import Iterator
from dataclasses import field
from typing import TypeAlias

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.html.charrefs import plain

_MARKUP = regex(r"<(?=[a-zA-Z!/?])")
_NAME = regex(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = regex(
    r"[\s/]*(?:(?P<close>>)|(?P<name>[^\s/>=][^\s/>=]*|=[^\s/>=]*)"
    r"(?:\s*=\s*(?:\"(?P<v1>[^\"]*)\"|'(?P<v2>[^']*)'|(?P<v3>[^\s>\"'][^\s>]*|(?=[\s>]))))?)"
)
RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"})


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute, and where in the draft it is written."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StartTag:
    """A start tag from its ``<`` to its ``>``."""

    name: str
    start: int
    end: int
    attributes: dict[str, Attribute] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EndTag:
    """An end tag."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """Characters between tags, references not yet resolved."""

    start: int
    end: int


Token: TypeAlias = StartTag | EndTag | Words


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a page in order, in time proportional to its length."""
    return _Tokenizer(text).run()


class _Tokenizer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._never: set[str] = set()  # what was looked for and does not come again

    def run(self) -> Iterator[Token]:
        at, text = 0, self._text
        while at < len(text):
            mark = _MARKUP.search(text, at)
            start = mark.start() if mark else len(text)
            if start > at:
                yield Words(at, start)
            at = start
            if mark:
                made, at = self._markup(start)
                yield from made

    def _markup(self, at: int) -> tuple[tuple[Token, ...], int]:
        following = self._text[at + 1]
        if following == "!" or following == "?":  # noqa: PLR1714  one character at a time
            return (), self._declared(at)
        if following == "/":
            return self._closing(at)
        made = self._opening(at)
        if made is None:
            return (Words(at, len(self._text)),), len(self._text)
        if made.name in RAW:
            return self._raw(made)
        return (made,), made.end

    def _declared(self, at: int) -> int:
        """Step over a comment, a doctype or an instruction."""
        if self._text.startswith("<!--", at):
            if self._text.startswith((">", "->"), at + 4):
                return self._text.index(">", at + 4) + 1
            end = self._find("-->", at + 4)
            if end >= 0:
                return end + 3
        end = self._find(">", at)
        return end + 1 if end >= 0 else len(self._text)

    def _closing(self, at: int) -> tuple[tuple[Token, ...], int]:
        name = _NAME.match(self._text, at + 2)
        end = self._find(">", at)
        after = end + 1 if end >= 0 else len(self._text)
        return ((EndTag(name.group().lower(), at, after),) if name else ()), after

    def _opening(self, at: int) -> StartTag | None:
        name = _NAME.match(self._text, at + 1)
        attributes: dict[str, Attribute] = {}
        place = name.end() if name else at + 1
        while match := _ATTRIBUTE.match(self._text, place):
            if match["close"]:
                tag = name.group().lower() if name else ""
                return StartTag(tag, at, match.end(), attributes)
            group = next((each for each in ("v1", "v2", "v3") if match[each] is not None), "")
            place = max(match.end(), place + 1)
            start, end = match.span(group) if group else (place, place)
            value = plain(match[group]) if group else ""
            attributes.setdefault(match["name"].lower(), Attribute(value, start, end))
        return None

    def _raw(self, tag: StartTag) -> tuple[tuple[Token, ...], int]:
        """Step to the end of an element that holds no tags."""
        end = self._end_of(tag.name, tag.end)
        if end < 0:
            return (tag, EndTag(tag.name, tag.end, tag.end)), tag.end
        held = (Words(tag.end, end),) if end > tag.end else ()
        after = self._find(">", end) + 1 or len(self._text)
        return (tag, *held, EndTag(tag.name, end, after)), after

    def _end_of(self, name: str, at: int) -> int:
        if name in self._never:
            return -1
        match = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(self._text, at)
        if not match:
            self._never.add(name)
        return match.start() if match else -1

    def _find(self, what: str, at: int) -> int:
        if what in self._never:
            return -1
        found = self._text.find(what, at)
        if found < 0:
            self._never.add(what)
        return found
