"""Pictures within other files: in a zip package, or written out in a page."""

import base64
import zipfile
from pathlib import Path

from publish.resources import Loader, Picture
from publish.resources.findings import Broken, Missing, Outside, TooHeavy, Unreadable
from tests.resources import pictures


def test_a_picture_within_a_package_is_let_in(tmp_path: Path) -> None:
    """What stands behind ``!/`` is a member of the zip before it, within the same limits."""
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/media/a.png", pictures.raster())
        archive.writestr("word/media/bomb.png", b"\0" * 1000)
    loader = Loader(tmp_path)
    assert isinstance(loader.picture("a.docx", "a.docx!/word/media/a.png"), Picture)
    assert isinstance(loader.read("a.docx", "a.docx!/word/media/b.png"), Missing)
    assert isinstance(loader.read("a.docx", "a.docx!/word/media/bomb.png", 999), TooHeavy)
    assert isinstance(loader.read("a.docx", "../a.docx!/word/media/a.png"), Outside)


def test_a_damaged_package_is_refused(tmp_path: Path) -> None:
    """A zip that cannot be read is a finding."""
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 nothing")
    assert isinstance(Loader(tmp_path).read("a.docx", "a.docx!/a.png"), Unreadable)


def test_a_picture_written_out_in_a_page_is_let_in(tmp_path: Path) -> None:
    """``!/data-2`` is the second picture in base 64 that a page holds; damaged ones are told."""
    good = b"data:image/png;base64," + base64.b64encode(pictures.raster())
    (tmp_path / "a.html").write_bytes(b'<img src="data:image/png;base64,A"><img src="%s">' % good)
    loader = Loader(tmp_path)
    assert isinstance(loader.picture("a.html", "a.html!/data-2"), Picture)
    assert isinstance(loader.read("a.html", "a.html!/data-1"), Broken)
    assert isinstance(loader.read("a.html", "a.html!/data-3"), Missing)
