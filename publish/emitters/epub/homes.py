"""Homes: which file of the e-book holds what."""

from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Homes:
    """File names, flat beside each other; an id tells its file by what it begins with."""

    chapters: int
    cover: str = "cover.xhtml"
    title: str = "title.xhtml"
    contents: str = "contents.xhtml"
    glossary: str = "glossary.xhtml"
    references: str = "references.xhtml"
    colophon: str = "colophon.xhtml"
    stylesheet: str = "book.css"
    ncx: str = "contents.ncx"

    def chapter(self, position: int) -> str:
        """Return the file of a chapter, counted from one."""
        width = max(2, len(str(self.chapters)))
        return f"chapter-{position:0{width}}.xhtml"

    def file(self, anchor: str) -> str:
        """Return the file that holds an id."""
        start = anchor.partition("-")[0]
        if start.startswith("c") and start[1:].isdigit():
            return self.chapter(int(start[1:]))
        return {
            "g": self.glossary,
            "glossary": self.glossary,
            "r": self.references,
            "references": self.references,
            "colophon": self.colophon,
        }.get(start, self.title)

    def href(self, anchor: str) -> str:
        """Return the address of an id."""
        return f"{self.file(anchor)}#{anchor}"
