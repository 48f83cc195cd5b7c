"""The wide point ``．``: a full stop where that is plain, asked about where it is not."""

import pytest

from publish.model import Document, Metadata, Section, Span, all_text
from publish.model.text import verbatim
from publish.transforms import clean
from tests.transforms.making import SEED, paragraph


def paper(text: str) -> Document:
    title = (verbatim(SEED, 0, "题"),)
    part = Section("a", title, (paragraph(text, 1),), span=Span(SEED, 0, len(text) + 1))
    return Document(Metadata(title), (part,))


@pytest.mark.parametrize("after", ["”", "’", "」", ""])
def test_a_point_that_ends_what_is_said_is_a_full_stop(after: str) -> None:
    """Before a closing mark, or at the end of a line, it can mean nothing else."""
    made = clean(paper(f"他来了。我走了。蜂都回来了．{after}"))
    assert "回来了。" in all_text(made.document.sections[0].body)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [("收拾了担儿．备了马。他来了。", "，"), ("他说．．在先有蜂。走了。", "……")],
)
def test_a_point_within_a_sentence_is_asked_about(text: str, becomes: str) -> None:
    """It is left as it stands, and a mark is proposed."""
    made = clean(paper(text))
    (found,) = (one for one in made.findings if one.code == "doubtful-stop")
    told = found.proposal()
    assert told is not None
    assert told.becomes == becomes
    assert "．" in all_text(made.document.sections[0].body)


@pytest.mark.parametrize("name", ["史蒂夫．賈伯斯", "马丁．路德"])
def test_the_dot_of_a_foreign_name_is_no_doubt(name: str) -> None:
    """Between syllables that spell a foreign sound it is the dot of a name."""
    assert "doubtful-stop" not in [one.code for one in clean(paper(f"{name}来了。")).findings]
