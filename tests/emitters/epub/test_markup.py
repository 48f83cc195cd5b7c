"""What is done to every file of the e-book."""

import pytest

from publish.emitters.epub.markup import seamed


@pytest.mark.parametrize(
    ("shown", "breakable"),
    [
        ("https://a.example/b_c?d=e", "https://|a.|example/|b_|c?|d=|e"),
        ("a.example/x&amp;y", "a.|example/|x&amp;|y"),
        ("a.example/", "a.|example/"),
    ],
)
def test_an_address_may_break_at_its_seams(shown: str, breakable: str) -> None:
    """Before any word of it is cut; the words about it are left alone."""
    link = '<a class="address" href="https://a.example/b">{}</a>，a.b'
    assert seamed(link.format(shown)) == link.format(breakable.replace("|", "<wbr/>"))


def test_code_within_a_line_breaks_so_too() -> None:
    """A listing keeps its own lines."""
    assert seamed("<p>见 <code>a.b/c</code>。</p>") == "<p>见 <code>a.<wbr/>b/<wbr/>c</code>。</p>"
    listing = '<pre class="listing"><code>a.b/c\n</code><code>d.e</code></pre>'
    assert seamed(listing) == listing
