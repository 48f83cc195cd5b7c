"""DOCX as people type them: tabs for tables, notes and headings without any style."""

from pathlib import Path

from publish import readers
from publish.model import BulletList, Note, Paragraph, Section, Table, plain_text, walk
from tests.readers.packages import line, package

LONG = "这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行，再长一些也无妨。"


def chapter(tmp_path: Path, *paragraphs: str) -> Section:
    body = line("题目", "a3") + "".join(map(line, paragraphs))
    (tmp_path / "a.docx").write_bytes(package(body))
    return readers.read(tmp_path / "a.docx").document.sections[0]


TAB = "</w:t><w:tab/><w:t>"


def test_lines_with_as_many_tabs_are_a_table(tmp_path: Path) -> None:
    """Three rows and more, the first of them the head."""
    rows = [f"材料{TAB}单价", f"帆布{TAB}45", f"铝板{TAB}210"]
    made = chapter(tmp_path, LONG, *rows, LONG)
    (found,) = [each for each in walk(made) if isinstance(each, Table)]
    assert [plain_text(cell) for cell in found.head[0]] == ["材料", "单价"]
    assert len(found.body) == 2


def test_a_bullet_before_a_tab_is_no_cell(tmp_path: Path) -> None:
    """What was typed as a list stays one."""
    made = chapter(tmp_path, LONG, *(f"●{TAB}第{n}件事" for n in "一二三"), LONG)
    assert any(isinstance(each, BulletList) for each in made.body)
    assert not any(isinstance(each, Table) for each in made.body)


def test_notes_that_were_typed_stand_where_they_are_called(tmp_path: Path) -> None:
    """（註1） in the text, 註1：… below it."""
    made = chapter(tmp_path, f"貓容易受傷（註1）。{LONG}", LONG, "註1：紀錄表見附件。")
    (note,) = [each for each in walk(made) if isinstance(each, Note)]
    assert isinstance(note.content[0], Paragraph)
    assert plain_text(note.content[0].content) == "紀錄表見附件。"


def test_brief_lines_head_what_stands_below_a_styled_title(tmp_path: Path) -> None:
    """Two and more of them; one alone may be whoever wrote this."""
    made = chapter(tmp_path, LONG, "春", LONG, "夏", LONG)
    assert [plain_text(each.title) for each in made.sections] == ["春", "夏"]
    assert chapter(tmp_path, "养蜂的阿木", LONG, LONG).sections == ()
