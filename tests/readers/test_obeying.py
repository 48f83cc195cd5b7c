"""Headings and notices as a person decided them, whatever the form of the seed."""

from pathlib import Path

import pytest

from publish.model import all_text, plain_text
from publish.readers import Manuscript, read

PLAIN = (
    "文章的题目\n\n第一段话在这里，说了一些事情，也说了一些别的事情。\n\n一个短句\n\n"
    "第二段话在这里，说了另外一些事情，也还有一些别的事情。\n\n"
    "第三段话在这里，是最后的一段，说完也就没有了。\n\n本文转载自某处，版权归作者所有\n"
)
MARKDOWN = (
    "# 书\n\n第一段。\n\n## 不是标题\n\n第二段。\n\n一个短句\n\n"
    "第三段。\n\n请关注我们的号\n\n末段。\n"
)


def entry(kind: str, text: str, *, accept: bool) -> str:
    return f'[[{kind}]]\ntext = "{text}"\naccept = {str(accept).lower()}\n\n'


def settled(folder: Path, name: str, text: str, *entries: str) -> Manuscript:
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "decisions.toml").write_text("".join(entries), encoding="utf-8")
    return read(folder)


def titles(made: Manuscript) -> list[str]:
    chapters = made.document.sections
    return [plain_text(part.title) for one in chapters for part in (one, *one.sections)]


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.txt", PLAIN, "第三段话在这里，是最后的一段，说完也就没有了。"),
        ("a.md", MARKDOWN, "一个短句"),
    ],
)
def test_a_line_becomes_a_heading(name: str, text: str, line: str, tmp_path: Path) -> None:
    """A line that was decided to be a heading is one, and opens a section."""
    assert line not in titles(settled(tmp_path, name, text))
    assert line in titles(settled(tmp_path, name, text, entry("heading", line, accept=True)))


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("a.txt", PLAIN, "一个短句"), ("a.md", MARKDOWN, "## 不是标题")],
)
def test_a_heading_becomes_a_line(name: str, text: str, line: str, tmp_path: Path) -> None:
    """A heading that was decided to be none is a paragraph of the text."""
    made = settled(tmp_path, name, text, entry("heading", line, accept=False))
    words = line.removeprefix("## ")
    assert words not in titles(made)
    assert words in "".join(all_text(part.body) for part in made.document.sections)


def test_a_notice_is_body(tmp_path: Path) -> None:
    """A notice that was decided to be body stays where it stood."""
    line = "本文转载自某处，版权归作者所有"
    made = settled(tmp_path, "a.txt", PLAIN, entry("notice", line, accept=False))
    assert made.document.notices == ()
    assert all_text(made.document.sections[0].sections[-1].body).endswith(line)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("a.txt", PLAIN, "一个短句"), ("a.md", MARKDOWN, "请关注我们的号")],
)
def test_a_line_is_a_notice(name: str, text: str, line: str, tmp_path: Path) -> None:
    """A line that was decided to be a notice is set aside with the others."""
    made = settled(tmp_path, name, text, entry("notice", line, accept=True))
    assert line in all_text(made.document.notices)
    assert line not in "".join(all_text(part.body) for part in made.document.sections)


def test_a_decision_gone_astray_is_a_finding_of_the_manuscript(tmp_path: Path) -> None:
    """The reader reports what it could not follow, at its line in the decisions."""
    made = settled(tmp_path, "a.txt", PLAIN, "# mine\n", entry("heading", "没有此行", accept=True))
    [found] = [f for f in made.findings if f.code == "decision-astray"]
    assert found.span
    assert str(made.sources["decisions.toml"].place(found.span.start)) == "decisions.toml:2:1"


def test_a_passage_between_tags_is_a_line_of_a_page(tmp_path: Path) -> None:
    """In a page written on one line, a decision is about an element, not about the page."""
    words = (
        "这是一段比较长的正文，用来说明这里确实是文章，而不是导航；因此要有标点，也要有几十个字。"
    )
    links = '<h3>延伸閱讀</h3><ul><li><a href="/a">一篇文章的標題</a></li></ul>'
    page = f"<html><body><article><h1>题</h1><p>{words}</p><p>{words}</p>{links}</article></body>"
    kept = settled(
        tmp_path, "a.html", page, entry("notice", links.replace('"', '\\"'), accept=False)
    )
    assert kept.document.notices == ()
    assert "延伸閱讀" in titles(kept)


PAGE = (
    "<html><body><article><h1>题目</h1>\n<p>{}</p>\n"
    "<p>这里写一段足够长的话，好让人觉得这真的是一篇文章，而不是几行字，就这样写下去。</p>\n"
    "<p>再写一段，说一说别的事情，说完也就没有了，剩下的留给读者自己去想去看。</p>\n"
    "</article></body></html>"
)
PLAIN_PAGE = (
    "题目\n\n{}\n\n这里写一段足够长的话，好让人觉得这真的是一篇文章，而不是几行字，就这样写下去。\n\n"
    "再写一段，说一说别的事情，说完也就没有了，剩下的留给读者自己去想去看。\n"
)


def authors(made: Manuscript) -> list[str]:
    return [plain_text(name) for name in made.document.metadata.authors]


@pytest.mark.parametrize(("name", "made"), [("a.html", PAGE), ("a.txt", PLAIN_PAGE)])
def test_a_line_accepted_as_a_byline_names_its_author(name: str, made: str, tmp_path: Path) -> None:
    """A pen name too, in a saved page as in plain text; a byline refused names none."""
    page = made.format("晚风")
    assert authors(settled(tmp_path, name, page)) == []
    told = settled(tmp_path, name, page, entry("byline", "晚风", accept=True))
    assert authors(told) == ["晚风"]
    signed = made.format("作者：林小满")
    assert authors(settled(tmp_path, name, signed)) == ["林小满"]
    told = settled(tmp_path, name, signed, entry("byline", "作者：林小满", accept=False))
    assert authors(told) == []


def test_a_name_that_leads_to_its_bearer_signs_too(tmp_path: Path) -> None:
    """As pages of questions and answers write it: a link."""
    page = PAGE.format('作者：<a href="https://example.org/lin">林小满</a>')
    assert authors(settled(tmp_path, "a.html", page)) == ["林小满"]
