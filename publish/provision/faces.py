"""The font files the press sets with: which Debian package has each, and where they lie.

Debian's packages are taken because they are small, signed, and the same everywhere. The
pinned copies serve machines without apt. Licences: Noto CJK, LXGW WenKai and Linux
Libertine SIL OFL 1.1; TW-Kai Open Government Data License (Taiwan) 1.0, compatible with
CC BY 4.0; DejaVu the Bitstream Vera licence.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.provision.places import share

__all__ = [
    "COMPOSED",
    "KAI_SOURCE",
    "PACKAGES",
    "FontPackage",
    "find",
    "folder",
    "lacking",
    "others",
    "system",
]

COMPOSED = "YigaoKaiTC-2.ttf"
"""A Kai for Taiwan and Hong Kong, made on this machine from `KAI_SOURCE`.

The number is the recipe's: raise it when `publish.fonts.compose` changes what it makes.
"""

KAI_SOURCE = "TW-Kai-98_1.ttf"


@dataclass(frozen=True, slots=True)
class FontPackage:
    """A Debian package: the files we want of it, and a pinned copy for machines without apt.

    ``megabytes`` is the size of the download.
    """

    name: str
    files: tuple[str, ...]
    megabytes: float
    pool: str
    sha256: str


PACKAGES = (
    FontPackage(
        "fonts-noto-cjk",
        (
            "NotoSerifCJK-Regular.ttc",
            "NotoSerifCJK-Bold.ttc",
            "NotoSansCJK-Regular.ttc",
            "NotoSansCJK-Bold.ttc",
        ),
        56.5,
        "f/fonts-noto-cjk/fonts-noto-cjk_20220127+repack1-1_all.deb",
        "4a2515eb6db3978b897fef9709ed0d2b1f4c6c4df4d83d6c4ef65f71f1b1f502",
    ),
    FontPackage(
        "fonts-lxgw-wenkai",
        ("LXGWWenKai-Regular.ttf",),
        51.6,
        "f/fonts-lxgw-wenkai/fonts-lxgw-wenkai_1.250+repack-1_all.deb",
        "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318",
    ),
    FontPackage(
        "fonts-cns11643-kai",
        (KAI_SOURCE,),
        59.9,
        "f/fonts-cns11643/fonts-cns11643-kai_103.1+20181001-1_all.deb",
        "c8c92e76357c0980b50d80d83674a5109a11624df83b9994c9118ad3aec31ece",
    ),
    FontPackage(
        "fonts-linuxlibertine",
        (
            "LinLibertine_R.otf",
            "LinLibertine_RB.otf",
            "LinLibertine_RI.otf",
            "LinLibertine_RBI.otf",
        ),
        1.7,
        "f/fonts-linuxlibertine/fonts-linuxlibertine_5.3.0-6_all.deb",
        "5c77471e910189b3e4e2eda2b1c5f549ddcaf4de8f9640b97773643970d29087",
    ),
    FontPackage(
        "fonts-dejavu-core",
        ("DejaVuSans.ttf",),
        1.1,
        "f/fonts-dejavu/fonts-dejavu-core_2.37-6_all.deb",
        "8892669e51aab4dc56682c8e39d8ddb7d70fad83c369344e1e240bf3ca22bb76",
    ),
)


def folder() -> Path:
    """Return the private folder that holds the faces we provided."""
    return share() / "faces"


def find(wanted: Iterable[str]) -> dict[str, Path]:
    """Return where each wanted file lies, ours before the system's; absent ones are left out."""
    names = set(wanted)
    found: dict[str, Path] = {}
    for root in (folder(), *_ours_or_system()):
        for path in _files(root):
            if path.name in names:
                found.setdefault(path.name, path)
        if names <= found.keys():
            break
    return found


def lacking() -> tuple[FontPackage, ...]:
    """Return the packages of which some file is nowhere; a composed face needs no source."""
    found = find((COMPOSED, *(file for package in PACKAGES for file in package.files)))
    have = found.keys() | ({KAI_SOURCE} if COMPOSED in found else set())
    return tuple(package for package in PACKAGES if not have.issuperset(package.files))


def others() -> bool:
    """Tell whether the system has any face at all, of whatever family."""
    kinds = (".ttf", ".ttc", ".otf")
    return any(path.name.lower().endswith(kinds) for root in system() for path in _files(root))


def system() -> Iterator[Path]:
    """Yield the folders in which systems keep faces, whether they are there or not."""
    yield Path("/usr/share/fonts")
    yield Path("/usr/local/share/fonts")
    for below in (".local/share/fonts", ".fonts", "Library/Fonts"):
        yield Path(os.environ.get("HOME", "/"), below)
    yield Path("/Library/Fonts")


def _ours_or_system() -> Iterator[Path]:
    if os.environ.get("YIGAO_FACES") != "private":
        yield from system()


def _files(root: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(root):
        folders.sort()
        yield from (Path(where, name) for name in sorted(names))
