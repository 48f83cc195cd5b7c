"""Doubts of pages and DOCX about who wrote and what is verse: asked as of plain text, obeyed."""

from pathlib import Path

import pytest

from publish.model import Section, Verse, plain_text
from publish.press.reading import read
from publish.press.suggest import suggest
from publish.words.interface import ENGLISH
from tests.readers.packages import line, package

BODY = "这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行，再长一些也无妨。"
BYLINE = ("possible-byline", ["养蜂的阿木", BODY, BODY])
GUESSED = ("doubtful-byline", ["养蜂的阿木", "326 人赞同了该文章", BODY, BODY])
SONG = ["柜台里的女人说", "超重了", "老人打开了包裹", "取出了一片"]
VERSE = ("possible-verse", [BODY, *SONG, BODY])


def written(folder: Path, form: str, paragraphs: list[str]) -> None:
    if form == "html":
        body = "".join(f"<p>{words}</p>\n" for words in paragraphs)
        page = f"<html><head><title>题目</title></head><body><h1>题目</h1>{body}</body></html>"
        (folder / "a.html").write_text(page, encoding="utf-8")
    else:
        body = line("题目", "a3") + "".join(map(line, paragraphs))
        (folder / "a.docx").write_bytes(package(body))


def asked(folder: Path) -> list[str]:
    told = (one for one in read(folder).findings if one.proposal() and one.span)
    return [one.code for one in told]


def answer(folder: Path, *, accept: bool) -> None:
    suggest(folder, ENGLISH)
    path = folder / "decisions.toml"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace("# accept = true", f"accept = {str(accept).lower()}"), "utf-8")


def chapter(folder: Path) -> Section:
    (made,) = read(folder).document.sections
    return made


@pytest.mark.parametrize("form", ["html", "docx"])
@pytest.mark.parametrize("case", [BYLINE, GUESSED, VERSE], ids=lambda case: case[0])
@pytest.mark.parametrize("accept", [True, False])
def test_a_doubt_is_asked_and_its_answer_ends_it(
    form: str,
    case: tuple[str, list[str]],
    accept: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    """What stands where a byline or verse would is asked once."""
    written(tmp_path, form, case[1])
    assert case[0] in asked(tmp_path)
    answer(tmp_path, accept=accept)
    assert case[0] not in asked(tmp_path)


@pytest.mark.parametrize("form", ["html", "docx"])
@pytest.mark.parametrize("case", [BYLINE, GUESSED], ids=lambda case: case[0])
@pytest.mark.parametrize("accept", [True, False])
def test_a_byline_is_as_decided(
    form: str,
    case: tuple[str, list[str]],
    accept: bool,  # noqa: FBT001
    tmp_path: Path,
) -> None:
    """Accepted it stands in the byline, refused it is text."""
    written(tmp_path, form, case[1])
    answer(tmp_path, accept=accept)
    made = chapter(tmp_path)
    assert [plain_text(one) for one in made.byline] == (["养蜂的阿木"] if accept else [])
    assert len(made.body) == (2 if accept else 3)


@pytest.mark.parametrize("form", ["html", "docx"])
@pytest.mark.parametrize("accept", [True, False])
def test_verse_is_as_decided(form: str, accept: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Accepted, the lines are one verse; refused, they stay paragraphs."""
    written(tmp_path, form, VERSE[1])
    answer(tmp_path, accept=accept)
    verses = [one for one in chapter(tmp_path).body if isinstance(one, Verse)]
    assert [[plain_text(words) for words in one.lines] for one in verses] == [SONG] * accept
    assert len(chapter(tmp_path).body) == (3 if accept else 6)
