"""CommonMark's own examples, read and written by us, against what the specification shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import Path
from urllib.parse import quote

import pytest

from publish.edition import Script, TermLinks
from publish.model import (
    CrossReference,
    Document,
    Inline,
    Inlines,
    Link,
    Metadata,
    Paragraph,
    Rewriter,
    Section,
    Source,
    Span,
)
from publish.readers.folder.links import linked_within
from publish.readers.markdown.reader import read
from publish.readers.markdown.tags import is_known
from publish.readers.reading import Heading
from publish.readers.seed.draft import Draft
from publish.words import labels
from publish.xhtml.addresses import outward
from publish.xhtml.anchors import Anchors
from publish.xhtml.medium import Uses
from publish.xhtml.shared import Shared
from publish.xhtml.writer import Writer
from tests.readers.likeness import tree

SPEC = Path("../shared/corpora/commonmark_spec/spec.txt")
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!--+>|<!--.*?-->", re.DOTALL)
_UNREAD = re.compile(
    r"<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z].*?>|<textarea>.*?</textarea>", re.DOTALL
)
_PROGRAM = re.compile(r"<(script|style)\b.*?(?:</\1>|\Z)", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w.:-]*)((?:\s+(?:\"[^\"]*\"|'[^']*'|[^<>\"'])*)?\s*(/?))>")
_UNFINISHED = re.compile(r"<(?=[a-zA-Z])(?![^<>]*>)")
_LINK = re.compile(r"(<a\s[^<>\"]*?href=\")([^\"]*)\"([^<>]*>(.*?)</a>)", re.DOTALL)
_PARAGRAPH = re.compile(r"(<p>.*?</p>)", re.DOTALL)
_VOID = {"br", "img", "hr", "input", "meta", "link", "wbr"}
_BASE = "https://here.example/"
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,31}:|#")
_RESERVED = "%/:?#[]@!$&'()*+,;=~"
_NOWHERE = Span("seed.md", 0, 0)


@dataclass(frozen=True)
class Page:
    """A medium that shows everything as it is."""

    def href(self, anchor: str) -> str:
        """An id as an address."""
        return f"#{anchor}"

    def note(self, note: object, body: str, chapter: str) -> str:
        """A note where it is called."""
        return f"{note}{body}{chapter}"

    def picture(self, seed: str, address: str) -> str | None:
        """A picture by its address."""
        return address if seed else None

    def ruby(self, base: str, reading: str) -> str:
        """Words and their reading."""
        return base + reading

    def maths(self, source: str, *, display: bool) -> str:
        """A formula as it is written."""
        return f"{source}{display}"

    def page_break(self, label: str) -> str:
        """A page as its label."""
        return label


def _placed(run: Inlines) -> Inlines:
    """Give addresses that lead nowhere from a book a place to lead from."""
    return tuple(map(_led, run))


def _led(one: Inline) -> Inline:
    match one:
        case CrossReference():
            return Link(one.content, f"{_BASE}#{one.target}", span=one.span)
        case Link():
            base = "" if _ABSOLUTE.match(one.target) else _BASE
            return replace(one, target=base + quote(one.target, safe=_RESERVED))
        case _:
            return one


def ours(markdown: str) -> str:
    """Return what our reader and our writer make of some Markdown."""
    reading = read(Draft(Source("seed.md", markdown), markdown))
    words, anchors = labels(Script.SIMPLIFIED), Anchors.of(_EMPTY)
    none: frozenset[str] = frozenset()
    shared = Shared(words, anchors, {}, none, {}, {}, none, TermLinks.NONE, index=False)
    writer = Writer(shared, Page(), Uses(), "c")
    made = []
    for piece in (*reading.pieces, *reading.notices):
        if isinstance(piece, Heading):
            held = _section(Paragraph(piece.title, span=_NOWHERE)).body[0]
            assert isinstance(held, Paragraph)
            made.append(f"<h{piece.level}>{writer.line('k', held.content)}</h{piece.level}>")
        else:
            made.append(writer.blocks(_section(piece).body))
    return "".join(made)


def _section(piece: object) -> Section:
    whole = Section("k", (), (piece,), (), span=_NOWHERE)  # type: ignore[arg-type]  # no byline here
    (linked,), _ = linked_within((whole,), frozenset({"seed.md"}))
    return Rewriter(inlines=_placed).section(linked)


_EMPTY = Document(Metadata(title=()), sections=())


def ruled(expected: str) -> str:
    """Return the specification's HTML as our rules for raw HTML have it.

    Comments, programs and styles are never shown; instructions, declarations and fields of
    forms stand as their source, and so does a tag that is not finished. A tag that nothing
    closes marks nothing. Names that HTML does not know are letters within a line, if nothing
    closes them there, and frames else. What HTML knows is read as a page is.
    """
    parts = _PARAGRAPH.split(_PROGRAM.sub("", _COMMENT.sub("", expected)))
    shown = (
        _UNREAD.sub(lambda found: escape(found[0]), part)
        if part.startswith("<p>")
        else _UNREAD.sub(lambda found: f"<pre>{escape(found[0])}</pre>", part)
        for part in parts
    )
    lettered = (_lettered(part, inside=part.startswith("<p>")) for part in shown)
    return _based(_closed(_finished("".join(lettered))))


def _lettered(part: str, *, inside: bool) -> str:
    def one(tag: re.Match[str]) -> str:
        name = tag[2]
        paired = re.search(rf"<{name}\b", part) and re.search(rf"</{name}\s*>", part)
        return tag[0] if is_known(name.lower()) else "" if paired or not inside else escape(tag[0])

    return _TAG.sub(one, part)


def _finished(source: str) -> str:
    return _UNFINISHED.sub(
        lambda found: "<" if _TAG.match(source, found.start()) else "&lt;", source
    )


def _closed(source: str) -> str:
    """Return HTML without the tags that nothing closes, or that cross others."""
    opened: list[re.Match[str]] = []
    alone: list[re.Match[str]] = []
    for tag in _TAG.finditer(source):
        name = tag[2].lower()
        if name in _VOID:
            continue
        if not tag[1]:
            opened.append(tag)
        elif name in (inner := [one[2].lower() for one in opened]):
            within = inner[len(inner) - inner[::-1].index(name) :]
            closed = [opened.pop() for _ in (*within, name)]
            # A paragraph is ours, and whole: what crosses it is not.
            crossed = "p" in within
            alone += (tag, closed[-1]) if crossed else closed[:-1]
            opened += reversed(closed[:-1]) if crossed else ()
        else:
            alone.append(tag)
    for tag in sorted((*opened, *alone), key=lambda one: -one.start()):
        source = source[: tag.start()] + source[tag.end() :]
    return source


def _based(source: str) -> str:
    """Return HTML whose links lead where a book's may."""

    def one(found: re.Match[str]) -> str:
        target = unescape(found[2])
        bare = not _ABSOLUTE.match(target) or target.startswith("#")
        address = outward((_BASE if bare else "") + target)
        return found[4] if address is None else f'{found[1]}{escape(address)}"{found[3]}'

    return _LINK.sub(one, source)


