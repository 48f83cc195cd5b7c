"""Debian packages by plain download, for machines without apt: pinned, checked, unpacked.

A .deb is an `ar` archive whose member `data.tar.*` holds the files (deb(5)).
"""

import hashlib
import io
import os
import ssl
import tarfile
import urllib.request
from collections.abc import Iterator
from pathlib import PurePosixPath

from publish.provision.faces import FontPackage

__all__ = ["fetch", "take"]

# The snapshot keeps every package for good; the mirrors only those of living releases.
MIRRORS = (
    "https://deb.debian.org/debian/pool/main/",
    "https://snapshot.debian.org/archive/debian/20250520T000000Z/pool/main/",
)
HEADER = 60


def fetch(package: FontPackage) -> bytes:
    """Return the pinned archive; OSError where no mirror gives just these bytes."""
    failures = list[str]()
    for mirror in mirrors():
        try:
            data = read(mirror + package.pool)
        except OSError as error:
            failures.append(f"{mirror}: {error}")
            continue
        if hashlib.sha256(data).hexdigest() == package.sha256:
            return data
        failures.append(f"{mirror}: not the bytes expected")
    raise OSError("; ".join(failures))


def mirrors() -> tuple[str, ...]:
    """Return where to ask; ``YIGAO_MIRROR`` names a nearer Debian mirror to ask first."""
    nearer = os.environ.get("YIGAO_MIRROR", "").rstrip("/")
    return (f"{nearer}/pool/main/", *MIRRORS) if nearer else MIRRORS


def read(address: str) -> bytes:
    """Return what stands at an address, trusting the certificates the machine's pip trusts."""
    authority = os.environ.get("PIP_CERT") or None
    context = ssl.create_default_context(cafile=authority)
    # Addresses are constants of this program or given by the machine's owner.
    with urllib.request.urlopen(address, timeout=120, context=context) as answer:  # noqa: S310
        data: bytes = answer.read()
    return data


def take(archive: bytes, names: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """Yield the wanted files of a .deb by their bare names; a broken one raises TarError."""
    packed = next((data for name, data in _members(archive) if name.startswith("data.tar")), b"")
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        for member in files:
            name = PurePosixPath(member.name).name
            if member.isfile() and name in names and (content := files.extractfile(member)):
                yield name, content.read()


def _members(archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the members of an `ar` archive: 60-byte headers, data padded to even length."""
    place = len(b"!<arch>\n")
    while place + HEADER <= len(archive):
        header = archive[place : place + HEADER]
        size = int(header[48:58])
        place += HEADER
        yield header[:16].decode("ascii").strip().rstrip("/"), archive[place : place + size]
        place += size + size % 2
