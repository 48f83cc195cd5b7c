"""Walks: the pages of a site that says nothing of their order, folder by folder."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from publish.model import Inlines, Source, Span, Text
from publish.model.value import dataclass
from publish.readers.folder.entries import Entry
from publish.readers.folder.files import natural, skipped

_SIGNS = (
    ".vuepress", "docs/.vuepress", ".vitepress", "docs/.vitepress", "docusaurus.config.js",
    "docusaurus.config.ts", ".gitbook.yaml", "_config.yml", "hugo.toml", "config.toml",
)  # fmt: skip
_DOCS = ("docs", "content", "src")
_PAGES = frozenset({".md", ".markdown", ".mdx", ".qmd"})
_FIRST = frozenset({"readme", "index", "_index"})
_DEEPEST = 8
_MOST = 5000
_NEVER = frozenset({"build", "node_modules", "styles", "dist", "public", "static", "assets"})


@dataclass(frozen=True, slots=True)
class Walk:
    """The pages found; nothing is said of the book itself."""

    entries: tuple[Entry, ...]
    source: Source | None = None
    title: Inlines = ()


def walk(root: Path, *, sites: bool = False) -> Walk:
    """List the pages of a site, or of a folder that holds texts only in folders of its own.

    ``sites`` says that it is known to be a site.
    """
    try:
        site = sites or any((root / name).exists() for name in _SIGNS)
        pages = [one for one in _pages(root) if site or not skipped(one)]
        if not site and (pages or any(one.is_file() and _is_text(one) for one in root.iterdir())):
            return Walk(())
        top = (
            next((name for name in _DOCS if (root / name).is_dir()), "")
            if not pages or sites
            else ""
        )
        left = [_MOST]
        return Walk(tuple(_below(root, top, left, 0)))
    except OSError:
        return Walk(())


def _is_text(path: Path) -> bool:
    return path.suffix.lower() in {".txt", ".html", ".htm", ".docx"} and not skipped(path.name)


def _pages(folder: Path) -> list[str]:
    names = (one.name for one in folder.iterdir() if one.suffix.lower() in _PAGES)
    return sorted((name for name in names if not name.startswith(".")), key=_order)


def _order(name: str) -> tuple[object, ...]:
    return Path(name).stem.lower() not in _FIRST, natural(name)


def _below(root: Path, folder: str, left: list[int], depth: int) -> Iterator[Entry]:
    """Yield the pages of a folder and its folders; a folder's first page stands over it."""
    for name in _pages(root / folder):
        first = Path(name).stem.lower() in _FIRST
        if left[0] and (first or not skipped(name)):
            left[0] -= 1
            yield _entry(posixpath.join(folder, name))
    inner = sorted((one.name for one in (root / folder).iterdir() if one.is_dir()), key=natural)
    for name in inner:
        if name.startswith((".", "_", "~")) or name in _NEVER or depth >= _DEEPEST:
            continue
        place = posixpath.join(folder, name)
        if not (root / place).resolve().is_relative_to(root.resolve()):
            continue
        found = list(_below(root, place, left, depth + 1))
        if found and Path(found[0].name).stem.lower() in _FIRST:
            found[0].below += found[1:]
            yield found[0]
        else:
            yield from found


def _entry(name: str) -> Entry:
    return Entry(Text("", span=Span(name, 0, 0)), name, part=False)
