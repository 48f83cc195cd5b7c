"""`publish inspect` lays a manuscript open, for a person or for a script."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from publish import press
from publish.cli import main
from publish.model.json import load
from publish.model.schema import schema

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "seeds", ROOT.parent / "shared" / "seeds")
CHAPTER = """\
# 第一章 标题

UBI（全民基本收入）是一个词,后面又说到 UBI。这里有一条注[^1]。

- 一项
- 两项

## 一节

> 引用的话。

[^1]: 注的内容。
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Write a small manuscript."""
    (tmp_path / "one.md").write_text(CHAPTER, encoding="utf-8")
    (tmp_path / "two.txt").write_bytes(b"")
    return tmp_path


def test_json_fits_the_schema_and_reads_back(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed is valid, and makes the very document that was read."""
    assert main(["inspect", str(book), "--json", "--edits"]) == 0
    said = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema()).validate(said)
    assert load(said) == press.read(book).document


def test_json_is_friendly(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Titles are strings, sections nest, blocks have types, notes and findings have places."""
    main(["inspect", str(book), "--json"])
    said = json.loads(capsys.readouterr().out)
    chapter = said["sections"][0]
    assert chapter["place"]["file"] == "one.md"
    assert [block["type"] for block in chapter["blocks"]] == ["paragraph", "bullet-list"]
    assert chapter["blocks"][0]["text"].startswith("UBI")
    assert [part["title"] for part in chapter["sections"]] == ["一节"]
    assert [note["text"] for note in said["notes"]] == ["注的内容。"]
    assert said["notes"][0]["place"]["line"] == 3
    assert any(row["code"] == "empty-seed" for row in said["findings"])
    assert "edits" not in said


def test_edits_are_rows(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --edits each change is a row with its rule and its place."""
    main(["inspect", str(book), "--json", "--edits"])
    rows = json.loads(capsys.readouterr().out)["edits"]
    comma = next(row for row in rows if row["before"] == ",")
    assert list(comma) == ["rule", "file", "line", "column", "before", "after"]
    assert (comma["file"], comma["line"], comma["after"]) == ("one.md", 3, "，")


def test_edits_are_a_list_to_read(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json each change is a line: place, rule, what stood and what stands."""
    main(["inspect", str(book), "--edits", "--lang", "en"])
    told = capsys.readouterr()
    rows = [line.split() for line in told.out.splitlines()]
    assert rows == [
        ["one.md:3:16", "punctuation-width", ",", "→", "，"],
        ["one.md:3:22", "space-han-latin", "␣", "→", "∅"],
    ]
    assert told.err.endswith("2 edits\n")


@pytest.mark.parametrize(
    ("language", "counted"),
    [("en", "1 paragraph, 1 list, 1 note"), ("zh", "1 段、1 个列表、1 条注释")],
)
def test_the_outline(
    language: str, counted: str, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sections are shown as a tree with what they hold; doubts go to the error stream."""
    main(["inspect", str(book), "--lang", language])
    told = capsys.readouterr()
    assert counted in told.out
    assert "    一节" in told.out
    assert "empty-seed" in told.err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """`--schema` prints the published schema, and needs no folder."""
    assert main(["inspect", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_errors_end_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without a manuscript is an error, still shown as a document."""
    assert main(["inspect", str(tmp_path), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["sections"] == []
    assert [row["code"] for row in said["findings"] if row["severity"] == "error"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_whole_books_fit_the_schema(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The book of this repository, and other texts where there are any, are laid open whole."""
    if not folder.exists():
        pytest.skip(f"no {folder.name} here")
    main(["inspect", str(folder), "--json", "--edits"])
    said = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema()).validate(said)
    assert said["sections"]
    assert said["edits"]
    assert load(said) == press.read(folder).document
