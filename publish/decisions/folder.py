"""The folder's ``decisions.toml``, read; whoever writes it does so whole or not at all."""

import stat
from pathlib import Path

from publish.decisions.file import NAME, Ledger, parse
from publish.decisions.findings import UnreadableDecisions
from publish.model import Source, Span

LIMIT = 8 * 1024 * 1024
"""More bytes than this nobody has decided upon."""


def load(root: Path) -> Ledger | UnreadableDecisions | None:
    """Read the decisions of a folder; none where it has no such file."""
    path = root / NAME
    if not path.exists() and not path.is_symlink():
        return None
    try:
        return parse(Source(NAME, _text(root, path)))
    except (OSError, ValueError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return UnreadableDecisions(reason.lower(), span=Span(NAME, 0, 0))


def _text(root: Path, path: Path) -> str:
    if not path.resolve(strict=True).is_relative_to(root.resolve()):
        raise ValueError("a link that leads out of the folder")
    about = path.stat()
    if not stat.S_ISREG(about.st_mode) or about.st_size > LIMIT:
        raise ValueError("not a file of a size that decisions have")
    text = path.read_bytes().decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")
