"""The commands that write for a person to go on with: new, suggest, export."""

import os
from pathlib import Path

import pytest

from publish.cli import main

TEXT = "文章的题目\n\n脑腐（brainrot）是一种说法，很多人都在用它。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "texts"


def test_suggest_says_what_awaits(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file, how many entries await by kind, and what to do next."""
    assert main(["suggest", "texts", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "Written: texts/decisions.toml" in out
    assert "1 entry awaits an answer:\n  lost-spaces 1\n" in out
    assert (folder / "decisions.toml").exists()


def test_suggest_wants_a_folder(folder: Path) -> None:
    """A file alone keeps no decisions."""
    assert main(["suggest", str(folder / "a.txt")]) == 2


def test_export_lists_what_it_wrote(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file is named, under the folder that was asked for."""
    assert main(["export", "texts", "--to", "markdown", "--output", "out", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "Written, 2 files:\n  out/a.md\n  out/book.toml\n"
    assert (folder.parent / "out" / "a.md").read_text(encoding="utf-8").startswith("# 文章的题目\n")


@pytest.mark.parametrize("wrong", [["--to", "docx"], ["--output", "texts"]])
def test_export_refuses_what_it_cannot(folder: Path, wrong: list[str]) -> None:
    """An unknown form is wrong usage, and so is writing over the texts."""
    assert main(["export", str(folder), *wrong]) == 2
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_new_shows_what_was_found(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The outline, the doubts and the settings to be confirmed are shown."""
    assert main(["new", "book", "texts/a.txt", "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert "文章的题目" in said.out
    assert "1 file is in book" in said.out
    assert "lost-spaces" in said.err
    assert (folder.parent / "book" / "book.toml").exists()


def test_new_without_a_folder_begins_in_seeds(folder: Path) -> None:
    """A file that is named first is a file: the folder is the usual one."""
    assert main(["new", "texts/a.txt"]) == 0
    assert (folder.parent / "seeds" / "a.txt").exists()


@pytest.mark.parametrize("wrong", [[], ["book"], ["book", "missing.txt"]])
def test_new_wants_files(folder: Path, wrong: list[str]) -> None:
    """Without a file, or with one that is not there, nothing is made."""
    assert main(["new", *wrong]) == 2
    assert not (folder.parent / "book").exists()


def closed(**_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_new_names_a_folder_that_may_not_be_written(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights that are missing are a finding at the folder, and nothing is said to be done."""
    monkeypatch.setattr("tempfile.TemporaryFile", closed)
    assert main(["new", "book", str(folder / "a.txt"), "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert "error[not-writable]: book cannot be written: Permission denied" in said.err
    assert said.out == ""


@pytest.mark.parametrize("wanted", [["new", "shut/book"], ["new", "book"]])
def test_what_may_not_be_looked_at_is_told(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    wanted: list[str],
) -> None:
    """A closed folder above a name is no riddle: a path's own methods raise there."""
    look = Path.stat

    def shut(path: Path, **how: bool) -> os.stat_result:
        if "shut" in path.parts:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, **how)

    monkeypatch.setattr(Path, "stat", shut)
    monkeypatch.setattr("tempfile.TemporaryFile", closed)
    text = "shut/a.txt" if wanted[1] == "book" else str(folder / "a.txt")
    main([*wanted, text, "--lang", "en"])
    assert "something it does not know" not in capsys.readouterr().err
