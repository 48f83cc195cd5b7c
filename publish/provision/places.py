"""Where things are: the clone, its environment, and the private folder for what we provide."""

import os
import sys
import sysconfig
import tempfile
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def clone() -> Path | None:
    """Return the folder of the clone we run from, or None for an installed copy."""
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() and (root / "locks").is_dir() else None


def environment(root: Path) -> Path:
    """Return the virtual environment of the clone."""
    return root / ".venv"


def python(environment: Path) -> Path:
    """Return the interpreter of a virtual environment."""
    return environment / "bin" / "python"


def share() -> Path:
    """Return the folder in which libraries and faces are provided.

    ``YIGAO_SHARE`` decides; else it lies in the clone's environment; else in the user's
    data folder (XDG Base Directory Specification); else, where HOME cannot be written,
    beside the installation.
    """
    if named := os.environ.get("YIGAO_SHARE"):
        return Path(named)
    if root := clone():
        return environment(root) / "share" / "yigao"
    home = _base("XDG_DATA_HOME", ".local/share")
    return home if home and _writable(home) else Path(sysconfig.get_path("data"), "share", "yigao")


def run_folder() -> Path:
    """Return a folder we can write now, for what is derived: links, fontconfig's cache."""
    candidates = (share(), _base("XDG_CACHE_HOME", ".cache"))
    for folder in filter(None, candidates):
        if _writable(folder):
            return folder / "run"
    return _temporary() / "run"


def _temporary() -> Path:
    folder = Path(tempfile.gettempdir(), f"yigao-{os.getuid()}")
    folder.mkdir(mode=0o700, exist_ok=True)
    # Someone else may have made a folder of this name first.
    return folder if folder.stat().st_uid == os.getuid() else Path(tempfile.mkdtemp())


def _base(variable: str, below_home: str) -> Path | None:
    if named := os.environ.get(variable):
        return Path(named) / "yigao"
    try:
        return Path.home() / below_home / "yigao"
    except RuntimeError:
        return None


def _writable(folder: Path) -> bool:
    """Whether a folder, which need not exist yet, can be written."""
    existing = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return existing.is_dir() and os.access(existing, os.W_OK | os.X_OK)


def mending() -> str:
    """Return the one command that mends what is missing or damaged."""
    return "make mend" if clone() else "publish doctor --mend"


def on_mac() -> bool:
    """Whether this is macOS."""
    return sys.platform == "darwin"
