"""Commentary within the lines: made notes where it looks as the author says, nothing lost."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.model import Code, Document, Note, Paragraph, Text, all_text, plain_text, walk
from publish.press.reading import Reading, read
from publish.transforms.replay import mended, original

BOOK = """[commentary]
"脂批" = "（脂批：…）"
"眉批" = ["【眉批：…】", "〔…〕"]
"夹注" = "`注 …`"
"""


def told(folder: Path, text: str, name: str = "a.txt", book: str = BOOK) -> Reading:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "book.toml").write_text(book, encoding="utf-8")
    return read(folder)


def notes(made: Document) -> list[str]:
    found = (n for part in made.sections for n in walk(part) if isinstance(n, Note))
    return [all_text(note.content) for note in found]


def lines(made: Document) -> list[str]:
    blocks = (n for part in made.sections for n in part.body if isinstance(n, Paragraph))
    return [plain_text(block.content) for block in blocks]


@pytest.mark.parametrize(("name", "head"), [("a.txt", "题目\n\n"), ("a.md", "# 题目\n\n")])
def test_a_remark_becomes_a_note(name: str, head: str, tmp_path: Path) -> None:
    """Its brackets go, its label stays, and what stood around it stands together."""
    text = f"{head}花谢了（脂批：一（又一）叹）水流去【眉批：妙】。人也〔再看〕去了。\n\n末段。\n"
    made = told(tmp_path, text, name).document
    assert notes(made) == ["脂批：一（又一）叹", "眉批：妙", "眉批：再看"]
    assert lines(made)[0] == "花谢了水流去。人也去了。"


def test_a_code_span_can_be_a_remark(tmp_path: Path) -> None:
    """What backticks mark in Markdown is a note where the pattern has backticks; code stays."""
    made = told(tmp_path, "# 题目\n\n花谢了`注 此句好`，用 `print` 写。\n\n末。\n", "a.md").document
    assert notes(made) == ["夹注：此句好"]


def test_a_line_that_is_all_remark_is_called_out_above(tmp_path: Path) -> None:
    """A remark on a line of its own belongs to the paragraph above it."""
    made = told(tmp_path, "题目\n\n花谢了，水也流去了。\n\n【眉批：妙】\n\n人也去了。\n").document
    assert notes(made) == ["眉批：妙"]
    assert lines(made) == ["花谢了，水也流去了。", "人也去了。"]


def test_a_remark_that_nothing_closes_is_told_and_left(tmp_path: Path) -> None:
    """The finding has its place, and the words stay in the text."""
    made = told(tmp_path, "题目\n\n花谢了（脂批：一叹，水也流去了。\n\n人也去了。\n")
    (found,) = (one for one in made.findings if one.code == "unclosed-remark")
    assert found.span is not None
    assert "脂批：一叹" in lines(made.document)[0]
    assert notes(made.document) == []


@pytest.mark.parametrize("pattern", ['"脂批"', '"…"', '"（…"', "3", '["（…）", 1]', '"（a…b…）"'])
def test_a_pattern_that_is_none_is_told(pattern: str, tmp_path: Path) -> None:
    """A pattern is two marks and what stands between; anything else is a finding."""
    made = told(tmp_path, "题目\n\n正文。\n", book=f'[commentary]\n"批" = {pattern}\n')
    assert "wrong-value" in [one.code for one in made.findings]


def test_a_pattern_is_no_regular_expression(tmp_path: Path) -> None:
    """Its characters stand for themselves."""
    book = '[commentary]\n"批" = "(.*)+…$"\n'
    made = told(tmp_path, "题目\n\n花(.*)+谢$了，水也流去了。\n\n末段也在。\n", book=book).document
    assert notes(made) == ["批：谢"]


@given(st.text(alphabet="花（脂批：）【眉】〔〕`注 。\n", max_size=60))
def test_nothing_is_lost_and_edits_replay(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    """Whatever is marked, the log leads from the seed to the mended text and back."""
    folder = tmp_path_factory.mktemp("n")
    made = told(folder, f"题目\n\n花谢了，{text}\n\n末段。\n")
    source = made.sources["a.txt"].text
    edits = [edit for edit in made.edits if edit.span.seed == "a.txt"]
    assert original(mended(source, edits), edits) == source
    found = "".join(n.content for n in walk(made.document) if isinstance(n, Text | Code))
    taken = "".join(edit.before for edit in edits)
    assert all((found + taken).count(c) >= text.count(c) for c in "脂批眉注")
