"""A book too large for one file of pages ends in time, and says where."""

from pathlib import Path

from publish import press
from publish.emitters.pdf.bulk import PrintEnds, printable
from publish.model import Document, OrderedList, Text, walk

ITEMS = "".join(f"{number}. 第{number}条。\n" for number in range(1, 201))


def read(folder: Path, text: str) -> Document:
    """Read one chapter."""
    (folder / "a.md").write_text(text, "utf-8")
    return press.read(folder).document


def said(document: Document) -> str:
    """Return all words of the chapters."""
    return "".join(node.content for node in walk(document) if isinstance(node, Text))


def test_a_book_for_which_there_is_room_is_left_alone(tmp_path: Path) -> None:
    """Nothing is taken from it, and nothing said."""
    document = read(tmp_path, f"# 题\n\n{ITEMS}")
    assert printable(document) == (document, ())


def test_chapters_end_where_there_is_no_more_room(tmp_path: Path) -> None:
    """What is printed is the beginning, whole; the place where it ends is told."""
    text = "# 一\n\n" + "".join(f"## 第{number}节\n\n文字{number}。\n\n" for number in range(99))
    document = read(tmp_path, text)
    printed, (found,) = printable(document, 2000)
    words, whole = said(printed), said(document)
    assert 0 < len(words) < len(whole)
    assert whole.startswith(words)
    assert isinstance(found, PrintEnds)
    assert found.span is not None
    left = text[found.span.start :]
    assert left.startswith(("文字", "## 第", "第"))


def test_a_list_is_cut_between_its_items(tmp_path: Path) -> None:
    """A list of thousands is printed as far as there is room, numbered as it was."""
    printed, found = printable(read(tmp_path, f"# 题\n\n{ITEMS}"), 1000)
    (cut,) = (node for node in walk(printed) if isinstance(node, OrderedList))
    assert 10 < len(cut.items) < 190
    assert len(found) == 1