def _examples() -> Iterator[tuple[str, str]]:
    text = SPEC.read_text(encoding="utf-8") if SPEC.is_file() else ""
    for match in _EXAMPLE.finditer(text):
        yield match[1].replace("→", "\t"), match[2].replace("→", "\t")


@pytest.mark.skipif(not SPEC.is_file(), reason="the specification is not here")
def test_every_example_of_commonmark_is_shown_as_it_says() -> None:
    """Each example has the structure and the words that the specification gives it."""
    wrong = [
        number
        for number, (markdown, expected) in enumerate(_examples(), 1)
        if tree(ours(markdown)) != tree(ruled(expected))
    ]
    assert wrong == []


OWN = [
    ("# 一\n\n二*三*四\n", "<h1>一</h1><p>二<em>三</em>四</p>"),
    (
        "- 甲\n  - 乙\n\n> 丙\n",
        "<ul><li>甲<ul><li>乙</li></ul></li></ul><blockquote><p>丙</p></blockquote>",
    ),
    ("3. 甲\n\n4. 乙\n", '<ol start="3"><li><p>甲</p></li><li><p>乙</p></li></ol>'),
    ("[词][1] `码`\n\n[1]: /a\n", '<p><a href="/a">词</a> <code>码</code></p>'),
    ("> # 题\n", "<blockquote><h1>题</h1></blockquote>"),
    ("水<u>x</u><b>重</b><!-- 私 -->\n", "<p>水x<strong>重</strong></p>"),
    ("<div>\n甲\n</div>\n", "<div>甲</div>"),
    ("Vec<T> 与 <?a?>\n", "<p>Vec<T> 与 <?a?></p>"),
    ("<style>\np{}\n</style>\n\n文\n", "<p>文</p>"),
    ("> <b>甲</b>\n> <div>乙</div>\n", "<blockquote><p><b>甲</b></p><div>乙</div></blockquote>"),
]


@pytest.mark.parametrize(("markdown", "expected"), OWN)
def test_ours_is_shown_by_the_same_rules(markdown: str, expected: str) -> None:
    """Examples of our own, in Chinese, hold by the same rules."""
    assert tree(ours(markdown)) == tree(ruled(expected))
