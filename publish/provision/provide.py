"""Libraries and faces brought to the machine: by its package manager, or into our folder."""

import os
import shutil
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path

from publish.provision import apt, faces, libraries, pinned
from publish.provision.faces import FontPackage
from publish.provision.places import on_mac, share
from publish.provision.words import Trouble, Words, say
from publish.provision.writing import write

__all__ = ["provide_faces", "provide_libraries"]

# Part of the C library or the compiler: the system's own must serve, never a second copy.
NEVER_OURS = ("libc6_", "libgcc", "gcc-", "libstdc++", "debconf_", "libcrypt")


def provide_libraries() -> None:
    """Bring Pango and its kin; Trouble where only the machine's owner can."""
    private = os.environ.get("YIGAO_LIBRARIES") == "private" and not _private_order().is_file()
    if not private and not libraries.lacking():
        return
    if not apt.present():
        raise _install_yourself()
    if apt.can_install() and not private:
        say("Installing Pango (text layout) ...", "正在安装 Pango（排版引擎的字形库）……")
        if apt.install(libraries.DEBIAN).well and not libraries.lacking():
            return
    _unpack_libraries()
    if missing := libraries.lacking():
        raise Trouble(
            Words(
                f"Pango was unpacked but these still cannot be loaded: {', '.join(missing)}.",
                f"Pango 已解开，但仍有库不能载入：{'、'.join(missing)}。",
            ),
            Words(
                f"Install it system-wide: sudo apt-get install {' '.join(libraries.DEBIAN)}",
                f"请装到系统里：sudo apt-get install {' '.join(libraries.DEBIAN)}",
            ),
        )


def provide_faces() -> None:
    """Bring the font files that the machine lacks; Trouble where they cannot be had."""
    wanted = faces.lacking()
    if not wanted:
        return
    size = round(sum(package.megabytes for package in wanted))
    say(f"Fetching Chinese faces ({size} MB) ...", f"正在下载中文字体（{size} MB）……")
    left = _by_apt(wanted) if apt.present() else wanted
    for package in left:
        _by_download(package)


def _unpack_libraries() -> None:
    say(
        "Fetching Pango (text layout) into a private folder ...",
        "正在把 Pango（字形库）下载到私有文件夹……",
    )
    work, home = share() / "work", libraries.folder()
    done = apt.download(libraries.DEBIAN, work, closure=True)
    ours = [each for each in apt.archives(work) if not each.name.startswith(NEVER_OURS)]
    if done.well:
        shutil.rmtree(home, ignore_errors=True)
        done = apt.unpack(ours, home)
    shutil.rmtree(work, ignore_errors=True)
    if not done.well:
        raise Trouble(
            Words(
                f"Pango could not be downloaded:\n{done.last_words}",
                f"Pango 下载失败：\n{done.last_words}",
            ),
            Words(
                "Check the network and the apt sources, then run the command again.",
                "请检查网络与 apt 软件源，然后再运行一次。",
            ),
        )
    _write_order(home)


def _private_order() -> Path:
    return libraries.folder() / "order"


def _write_order(home: Path) -> None:
    found = sorted(path for path in home.rglob("*.so.*") if _is_library(path))
    opened = libraries.in_order(found)
    names = (path.relative_to(home).as_posix() for path in opened)
    write(home, "order", "\n".join(names).encode())


def _is_library(path: Path) -> bool:
    """Whether this is a library named by its soname, and not a plug-in of one."""
    plugin = any(part in {"gio", "gconv", "modules"} for part in path.parts)
    return path.is_file() and path.name.startswith("lib") and not plugin


def _by_apt(wanted: Sequence[FontPackage]) -> tuple[FontPackage, ...]:
    """Bring packages by apt; return those of which some file is still lacking."""
    work = share() / "work"
    for package in wanted:
        apt.download((package.name,), work)
    for archive in apt.archives(work):
        for package in wanted:
            named = archive.name.startswith(f"{package.name}_")
            if named and apt.unpack((archive,), work / package.name).well:
                _keep(work / package.name, package)
    shutil.rmtree(work, ignore_errors=True)
    return faces.lacking()


def _keep(unpacked: Path, package: FontPackage) -> None:
    faces.folder().mkdir(parents=True, exist_ok=True)
    for path in sorted(unpacked.rglob("*")):
        if path.is_file() and path.name in package.files:
            path.replace(faces.folder() / path.name)


def _by_download(package: FontPackage) -> None:
    try:
        for name, data in pinned.take(pinned.fetch(package), package.files):
            write(faces.folder(), name, data)
    except (OSError, tarfile.TarError, EOFError) as error:
        raise Trouble(
            Words(
                f"The fonts of {package.name} could not be downloaded: {error}",
                f"字体 {package.name} 下载失败：{error}",
            ),
            Words(
                "Check the network and run the command again, or put these files into "
                f"{faces.folder()}: {', '.join(package.files)}",
                "请检查网络后再运行一次，或自行把以下文件放进 "
                f"{faces.folder()}：{'、'.join(package.files)}",
            ),
        ) from error


def _install_yourself() -> Trouble:
    what = Words(
        "Pango (text layout) is missing, and this machine has no apt to fetch it with.",
        "缺少 Pango（排版用的字形库），本机没有 apt，无法代为下载。",
    )
    command = "brew install pango" if on_mac() else _other_manager()
    return Trouble(
        what,
        Words(
            f"Run: {command}   and then the same command again.", f"请先运行：{command}，再重试。"
        ),
    )


def _other_manager() -> str:
    managers = {
        "dnf": "sudo dnf install pango harfbuzz",
        "pacman": "sudo pacman -S pango harfbuzz",
        "zypper": "sudo zypper install libpango-1_0-0 libharfbuzz-subset0",
        "apk": "sudo apk add pango harfbuzz-subset",
    }
    known = (words for name, words in managers.items() if shutil.which(name))
    fallback = "install Pango >= 1.44 with your package manager"
    return next(known, fallback) if sys.platform != "win32" else "wsl --install (WSL2)"
