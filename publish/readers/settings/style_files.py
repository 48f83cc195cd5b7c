"""The files of a style, opened: each lies within the folder of styles, and is text."""

from pathlib import Path

from publish.model import Finding, Source
from publish.readers.folder.files import load
from publish.readers.folder.findings import OversizedSeed, SeedOutside
from publish.readers.seed.decoding import binary_kind, decode
from publish.readers.seed.findings import UnreadableSeed
from publish.readers.settings.findings import UnreadableSheet, UnreadableStyle
from publish.readers.settings.sheets import sealed

LIMIT = 1024 * 1024
"""More bytes than this no style has."""


def own_rules(folder: Path, name: str, file: str) -> tuple[str, tuple[Finding, ...]]:
    """Read a style's own rules, sealed; where they cannot be read the style does without."""
    text = text_of(folder, name, file)
    if isinstance(text, Finding):
        return "", (UnreadableSheet(text.file, text.reason, span=None),)
    return sealed(Source(f"{name}/{file}", text))


def text_of(folder: Path, name: str, file: str) -> str | UnreadableStyle:
    """Read a file of a style, which must lie within the folder of styles; none is empty."""
    path = folder / name / file
    if not path.exists() and not path.is_symlink():
        return ""
    data = load(folder, f"{name}/{file}", LIMIT)
    if isinstance(data, Finding):
        return UnreadableStyle(f"{name}/{file}", _reason(data), span=None)
    if kind := binary_kind(data):
        return UnreadableStyle(f"{name}/{file}", f"{kind}, not text", span=None)
    return decode(data, f"{name}/{file}").text


def _reason(unread: Finding) -> str:
    match unread:
        case UnreadableSeed(reason=reason):
            return reason
        case SeedOutside():
            return "a link that leads out of the folder of styles"
        case OversizedSeed(size=size, limit=limit):
            return f"{size} bytes, more than the {limit} that are read"
        case _:
            return unread.code
