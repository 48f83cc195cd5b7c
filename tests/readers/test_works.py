"""Lists of works in plain text: which lines an entry holds, and that none is a heading."""

from publish.model import BulletList, OrderedList, Source, plain_text
from publish.model.block import Paragraph
from publish.readers.plain.reader import read
from publish.readers.reading import Heading
from publish.readers.seed.draft import Draft
from tests.readers.typed import BODY


def entries(text: str) -> list[str]:
    """Return what the lists of a text hold, an entry each."""
    pieces = read(Draft(Source("a.txt", text), text)).pieces
    items = (
        one
        for piece in pieces
        if isinstance(piece, BulletList | OrderedList)
        for one in piece.items
    )
    return [plain_text(b.content) for item in items for b in item if isinstance(b, Paragraph)]


def test_numbered_entries_go_on_until_the_next_number() -> None:
    """A line, an address and a day may each be cut anywhere."""
    text = (
        f"题目\n{BODY}\n{BODY}\n\n參考文獻\n\n① 林某，〈步行〉，《都市》，\n   第35卷，2008年。\n"
        "② Ewing, R. (2009). Urban design\n   qualities. Journal, 14(1), 6–8.\n"
        "   https://doi.org/10.1080/\n   1357\n③ 某组织. 计划[R/OL]. [2023-\n   01-05].\n"
    )
    assert entries(text) == [
        "① 林某，〈步行〉，《都市》，第35卷，2008年。",
        "② Ewing, R. (2009). Urban design qualities. Journal, 14(1), 6–8. https://doi.org/10.1080/1357",
        "③ 某组织. 计划[R/OL]. [2023-01-05].",
    ]


def test_entries_without_numbers_hang_or_end_in_an_address() -> None:
    """What is indented under an entry, and a bare address, belong to it."""
    text = (
        f"题目\n{BODY}\n{BODY}\n\n参考文献\n\n陈某：《都市夜行》，某某出版社，\n    2018年。\n"
        "某报：《夜市》，2021年7月9日\nhttps://example.org/1\n王某：《灯》，2001年。\n"
    )
    assert entries(text) == [
        "陈某：《都市夜行》，某某出版社，2018年。",
        "某报：《夜市》，2021年7月9日https://example.org/1",
        "王某：《灯》，2001年。",
    ]


def test_an_address_that_ends_in_a_stroke_takes_no_other_entry() -> None:
    """Only what is one stretch of letters goes on with it."""
    text = (
        f"题目\n{BODY}\n{BODY}\n\n参考文献\n\n某报：《夜市》，2021年，https://example.org/a/\n"
        "Cochrane, K. (2015). A handbook. Some Press.\nhttps://example.org/b\nhttps://example.org/c\n"
    )
    assert entries(text) == [
        "某报：《夜市》，2021年，https://example.org/a/",
        "Cochrane, K. (2015). A handbook. Some Press. https://example.org/b",
        "https://example.org/c",
    ]


def test_a_brief_entry_is_no_heading() -> None:
    """Names and a title between commas, with long entries after it, head nothing."""
    text = (
        f"题目\n{BODY}\n{BODY}\n\n参考书目\n\n王某：《一本书名很长很长的书：写给所有人》，某某出版社，2006年。\n"
        f"OECD, Skills Outlook 2021\n{BODY[:-1]}：《某书》，某某出版社，2023年。\n"
    )
    pieces = read(Draft(Source("a.txt", text), text)).pieces
    titles = [plain_text(one.title) for one in pieces if isinstance(one, Heading)]
    assert titles == ["题目", "参考书目"]
