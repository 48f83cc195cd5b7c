"""The archive: the same parts always give the same bytes."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"
"""Open Packaging readers expect it first (ECMA-376-2, annex D)."""

_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def settled(files: Mapping[str, bytes], dated: str) -> bytes:
    """Write files as an archive of a fixed order and time, and archives among them too."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files, key=lambda name: (name != FIRST, name)):
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, _settled_part(name, files[name], dated))
    return made.getvalue()


def _settled_part(name: str, data: bytes, dated: str) -> bytes:
    if name.endswith(".xlsx"):
        with ZipFile(BytesIO(data)) as old:
            return settled({each: old.read(each) for each in old.namelist()}, dated)
    if name == "docProps/core.xml":
        return _DATED.sub(rb"\g<1>" + dated.encode() + rb"\g<2>", data)
    return data
