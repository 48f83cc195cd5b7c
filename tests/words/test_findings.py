"""Findings in words: reasons in the reader's language, hints only of what there is."""

import pytest

from publish.readers.settings.findings import UnknownKey
from publish.words.findings import table, worded, wording


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_hint_names_nothing_where_nothing_is_near(language: str) -> None:
    """A key that resembles none is told what to do, and no name is left blank."""
    near = wording(UnknownKey("book.toml", 3, "titel", "title", span=None), language).hint
    none = wording(UnknownKey("book.toml", 3, "xyzzy", "", span=None), language).hint
    assert near.endswith("title")
    assert none
    assert none[-1] not in "：: "


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_code_is_worded_alone_as_among_all(language: str) -> None:
    """Its own table is found without reading the others."""
    assert {code: worded(code, language) for code in table(language)} == table(language)
    assert worded("no-such-code", language).message == "no-such-code"
