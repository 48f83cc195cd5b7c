"""Put finished files in their place, whole or not at all."""

import os
import tempfile
from pathlib import Path

from publish.model import Finding
from publish.press.findings import NotWritable


def put(path: Path, data: bytes) -> Finding | None:
    """Write beside the target, then move into place; what stood there stays if we fail."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        return NotWritable(str(path), error.strerror or str(error), span=None)
    return None


def refusal(folder: Path) -> Finding | None:
    """Tell why nothing could be written below a folder, before any work is done for it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return None
    except OSError as error:
        return NotWritable(str(folder), error.strerror or str(error), span=None)


def _replace(path: Path, data: bytes) -> None:
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o666 & ~_mask())
        Path(beside).replace(path)
    except BaseException:
        # Whoever interrupts us must not find half a file beside the whole ones.
        Path(beside).unlink(missing_ok=True)
        raise


def _mask() -> int:
    """Return the process's file mask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
