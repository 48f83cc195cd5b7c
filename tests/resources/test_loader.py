"""The jail holds: what is refused and why, what is let in and as what."""

import os
import socket
from pathlib import Path

import pytest

from publish.model import Blocks, Document, Figure, Metadata, Paragraph, Section, Span, Text
from publish.resources import Loader, Picture, gather, loader
from tests.resources import pictures

SEED = "parts/one.md"
HERE = Span(SEED, 3, 9)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a manuscript's folder with pictures beside and above its seed, and a secret."""
    root = tmp_path / "manuscript"
    (root / "parts").mkdir(parents=True)
    (root / "images").mkdir()
    (tmp_path / "secret.png").write_bytes(pictures.raster())
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "secret.png").write_bytes(pictures.raster())
    for name in ("parts/a.png", "images/b.png", "images/图 一.png", "parts/50%.png"):
        (root / name).write_bytes(pictures.raster())
    (root / "parts" / "out.png").symlink_to(tmp_path / "secret.png")
    (root / "parts" / "in.png").symlink_to(root / "images" / "b.png")
    (root / "parts" / "vault").symlink_to(tmp_path / "vault")
    (root / "parts" / "dangling.png").symlink_to(root / "nowhere.png")
    (root / "parts" / "round.png").symlink_to(root / "parts" / "round.png")
    (root / "parts" / "null.png").symlink_to("/dev/null")
    os.mkfifo(root / "parts" / "pipe.png")
    return root


REFUSED = {
    "../../secret.png": "picture-outside",
    "../../manuscript/../secret.png": "picture-outside",
    "%2e%2e/%2e%2e/secret.png": "picture-outside",
    "..%2f..%2fsecret.png": "picture-outside",
    "..\\..\\secret.png": "picture-outside",
    "..%5c..%5csecret.png": "picture-outside",
    "../../../../../../../../etc/passwd": "picture-outside",
    "/etc/passwd": "picture-outside",
    "%2fetc%2fpasswd": "picture-outside",
    "out.png": "picture-outside",
    "vault/secret.png": "picture-outside",
    "null.png": "picture-outside",
    "%252e%252e/%252e%252e/secret.png": "picture-missing",
    "a.png\0.svg": "picture-missing",
    "a.png%00": "picture-missing",
    "": "picture-missing",
    " ": "picture-missing",
    "dangling.png": "picture-missing",
    "round.png": "picture-missing",
    "x" * 5000: "picture-missing",
    "\udcff\ud800.png": "picture-missing",
    "A.PNG.bak": "picture-missing",
    "a.png/b.png": "picture-missing",
    ".": "picture-not-a-file",
    "../images": "picture-not-a-file",
    "pipe.png": "picture-not-a-file",
    "http://example.org/a.png": "picture-remote",
    "HTTPS://example.org/a.png": "picture-remote",
    "//example.org/a.png": "picture-remote",
    "\\\\example.org\\a.png": "picture-remote",
    "file:///etc/passwd": "picture-remote",
    "file:a.png": "picture-remote",
    "data:image/png;base64,iVBORw0KGgo=": "picture-remote",
    "javascript:alert(1)": "picture-remote",
    "C:\\pictures\\a.png": "picture-remote",
}


@pytest.mark.parametrize(("address", "code"), REFUSED.items(), ids=lambda value: str(value)[:40])
def test_what_leaves_the_folder_is_refused(home: Path, address: str, code: str) -> None:
    """An address that is no regular file inside the folder is refused, by its own name."""
    refused = Loader(home).picture(SEED, address)
    assert not isinstance(refused, Picture)
    assert refused.code == code


@pytest.mark.parametrize(
    "address",
    [
        "a.png",
        "./a.png",
        "../parts/a.png",
        "../images/b.png",
        "in.png",
        "50%.png",
        "../images/图 一.png",
        "../images/%E5%9B%BE%20%E4%B8%80.png",
        "..\\images\\b.png",
    ],
)
def test_what_stays_inside_is_let_in(home: Path, address: str) -> None:
    """Ways about the folder, links and escapes are followed as long as they end inside."""
    assert isinstance(Loader(home).picture(SEED, address), Picture)


def test_a_socket_is_refused(home: Path) -> None:
    """A socket is no picture, and is not waited for."""
    with socket.socket(socket.AF_UNIX) as ear:
        ear.bind(str(home / "s"))
        refused = Loader(home).picture("one.md", "s")
    assert not isinstance(refused, Picture)
    assert refused.code == "picture-not-a-file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_leave_is_refused(home: Path) -> None:
    """A file that may not be read is named so, not called missing."""
    (home / "parts" / "a.png").chmod(0)
    refused = Loader(home).picture(SEED, "a.png")
    assert not isinstance(refused, Picture)
    assert refused.code == "picture-unreadable"


