"""Beginning a book: files copied, nothing overwritten, what was found written down."""

import tomllib
from pathlib import Path

import pytest

from publish import press
from publish.words.interface import CHINESE, ENGLISH, Interface

TEXT = "文章的题目\n\n作者：陈大文\n\n第一段话在这里，说了一些事情，也说了一些别的事情。\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_what_was_found_is_written_down(text: Path, tmp_path: Path, words: Interface) -> None:
    """The book.toml holds title, authors, script, order and editions, with comments."""
    begun = press.begin(tmp_path / "book", [text], words)
    assert (tmp_path / "book" / "article.txt").read_text(encoding="utf-8") == TEXT
    assert begun.book
    written = begun.book.read_text(encoding="utf-8")
    found = tomllib.loads(written)
    assert found["title"] == "文章的题目"
    assert found["authors"] == ["陈大文"]
    assert found["language"] == "zh-Hans"
    assert found["order"] == ["article.txt"]
    assert found["editions"] == ["general"]
    assert written.startswith("#")
    assert "title-found" not in {finding.code for finding in begun.findings}


def test_nothing_is_overwritten(text: Path, tmp_path: Path) -> None:
    """Another text of the same name stays, and so does a book.toml."""
    book = tmp_path / "book"
    book.mkdir()
    (book / "article.txt").write_text("别的文章\n\n别的话，写在这里，也不长。\n", encoding="utf-8")
    (book / "book.toml").write_text('title = "我的书"\n', encoding="utf-8")
    begun = press.begin(book, [text], ENGLISH)
    assert "name-taken" in {finding.code for finding in begun.findings}
    assert (begun.copied, begun.book) == ((), None)
    assert (book / "article.txt").read_text(encoding="utf-8").startswith("别的文章")
    assert (book / "book.toml").read_text(encoding="utf-8") == 'title = "我的书"\n'


def test_the_same_file_again_is_no_trouble(text: Path, tmp_path: Path) -> None:
    """A file that is there already, byte for byte, counts as copied."""
    press.begin(tmp_path / "book", [text], ENGLISH)
    begun = press.begin(tmp_path / "book", [text], ENGLISH)
    assert begun.copied == (tmp_path / "book" / "article.txt",)
    assert "name-taken" not in {finding.code for finding in begun.findings}


def test_a_folder_that_may_not_be_written_is_named(
    text: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without rights nothing is copied or read, and a finding says which folder it is."""

    def closed(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", closed)
    begun = press.begin(tmp_path / "book", [text], ENGLISH)
    assert [finding.code for finding in begun.findings] == ["not-writable"]
    assert begun.findings[0].arguments()["path"] == str(tmp_path / "book")
    assert (begun.copied, begun.book, begun.reading, begun.kept) == ((), None, None, False)
