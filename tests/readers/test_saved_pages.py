"""Saved pages of platforms: who signs them, what they say below pictures, lines as typed."""

from pathlib import Path

from publish import readers
from publish.model import BulletList, Figure, Paragraph, Section, plain_text, walk

LONG = "这是一段比较长的正文，用来说明这里确实是文章，而不是导航；因此要有标点，也要有几十个字。"


def chapter(tmp_path: Path, html: str) -> Section:
    """Read one page as one chapter."""
    (tmp_path / "page.html").write_text(f"<!doctype html><body>{html}</body>", encoding="utf-8")
    return readers.read(tmp_path / "page.html").document.sections[0]


def byline(tmp_path: Path, html: str) -> list[str]:
    return list(map(plain_text, chapter(tmp_path, html).byline))


def words(section: Section) -> list[str]:
    return [plain_text(each.content) for each in section.body if isinstance(each, Paragraph)]


ARTICLE = f"<div class='content'><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></div>"


def test_an_element_named_as_the_authors_signs_the_article(tmp_path: Path) -> None:
    """A pen name and a motto are told by the class they stand in, a link though they are."""
    head = "<header><h1>题目</h1><div class='Post-Author'><div><a href='/u'>纸上谈书</a>"
    head += "<div>爱好修表</div></div><button>关注</button></div></header>"
    assert byline(tmp_path, head + ARTICLE) == ["纸上谈书", "爱好修表"]


def test_a_second_title_and_names_with_a_date_are_kept(tmp_path: Path) -> None:
    """A subtitle is no part beside the article, nor is who wrote it and when."""
    head = "<div><h1>题目</h1><h3 class='subtitle'>十七本存折</h3><div class='byline-wrapper'>"
    head += "<div><a href='/@wen'>温如玉</a></div><div>Jan 12, 2024</div></div></div>"
    assert byline(tmp_path, head + ARTICLE) == ["十七本存折", "温如玉", "Jan 12, 2024"]


def test_words_named_as_a_caption_stand_below_their_picture(tmp_path: Path) -> None:
    """An encyclopedia has captions in elements of no kind."""
    thumb = "<div class='thumb'><img src='x.jpg'><div class='thumbcaption'>燕尾榫</div></div>"
    page = f"<h1>榫卯</h1><div><p>{LONG}</p>{thumb}<p>{LONG}</p></div>"
    figures = [each for each in walk(chapter(tmp_path, page)) if isinstance(each, Figure)]
    assert [plain_text(each.caption) for each in figures] == ["燕尾榫"]


def test_lines_that_no_tag_parts_stand_as_they_were_typed(tmp_path: Path) -> None:
    """Blank lines in the source, and no paragraph around them, are those of the text."""
    text = f"如题。\n\n{LONG}\n\n{LONG}\n\n谢谢你还活着。\n\n--\n<span>※ 发信站: 某处\n</span>"
    section = chapter(tmp_path, f"<h1>题目</h1><div id='main'>{text}</div>")
    assert words(section) == ["如题。", LONG, LONG, "谢谢你还活着。"]


def test_line_ends_within_a_sentence_are_none(tmp_path: Path) -> None:
    """Sources are wrapped; only blank lines between Chinese sentences say otherwise."""
    section = chapter(tmp_path, f"<h1>题目</h1><div>这是一句\n没有说完的话，\n{LONG}{LONG}</div>")
    assert len(words(section)) == 1


def test_sentences_that_breaks_part_are_paragraphs(tmp_path: Path) -> None:
    """Two whole sentences of some length each stand alone; short ones may be verse."""
    whole = "去年春天我们在屋后开了一块不大的地。"
    assert len(words(chapter(tmp_path, f"<h1>题</h1><p>{LONG}</p><p>{whole}<br>{whole}</p>"))) == 3
    assert (
        len(words(chapter(tmp_path, f"<h1>题</h1><p>{LONG}</p><p>天亮了。<br>他走了。</p>"))) == 2
    )


def test_the_title_behind_a_label_is_no_line(tmp_path: Path) -> None:
    """标题 and the title again, as forums have it."""
    page = (
        f"<title>第一箱蜂</title><h1>第一箱蜂</h1><div>标题第一箱蜂</div><p>{LONG}</p><p>{LONG}</p>"
    )
    assert words(chapter(tmp_path, page)) == [LONG, LONG]


def test_a_title_in_a_list_is_said_once(tmp_path: Path) -> None:
    """Weblogs set the day and the title as items."""
    head = "<title>巷尾那碗面</title><ul><li>Nov 08 2022</li><li><h2>巷尾那碗面</h2></li></ul>"
    made = chapter(tmp_path, head + ARTICLE)
    assert plain_text(made.title) == "巷尾那碗面"
    assert not any(isinstance(each, BulletList) for each in made.body)


def test_who_took_a_picture_is_said_below_it(tmp_path: Path) -> None:
    """Words in one line with a picture are its caption where they say whose it is."""
    picture = "<div><img src='x.jpg'><span>第一座老屋　管立言 摄</span></div>"
    page = f"<h1>题</h1><div><p>{LONG}</p>{picture}<p>{LONG}</p><p>{LONG}</p></div>"
    figures = [each for each in walk(chapter(tmp_path, page)) if isinstance(each, Figure)]
    assert [plain_text(each.caption) for each in figures] == ["第一座老屋\u3000管立言 摄"]
