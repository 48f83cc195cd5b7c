"""Pango and its kin: found on the system, or loaded from the private folder.

A library once opened answers a later dlopen of its soname, so the layout engine finds
what we loaded without LD_LIBRARY_PATH.
"""

import ctypes
import ctypes.util
import os
from collections.abc import Iterable
from pathlib import Path

from publish.provision.places import on_mac, share

__all__ = ["folder", "in_order", "lacking", "load", "loadable"]

NEEDED = (
    "libgobject-2.0.so.0",
    "libfontconfig.so.1",
    "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0",
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
)
WELCOME = ("libharfbuzz-vector.so.0",)
"""What the layout engine asks for and does without."""

NEEDED_ON_MAC = (
    "libgobject-2.0.0.dylib",
    "libfontconfig.1.dylib",
    "libharfbuzz.0.dylib",
    "libharfbuzz-subset.0.dylib",
    "libpango-1.0.dylib",
    "libpangoft2-1.0.dylib",
)
DEBIAN = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""The Debian packages that, with what they depend on, hold all that is needed."""

HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib")


def folder() -> Path:
    """Return the private folder of unpacked packages."""
    return share() / "libraries"


def lacking() -> tuple[str, ...]:
    """Return the needed libraries that neither the system nor the private folder has."""
    load()
    if on_mac():
        return tuple(name for name in NEEDED_ON_MAC if not _brewed(name))
    return tuple(name for name in NEEDED if not _opens(name))


def load() -> None:
    """Open the private libraries, if there are any, so that later dlopens find them."""
    if on_mac():
        _fall_back_to_homebrew()
        return
    ctypes.util.find_library = _found
    listed = folder() / "order"
    if listed.is_file():
        for name in listed.read_text(encoding="utf-8").splitlines():
            _opens(str(folder() / name))


def loadable(path: Path) -> bool:
    """Open one library; False where something it needs is not there yet."""
    return _opens(str(path))


def in_order(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the libraries that open, each after those it needs.

    The order is found by trying: one that needs another fails until that one is open.
    """
    waiting, opened = list(paths), list[Path]()
    while ready := [path for path in waiting if loadable(path)]:
        opened += ready
        waiting = [path for path in waiting if path not in ready]
    return tuple(opened)


_usual = ctypes.util.find_library


def _found(name: str) -> str | None:
    """Name the library that answers to a name.

    The layout engine asks for each by names of several systems, and for every one of them
    `ctypes` would run the compiler and the linker: a quarter of a second.
    """
    stems = {soname.partition(".so")[0].removeprefix("lib"): soname for soname in NEEDED + WELCOME}
    stem = max((stem for stem in stems if stem in name), key=len, default="")
    if not stem:
        return _usual(name)
    return stems[stem] if _opens(stems[stem]) else None


def _brewed(name: str) -> bool:
    return _opens(name) or any(_opens(str(Path(root, name))) for root in HOMEBREW)


def _opens(name: str) -> bool:
    try:
        # Never RTLD_GLOBAL: a Python library that carries a HarfBuzz of its own would then
        # be bound to the functions of this one, and crash.
        ctypes.CDLL(name, ctypes.RTLD_LOCAL)
    except OSError:
        return False
    return True


def _fall_back_to_homebrew() -> None:
    # Python from python.org does not look where Homebrew installs; ctypes reads this variable.
    known = os.environ.get("DYLD_FALLBACK_LIBRARY_PATH", "")
    os.environ["DYLD_FALLBACK_LIBRARY_PATH"] = ":".join(filter(None, (known, *HOMEBREW)))