CONTENT = {
    "empty": (b"", "picture-format"),
    "text": ("不是图".encode(), "picture-format"),
    "html": (b"<html><body/></html>", "picture-format"),
    "pdf": (b"%PDF-1.7\n", "picture-format"),
    "tiff": (pictures.raster("TIFF"), "picture-format"),
    "bmp": (pictures.raster("BMP"), "picture-format"),
    "cut png": (pictures.raster("PNG", (90, 90))[:-30], "picture-broken"),
    "cut jpeg": (pictures.raster("JPEG", (900, 900))[:-900], "picture-broken"),
    "cut gif": (pictures.raster("GIF", (900, 900))[:60], "picture-broken"),
    "cut webp": (pictures.raster("WEBP", (90, 90))[:-20], "picture-broken"),
    "head of png": (b"\x89PNG\r\n\x1a\n", "picture-broken"),
    "hollow png": (pictures.png_claiming(90, 90), "picture-broken"),
    "too many pixels": (pictures.png_claiming(10_000, 9_000), "picture-too-large"),
    "too long a side": (pictures.png_claiming(30_000, 1), "picture-too-large"),
    "bomb": (pictures.png_claiming(200_000, 200_000), "picture-too-large"),
}


@pytest.mark.parametrize(("data", "code"), CONTENT.values(), ids=CONTENT)
def test_content_decides(tmp_path: Path, data: bytes, code: str) -> None:
    """What is no whole picture of a known format and size is refused, whatever its name."""
    (tmp_path / "x.png").write_bytes(data)
    refused = Loader(tmp_path).picture("one.md", "x.png")
    assert not isinstance(refused, Picture)
    assert refused.code == code


def test_weight_is_capped_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file heavier than the cap is refused, and the finding states both sizes."""
    monkeypatch.setattr(loader, "MAX_BYTES", 1024 * 1024)
    (tmp_path / "x.png").write_bytes(b"\0" * (1024 * 1024 * 2))
    found = loader.Loader(tmp_path).read("one.md", "x.png", 1024 * 1024)
    assert not isinstance(found, bytes)
    assert found.arguments() == {"address": "x.png", "megabytes": 2, "limit": 1}


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("GIF", "image/gif"), ("WEBP", "image/webp")],
)
def test_the_suffix_does_not_count(tmp_path: Path, kind: str, media_type: str) -> None:
    """A picture is what its content is, and is named for its bytes."""
    (tmp_path / "x.txt").write_bytes(pictures.raster(kind))
    picture = Loader(tmp_path).picture("one.md", "x.txt")
    assert isinstance(picture, Picture)
    assert (picture.media_type, picture.width, picture.height) == (media_type, 4, 3)
    assert picture.name.isascii()


def test_a_turned_picture_is_measured_as_seen(tmp_path: Path) -> None:
    """A camera's orientation mark turns the size with the picture."""
    (tmp_path / "x.jpg").write_bytes(pictures.turned())
    picture = Loader(tmp_path).picture("one.md", "x.jpg")
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == (30, 40)


def test_a_moving_picture_says_so(tmp_path: Path) -> None:
    """A picture of several frames is let in and marked."""
    (tmp_path / "x.gif").write_bytes(pictures.animated())
    picture = Loader(tmp_path).picture("one.md", "x.gif")
    assert isinstance(picture, Picture)
    assert picture.animated


def test_a_cameras_preview_is_no_movement(tmp_path: Path) -> None:
    """A JPEG with a second picture behind it (CIPA DC-007, MPO) is a still one."""
    (tmp_path / "x.jpg").write_bytes(pictures.previewed())
    picture = Loader(tmp_path).picture("one.md", "x.jpg")
    assert isinstance(picture, Picture)
    assert (picture.media_type, picture.animated) == ("image/jpeg", False)


def _book(*addresses: str, cover: str = "") -> Document:
    figures = tuple(Figure("", address, "", (), span=HERE) for address in addresses)
    words = (Text("一", span=HERE),)
    body: Blocks = (Paragraph(words, span=HERE), *figures)
    return Document(Metadata(words, cover=cover), (Section("c", words, body, span=HERE),))


def test_gathering_locates_refusals(home: Path) -> None:
    """Every naming of a refused picture is a finding at its own place."""
    gallery, findings = gather(_book("a.png", "no.png", "no.png"), Loader(home))
    assert list(gallery.pictures) == [(SEED, "a.png")]
    assert [(each.code, each.span) for each in findings] == [("picture-missing", HERE)] * 2


def test_the_cover_starts_at_the_root(home: Path) -> None:
    """A cover's address starts at the manuscript's folder."""
    gallery, findings = gather(_book(cover="images/b.png"), Loader(home))
    assert gallery.find(loader.COVER, "images/b.png")
    assert not findings
