"""A folder is read into one manuscript, whatever is wrong with it."""

import os
from pathlib import Path

import pytest

from publish import readers
from publish.model import CrossReference, Figure, Finding, plain_text, walk


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [found.code for found in findings]


def titles(manuscript: readers.Manuscript) -> list[str]:
    return [plain_text(section.title) for section in manuscript.document.sections]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "第2章.md").write_text("# 二\n\n文。\n", encoding="utf-8")
    (tmp_path / "第10章.md").write_text("# 十\n\n文。\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("# 说明\n", encoding="utf-8")
    (tmp_path / ".hidden.md").write_text("# 藏\n", encoding="utf-8")
    return tmp_path


def test_files_come_in_natural_order(folder: Path) -> None:
    """Chapter 2 comes before chapter 10; hidden files and files about the folder are left."""
    assert titles(readers.read(folder)) == ["二", "十"]


def test_order_wins(folder: Path) -> None:
    """`order` says which files there are and in which order; a missing one is found."""
    (folder / "book.toml").write_text('order = ["第10章.md", "第2章.md", "第3章.md"]', "utf-8")
    manuscript = readers.read(folder)
    assert titles(manuscript) == ["十", "二"]
    assert "missing-seed" in codes(manuscript.findings)


def ignored(manuscript: readers.Manuscript) -> list[object]:
    found = (one for one in manuscript.findings if one.code == "ignored-file")
    return [one.arguments()["name"] for one in found]


def test_whatever_may_be_text_is_read_or_noted(folder: Path) -> None:
    """Only files about the folder are skipped by name, and each of them is noted."""
    for name in ("note.md", "Note-on-work.md", "summary.md", "license-to-err.md", "_draft.md"):
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")
    (folder / "chapters").mkdir()
    (folder / "chapters" / "a.md").write_text("# 藏\n", encoding="utf-8")
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(b"")
    manuscript = readers.read(folder)
    assert set(titles(manuscript)) == {
        *("note.md", "Note-on-work.md", "summary.md", "license-to-err.md", "二", "十"),
    }
    assert ignored(manuscript) == ["_draft.md", "chapters/", "README.md"]


def test_what_order_leaves_out_is_noted(folder: Path) -> None:
    """A file that `order` does not name is no part of the book, and a note says so."""
    (folder / "sub").mkdir()
    for name in ("sub/a.md", "sub/b.md"):
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")
    (folder / "book.toml").write_text('order = ["第2章.md", "sub/b.md"]', encoding="utf-8")
    manuscript = readers.read(folder)
    assert titles(manuscript) == ["二", "sub/b.md"]
    assert ignored(manuscript) == ["README.md", "sub/a.md", "第10章.md"]


@pytest.mark.parametrize("name", ["none.md", "a" * 5000, "\\u0000"])
def test_an_order_of_nothing_counts_as_none(folder: Path, name: str) -> None:
    """Where no file that `order` names is there, all are read, and those names are found."""
    (folder / "book.toml").write_text(f'order = ["{name}"]', encoding="utf-8")
    manuscript = readers.read(folder)
    assert titles(manuscript) == ["二", "十"]
    assert "missing-seed" in codes(manuscript.findings)
    assert "no-manuscript" not in codes(manuscript.findings)


def test_a_summary_of_nothing_is_a_text(folder: Path) -> None:
    """A SUMMARY.md that leads to no file of the folder is read as the others are."""
    (folder / "SUMMARY.md").write_text("# 提要\n\n* [网页](https://example.org)\n", "utf-8")
    assert titles(readers.read(folder)) == ["提要", "二", "十"]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("他說著話，衛星線路為之一斷。", "zh-Hant-TW"),
        ("佢哋唔會咁講，嗰個人係邊個？", "zh-Hant-HK"),
    ],
)
def test_a_text_in_cantonese_is_of_hong_kong(tmp_path: Path, text: str, script: str) -> None:
    """Traditional text is Taiwan's, unless its spelling or its words are Hong Kong's."""
    (tmp_path / "a.txt").write_text(f"題目\n{text * 5}\n", "utf-8")
    assert readers.read(tmp_path).document.metadata.script == script


