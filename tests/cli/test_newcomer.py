"""What a newcomer meets: a folder with nothing to read, a file where a folder is asked for."""

from pathlib import Path

import pytest

from publish.cli.entry import main


def said(capsys: pytest.CaptureFixture[str], *typed: str) -> tuple[int, str]:
    """Run the command here; return its status and all it says."""
    try:
        status = main([*typed, "--lang", "en"])
    except SystemExit as end:
        status = int(end.code or 0)
    out = capsys.readouterr()
    return status, out.out + out.err


@pytest.mark.parametrize("command", ["build", "inspect", "export", "suggest"])
def test_an_empty_folder_is_said_once(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One error, and nothing about titles and scripts of a text there is not."""
    status, words = said(capsys, command, str(tmp_path))
    assert status == 1
    assert "no-manuscript" in words
    assert "1 error" in words
    assert "title-found" not in words


def test_a_folder_of_pictures_is_told_what_it_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files are there; none of them can be read."""
    (tmp_path / "a.jpg").write_bytes(b"x")
    (tmp_path / "b.png").write_bytes(b"x")
    status, words = said(capsys, "build", str(tmp_path))
    assert status == 1
    assert "2, among them a.jpg" in words


def test_a_folder_given_as_a_text_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its files may be named, or it may be published as it is."""
    status, words = said(capsys, "new", str(tmp_path / "book"), str(tmp_path))
    assert status == 2
    assert f"publish build {tmp_path}" in words


def test_a_file_given_as_a_folder_is_told_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Decisions stand in a folder: `publish new` makes one of a file."""
    (tmp_path / "a.txt").write_text("题目\n正文。\n", encoding="utf-8")
    status, words = said(capsys, "suggest", str(tmp_path / "a.txt"))
    assert status == 2
    assert "publish new FOLDER FILE" in words
