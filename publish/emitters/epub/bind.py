"""Bind the e-book: the only door to EbookLib, and to the zip it writes."""

import io
import zipfile
from typing import Any, Final

from ebooklib import epub

from publish.emitters.bound import Bound
from publish.emitters.epub.plan import Chapter
from publish.emitters.epub.render import File, Rendered
from publish.words import labels

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_FILE_MODE: Final = 0o100644 << 16


def bind(rendered: Rendered) -> Bound:
    """Pack the files; the same files give the same bytes."""
    writer = _Writer(rendered)
    writer.write()
    chapters = sum(isinstance(part, Chapter) for part in rendered.book.parts)
    return Bound(writer.archive.bytes(), chapters, None, rendered.book.findings)


class _Archive:
    """A zip without a clock: one date, one mode, the order things come in."""

    def __init__(self) -> None:
        self._buffer = io.BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w")

    def writestr(self, name: str, data: str | bytes, compress_type: int | None = None) -> None:
        kind = zipfile.ZIP_DEFLATED if compress_type is None else compress_type
        info = zipfile.ZipInfo(name, _EPOCH)
        info.create_system, info.external_attr = 3, _FILE_MODE
        self._zip.writestr(info, data, kind, 6)

    def bytes(self) -> bytes:
        self._zip.close()
        return self._buffer.getvalue()


class _Writer(epub.EpubWriter):  # type: ignore[misc]  # EbookLib carries no types
    """EbookLib's writer, writing to our archive, and naming the package's language."""

    def __init__(self, rendered: Rendered) -> None:
        modified = rendered.book.edition.modified
        options = {"mtime": modified, "package_direction": False, "raise_exceptions": True}
        super().__init__("", _book(rendered), options)
        self.archive = self.out = _Archive()

    def write(self) -> None:
        self.out.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        self._write_container()
        self._write_opf()
        self._write_items()

    def _write_opf_file(self, root: Any) -> None:  # noqa: ANN401  an lxml element of EbookLib's
        root.set(_LANGUAGE, self.book.language)
        del root.attrib["prefix"]  # declares only what EPUB 3.3 reserves (appendix D.1.4)
        super()._write_opf_file(root)


def _book(rendered: Rendered) -> "epub.EpubBook":
    book = epub.EpubBook()
    book.set_identifier(rendered.identifier)
    book.language = rendered.book.edition.script.value
    book.add_metadata(None, "meta", "", {"name": "cover", "content": rendered.cover})
    for said in rendered.statements:
        book.add_metadata("DC" if said.core else None, said.name, said.value, dict(said.attributes))
    items = {file.name: _item(file) for file in rendered.files}
    for item in items.values():
        book.add_item(item)
    book.spine = [items[name] for name in rendered.spine]
    book.guide = _guide(rendered)
    return book


def _item(file: File) -> "epub.EpubItem":
    # "ncx" is the name by which EbookLib's spine calls the NCX.
    named = "ncx" if file.media_type == "application/x-dtbncx+xml" else file.name
    item = epub.EpubItem(named, file.name, file.media_type, file.data)
    item.properties = list(file.properties)
    return item


def _guide(rendered: Rendered) -> list[dict[str, str]]:
    """Tell readers of EPUB 2 where to begin (OPF 2.0.1, section 2.6)."""
    words = labels(rendered.book.edition.script)
    homes = rendered.book.homes
    start = homes.chapter(1) if homes.chapters else homes.title
    rows = (
        ("cover", words.cover, homes.cover),
        ("toc", words.contents, homes.contents),
        ("text", words.body, start),
    )
    return [{"type": kind, "title": title, "href": file} for kind, title, file in rows]
