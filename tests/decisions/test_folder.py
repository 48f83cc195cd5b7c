"""Decisions from a folder: bad files are findings, and links do not lead out of it."""

from pathlib import Path

import pytest

from publish.decisions import Ledger, load
from publish.model import Finding


def test_a_folder_without_decisions_has_none(tmp_path: Path) -> None:
    """No file, no decisions, and nothing to say about it."""
    assert load(tmp_path) is None


def test_decisions_are_read_with_any_line_ends(tmp_path: Path) -> None:
    """A byte order mark and the line ends of Windows are no part of what is said."""
    entry = '[[heading]]\r\ntext = "小结"\r\naccept = false\r\n'
    (tmp_path / "decisions.toml").write_bytes(entry.encode("utf-8-sig"))
    book = load(tmp_path)
    assert isinstance(book, Ledger)
    assert [(e.text, e.accept) for e in book.entries] == [("小结", False)]
    assert book.ending == "\r\n"


@pytest.mark.parametrize("how", ["bytes", "folder", "link"])
def test_what_cannot_be_read_is_a_finding(how: str, tmp_path: Path) -> None:
    """Bytes that are no UTF-8, a folder and a link out of the manuscript are reported."""
    root, outside = tmp_path / "manuscript", tmp_path / "outside.toml"
    root.mkdir()
    outside.write_text("", encoding="utf-8")
    match how:
        case "bytes":
            (root / "decisions.toml").write_bytes(b"\xff\xfe\xb0")
        case "folder":
            (root / "decisions.toml").mkdir()
        case _:
            (root / "decisions.toml").symlink_to(outside)
    found = load(root)
    assert isinstance(found, Finding)
    assert found.code == "unreadable-decisions"


def test_a_folder_that_may_not_be_entered_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody may look, nothing is known to be decided, and so nothing is written."""

    def closed(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "exists", closed)
    found = load(tmp_path)
    assert isinstance(found, Finding)
    assert found.arguments() == {"reason": "not-open"}
