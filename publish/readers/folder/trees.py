"""Trees of contents: pages that name the pages below them, as Sphinx, MyST and d2lbook do."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from publish.model import Finding, Inlines, Source, Span, Text
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.folder.entries import Entry, file_named
from publish.readers.folder.files import load
from publish.readers.seed.decoding import decode

PLACES = ("index.md", "docs/index.md", "source/index.md", "docs/source/index.md")
_DEEPEST = 20
# No line of a body begins another fence: what is never closed costs no more than its lines.
_BODY = r"(?:(?![ \t]*(?:```|:::))[^\n]*\n){0,5000}"
_TREE = regex(
    rf"^(?P<fence>```+|:::+)[ \t]*(?:toc|\{{toctree\}})[ \t]*\n(?P<body>{_BODY})(?P=fence)[ \t]*$",
    re.MULTILINE,
)
_LINE = regex(
    r"^[ \t]*(?:(?P<title>[^<>\n]+?)[ \t]*<(?P<to>[^<>\n]+)>|(?P<path>[^\s:<>*][^\n<>*]*?))[ \t]*$",
    re.MULTILINE,
)
_CAPTION = regex(r"^[ \t]*:caption:[ \t]*(\S[^\n]*?)[ \t]*$", re.MULTILINE)
_TITLE = regex(r"\A\s*(?:#[ \t]+(?P<marked>[^\n]+?)[ \t#]*\n|(?P<ruled>[^\n#`:]+)\n=+[ \t]*\n)")
_TERMS = regex(
    r"(?:glossary|terminology|(?:术语|術語|词汇|詞彙)(?:表|对照表|對照表)?)\.(?:md|markdown)",
    re.IGNORECASE,
)
_OTHER = regex(rf"^(```+)[^\n]*\n{_BODY}\1[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Tree:
    """The chapters of a book, as its first page names them, and its title."""

    entries: tuple[Entry, ...]
    source: Source | None = None
    title: Inlines = ()


def tree(root: Path) -> Tree | None:
    """Read the tree of a folder's first page, if there is one."""
    name = next((name for name in PLACES if (root / name).is_file()), "")
    source = _read(root, name) if name else None
    if source is None or not _TREE.search(source.text):
        return None
    seen = {name}
    entries = list(_entries(root, source, seen, 0))
    entries += _terms(root, seen)
    title = _TITLE.match(source.text)
    group = "marked" if title and title["marked"] else "ruled"
    words: Inlines = ()
    if title:
        words = (Text(title[group], span=Span(name, *title.span(group))),)
    rest = _OTHER.sub("", _TREE.sub("", source.text[title.end() if title else 0 :]))
    if rest.strip():
        entries.insert(0, Entry(Text("", span=Span(name, 0, 0)), name, part=False))
    return Tree(tuple(entries), source, words)


def _terms(root: Path, seen: set[str]) -> Iterator[Entry]:
    """Yield a list of terms that stands beside the tree, and that no page names."""
    for path in sorted(root.iterdir()):
        if _TERMS.fullmatch(path.name) and path.is_file() and path.name not in seen:
            yield Entry(Text("", span=Span(path.name, 0, 0)), path.name, part=False)


def _read(root: Path, name: str) -> Source | None:
    data = load(root, name)
    if isinstance(data, Finding):
        return None
    decoded = decode(data, name)
    return Source(name, decoded.text)


def _entries(root: Path, source: Source, seen: set[str], depth: int) -> Iterator[Entry]:
    for match in _TREE.finditer(source.text):
        below = list(_named(root, source, match, seen, depth))
        caption = _CAPTION.search(source.text, *match.span("body"))
        if caption and below:
            words = Text(caption[1], span=Span(source.name, *caption.span(1)))
            yield Entry(words, "", part=True, below=below)
        else:
            yield from below


def _named(
    root: Path, source: Source, tree_: re.Match[str], seen: set[str], depth: int
) -> Iterator[Entry]:
    """Yield the pages that one tree names; none twice, so that no circle is followed."""
    here = posixpath.dirname(source.name)
    for line in _LINE.finditer(source.text, *tree_.span("body")):
        path = line["to"] or line["path"]
        if "://" in path or path == "self":
            continue
        name = file_named(root, here, path)
        if name in seen:
            continue
        seen.add(name)
        group = "title" if line["title"] else "path"
        words = line["title"] or ""
        start = line.start(group)
        entry = Entry(
            Text(words, span=Span(source.name, start, start + len(words))), name, part=False
        )
        page = _read(root, name) if (root / name).is_file() and depth < _DEEPEST else None
        if page is not None and _TREE.search(page.text):
            entry.below = list(_entries(root, page, seen, depth + 1))
        yield entry