def test_the_author_settles_the_metadata(folder: Path) -> None:
    """What book.toml says is taken, with its place, and not reported as found."""
    (folder / "book.toml").write_text(
        'title = "书"\nauthors = ["甲", "乙"]\nlanguage = "zh-TW"\ndate = 2024-05-01\n'
        'editions = ["taiwan"]\n[terms]\n"内卷" = "內捲"\n',
        "utf-8",
    )
    manuscript = readers.read(folder)
    metadata = manuscript.document.metadata
    assert plain_text(metadata.title) == "书"
    assert (metadata.title[0].span.start, metadata.script) == (9, "zh-Hant-TW")
    assert [plain_text(author) for author in metadata.authors] == ["甲", "乙"]
    assert (metadata.date, manuscript.settings.editions) == ("2024-05-01", ("taiwan",))
    assert manuscript.settings.terms == {"内卷": "內捲"}
    assert codes(manuscript.findings) == ["ignored-file"]


@pytest.mark.parametrize(
    ("toml", "code", "line"),
    [
        ("titel = 'a'", "unknown-key", 1),
        ("slug = 'a'\ntitle = 3", "wrong-value", 2),
        ("title = 'a", "bad-toml", 1),
        ("language = 'klingon'", "wrong-value", 1),
    ],
)
def test_bad_settings_are_located(folder: Path, toml: str, code: str, line: int) -> None:
    """What is wrong in book.toml is found at its line; the rest is still read."""
    (folder / "book.toml").write_text(toml, "utf-8")
    manuscript = readers.read(folder)
    wrong = next(found for found in manuscript.findings if found.code == code)
    assert wrong.arguments()["line"] == line
    assert len(titles(manuscript)) == 2


def test_what_machines_read_is_washed(folder: Path) -> None:
    """No control character of an identifier, a date or a cover goes into the book."""
    (folder / "book.toml").write_text(
        'identifier = "a\\u0000\\u0001b\\nc"\ndate = "2024\\u0007-05"\ncover = "a\\u001b.png"\n',
        "utf-8",
    )
    metadata = readers.read(folder).document.metadata
    assert (metadata.identifier, metadata.date, metadata.cover) == ("ab c", "2024-05", "a.png")


@pytest.mark.parametrize(
    ("date", "good"),
    [
        ('"2024"', True),
        ("2024", True),
        ('"2024-05"', True),
        ("2024-05-01", True),
        ("2024-05-01T08:00:00+08:00", True),
        ('"2024-02-31"', False),
        ('"去年冬天"', False),
        ("0001-01-01", False),
    ],
)
def test_a_date_that_is_none_is_found(folder: Path, date: str, *, good: bool) -> None:
    """A date that catalogues cannot read is kept as written, and found where it stands."""
    (folder / "book.toml").write_text(f"date = {date}\n", encoding="utf-8")
    manuscript = readers.read(folder)
    bad = [found for found in manuscript.findings if found.code == "bad-date"]
    assert [found.span and found.span.seed for found in bad] == ([] if good else ["book.toml"])
    assert manuscript.document.metadata.date == date.strip('"')[:10]


def test_a_date_in_front_matter_is_looked_at_too(tmp_path: Path) -> None:
    """What a seed says of itself is held to the same rule."""
    (tmp_path / "a.md").write_text("---\ntitle: 书\ndate: 昨天\n---\n\n文。\n", "utf-8")
    assert "bad-date" in codes(readers.read(tmp_path).findings)


def test_settings_are_no_manuscript(folder: Path) -> None:
    """Whoever names a settings file is told to name its folder, and nothing is read of it."""
    (folder / "book.toml").write_text('title = "书"\n', encoding="utf-8")
    manuscript = readers.read(folder / "book.toml")
    (found,) = manuscript.findings
    assert (found.code, found.arguments()["folder"]) == ("settings-alone", folder.as_posix())
    assert manuscript.document.sections == ()


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    """A folder without a manuscript gives an error and an empty document."""
    manuscript = readers.read(tmp_path)
    assert codes(manuscript.findings)[0] == "no-manuscript"
    assert manuscript.document.sections == ()


def test_bad_files_do_not_stop_the_others(folder: Path) -> None:
    """A binary, an empty, a dangling, a special and an outside file are found; the rest is read."""
    (folder / "a.txt").write_bytes(b"%PDF-1.7")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "d.txt")
    (folder / "e.txt").symlink_to("/etc/hostname")
    (folder / "f.odt").write_bytes(b"PK")
    (folder / "g.md").mkdir()
    manuscript = readers.read(folder)
    assert titles(manuscript) == ["二", "十"]
    assert {"binary-seed", "empty-seed", "unreadable-seed", "seed-outside", "ignored-file"} <= set(
        codes(manuscript.findings)
    )


def test_nothing_to_read(tmp_path: Path) -> None:
    """Only a path that does not exist is refused outright."""
    with pytest.raises(readers.NothingToRead):
        readers.read(tmp_path / "nowhere")


