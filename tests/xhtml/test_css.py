"""Words in a stylesheet cannot leave their string."""

import pytest

from publish.xhtml.css import quoted


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("书名", '"书名"'),
        ('a"; } b \\', '"a\\"; } b \\\\"'),
        ("上\n下", '"上\\a 下"'),
        ("\ta\x00b\x85", '"\\9 ab\\85 "'),
    ],
)
def test_words_stay_in_their_string(words: str, said: str) -> None:
    """Quotation marks, backslashes, line breaks and controls are escaped (CSS Syntax, 4.3.7)."""
    assert quoted(words) == said
