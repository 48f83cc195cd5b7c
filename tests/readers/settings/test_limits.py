"""Limits: stated where they are met, and set in ``book.toml``."""

from pathlib import Path

import pytest

from publish.model import Code, CodeListing, Paragraph, Table, plain_text, walk
from publish.readers import Manuscript, read
from publish.readers.settings.limits import MOST, USUAL, limits_of, names


def told(folder: Path, name: str, text: str, book: str = "") -> Manuscript:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "book.toml").write_text(book, encoding="utf-8")
    return read(folder)


def codes(made: Manuscript) -> list[str]:
    return [finding.code for finding in made.findings]


WIDE = "<h1>题</h1><table>" + ("<tr>" + "<td>甲</td>" * 120 + "</tr>") * 3 + "</table><p>文。</p>"


def test_every_limit_has_a_bound() -> None:
    """None can be set beyond what a machine bears, and the usual ones are within."""
    for name in names():
        key = name.replace("-", "_")
        assert 0 < getattr(USUAL, key) <= getattr(MOST, key)
    assert limits_of({}) == USUAL


def test_a_table_too_wide_is_told_with_its_limit(tmp_path: Path) -> None:
    """A table wider than the limit becomes lines; raised, the limit lets it be a table."""
    made = told(tmp_path, "a.html", WIDE)
    assert "table-too-wide" in codes(made)
    made = told(tmp_path, "a.html", WIDE, "[limits]\ntable-columns = 200\n")
    assert "table-too-wide" not in codes(made)
    assert any(isinstance(n, Table) for part in made.document.sections for n in walk(part))


def test_a_file_too_large_is_told(tmp_path: Path) -> None:
    """A limit that is lowered refuses what is beyond it, and the rest is read."""
    (tmp_path / "b.txt").write_text("题目\n\n一段话。\n", encoding="utf-8")
    made = told(tmp_path, "a.txt", "文" * 400_000, "[limits]\nfile-size = 1\n")
    assert codes(made).count("oversized-seed") == 1
    assert made.document.sections


@pytest.mark.parametrize("value", ["0", "-1", "true", '"10"', "1.5", "1000000000"])
def test_a_limit_is_a_whole_number_within_reason(value: str, tmp_path: Path) -> None:
    """What is no such number is a finding that says the bounds, and the usual limit holds."""
    made = told(tmp_path, "a.txt", "题目\n\n一段话。\n", f"[limits]\ntable-columns = {value}\n")
    assert "wrong-value" in codes(made)
    assert made.settings.limits == USUAL


def test_an_unknown_limit_is_told(tmp_path: Path) -> None:
    """A limit that there is not is named, with the nearest that there is."""
    made = told(tmp_path, "a.txt", "题目\n\n一段话。\n", "[limits]\ntable-column = 9\n")
    assert "unknown-key" in codes(made)


def test_a_wide_table_may_have_fewer_rows(tmp_path: Path) -> None:
    """Forty columns of six rows are as many cells as ten columns of twenty-four."""
    wide = "| 甲 " * 40 + "|\n"
    text = f"# 题\n\n{wide}{'| -- ' * 40}|\n{wide * 5}"
    assert "table-too-tall" not in codes(
        told(tmp_path, "a.md", text, "[limits]\ntable-rows = 24\n")
    )
    assert "table-too-tall" in codes(told(tmp_path, "a.md", text, "[limits]\ntable-rows = 20\n"))


def test_a_table_too_tall_becomes_lines(tmp_path: Path) -> None:
    """A table taller than the limit is set as lines, told, and none of its words is lost."""
    rows = "".join(f"| 第{at}行 | 甲 |\n" for at in range(30))
    text = f"# 题\n\n| 头 | 尾 |\n| -- | -- |\n{rows}"
    made = told(tmp_path, "a.md", text, "[limits]\ntable-rows = 20\n")
    assert "table-too-tall" in codes(made)
    said = [plain_text(n.content) for n in walk(made.document) if isinstance(n, Paragraph)]
    assert len(said) == 31
    assert "第29行" in said[-1]


def test_a_table_of_markdown_has_no_more_columns_than_the_limit(tmp_path: Path) -> None:
    """The limit holds in every form that has tables."""
    text = f"# 题\n\n|{'甲|' * 120}\n|{'--|' * 120}\n|{'乙|' * 120}\n"
    assert "table-too-wide" in codes(told(tmp_path, "a.md", text))


def test_a_formula_too_long_is_code(tmp_path: Path) -> None:
    """A formula longer than the limit is kept as it was typed, and told."""
    long = "x+" * 20 + "y"
    text = f"# 题\n\n一行 ${long}$ 字。\n\n$$\n{long}\n$$\n"
    made = told(tmp_path, "a.md", text, "[limits]\nformula-length = 30\n")
    assert codes(made).count("formula-too-long") == 2
    kept = [n.content for n in walk(made.document) if isinstance(n, Code | CodeListing)]
    assert kept == [long, long]


DEEP = {
    "front-matter-too-long": "---\ntitle: 题\n" + "a: 甲\n" * 5000 + "---\n\n一段话。\n",
    "line-too-deep": "# 题\n\n" + "<b>甲<i>乙" * 12 + "</i></b>" * 12 + "\n\n末段。\n",
    "formula-too-deep": "# 题\n\n$" + "x^{" * 9 + "1" + "}" * 9 + "$ 是公式。\n",
    "too-deep": "# 题\n\n" + ">" * 45 + " 甲\n",
}
RAISED = {
    "front-matter-too-long": "front-matter = 100000",
    "line-too-deep": "inline-nesting = 30",
    "formula-too-deep": "formula-nesting = 10",
    "too-deep": "block-nesting = 50",
}


@pytest.mark.parametrize("code", DEEP)
def test_what_goes_too_far_is_told_and_the_limit_raised(code: str, tmp_path: Path) -> None:
    """Each is a finding that names its limit; with the limit raised there is none."""
    assert codes(told(tmp_path, "a.md", DEEP[code])).count(code) == 1
    assert code not in codes(told(tmp_path, "a.md", DEEP[code], f"[limits]\n{RAISED[code]}\n"))


def test_lines_of_a_page_nested_too_deep_are_told(tmp_path: Path) -> None:
    """So it is in pages."""
    page = "<h1>题</h1><p>" + "<b>甲<i>乙" * 15 + "</p><p>文。</p>"
    assert codes(told(tmp_path, "a.html", page)).count("line-too-deep") == 1
