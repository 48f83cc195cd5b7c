"""The folder's ``decisions.toml``, read; whoever writes it does so whole or not at all."""

import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import replace
from pathlib import Path

from publish.decisions.file import NAME, Ledger, parse
from publish.decisions.findings import UnreadableDecisions
from publish.model import Source, Span

LIMIT = 8 * 1024 * 1024
"""More bytes than this nobody has decided upon."""


def load(root: Path) -> Ledger | UnreadableDecisions | None:
    """Read the decisions of a folder; none where it has no such file."""
    path = root / NAME
    try:
        if not path.exists() and not path.is_symlink():
            return None
        text = _text(root, path)
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        ending = "\r\n" if text.count("\r\n") * 2 > plain.count("\n") else "\n"
        return replace(parse(Source(NAME, plain)), ending=ending)
    except UnicodeDecodeError:
        reason = "not-utf-8"
    except ValueError as error:
        reason = str(error)
    except (OSError, RuntimeError):
        reason = "not-open"
    return UnreadableDecisions(reason, span=Span(NAME, 0, 0))


def _text(root: Path, path: Path) -> str:
    if not path.resolve(strict=True).is_relative_to(root.resolve()):
        raise ValueError("outside")
    about = path.stat()
    if not stat.S_ISREG(about.st_mode) or about.st_size > LIMIT:
        raise ValueError("no-file")
    data = path.read_bytes()
    return data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
