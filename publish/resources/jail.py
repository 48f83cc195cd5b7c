"""The jail: bytes of a regular file below one folder, links resolved, or a refusal."""

import os
import stat
from dataclasses import replace
from errno import EACCES, EPERM
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from publish.model.regex import regex
from publish.resources.findings import (
    Missing,
    NotAFile,
    Outside,
    Refusal,
    Remote,
    TooHeavy,
    Unreadable,
)

_SCHEME: Final = regex(r"[A-Za-z][A-Za-z0-9+.-]*:")
# A pipe must not block the open, and the last step must not be a link made since.
_FLAGS: Final = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
_MEGABYTE: Final = 1024 * 1024
_SHOWN: Final = 80  # characters of an address worth printing


def read(root: Path, folder: str, address: str, limit: int) -> bytes | Refusal:
    """Return the content of the file that an address names.

    ``folder`` is where the address starts, relative to ``root``; ``limit`` is in bytes.
    An address is tried as it stands, then with its percent escapes decoded.
    """
    refusal: Refusal = Missing(_shown(address), span=None)
    for spelling in _spellings(address):
        found = _open(root, folder, spelling, limit)
        if isinstance(found, bytes):
            return found
        if not isinstance(found, Missing):
            refusal = replace(found, address=_shown(address))
    return refusal


def _spellings(address: str) -> tuple[str, ...]:
    decoded = unquote(address)
    return tuple(dict.fromkeys(each.replace("\\", "/") for each in (address, decoded)))


def _shown(address: str) -> str:
    return address if len(address) <= _SHOWN else address[:_SHOWN] + "…"


def _open(root: Path, folder: str, address: str, limit: int) -> bytes | Refusal:
    if _SCHEME.match(address) or address.startswith("//"):
        return Remote(address, span=None)
    if address.startswith("/"):
        return _outside(address)
    if not address.strip() or "\0" in address:
        return Missing(address, span=None)
    try:
        inside = Path(os.path.realpath(root))
        path = Path(os.path.realpath(inside / folder / address))
        return _read(path, address, limit) if path.is_relative_to(inside) else _outside(address)
    except (OSError, ValueError) as error:
        denied = isinstance(error, OSError) and error.errno in {EACCES, EPERM}
        return Unreadable(address, span=None) if denied else Missing(address, span=None)


def _outside(address: str) -> Refusal:
    return Outside(address, span=None)


def _read(path: Path, address: str, limit: int) -> bytes | Refusal:
    if path.exists() and not path.is_file():
        return NotAFile(address, span=None)
    descriptor = os.open(path, _FLAGS)
    with open(descriptor, "rb") as file:  # noqa: PTH123  the descriptor is what was checked
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return NotAFile(address, span=None)
        data = file.read(limit + 1)
    if len(data) <= limit:
        return data
    size = -(-max(status.st_size, len(data)) // _MEGABYTE)
    return TooHeavy(address, size, limit // _MEGABYTE, span=None)
