"""Doubts of a plain text: asked where another editor might read otherwise, and obeyed."""

from pathlib import Path

import pytest

from publish.model import Paragraph, Verse, plain_text, walk
from publish.press.reading import read
from publish.press.suggest import suggest
from publish.words.interface import ENGLISH

BODY = "这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行，再长一些也无妨。"
LONG = "再写一段，好让这篇文章看上去像是一篇真正的文章，而不是几行孤零零的字而已，这样就够了。"


def asked(folder: Path, text: str) -> list[tuple[str, str]]:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    found = read(folder).findings
    return [
        (told.kind, one.code)
        for one in found
        if (told := one.proposal()) and not told.done and one.span
    ]


def answer(folder: Path, *, accept: bool) -> None:
    suggest(folder, ENGLISH)
    path = folder / "decisions.toml"
    said = path.read_text(encoding="utf-8")
    path.write_text(said.replace("# accept = ", "accept = ").replace("#accept", "accept"))
    lines = path.read_text(encoding="utf-8").splitlines()
    told = [f"accept = {str(accept).lower()}" if one.startswith("accept") else one for one in lines]
    path.write_text("\n".join(told) + "\n", encoding="utf-8")


def titles(folder: Path) -> list[str]:
    chapters = read(folder).document.sections
    return [plain_text(part.title) for one in chapters for part in (one, *one.sections)]


CASES = {
    "doubtful-heading": ("heading", f"题目\n\n{BODY}\n\n一个短句\n\n{LONG}\n"),
    "leaping-number": ("heading", f"题目\n\n{BODY}\n\n一、甲\n{LONG}\n\n三、丙\n{LONG}\n"),
    "doubtful-byline": ("byline", f"题目\n\n养蜂的阿木\n326 人赞同了该文章\n\n{BODY}\n{LONG}\n"),
    "possible-notice": (
        "notice",
        f"题目\n\n{BODY}\n{LONG}\n欢迎大家到评论区说说自己的事\n{BODY}\n{LONG}\n"
        + f"{BODY}\n" * 20,
    ),
    "doubtful-verse": (
        "verse",
        f"题目\n\n{BODY}\n{LONG}\n屋后油菜花\n坡前白杨树\n早起看蜂箱\n晚来听秋雨\n{BODY}\n",
    ),
    "possible-verse": (
        "verse",
        f"题目\n\n{BODY}\n{LONG}\n柜台里的女人说\n超重了\n老人打开了包裹\n取出了一片\n{BODY}\n",
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_a_doubt_is_asked_once(code: str, tmp_path: Path) -> None:
    """What another editor might read otherwise is a finding that can be answered."""
    kind, text = CASES[code]
    assert (kind, code) in asked(tmp_path, text)


@pytest.mark.parametrize("code", CASES)
@pytest.mark.parametrize("accept", [True, False])
def test_an_answer_ends_a_doubt(code: str, accept: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """Whatever is answered, the same is not asked again."""
    kind, text = CASES[code]
    asked(tmp_path, text)
    answer(tmp_path, accept=accept)
    assert (kind, code) not in asked(tmp_path, text)


def test_a_doubtful_heading_is_obeyed(tmp_path: Path) -> None:
    """Refused, it is a paragraph; accepted, it stays a heading."""
    asked(tmp_path, CASES["doubtful-heading"][1])
    assert titles(tmp_path) == ["题目", "一个短句"]
    answer(tmp_path, accept=False)
    assert titles(tmp_path) == ["题目"]


def test_a_byline_is_obeyed(tmp_path: Path) -> None:
    """Refused, what stood over the platform's count is text."""
    asked(tmp_path, CASES["doubtful-byline"][1])
    answer(tmp_path, accept=False)
    (chapter,) = read(tmp_path).document.sections
    assert chapter.byline == ()
    assert plain_text(
        chapter.body[0].content if isinstance(chapter.body[0], Paragraph) else ()
    ) == ("养蜂的阿木")


@pytest.mark.parametrize(
    ("code", "accept", "verses"),
    [("doubtful-verse", False, 0), ("possible-verse", True, 1), ("possible-verse", False, 0)],
)
def test_verse_is_obeyed(code: str, accept: bool, verses: int, tmp_path: Path) -> None:  # noqa: FBT001
    """Lines are verse, or are not, as a person said."""
    asked(tmp_path, CASES[code][1])
    answer(tmp_path, accept=accept)
    found = [n for s in read(tmp_path).document.sections for n in walk(s) if isinstance(n, Verse)]
    assert len(found) == verses


def test_a_plain_essay_raises_no_doubt(tmp_path: Path) -> None:
    """Headings in number, bylines that say so, and prose ask nothing."""
    parts = "".join(f"{number}、第{number}件事\n{BODY}\n{LONG}\n" for number in "一二三")
    assert asked(tmp_path, f"题目\n作者：林蜂\n\n{BODY}\n{parts}") == []
