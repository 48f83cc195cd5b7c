"""Markup becomes the tree the engine would have made of it."""

from xml.etree.ElementTree import tostring

import pytest
import weasyprint

from publish.paginator.addresses import Answering
from publish.paginator.ids import name_of, set_aside
from publish.paginator.markup import read

PAGE = '<html lang="zh"><head><title>题</title></head><body>{}</body></html>'


@pytest.mark.parametrize(
    "body",
    [
        "<p>甲<em>乙</em>丙</p>",
        "<p>甲<br/>乙 &amp; 丙</p>",
        "<p>没有关上<p>又一段",
        "<p>a&nbsp;b</p>",
    ],
    ids=["nested", "empty", "unclosed", "entity"],
)
def test_both_parsers_make_one_tree(body: str) -> None:
    """XHTML and HTML alike are read as the engine itself reads them."""
    markup = PAGE.format(body)
    read_by_us = read(markup, Answering(lambda _: None)).etree_element
    assert tostring(read_by_us) == tostring(weasyprint.HTML(string=markup).etree_element)


def test_only_names_that_are_called_are_kept() -> None:
    """An id stays where a link or a rule names it; any other is set aside, and still told."""
    body = '<p id="a"><a href="#b">见</a></p><p id="b">乙</p><p id="c">丙</p>'
    root = read(PAGE.format(body), Answering(lambda _: None)).etree_element
    set_aside(root, "#c { color: red }")
    paragraphs = list(root.iter("p"))
    assert [each.get("id") for each in paragraphs] == [None, "b", "c"]
    assert [name_of(each) for each in paragraphs] == ["a", "b", "c"]
