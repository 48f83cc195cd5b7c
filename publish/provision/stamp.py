"""The stamp: what was set up last, so that the next run can start at once."""

import hashlib
import json
import platform
import sys
from collections.abc import Iterable
from pathlib import Path

from publish.provision import faces, libraries
from publish.provision.environment import lock
from publish.provision.places import environment, python, share
from publish.provision.writing import write

__all__ = ["fresh", "put"]


def fresh(root: Path, groups: Iterable[str]) -> bool:
    """Whether all these groups stand as this clone's locks ask, and nothing has gone since."""
    kept = _kept()
    ready = all(kept.get(group) == _digest(root, group) for group in groups)
    return ready and python(environment(root)).exists() and not _gone(kept)


def put(root: Path, groups: Iterable[str]) -> None:
    """Note what was set up, and where each face lies."""
    where = faces.find((faces.COMPOSED, *(f for p in faces.PACKAGES for f in p.files)))
    known = {key: value for key, value in _kept().items() if key != "faces"}
    current = {group: digest for group, digest in known.items() if digest == _digest(root, group)}
    made = {group: _digest(root, group) for group in groups}
    paths = "\n".join(str(path) for path in sorted(where.values()))
    text = json.dumps({**current, **made, "faces": paths}, indent=1, sort_keys=True)
    write(share(), "stamp.json", text.encode())


def _kept() -> dict[str, str]:
    try:
        kept = json.loads((share() / "stamp.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _gone(kept: dict[str, str]) -> bool:
    missing = any(not Path(path).exists() for path in kept.get("faces", "").splitlines())
    return missing or bool(libraries.lacking())


def _digest(root: Path, group: str) -> str:
    """Digest what setting up depends on: the place, the machine, locks and our own rules."""
    digest = hashlib.sha256(f"{root}\0{platform.machine()}\0{sys.platform}\0".encode())
    rules = sorted(Path(__file__).parent.glob("*.py"))
    for path in (lock(root, group), root / "pyproject.toml", *rules):
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()
