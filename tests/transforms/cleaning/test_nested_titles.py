"""A title within a title: asked about, never changed."""

import pytest

from publish.model import all_text
from publish.transforms import clean
from tests.transforms.cleaning.test_stops import paper


def test_a_title_within_a_title_is_asked_about() -> None:
    """The single marks are proposed for it, and the text stays as it was."""
    text = "读过《《红楼梦》与《西厢记》考》一文。"
    made = clean(paper(text))
    (found,) = (one for one in made.findings if one.code == "nested-titles")
    told = found.proposal()
    assert told is not None
    assert told.becomes == "《〈红楼梦〉与〈西厢记〉考》"
    assert text in all_text(made.document.sections[0].body)


@pytest.mark.parametrize(
    "text", ["《红楼梦》《西厢记》。", "《〈红楼梦〉考》。", "《红楼梦，《西厢记》。"]
)
def test_titles_side_by_side_are_no_doubt(text: str) -> None:
    """Nor are those whose inner marks are single, nor one that is never closed."""
    assert "nested-titles" not in [one.code for one in clean(paper(text)).findings]
