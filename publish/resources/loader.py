"""The jailed loader: a file inside the manuscript's folder, or a finding."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, assert_never

from publish.model import Document, Figure, Finding, Image, Span, walk
from publish.model.value import dataclass
from publish.resources import jail, packed, raster, svg
from publish.resources.findings import (
    Broken,
    Cleaned,
    Missing,
    Refusal,
    TooLarge,
    UnknownFormat,
    Unsafe,
)
from publish.resources.gallery import Gallery, Picture

MAX_BYTES: Final = 32 * 1024 * 1024
MAX_PIXELS: Final = 50_000_000
MAX_SIDE: Final = 20_000
COVER: Final = "book.toml"
"""The seed that names the cover, whoever said it."""


@dataclass(frozen=True, slots=True)
class Admission:
    """A picture that was let in, if it was, and what there is to say about it."""

    picture: Picture | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Loader:
    """Opens files below one folder, and nothing else: no network, no way out by links."""

    root: Path

    def read(self, seed: str, address: str, limit: int = MAX_BYTES) -> bytes | Refusal:
        """Return a file that a seed names, or why it was refused.

        Addresses are relative to the folder of their seed; those of no seed (a cover,
        a style's own files) to the root. ``limit`` is in bytes. What stands behind ``!/``
        lies within the file before it.
        """
        folder = str(PurePosixPath(seed).parent)
        found = jail.read(self.root, folder, address, limit)
        if not isinstance(found, Missing) or packed.SIGN not in address:
            return found
        outer, _, inner = address.partition(packed.SIGN)
        whole = jail.read(self.root, folder, outer, MAX_BYTES)
        return packed.member(whole, inner, address, limit) if isinstance(whole, bytes) else found

    def picture(self, seed: str, address: str) -> Picture | Finding:
        """Return the picture a seed names, or why it was refused."""
        admission = self.admit(seed, address)
        return admission.picture or admission.findings[0]

    def admit(self, seed: str, address: str) -> Admission:
        """Return the picture a seed names, with a note of what was taken out of it."""
        data = self.read(seed, address)
        if isinstance(data, Refusal):
            return Admission(None, (data,))
        found = raster.examine(data, MAX_PIXELS, MAX_SIDE)
        match found:
            case raster.Raster():
                return Admission(_raster(data, found))
            case raster.Size(width, height):
                return _refused(_too_large(address, width, height))
            case raster.Fault.BROKEN:
                return _refused(Broken(address, span=None))
            case raster.Fault.FOREIGN:
                return _drawing(data, address)
            case _:
                assert_never(found)


def gather(document: Document, loader: Loader) -> tuple[Gallery, tuple[Finding, ...]]:
    """Admit every picture a document names, each of them opened once.

    A picture named twice is found twice, each finding at its own place. The cover is
    in the gallery as ``COVER`` names it, and its address starts at the root.
    """
    admitted: dict[tuple[str, str], Admission] = {}
    findings: list[Finding] = []
    for seed, address, span in _named(document):
        if (seed, address) not in admitted:
            admitted[seed, address] = loader.admit(seed, address)
        findings += (replace(each, span=span) for each in admitted[seed, address].findings)
    pictures = {key: each.picture for key, each in admitted.items() if each.picture}
    return Gallery(pictures), tuple(findings)


def _named(document: Document) -> Iterator[tuple[str, str, Span | None]]:
    if document.metadata.cover:
        yield COVER, document.metadata.cover, None
    for node in walk(document):
        if isinstance(node, Figure | Image):
            yield node.span.seed, node.address, node.span


def _raster(data: bytes, found: raster.Raster) -> Picture:
    name = _name(data, found.suffix)
    return Picture(name, data, found.media_type, found.width, found.height, found.animated)


def _drawing(data: bytes, address: str) -> Admission:
    drawing = svg.clean(data)
    match drawing:
        case svg.Drawing(clean, width, height, removed):
            picture = Picture(_name(clean, "svg"), clean, "image/svg+xml", width, height)
            cleaned = (Cleaned(address, ", ".join(removed), span=None),) if removed else ()
            return Admission(picture, cleaned)
        case svg.Fault.FOREIGN:
            return _refused(UnknownFormat(address, span=None))
        case svg.Fault.BROKEN:
            return _refused(Broken(address, span=None))
        case svg.Fault.UNSAFE:
            return _refused(Unsafe(address, span=None))
        case _:
            assert_never(drawing)


def _refused(finding: Finding) -> Admission:
    return Admission(None, (finding,))


def _too_large(address: str, width: int, height: int) -> Finding:
    return TooLarge(address, width, height, MAX_PIXELS // 1_000_000, MAX_SIDE, span=None)


def _name(data: bytes, suffix: str) -> str:
    return f"picture-{sha256(data).hexdigest()[:16]}.{suffix}"
