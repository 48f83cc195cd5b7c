"""A finished e-book, opened again and looked at by means of its own."""

import io
import posixpath
import zipfile
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from publish.edition import Edition
from publish.emitters import EMITTERS, Bound

X = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
OPF = "{http://www.idpf.org/2007/opf}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


@dataclass(frozen=True)
class Opened:
    """An e-book with its files parsed."""

    bound: Bound

    @cached_property
    def zip(self) -> zipfile.ZipFile:
        """The container."""
        return zipfile.ZipFile(io.BytesIO(self.bound.data))

    def text(self, name: str) -> str:
        """Return one file as text."""
        return self.zip.read(f"EPUB/{name}").decode()

    def root(self, name: str) -> "etree._Element":
        """Return one file's root element."""
        return etree.fromstring(self.zip.read(f"EPUB/{name}"))

    @cached_property
    def pages(self) -> "dict[str, etree._Element]":
        """Every page, parsed, by name."""
        names = (n.removeprefix("EPUB/") for n in self.zip.namelist() if n.endswith(".xhtml"))
        return {name: self.root(name) for name in names}

    def ids(self, page: str) -> list[str]:
        """Return the ids of a page, in order."""
        return [str(node.get("id")) for node in self.pages[page].iter() if node.get("id")]

    def hrefs(self, page: str) -> list[tuple[str, str]]:
        """Return the file and id that each link of a page within the book leads to."""
        links = (str(a.get("href")) for a in self.pages[page].iter(f"{X}a"))
        inner = (link.partition("#") for link in links if ":" not in link)
        return [(posixpath.normpath(file) if file else page, key) for file, _, key in inner]

    def metadata(self, name: str) -> list[str]:
        """Return the values of a property of the package."""
        metas = self.root("content.opf").iter(f"{OPF}meta")
        return [m.text or "" for m in metas if m.get("property") == name]

    def words(self) -> str:
        """Return all words of all pages."""
        bodies = (page.find(f"{X}body") for page in self.pages.values())
        return "".join("".join(map(str, b.itertext())) for b in bodies if b is not None)


def opened(edition: Edition) -> Opened:
    """Emit an edition and open what came of it."""
    return Opened(EMITTERS["epub"](edition))


def typed(page: "etree._Element", kind: str) -> "list[etree._Element]":
    """Return the elements of a page that are of a kind."""
    return [node for node in page.iter() if kind in (node.get(TYPE) or "").split()]


def role(page: "etree._Element", kind: str) -> "list[etree._Element]":
    """Return the elements of a page that have a role."""
    return [node for node in page.iter() if node.get("role") == kind]
