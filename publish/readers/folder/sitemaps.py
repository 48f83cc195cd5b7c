"""Navigation that makers of sites keep in YAML: MkDocs' ``nav``, Jupyter Book's ``_toc.yml``.

They are read line by line, by indent alone: that keeps the place of each title, and no
alias or tag of YAML means anything here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from publish.model import Inlines, Source, Span, Text
from publish.model.regex import regex
from publish.model.value import dataclass

PLACES = ("mkdocs.yml", "mkdocs.yaml", "_toc.yml", "docs/_toc.yml", "myst.yml", "_quarto.yml")
_NAV = regex(r"^nav:[ \t]*$", re.MULTILINE)
_TOP = regex(r"^[^\s#\-]", re.MULTILINE)
_ITEM = regex(r"^(?P<indent>[ \t]*)-[ \t]+(?P<rest>[^\n]*?)[ \t]*$", re.MULTILINE)
_PAIR = regex(r"(?P<q>[\"']?)(?P<title>[^\n]+?)(?P=q)[ \t]*:(?:[ \t]+(?P<path>[^\n]+))?$")
_FIELD = regex(
    r"^(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?P<key>root|file|caption|part|header|title):[ \t]+"
    r"(?P<q>[\"']?)(?P<value>[^\n]+?)(?P=q)[ \t]*$",
    re.MULTILINE,
)
_SITE = regex(
    r"^(?P<key>site_name|docs_dir):[ \t]+(?P<q>[\"']?)(?P<value>[^\n]+?)(?P=q)[ \t]*$", re.MULTILINE
)
_ANY = regex(
    r"^(?P<indent>[ \t]*)(?P<dash>-[ \t]+)?(?:(?P<key>file|href|title|part|text):[ \t]+)?"
    r"(?P<q>[\"']?)(?P<value>[^\n:]+?)(?P=q)[ \t]*$",
    re.MULTILINE,
)
_SAID = regex(
    r"^(?P<key>title|author|site_author):[ \t]+(?P<q>[\"']?)(?P<value>[^\n]+?)(?P=q)[ \t]*$",
    re.MULTILINE,
)
_ALONE = 1_000_000
_FILE = regex(r"[^:\s]+\.(?:md|markdown|mdx|qmd|ipynb|txt|html?|docx)")


@dataclass(slots=True)
class Row:
    """One line of a site's navigation: how far in it stands, its title's place, its file."""

    indent: int
    start: int
    end: int
    path: str


@dataclass(frozen=True, slots=True)
class Site:
    """What a site says of itself: its name's place, the folder of its files, its rows."""

    name: tuple[int, int] | None
    folder: str
    rows: tuple[Row, ...]


def site(name: str, text: str) -> Site:
    """Read the navigation in a file of one of the names that there are."""
    if name.endswith("_toc.yml"):
        return Site(None, name.removesuffix("_toc.yml"), tuple(_parted(_contents(text))))
    if name in {"myst.yml", "_quarto.yml"}:
        return Site(None, "", tuple(_listed(text)))
    said = {match["key"]: match for match in _SITE.finditer(text)}
    title = said["site_name"].span("value") if "site_name" in said else None
    folder = said["docs_dir"]["value"] if "docs_dir" in said else "docs"
    return Site(title, f"{folder.rstrip('/')}/", tuple(_nav(text)))


@dataclass(frozen=True, slots=True)
class Beside:
    """What a site's settings say of the work."""

    title: Inlines = ()
    authors: tuple[Inlines, ...] = ()


def beside(*sources: Source | None) -> Beside:
    """Read title and author from a site's settings, the first that say so."""
    title: Inlines = ()
    authors: tuple[Inlines, ...] = ()
    for source in filter(None, sources):
        for match in _SAID.finditer(source.text):
            words = Text(match["value"], span=Span(source.name, *match.span("value")))
            if match["key"] == "title" and not source.name.endswith("_toc.yml"):
                title = title or (words,)
            elif match["key"] != "title":
                authors = authors or ((words,),)
    return Beside(title, authors)


def _nav(text: str) -> Iterator[Row]:
    begins = _NAV.search(text)
    if not begins:
        return
    ends = _TOP.search(text, begins.end())
    for item in _ITEM.finditer(text, begins.end(), ends.start() if ends else len(text)):
        row = _row(item)
        if row is not None:
            yield row


def _row(item: re.Match[str]) -> Row | None:
    """Return an item as a chapter or a part; links that lead elsewhere are none."""
    indent, rest, at = len(item["indent"].expandtabs(4)), item["rest"], item.start("rest")
    bare = rest.strip("\"'")
    if _FILE.fullmatch(bare):
        return Row(indent, at, at, bare)
    pair = _PAIR.fullmatch(rest)
    if not pair:
        return None
    path = (pair["path"] or "").split(" #")[0].strip().strip("\"'")
    start, end = pair.span("title")
    if path and not _FILE.fullmatch(path):
        return None
    return Row(indent, at + start, at + end, path)


_LISTS = regex(r"^[ \t]*(?:toc|chapters|appendices):[ \t]*$", re.MULTILINE)


def _listed(text: str) -> Iterator[Row]:
    """Yield what MyST and Quarto list: bare files, files with titles, parts."""
    begins = _LISTS.search(text)
    if not begins:
        return
    for field in _ANY.finditer(text, begins.end()):
        indent = len((field["indent"] + (field["dash"] or "")).expandtabs(4))
        start, end = field.span("value")
        is_file = _FILE.fullmatch(field["value"]) is not None
        if is_file and (field["key"] in {None, "file", "href"}):
            yield Row(indent, start, start, field["value"])
        elif field["key"] in {"title", "part", "text"} and field["dash"] and not is_file:
            yield Row(indent, start, end, "")


def _parted(rows: Iterable[Row]) -> Iterator[Row]:
    """Set what follows a part below it, where nothing is set further in than the part."""
    found = list(rows)
    shift = 0
    for at, row in enumerate(found):
        if row.path or row.start == row.end:
            yield replace(row, indent=row.indent + shift) if row.indent < _ALONE else row
            continue
        after = found[at + 1] if at + 1 < len(found) else row
        shift = 1 if after.path and after.indent <= row.indent else 0
        yield row


def _contents(text: str) -> Iterator[Row]:
    """Yield the rows of a table of contents; a title goes with the file above it."""
    last: Row | None = None
    for field in _FIELD.finditer(text):
        indent = len((field["indent"] + (field["dash"] or "")).expandtabs(4))
        start, end = field.span("value")
        if field["key"] == "title":
            if last is not None and last.path:
                last.start, last.end = start, end
            continue
        if last is not None:
            yield last
        if field["key"] in {"root", "file"}:
            last = Row(indent if field["dash"] else _ALONE, start, start, field["value"])
        else:
            last = Row(indent, start, end, "")
    if last is not None:
        yield last
