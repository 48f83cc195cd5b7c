"""A pattern compiled late is the pattern it would have been."""

import re

import pytest

from publish.model.regex import regex


def test_it_finds_what_the_pattern_finds() -> None:
    """Flags, groups and every way of asking are those of a compiled pattern."""
    late = regex("(?P<letter>[a-z])X", re.IGNORECASE)
    found = late.search("Ax")
    assert found
    assert found["letter"] == "A"
    assert late.sub("-", "axbx") == "--"
    assert late.pattern == "(?P<letter>[a-z])X"
    assert late.groupindex["letter"] == 1


def test_a_wrong_pattern_is_told_when_it_is_asked() -> None:
    """Nothing is compiled before."""
    late = regex("(")
    with pytest.raises(re.error):
        late.match("a")
