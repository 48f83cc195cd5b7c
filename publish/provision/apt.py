"""Debian's and Ubuntu's apt, as the machine's owner or as an ordinary user.

As an ordinary user nothing of the system is touched: lists and archives go to a private
folder, and packages are unpacked, not installed. Signatures are checked by apt as ever.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from publish.provision.processes import Ran, run, there_is

__all__ = ["archives", "can_install", "download", "install", "present", "unpack"]

QUIET = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}


def present() -> bool:
    """Whether this machine has apt and dpkg."""
    return there_is("apt-get") and there_is("dpkg-deb")


def can_install() -> bool:
    """Whether packages may be installed into the system: only as root."""
    return present() and os.geteuid() == 0


def install(packages: Sequence[str]) -> Ran:
    """Install packages into the system, refreshing the lists only if that proves necessary."""
    command = ("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages)
    done = run(command, QUIET)
    if not done.well and run(("apt-get", "update", "-q"), QUIET).well:
        done = run(command, QUIET)
    return done


def download(packages: Sequence[str], into: Path, *, closure: bool = False) -> Ran:
    """Bring packages as .deb files below `into`; with `closure`, what they need and we lack too.

    The machine's own lists are used if they know the packages; else fresh private ones.
    """
    for below in ("archives/partial", "lists/partial"):
        (into / below).mkdir(parents=True, exist_ok=True)
    shared = _settings(f"Dir::Cache={into}", f"Dir::Cache::archives={into / 'archives'}")
    wanted = (*_closure(), *packages) if closure else ("download", "-q", *packages)
    done = run(("apt-get", *shared, *wanted), QUIET, into / "archives")
    if done.well:
        return done
    private = (*shared, *_settings(f"Dir::State::lists={into / 'lists'}"))
    refreshed = run(("apt-get", *private, "update", "-q"), QUIET)
    if not refreshed.well:
        return refreshed
    return run(("apt-get", *private, *wanted), QUIET, into / "archives")


def archives(folder: Path) -> tuple[Path, ...]:
    """Return the packages that `download` brought."""
    return tuple(sorted((folder / "archives").glob("*.deb")))


def unpack(packages: Iterable[Path], into: Path) -> Ran:
    """Unpack .deb files into a folder; stops at the first that cannot be unpacked."""
    done = Ran(0, "")
    for package in packages:
        done = run(("dpkg-deb", "-x", package, into))
        if not done.well:
            break
    return done


def _closure() -> tuple[str, ...]:
    bare = _settings("Dir::State::status=/dev/null") if _private() else ()
    return (*bare, "--download-only", "-y", "-q", "--no-install-recommends", "install")


def _private() -> bool:
    return os.environ.get("YIGAO_LIBRARIES") == "private"


def _settings(*settings: str) -> tuple[str, ...]:
    always = ("Debug::NoLocking=1", "APT::Sandbox::User=", "Acquire::Retries=3")
    return tuple(part for setting in (*settings, *always) for part in ("-o", setting))
