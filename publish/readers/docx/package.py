"""The package of a DOCX: parts read one by one within limits, and how they point at each other.

Office Open XML (ECMA-376), part 2. No entity is resolved, nothing is fetched, and what
unfolds beyond a limit is refused with a finding that says so.
"""

import io
import posixpath
import zipfile
from dataclasses import field
from typing import Final

from lxml import etree

from publish.model import Finding, Span
from publish.model.value import dataclass
from publish.readers.docx.findings import BrokenPart, PartTooLarge
from publish.readers.settings.limits import MEGABYTE, USUAL, Limits
from publish.resources.packed import FAULTS
from publish.resources.xml import parser

_CHUNK: Final = 1024 * 1024
_FAULTS = (*FAULTS, ValueError)


@dataclass(frozen=True, slots=True)
class Relation:
    """Where one part points: an address outside, or the name of another part."""

    kind: str
    target: str
    outside: bool


@dataclass(slots=True)
class Package:
    """An open package, the name of its seed, and what was found wrong."""

    archive: zipfile.ZipFile
    seed: str
    limits: Limits = USUAL
    findings: list[Finding] = field(default_factory=list)
    _read_so_far: int = 0

    @property
    def start(self) -> Span:
        """The place of what has none."""
        return Span(self.seed, 0, 0)

    def has(self, part: str) -> bool:
        """Tell whether a part is there."""
        return part in self.archive.NameToInfo

    def xml(self, part: str) -> "etree._Element | None":
        """Return a part as a tree, or nothing with a finding why."""
        data = self._read(part) if self.has(part) else None
        if data is None:
            return None
        for recover in (False, True):
            try:
                root = etree.fromstring(data, parser(recover=recover))
            except (etree.XMLSyntaxError, ValueError) as error:
                if not recover:
                    self.findings.append(BrokenPart(part, _reason(error), span=self.start))
                continue
            if root.getroottree().docinfo.doctype:
                self.findings.append(
                    BrokenPart(part, "a document type is declared", span=self.start)
                )
                return None
            return root
        return None

    def relations(self, part: str) -> dict[str, Relation]:
        """Return where a part points, by id."""
        folder, name = posixpath.split(part)
        root = self.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
        found: dict[str, Relation] = {}
        for each in root if root is not None else ():
            if isinstance(each.tag, str):
                outside = each.get("TargetMode") == "External"
                target = each.get("Target", "")
                inner = (
                    target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                )
                kind = each.get("Type", "").rpartition("/")[2]
                where = target if outside else posixpath.normpath(inner)
                found[each.get("Id", "")] = Relation(kind, where, outside)
        return found

    def _read(self, part: str) -> bytes | None:
        left = self.limits.package_size * MEGABYTE - self._read_so_far
        limit = min(self.limits.part_size * MEGABYTE, left)
        data = bytearray()
        try:
            with self.archive.open(part) as file:
                while chunk := file.read(_CHUNK):
                    data += chunk
                    if len(data) > limit:
                        self.findings.append(
                            PartTooLarge(part, max(limit // MEGABYTE, 0), span=self.start)
                        )
                        return None
        except _FAULTS as error:
            self.findings.append(BrokenPart(part, _reason(error), span=self.start))
        self._read_so_far += len(data)
        return bytes(data)


def _reason(error: Exception) -> str:
    return str(error).split("\n")[0][:80].lower() or type(error).__name__.lower()


def package(data: bytes, seed: str, limits: Limits = USUAL) -> Package | None:
    """Open a package, if bytes are a zip at all.

    Raises:
        zipfile.BadZipFile: where they begin as one and are none.
    """
    return Package(zipfile.ZipFile(io.BytesIO(data)), seed, limits)
