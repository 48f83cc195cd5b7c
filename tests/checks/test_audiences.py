"""Passages for readers whom nobody serves are found."""

from pathlib import Path

from publish import press
from publish.checks.audiences import PassageForNobody, unserved
from publish.model import Document, Metadata, Paragraph, Passage, Section, Span
from publish.model.text import verbatim

PLACE = Span("a.md", 0, 9)


def book(*audiences: str) -> Document:
    words = Paragraph((verbatim("a.md", 4, "文。"),), span=PLACE)
    passage = Passage(frozenset(audiences), (words,), span=PLACE)
    chapter = Section("a", (verbatim("a.md", 0, "题"),), (passage,), (), span=PLACE)
    return Document(Metadata(()), (chapter,))


def test_an_audience_without_a_style_is_found() -> None:
    """The finding names the audience, where it stands, and those there are."""
    found = list(unserved(book("nonesuch", "general"), ("taiwan", "general")))
    assert found == [PassageForNobody("nonesuch", "general, taiwan", span=PLACE)]


def test_case_and_blanks_tell_no_audiences_apart() -> None:
    """Whoever the passage is chosen for is known here too."""
    assert not list(unserved(book(" General "), ("general",)))


def test_the_press_tells_it(tmp_path: Path) -> None:
    """A manuscript read by the press has the finding, at the passage."""
    (tmp_path / "a.md").write_text("# 题\n\n::: for nonesuch\n文。\n:::\n\n句。\n", "utf-8")
    (found,) = (f for f in press.read(tmp_path).findings if f.code == "passage-for-nobody")
    assert found.span is not None
    assert found.arguments()["audience"] == "nonesuch"
