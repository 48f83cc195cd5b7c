"""Body lines stand on one grid, whatever stands between them (clreq 3.2, the type area)."""

import pytest

from publish.model import Alignment, Block, BulletList, Quotation, Table
from tests.emitters.epub.books import HERE, p, t
from tests.emitters.pdf.test_print import PLAIN, chapters, letters, made, pages

BODY = p("鼎" * 60)
TABLE = Table("", (), (Alignment.START,), ((t("表头"),),), ((t("表中"),),), (), span=HERE)


@pytest.mark.parametrize(
    "after",
    [
        (BODY,),
        (Quotation((p("引文"),), span=HERE), BODY),
        (BulletList(((p("项"), TABLE), (p("项"),)), tight=False, span=HERE), BODY),
        (TABLE, BODY),
    ],
)
def test_a_table_takes_whole_lines(after: tuple[Block, ...]) -> None:
    """Its rules take no room, whether text, a quotation, a list or a table follows."""
    leading = PLAIN.page.leading
    feet = {
        round((page.get_height() - box[1]) % leading, 1) % leading
        for page in pages(made(chapters((BODY, TABLE, *after))))
        for letter, box in letters(page)
        if letter == "鼎" and box[3] - box[1] < leading
    }
    assert max(feet) - min(feet) < 0.3
