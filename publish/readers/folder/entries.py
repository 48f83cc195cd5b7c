"""Entries of a navigation, and the files that their paths mean."""

import posixpath
from dataclasses import field
from pathlib import Path

from publish.model import Text
from publish.model.value import dataclass

_SUFFIXES = ("", ".md", ".markdown", ".mdx", ".qmd", ".txt", ".html", ".docx")
_WITHIN = ("/README.md", "/index.md", "/readme.md")


@dataclass(slots=True)
class Entry:
    """One line of the navigation: a chapter, or a part where it names no file."""

    title: Text
    name: str
    part: bool
    below: list["Entry"] = field(default_factory=list)


def file_named(root: Path, folder: str, path: str) -> str:
    """Return the file that a path names: with or without its suffix, or a folder's own page."""
    place = path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path)
    names = (place, posixpath.join(folder, path.lstrip("/")))
    for name in dict.fromkeys(map(posixpath.normpath, names)):
        for end in (*_SUFFIXES, *_WITHIN):
            if (root / (name + end)).is_file():
                return posixpath.normpath(name + end)
    return posixpath.normpath(place)
