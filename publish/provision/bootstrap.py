"""A pip for an environment that has none: three ways, tried in turn.

Debian ships Python without ensurepip unless python3-venv is installed.
"""

import configparser
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from publish.provision.pinned import read
from publish.provision.places import python
from publish.provision.processes import Ran, run
from publish.provision.words import Trouble, Words

__all__ = ["give_pip"]

PIP = "26.3"
WHEEL = f"pip-{PIP}-py3-none-any.whl"
SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"
INDEX = "https://pypi.org/simple"


def give_pip(home: Path) -> None:
    """Put pip into an environment: by ensurepip, by another pip here, or from the index."""
    if _by_ensurepip(home).well or _by_neighbour(home) or _from_index(home):
        return
    raise Trouble(
        Words(
            "No pip could be had: Python lacks ensurepip, no other pip is here, "
            "and the package index did not answer.",
            "找不到 pip：Python 没有 ensurepip，本机没有别的 pip，软件索引也没有应答。",
        ),
        Words(
            "Check the network, or install it: sudo apt-get install python3-venv; then try again.",
            "请检查网络，或先安装：sudo apt-get install python3-venv，然后再运行一次。",
        ),
    )


def _by_ensurepip(home: Path) -> Ran:
    return run((python(home), "-m", "ensurepip", "--default-pip"))


def _by_neighbour(home: Path) -> bool:
    """Ask a pip that is on the machine already (`--python` needs pip 22.3)."""
    others: tuple[tuple[str, ...], ...] = ((sys.executable, "-m", "pip"), ("pip3",), ("pip",))
    into = ("--python", str(python(home)), "install", "-q", "--no-input", "pip")
    return any(run((*other, *into)).well for other in others if shutil.which(other[0]))


def _from_index(home: Path) -> bool:
    """Download the pinned wheel from a configured index, and let it install itself."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(folder, WHEEL)
        for index in indexes():
            try:
                data = read(_address(index))
            except (OSError, ValueError, LookupError):
                continue
            if hashlib.sha256(data).hexdigest() == SHA256:
                wheel.write_bytes(data)
                install = ("install", "-q", "--no-index", "--no-input", wheel)
                return run((python(home), f"{wheel}/pip", *install)).well
    return False


def indexes() -> Iterator[str]:
    """Yield the package indexes that pip's own configuration names, its default last."""
    if named := os.environ.get("PIP_INDEX_URL"):
        yield named
    for path in _configurations():
        settings = configparser.RawConfigParser()
        try:
            settings.read(path, encoding="utf-8")
        except (configparser.Error, OSError, UnicodeDecodeError):
            continue
        for section in ("install", "global"):
            if named := settings.get(section, "index-url", fallback=""):
                yield named
    yield INDEX


def _configurations() -> Iterator[Path]:
    if named := os.environ.get("PIP_CONFIG_FILE"):
        yield Path(named)
    home = Path(os.environ.get("HOME", "/"))
    yield Path(os.environ.get("XDG_CONFIG_HOME", home / ".config"), "pip", "pip.conf")
    yield home / ".pip" / "pip.conf"
    yield Path("/etc/pip.conf")


def _address(index: str) -> str:
    """Return the wheel's address as the index's page for pip gives it (PEP 503, PEP 691)."""
    page = f"{index.rstrip('/')}/pip/"
    listing = read(page).decode("utf-8", "replace")
    if listing.lstrip().startswith("{"):
        files = json.loads(listing)["files"]
        address: str = next(file["url"] for file in files if file["filename"] == WHEEL)
        return urljoin(page, address)
    links: list[str] = re.findall(r'href="([^"]+)"', listing)
    return urljoin(page, next(link for link in links if Path(urlsplit(link).path).name == WHEEL))
