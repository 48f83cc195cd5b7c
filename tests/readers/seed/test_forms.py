"""The form of a seed is judged by what is in it; its suffix is only a hint."""

import pytest

from publish.model import Source
from publish.readers.seed.forms import form_of
from publish.readers.seed.washing import wash

LINE = "这一段写了很多很多字，一直写到了行末才停下来，而且前后都没有空行。"
MARKDOWN = "# 题\n\n正文，**重点**。\n\n- 甲\n- 乙\n\n> 引文\n"
UNPARTED = f"# 题\n{LINE}\n{LINE}\n## 小题\n{LINE}\n{LINE}\n"
PASTED = f"# 题\n\n{LINE}\n\n要点：\n\t•\t甲\n\t•\t乙\n\n{LINE}\n\n• 小题\n\n{LINE}\n"
BARE = f"题目\n{LINE}\n{LINE}\n"


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("a.md", MARKDOWN, "Markdown"),
        ("a.txt", MARKDOWN, "Markdown"),
        ("a.md", UNPARTED, "plain text"),
        ("a.md", PASTED, "plain text"),
        ("a.txt", PASTED, "plain text"),
        ("a.md", BARE, "plain text"),
        ("a.md", "只有一段。\n", "Markdown"),
        ("a.txt", "只有一段。\n", "plain text"),
    ],
)
def test_forms_are_told_by_content(name: str, text: str, form: str) -> None:
    """A seed is read in the form it is written in, whatever it is called."""
    assert form_of(wash(Source(name, text)).draft).name == form
