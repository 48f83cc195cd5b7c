"""A book that nobody named gets a name a reader can use."""

from pathlib import Path

import pytest

from publish.model import plain_text
from publish.readers import read

PIECE = "这是一段正文，写得不长，只为了让这一篇有话可说，也让标题之后有东西可读。\n"


def _titled(folder: Path) -> tuple[str, str]:
    about = read(folder).document.metadata
    return plain_text(about.title), plain_text(about.subtitle)


@pytest.mark.parametrize(("pieces", "subtitle"), [(2, "外一篇"), (4, "外三篇")])
def test_a_few_pieces_take_the_first_ones_name(tmp_path: Path, pieces: int, subtitle: str) -> None:
    """Pieces in a folder with a Latin name: the first names the book, the others are counted."""
    for number in range(pieces):
        (tmp_path / f"{number}.txt").write_text(f"第{number}件小事\n{PIECE}", encoding="utf-8")
    assert _titled(tmp_path) == ("第0件小事", subtitle)


def test_a_folder_named_in_chinese_names_its_book(tmp_path: Path) -> None:
    """A folder whose name a reader can read is taken at its word."""
    folder = tmp_path / "灯下集"
    folder.mkdir()
    for name in ("甲", "乙"):
        (folder / f"{name}.txt").write_text(f"{name}事\n{PIECE}", encoding="utf-8")
    assert _titled(folder) == ("灯下集", "")


def test_one_piece_names_its_book(tmp_path: Path) -> None:
    """A folder with one piece is that piece."""
    (tmp_path / "a.txt").write_text(f"灯下\n{PIECE}", encoding="utf-8")
    assert _titled(tmp_path) == ("灯下", "")


def test_a_title_over_chapters_names_the_book(tmp_path: Path) -> None:
    """A first heading with nothing below it but chapters of its own level is the book's."""
    (tmp_path / "a.md").write_text(
        f"# 灯下集\n\n# 甲\n\n{PIECE}\n# 乙\n\n{PIECE}", encoding="utf-8"
    )
    chapters = [plain_text(one.title) for one in read(tmp_path).document.sections]
    assert (_titled(tmp_path), chapters) == (("灯下集", ""), ["甲", "乙"])
