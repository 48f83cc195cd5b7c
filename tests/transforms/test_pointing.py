"""References made of words, where they can mean one thing only; the rest stays, and is told."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.model import (
    Alignment,
    CrossReference,
    Figure,
    Span,
    Table,
    all_text,
    plain_text,
    walk,
)
from publish.press.export import export_to
from publish.press.reading import Reading, read
from publish.transforms.pointing.numbers import Numbered
from publish.transforms.pointing.targets import Targets, _key
from publish.transforms.replay import mended, original

TABLE = "表 2-1 三家的比较\n甲店\t乙店\t丙店\n三元\t四元\t五元\n六元\t七元\t八元\n"
PROSE = "这是一段足够长的正文，用来撑起它上面的标题，所以要写得比标题长许多才行。"
PAGE = (
    f"<article><h1>题</h1><p>{PROSE}如图1所示，椅子修好了（见图 1）。</p>"
    "<figure><img src='a.jpg'><figcaption>图1 修好的椅子</figcaption></figure>"
    "<p>完了，见图7。</p></article>"
)
MARKDOWN = "# 题\n\n如图 1 所示，椅子修好了。\n\n![图1：修好的椅子](a.jpg)\n\n完了。\n"


def told(folder: Path, name: str, text: str) -> Reading:
    (folder / name).write_text(text, encoding="utf-8")
    return read(folder)


def aims(made: Reading) -> list[tuple[str, str]]:
    found = (n for part in made.document.sections for n in walk(part))
    return [(n.target, plain_text(n.content)) for n in found if isinstance(n, CrossReference)]


def keys(made: Reading) -> dict[str, str]:
    found = (n for part in made.document.sections for n in walk(part))
    return {n.key: plain_text(n.caption) for n in found if isinstance(n, Figure | Table)}


def test_a_table_of_a_plain_text_is_pointed_at(tmp_path: Path) -> None:
    """The author's number leads to the table, which the book numbers itself."""
    made = told(
        tmp_path, "a.txt", f"题目\n\n{PROSE}三家的价钱如表2-1所示，甲店最低。\n\n{TABLE}\n{PROSE}\n"
    )
    ((target, words),) = aims(made)
    assert keys(made)[target] == "三家的比较"
    assert words == ""


@pytest.mark.parametrize(("name", "text"), [("a.html", PAGE), ("a.md", MARKDOWN)])
def test_a_figure_is_pointed_at_in_every_form(name: str, text: str, tmp_path: Path) -> None:
    """A caption's number goes, and what the text says of it leads there."""
    made = told(tmp_path, name, text)
    assert {keys(made)[target] for target, _ in aims(made)} == {"修好的椅子"}


def test_what_is_not_there_is_told_once(tmp_path: Path) -> None:
    """A figure that the book lacks is a finding, and the words stay."""
    made = told(tmp_path, "a.html", PAGE)
    (found,) = (one for one in made.findings if one.code == "nothing-there")
    assert found.arguments() == {"words": "图7"}
    assert "见图 7" in all_text(made.document.sections[0].body) or "见图7" in all_text(
        made.document.sections[0].body
    )


def test_a_chapter_is_pointed_at_by_its_number(tmp_path: Path) -> None:
    """A chapter keeps the words, for its title keeps its number; others are left alone."""
    text = f"第一章 甲\n\n{PROSE}详见第二章。\n\n"
    text += f"第二章 乙\n\n{PROSE}该书第一章、代表一个、见第三章。\n"
    made = told(tmp_path, "a.txt", text)
    assert [words for _, words in aims(made)] == ["第二章"]


@pytest.mark.parametrize("line", ["他代表1个人", "图3D打印", "见表一个人", "地图1:1000", "如图般"])
def test_what_only_looks_like_a_pointer_stays(line: str, tmp_path: Path) -> None:
    """No reference is made, and nothing is told, of words that mean no figure."""
    made = told(tmp_path, "a.txt", f"题目\n\n{PROSE}{line}。\n\n{TABLE}\n{PROSE}\n")
    assert aims(made) == []


def test_the_edits_replay(tmp_path: Path) -> None:
    """The log leads from the seed to the mended text and back."""
    made = told(tmp_path, "a.html", PAGE)
    source = made.sources["a.html"].text
    edits = [edit for edit in made.edits if edit.span.seed == "a.html"]
    assert original(mended(source, edits), edits) == source


@pytest.mark.parametrize(("name", "text"), [("a.html", PAGE), ("a.md", MARKDOWN)])
def test_what_is_written_again_points_alike(name: str, text: str, tmp_path: Path) -> None:
    """An exported manuscript leads to the same captions."""
    made = told(tmp_path, name, text)
    copy = tmp_path / "copy"
    export_to(tmp_path, copy, tmp_path)
    again = read(copy)
    assert [keys(again)[target] for target, _ in aims(again)] == [
        keys(made)[target] for target, _ in aims(made)
    ]


def test_keys_of_one_number_are_not_tried_again() -> None:
    """A book whose every chapter has a table 1 asks twice for each key, not for all before."""
    asked: list[object] = []

    class Asked(set[str]):
        def __contains__(self, key: object) -> bool:
            asked.append(key)
            return super().__contains__(key)

    table = Table("", (), (Alignment.START,), (), (), span=Span("a", 0, 0))
    taken, counts = Asked({"table-1-3"}), Counter[str]()
    given = [_key(table, Numbered("表", (1,)), taken, counts) for _ in range(100)]
    assert given == ["table-1", *(f"table-1-{n}" for n in range(2, 102) if n != 3)]
    assert len(asked) <= 2 * len(given) + 1


def test_what_a_book_never_numbers_is_known_without_a_search() -> None:
    """Whether any section bears a number is told by the kinds, however many sections there are."""

    class Closed(dict[tuple[int, Numbered], tuple[str, ...]]):
        def __iter__(self) -> Iterator[tuple[int, Numbered]]:
            raise AssertionError

    sections = Closed({(-1, Numbered("章", (1,))): ("a",)})
    known = Targets(sections, {}, {}, frozenset(), frozenset("章"))
    assert known.knows("章")
    assert not known.knows("节")
