"""TOML: where it stops being so, and why, in words of our own."""

import pytest

from publish.model import Source, Span
from publish.readers.settings.findings import BadToml
from publish.readers.settings.toml import parse
from publish.words import wording


@pytest.mark.parametrize(
    ("text", "reason", "part"),
    [
        ("a = “b”", "wide-mark", "“"),
        ("a＝1", "wide-mark", "＝"),
        ("a = b", "no-value", ""),
        ("a", "no-equals", ""),
        ('a = "b" c', "no-newline", ""),
        ("[a", "open-header", ""),
        ('a = "b', "open-text", ""),
        ('a = "b\n"', "open-text", ""),
        ('a = ["b"', "open-list", ""),
        ("a = 1\na = 2", "twice", ""),
        (r'a = "C:\书"', "backslash", ""),
        ("a = " + "[" * 4000, "too-deep", ""),
        ("b = 1\na = " + "1" * 5000, "long-number", ""),
    ],
)
def test_what_is_no_toml_is_said_in_both_languages(text: str, reason: str, part: str) -> None:
    """None of the parser's own English is quoted; Chinese marks are named."""
    found = parse(Source("a.toml", text))
    assert isinstance(found, BadToml)
    assert (found.reason, found.part) == (reason, part)
    said = [wording(found, language).message for language in ("en", "zh")]
    assert not any(message.endswith((reason, "：", ": ")) for message in said)


def test_a_number_too_long_is_located() -> None:
    """What Python refuses to count stands where the finding points."""
    found = parse(Source("a.toml", "b = 1\na = " + "1" * 5000))
    assert isinstance(found, BadToml)
    assert (found.line, found.span) == (2, Span("a.toml", 10, 5010))
