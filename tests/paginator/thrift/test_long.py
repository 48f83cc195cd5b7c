"""Long books: what a page costs does not grow with the pages before it, or the list it is of."""

from contextlib import ExitStack
from io import BytesIO
from unittest.mock import patch

import pikepdf
import pydyf
import pytest
import weasyprint
from weasyprint.css.targets import TargetCollector
from weasyprint.layout import block

from publish.paginator.file.objects import referring
from publish.paginator.foreign import Box, Context, Given, SkipStack
from publish.paginator.thrift.columns import MANY, columning
from publish.paginator.thrift.pages import Gathered
from publish.paginator.thrift.targets import Lookups, aiming

RULES = """
@page { size: A6; margin: 15mm; @top-left { content: string(t) } }
.all { columns: 2 } a::after { content: target-counter(attr(href), page) }
h1 { string-set: t content() ' ' counter(page); bookmark-label: content() counter(page) }
"""


def listed(count: int) -> weasyprint.HTML:
    """Return a book of terms: a chapter that says their pages, and the list of them."""
    said = "".join(f'<a href="#t{number}">词{number}</a>，' for number in range(count))
    terms = "".join(f'<p id="t{number}">词{number}' for number in range(count))
    text = f'<h1>甲</h1><p>{said}<h1>乙</h1><div class="all">{terms}</div><h1>丙</h1>'
    return weasyprint.HTML(string=f"<html lang=zh><style>{RULES}</style>{text}")


def written(html: weasyprint.HTML) -> tuple[list[bytes], list[str]]:
    """Return what is drawn on every page, and the bookmarks."""
    with pikepdf.open(BytesIO(html.write_pdf())) as pdf:
        with pdf.open_outline() as outline:
            marks = [_mark(mark) for mark in outline.root]
        return [each.Contents.read_bytes() for each in pdf.pages], marks


def _mark(mark: pikepdf.OutlineItem) -> str:
    assert isinstance(mark.destination, pikepdf.Array)
    return f"{mark.title} {mark.destination[0].objgen}"


@pytest.mark.parametrize("count", [30, MANY, MANY + 1, 3 * MANY])
def test_a_long_list_is_set_as_the_engine_sets_it(count: int) -> None:
    """Columns, pages said elsewhere, bookmarks and running titles are byte for byte stock's."""
    stock = written(listed(count))
    with ExitStack() as stack:
        for owner, name, wrap in (
            (block, "columns_layout", columning),
            (TargetCollector, "cache_target_page_counters", aiming),
            (pydyf.PDF, "page_references", referring),
        ):
            stack.enter_context(patch.object(owner, name, wrap(getattr(owner, name))))
        assert written(listed(count)) == stock


def test_a_page_is_shown_what_its_columns_may_hold() -> None:
    """Of a list, each page copies so many, however many are left."""
    stock, shown = block.columns_layout, []

    def seen(context: Context, box: Box, bottom: float, skip: SkipStack, *args: Given) -> Given:
        shown.append(len(box.children) - next(iter(skip or (0,))))
        return stock(context, box, bottom, skip, *args)

    with patch.object(block, "columns_layout", columning(seen)):
        listed(5 * MANY).render()
    assert len(shown) > 10
    assert max(shown) <= MANY


def test_a_target_is_told_to_those_that_aim_at_it() -> None:
    """Each place that something leads to is compared with those that lead there: not with all."""
    stock, shown = TargetCollector.cache_target_page_counters, []

    def seen(collector: Given, *args: Given) -> None:
        shown.append(dict.__len__(collector.counter_lookup_items))
        stock(collector, *args)

    said = "".join(
        f'<style>#a{n}::after {{ content: target-counter(url("#t{n % 20}"), page) }}</style>'
        f'<p id="a{n}">甲<p id="t{n}">乙'
        for n in range(60)
    )
    with patch.object(TargetCollector, "cache_target_page_counters", aiming(seen)):
        weasyprint.HTML(string=said).render()
    assert len(shown) >= 120
    assert max(shown) == 3


def test_boxes_on_pages_go_through_bookmarks_and_titles_alone() -> None:
    """What is printed is found by its box; what is not printed is gone through, and is little."""
    found: list[Lookups] = []

    def seen(collector: Given, *_: Given) -> None:
        found.append(collector.counter_lookup_items)

    keep = TargetCollector()
    keep.collecting = False
    for number in range(9):
        keep.counter_lookup_items["box", f"bookmark-{number}"] = number
    aiming(seen)(keep, "nowhere", {}, 0, [])
    assert found == [{}]
    assert dict(keep.counter_lookup_items.items()) == {
        ("box", f"bookmark-{number}"): number for number in range(9)
    }


def test_what_earlier_pages_told_is_one_thing_to_search() -> None:
    """However many anchors the pages before had, a page goes through a list of one."""
    pages = [
        (None, None, None, None, {"anchors": [f"a{number}"], "content_lookups": [number]})
        for number in range(50)
    ]
    gathered = Gathered()
    gathered.before(pages, 0)
    ((*_, told),) = gathered.before(pages, 40)
    assert len(told["anchors"]) == len(told["content_lookups"]) == 1
    assert "a39" in told["anchors"]
    assert "a40" not in told["anchors"]
    assert 39 in told["content_lookups"]
    assert 40 not in told["content_lookups"]


def test_pages_are_listed_once_for_all_bookmarks() -> None:
    """The file's list of pages is made again only when there are more pages."""
    made: list[int] = []

    def counted(pdf: pydyf.PDF) -> tuple[bytes, ...]:
        made.append(len(pdf.pages["Kids"]))
        return tuple(pdf.pages["Kids"][::3])

    with patch.object(pydyf.PDF, "page_references", referring(property(counted))):
        pdf = pydyf.PDF()
        pdf.add_page(pydyf.Dictionary())
        assert len(pdf.page_references) == len(pdf.page_references) == 1
        pdf.add_page(pydyf.Dictionary())
        assert len(pdf.page_references) == len(pdf.page_references) == 2
    assert made == [3, 6]
