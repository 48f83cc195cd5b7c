"""Tags of HTML within a line: those that mean something are read, others dropped or shown.

A tag that HTML knows is read as a browser would read it, or dropped with a note where it
says nothing a book can show; a name that HTML does not know is letters, and shown.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field

from markdown_it.token import Token

from publish.model import (
    Code,
    CrossReference,
    Deletion,
    Edit,
    Emphasis,
    Finding,
    Inline,
    Inlines,
    Link,
    Span,
    Strong,
    Text,
    plain_text,
)
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.markdown.findings import RemarksLeftOut, TagsDropped, TagsShown
from publish.readers.markdown.leaves import attribute
from publish.readers.rich.raising import lowered, raised
from publish.readers.rich.words import set_of

_NAME = regex(r"</?([a-zA-Z][\w:.-]*)")
_MARKS: Mapping[str, type[Emphasis | Strong | Deletion]] = {
    **dict.fromkeys(("em", "i", "var", "dfn", "mark"), Emphasis),
    **dict.fromkeys(("strong", "b"), Strong),
    **dict.fromkeys(("del", "s", "strike"), Deletion),
}
_CODE = frozenset({"code", "kbd", "samp", "tt"})
_MEANT = frozenset({*_MARKS, *_CODE, "a", "sup", "sub", "q"})
_KNOWN = set_of(
    "a abbr acronym address article aside audio b bdi bdo big blockquote body br button canvas "
    "caption center cite code col colgroup data dd del details dfn dialog dir div dl dt em embed "
    "fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header "
    "hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu "
    "meta nav nobr noscript object ol optgroup option output p param picture pre progress q rb rp "
    "rt rtc ruby s samp script search section select slot small source span strike strong style "
    "sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u "
    "ul var video wbr text column grid callout"
)
# "text column grid callout" are what Feishu and Yuque write that is only a look.
_NOWHERE = ("javascript:", "data:", "vbscript:", "about:", "file:")
_SHOWN = 40


def name_of(tag: str) -> str:
    """Return the name of a tag, or nothing where it is a comment or a declaration."""
    match = _NAME.match(tag)
    return match[1].lower() if match else ""


def is_known(name: str) -> bool:
    """Tell whether HTML has an element of this name."""
    return name in _KNOWN


def told(tag: str, span: Span) -> tuple[Finding, ...]:
    """Return what to say of a tag, a comment or a declaration that is not read."""
    name = name_of(tag)
    if name:
        kind = TagsDropped if is_known(name) else TagsShown
        # A pair of tags counts once.
        return () if tag.startswith("</") else (kind(f"<{name}>", span=span),)
    if not tag.startswith("<!--"):
        return (TagsShown(" ".join(tag.split())[:_SHOWN], span=span),)
    words = " ".join(tag.removeprefix("<!--").removesuffix("-->").strip("- \n").split())
    return (RemarksLeftOut(words[:_SHOWN], span=span),) if words else ()


@dataclass(slots=True)
class _Open:
    """The tags open within one pair of marks."""

    tags: list[tuple[str, Token]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)

    def close(self, name: str) -> Token | None:
        """Return the tag that a closing one closes, and forget what stands open within."""
        if not self.names[name]:
            return None
        while True:
            found, token = self.tags.pop()
            self.names[found] -= 1
            if found == name:
                return token


def pair(tokens: Sequence[Token]) -> None:
    """Make tags that mean something, and that match, an opening and a closing token."""
    if not any(token.type == "html_inline" for token in tokens):
        return
    levels = [_Open()]
    for token in tokens:
        if token.nesting == 1:
            levels.append(_Open())
        elif token.nesting == -1 and len(levels) > 1:
            levels.pop()
        elif token.type == "html_inline":
            _enter(levels[-1], token)


def _enter(level: _Open, token: Token) -> None:
    name = name_of(token.content)
    # A name that HTML does not know is a component of somebody's where it is closed again.
    if not name or (name not in _MEANT and name in _KNOWN) or token.content.endswith("/>"):
        return
    if not token.content.startswith("</"):
        level.tags.append((name, token))
        level.names[name] += 1
    elif opening := level.close(name):
        opening.type, opening.nesting = "tag_open", 1
        token.type, token.nesting = "tag_close", -1


def tagged(
    opening: Token, content: Inlines, span: Span, log: tuple[list[Finding], list[Edit]]
) -> Inlines:
    """Return what a pair of tags makes of the words between."""
    name, (findings, edits) = name_of(opening.content), log
    if name not in _KNOWN:
        findings.append(TagsDropped(f"<{name}>", span=span))
    if name in _MARKS:
        marked: Inline = _MARKS[name](content, span=span)
        return (marked,) if content else ()
    if name in _CODE:
        bare = all(isinstance(one, Text | Link) for one in content)
        return (Code(plain_text(content), span=span),) if bare and content else content
    match name:
        case "sup":
            return raised(content, edits)
        case "sub":
            return lowered(content, edits)
        case "q":
            start, end = (Span(span.seed, at, at) for at in (span.start, span.end))
            return (Text("“", span=start), *content, Text("”", span=end))
        case "a":
            return _led(attribute(opening.content, "href").strip(), content, span)
        case _:
            return content


def _led(target: str, content: Inlines, span: Span) -> Inlines:
    if target.startswith("#") and len(target) > 1:
        return (CrossReference(target[1:], content, span=span),)
    if not target or target == "#" or target.lower().startswith(_NOWHERE):
        return content
    return (Link(content, target, span=span),)
