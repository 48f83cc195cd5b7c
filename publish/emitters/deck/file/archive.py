"""The archive: the same parts always give the same bytes."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"
"""Open Packaging readers expect it first (ECMA-376-2, annex D)."""

_DATED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")


def settled(data: bytes, dated: str) -> bytes:
    """Write an archive again in a fixed order and time, and those within it too."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != FIRST, name)):
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            new.writestr(entry, _settled_part(name, old.read(name), dated))
    return made.getvalue()


def _settled_part(name: str, data: bytes, dated: str) -> bytes:
    if name.endswith(".xlsx"):
        return settled(data, dated)
    if name == "docProps/core.xml":
        return _DATED.sub(rb"\g<1>" + dated.encode() + rb"\g<2>", data)
    return data
