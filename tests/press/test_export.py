"""Exporting a folder: its files, its pictures, its settings, and what was refused."""

from pathlib import Path

import pytest

from publish import press

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "texts"
    (home / "pictures").mkdir(parents=True)
    (home / "pictures" / "a.svg").write_text(DRAWING, encoding="utf-8")
    picture = "![图](pictures/a.svg)\n\n![无](pictures/none.svg)\n"
    (home / "a.md").write_text(f"# 一\n\n他说,走吧;来吧\n\n{picture}", encoding="utf-8")
    (home / "b.txt").write_text("二\n\n第二篇的话，写在这里，不长。\n", encoding="utf-8")
    (home / "book.toml").write_text('slug = "texts"\n[terms]\n"内卷" = "內卷"\n', encoding="utf-8")
    return home


def test_everything_a_build_needs_is_written(folder: Path, tmp_path: Path) -> None:
    """One file a seed, the pictures that are there, and a book.toml that orders them."""
    done = press.export_to(folder, tmp_path / "out", tmp_path)
    names = {path.relative_to(tmp_path / "out").as_posix() for path in done.files}
    assert names == {"a.md", "b.md", "book.toml", "pictures/a.svg"}
    settings = press.read(tmp_path / "out").manuscript.settings
    assert settings.order == ("a.md", "b.md")
    assert settings.terms == {"内卷": "內卷"}


def test_without_an_output_it_lies_beside_the_builds(folder: Path, tmp_path: Path) -> None:
    """A folder of the book's own is made below the one of builds."""
    assert press.export_to(folder, None, tmp_path).folder == tmp_path / "texts" / "markdown"


def test_what_was_refused_stays_refused(folder: Path, tmp_path: Path) -> None:
    """A refused edit is not made when the exported text is read."""
    refused = '[[edit]]\ntext = ","\nrule = "punctuation-width"\naccept = false\n'
    (folder / "decisions.toml").write_text(refused, encoding="utf-8")
    press.export_to(folder, tmp_path / "out", tmp_path)
    assert "他说,走吧；来吧" in (tmp_path / "out" / "a.md").read_text(encoding="utf-8")
    again = press.read(tmp_path / "out")
    assert again.edits == ()
    assert "decision-astray" not in {finding.code for finding in again.findings}


def test_what_was_accepted_is_in_the_text(folder: Path, tmp_path: Path) -> None:
    """An accepted proposal is part of the mended text, and needs no decision any more."""
    (folder / "b.txt").write_text("二\n\n目标（brainrot）很好。\n", encoding="utf-8")
    accepted = '[[lost-spaces]]\ntext = "brainrot"\naccept = true\nbecomes = "brain rot"\n'
    (folder / "decisions.toml").write_text(accepted, encoding="utf-8")
    press.export_to(folder, tmp_path / "out", tmp_path)
    assert "brain rot" in (tmp_path / "out" / "b.md").read_text(encoding="utf-8")
    assert not (tmp_path / "out" / "decisions.toml").exists()


def test_a_picture_is_written_below_what_is_exported(folder: Path, tmp_path: Path) -> None:
    """An address that leaves the folder and comes back is not followed out of the new one."""
    (folder / "a.md").write_text("# 一\n\n![图](../texts/pictures/a.svg)\n", encoding="utf-8")
    done = press.export_to(folder, tmp_path / "out" / "new", tmp_path)
    assert all(path.is_relative_to(tmp_path / "out" / "new") for path in done.files)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["new"]
