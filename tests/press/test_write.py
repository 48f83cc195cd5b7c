"""Files are put in place as the person's own."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.press.write import put


@pytest.fixture(params=[0o022, 0o077])
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    usual = os.umask(request.param)
    yield request.param
    os.umask(usual)


def test_a_file_may_be_read_by_whom_the_person_lets_read(mask: int, tmp_path: Path) -> None:
    """A new file has the rights that the process's mask leaves, not those of a draft."""
    assert put(tmp_path / "a.txt", b"words") is None
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o666 & ~mask
