"""The door of DOCX: whether bytes may be a package at all, before anything is opened."""

from importlib import import_module

from publish.readers.seed.form import Opened
from publish.readers.settings.limits import USUAL, Limits

_PACKED = b"PK"


def likeness(text: str) -> float:  # noqa: ARG001  no text looks like a package
    """Return less than nothing: a DOCX is known by its bytes, and read as text only if asked."""
    return -1.0


def opened(data: bytes, name: str, limits: Limits = USUAL) -> Opened | None:
    """Open a DOCX; nothing where the bytes are none."""
    if not data.startswith(_PACKED):
        return None
    found = import_module("publish.readers.docx.opening").opened(data, name, limits)
    assert found is None or isinstance(found, Opened)  # noqa: S101  what the module promises
    return found
