"""Addresses out of the book."""

import pytest

from publish.xhtml.addresses import outward


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("HTTP://example.org/a b", "http://example.org/a%20b"),
        ("https://例子.example/图", "https://例子.example/图"),
        ("http://example.org/%zz%20", "http://example.org/%25zz%20"),
        ("http://example.org/[1]#a#b", "http://example.org/%5B1%5D#a%23b"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+86-10-1", "tel:+86-10-1"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://example.org", None),
        ("file:///etc/passwd", None),
        ("http://", None),
        ("http://[::1", None),
        ("http://a b/", None),
        ("mailto:", None),
        ("chapter.md", None),
        ("", None),
    ],
)
def test_only_legal_addresses_go_out(given: str, written: str | None) -> None:
    """Web, mail and telephone addresses are let through, their illegal characters escaped."""
    assert outward(given) == written