def test_a_lone_file_is_a_manuscript(folder: Path) -> None:
    """One file can be read alone, its folder being where its pictures may come from."""
    manuscript = readers.read(folder / "第2章.md")
    assert (manuscript.name, manuscript.root) == ("第2章", folder)
    assert titles(manuscript) == ["二"]


def test_keys_are_unique(tmp_path: Path) -> None:
    """Sections of one title are told apart by number."""
    (tmp_path / "a.md").write_text("# 一\n\n## 小结\n\n# 二\n\n## 小结\n", "utf-8")
    sections = readers.read(tmp_path).document.sections
    assert [part.key for section in sections for part in section.sections] == ["小结", "小结-2"]


def test_a_file_without_headings_is_called_after_its_name(tmp_path: Path) -> None:
    """A text without a title becomes a chapter named after its file, and a note says so."""
    (tmp_path / "01_春天.md").write_text("只有一段。\n", "utf-8")
    manuscript = readers.read(tmp_path)
    assert titles(manuscript) == ["春天"]
    assert "chapter-untitled" in codes(manuscript.findings)


def test_links_between_chapters_are_cross_references(tmp_path: Path) -> None:
    """A link to another seed or to a heading points to its key; one to no chapter is found."""
    (tmp_path / "a.md").write_text(
        "# 甲\n\n见[乙](b.md)、[丁](b.md#丁-节)和[无](c.md)。\n", "utf-8"
    )
    (tmp_path / "b.md").write_text("# 乙\n\n## 丁 节\n\n回到[丁](#丁-节)。\n", "utf-8")
    manuscript = readers.read(tmp_path)
    targets = [
        node.target for node in walk(manuscript.document) if isinstance(node, CrossReference)
    ]
    assert targets == ["乙", "丁-节", "丁-节"]
    assert [f.arguments() for f in manuscript.findings if f.code == "missing-chapter"] == [
        {"address": "c.md"}
    ]


def test_order_may_name_folders(tmp_path: Path) -> None:
    """A folder in `order` stands for the files in it."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "2.md").write_text("# 二\n", "utf-8")
    (tmp_path / "one" / "1.md").write_text("# 一\n", "utf-8")
    (tmp_path / "book.toml").write_text('order = ["one", "../x.md"]', "utf-8")
    manuscript = readers.read(tmp_path)
    assert titles(manuscript) == ["一", "二"]
    assert "one/1.md" in manuscript.sources


def test_a_summary_orders_and_nests(tmp_path: Path) -> None:
    """SUMMARY.md says which chapters there are, how they nest, and what is missing."""
    (tmp_path / "SUMMARY.md").write_text(
        "# 目录\n\n[序](a.md)\n\n## 上编\n\n* [第一章](b/README.md)\n  * [小节](b/1.md)\n"
        "  * [没有](b/2.md)\n",
        "utf-8",
    )
    (tmp_path / "b").mkdir()
    (tmp_path / "a.md").write_text("# 序\n", "utf-8")
    (tmp_path / "z.md").write_text("# 不在目录里\n", "utf-8")
    (tmp_path / "b" / "README.md").write_text("# 第一章\n", "utf-8")
    (tmp_path / "b" / "1.md").write_text("正文没有标题。\n", "utf-8")
    manuscript = readers.read(tmp_path)
    preface, part = manuscript.document.sections
    assert (plain_text(preface.title), plain_text(part.title)) == ("序", "上编")
    chapter = part.sections[0]
    assert [plain_text(one.title) for one in (chapter, *chapter.sections)] == ["第一章", "小节"]
    assert "missing-seed" in codes(manuscript.findings)


def test_the_author_has_first_call_on_a_key(tmp_path: Path) -> None:
    """A key that an author gave is never taken by a title; the same key twice is found."""
    (tmp_path / "a.md").write_text(
        "# intro\n\n## 甲 {#intro}\n\n![图](a.png){#fig:a}\n\n![图](b.png){#fig:a}\n", "utf-8"
    )
    manuscript = readers.read(tmp_path)
    chapter = manuscript.document.sections[0]
    figures = [node.key for node in walk(chapter) if isinstance(node, Figure)]
    assert (chapter.key, chapter.sections[0].key) == ("intro-2", "intro")
    assert figures == ["fig:a", "fig:a-2"]
    assert codes(manuscript.findings).count("duplicate-key") == 1


def test_a_folder_that_may_not_be_entered_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is looked for where nothing may be looked at."""
    monkeypatch.setattr("os.access", lambda *_: False)
    found = readers.read(tmp_path)
    assert [finding.code for finding in found.findings] == ["unreadable-seed"]
    assert found.document.sections == ()
