"""No note is lost where a page ends."""

import pypdfium2
import pytest

from tests.paginator.making import made

LOOK = """
@page { size: 100mm 70mm; margin: 8mm } p { orphans: 2; widows: 2 }
.fn { float: footnote; font-size: 8pt; line-height: 12pt; footnote-policy: line }
"""
NOTES = [f"注记{chr(0x4E00 + 7 * number)}甲乙丙丁" for number in range(6)]


@pytest.mark.parametrize("above", range(2, 7))
def test_every_note_that_is_called_is_set(above: int) -> None:
    """A note on every line of a paragraph that comes to the page's foot: each is said once."""
    called = "".join(f'{"地" * 18}<span class="fn">{note}{"玄" * 60}</span>' for note in NOTES)
    done = made("<p>天</p>" * above + f"<p>{called}</p><p>尾</p>", LOOK)
    with pypdfium2.PdfDocument(done.data) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    said = "".join("".join(pages).split())
    assert [said.count(note) for note in NOTES] == [1] * len(NOTES)
