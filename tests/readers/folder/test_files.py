"""A folder that changes while it is read costs no more than what changed."""

import os
from pathlib import Path

import pytest

from publish.readers.folder.files import load
from publish.readers.folder.findings import OversizedSeed
from publish.readers.seed.findings import UnreadableSeed


@pytest.fixture
def looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file that was small and plain when it was looked at."""
    (tmp_path / "then").touch()
    about = (tmp_path / "then").stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: about)
    return tmp_path / "1.md"


def test_a_file_that_grows_is_read_to_its_limit(looked_at: Path) -> None:
    """What was added since counts against the limit."""
    looked_at.write_bytes(b"words " * 20)
    assert isinstance(load(looked_at.parent, "1.md", 10), OversizedSeed)


def test_a_file_become_a_pipe_is_not_waited_for(looked_at: Path) -> None:
    """Nobody writes into the pipe, and so nothing is read."""
    os.mkfifo(looked_at)
    assert load(looked_at.parent, "1.md") == b""


def test_a_file_become_a_link_is_not_followed(
    looked_at: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link made after the way was resolved leads nowhere."""
    looked_at.symlink_to("/etc/hostname")
    monkeypatch.setattr(Path, "resolve", lambda path, **_: path)
    assert isinstance(load(looked_at.parent, "1.md"), UnreadableSeed)
