"""Files put in place whole or not at all."""

import os
from pathlib import Path

__all__ = ["write"]


def write(folder: Path, name: str, data: bytes) -> None:
    """Write a file beside its place, then move it there; the folder is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{name}.{os.getpid()}"
    draft.write_bytes(data)
    draft.replace(folder / name)
