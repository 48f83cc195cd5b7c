import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from publish.provision import pinned
from publish.provision.faces import FontPackage

FACE = b"\x00\x01\x00\x00 not really a font"


def test_the_wanted_files_are_taken_out_of_a_package() -> None:
    """A .deb gives up its fonts by their bare names, and nothing else."""
    assert dict(pinned.take(package(), ("A.ttf",))) == {"A.ttf": FACE}


def test_a_mirror_with_other_bytes_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Bytes whose digest is not the pinned one are refused, and the next mirror is asked."""
    for name, data in (("bad", b"other bytes"), ("good", package())):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.deb").write_bytes(data)
    mirrors = tuple(f"{(tmp_path / name).as_uri()}/" for name in ("none", "bad", "good"))
    monkeypatch.setattr(pinned, "MIRRORS", mirrors)
    monkeypatch.delenv("YIGAO_MIRROR", raising=False)
    assert pinned.fetch(wanted()) == package()


def test_no_mirror_is_an_error_that_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no mirror has the package, the failure says what each answered."""
    monkeypatch.setattr(pinned, "MIRRORS", ("file:///nowhere/",))
    monkeypatch.delenv("YIGAO_MIRROR", raising=False)
    with pytest.raises(OSError, match="file:///nowhere/"):
        pinned.fetch(wanted())


def test_a_broken_package_is_an_error() -> None:
    """Bytes that are no package at all end as a TarError, which setting up turns into words."""
    with pytest.raises(tarfile.TarError):
        tuple(pinned.take(b"!<arch>\n", ("A.ttf",)))


def wanted() -> FontPackage:
    return FontPackage("a", ("A.ttf",), 0.1, "a.deb", hashlib.sha256(package()).hexdigest())


def package() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz") as files:
        for name, data in (("./usr/share/fonts/A.ttf", FACE), ("./usr/share/doc/A", b"doc")):
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            files.addfile(entry, io.BytesIO(data))
    data = packed.getvalue()
    members = {b"debian-binary": b"2.0\n", b"control.tar.xz": b"odd", b"data.tar.xz": data}
    archive = b"!<arch>\n"
    for member, content in members.items():
        header = b"%-16s%-12d%-6d%-6d%-8o%-10d`\n" % (member, 0, 0, 0, 0o644, len(content))
        archive += header + content + b"\n" * (len(content) % 2)
    return archive
