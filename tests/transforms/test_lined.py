"""Names and titles that no line tells."""

import pytest

from publish.model import Paragraph, ProperName, Span, WorkTitle, all_text
from publish.transforms import unlined
from tests.transforms.making import book, chapter, line

_AT = Span("seed.txt", 0, 10)


@pytest.mark.parametrize(
    ("names", "titles", "said", "kinds"),
    [
        (False, False, "庄周写《齐物》", ()),
        (True, False, "庄周写《齐物》", (ProperName,)),
        (True, True, "庄周写齐物", (ProperName, WorkTitle)),
    ],
)
def test_what_is_not_lined_is_said_in_marks(
    *, names: bool, titles: bool, said: str, kinds: tuple[type, ...]
) -> None:
    """A title without its wavy line stands in title marks, a name without its line plain."""
    run = (ProperName(line("庄周"), span=_AT), *line("写"), WorkTitle(line("齐物"), span=_AT))
    before = book(chapter(Paragraph(run, span=_AT)))
    after = unlined(names=names, titles=titles)(before).document
    (paragraph,) = after.sections[0].body
    assert isinstance(paragraph, Paragraph)
    assert all_text((paragraph,)) == said
    lined = (ProperName, WorkTitle)
    assert tuple(type(node) for node in paragraph.content if isinstance(node, lined)) == kinds
