"""Titles: which lines are headings, and at what level."""

from collections.abc import Sequence

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.plain.bylines import is_person
from publish.readers.plain.lines import Line
from publish.readers.seed.wide import is_wide

_LONGEST = 64
_ENGLISH = regex(r"[A-Z][A-Za-z,'’:&\- ]+[A-Za-z?!]")
_TERM = regex(
    r".*(?:学年|學年|学期|學期|年度|[考联聯]试|[考聯联][試考]|统考|統考|模拟|模擬|[中高]考|中学|中學|学校|學校).*"
)
_PAPER = regex(
    r"[^，。：:；？?]{0,24}(?:试卷|試卷|试题|試題|考卷|测试卷|測試卷|模拟卷|模擬卷|真题|真題)"
    r"(?:[（(][^（）()]{1,12}[)）])?(?:[A-Z][卷]?)?"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A line that is a heading: its level, and how much of its front is a mark.

    It takes two ``lines`` where its number stands on a line of its own, or a subtitle
    below it.
    """

    level: int
    mark: int = 0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Titles:
    """Headings by line; ``book`` says that the first stands for a whole book of chapters."""

    by_line: dict[int, Title]
    book: bool


def is_subtitle(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line below the title goes on with it.

    It does after a dash (``——以…为例``), where it names the paper of the examination above, or
    says the title again in English.
    """
    if at + 1 >= len(lines):
        return False
    line = lines[at]
    if at and (_is_paper(lines[at - 1].text, line.text) or _is_english(lines, at)):
        return True
    dashed = line.text.startswith(("——", "—", "－－", "--")) and not line.text.endswith(("—", "-"))
    return dashed and not line.closed and not line.leads and line.width <= _LONGEST


def _is_english(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line is the English title of a Chinese text, close below its own."""
    line, above = lines[at], lines[at - 1]
    close = not line.apart and lines[at + 1].apart and not above.closed
    words = _ENGLISH.fullmatch(line.text) is not None and not is_person(line.text)
    return close and words and is_wide(above.text[0]) and max(line.width, above.width) <= _LONGEST


def _is_paper(title: str, text: str) -> bool:
    """Tell whether two lines are the occasion of an examination and its paper."""
    if max(len(title), len(text)) > _LONGEST // 2 or title.endswith(("。", "，", "；")):
        return False
    return _PAPER.fullmatch(text) is not None and _TERM.fullmatch(title) is not None
