"""Notes are numbered anew at the foot of every page, and none is lost there."""

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.paginator.pages.footnotes import SIGNS, Awaited
from tests.paginator.making import made

LOOK = (
    "@page { size: 90mm 70mm; margin: 10mm } .f { float: footnote }"
    " .f::footnote-call, .f::footnote-marker { content: counter(footnote, ring) }"
    f"@counter-style ring {{ system: cyclic; symbols: {' '.join(map(repr, SIGNS))} }}"
)
PUT_OFF = """
@page { size: 100mm 70mm; margin: 8mm } p { orphans: 2; widows: 2 }
.fn { float: footnote; font-size: 8pt; line-height: 12pt; footnote-policy: line }
"""
NOTES = [f"注记{chr(0x4E00 + 7 * number)}甲乙丙丁" for number in range(6)]


def signs(body: str, look: str = "") -> list[str]:
    """Return the signs of notes on each page, in reading order."""
    with pypdfium2.PdfDocument(made(body, LOOK + look).data) as pdf:
        texts = [pdf[at].get_textpage().get_text_range() for at in range(len(pdf))]
    return ["".join(sign for sign in text if sign in SIGNS) for text in texts]


def body(notes: int, words: str = "一段不长不短的话，说完就完了。") -> str:
    """Return so many paragraphs with a note each."""
    return "".join(
        f'<p>{words * 2}<span class="f" id="n{at}">注。</span></p>' for at in range(notes)
    )


def test_every_page_begins_with_the_first_sign() -> None:
    """Calls and numbers agree, and no page goes on counting where the last one ended."""
    pages = signs(body(70))
    assert len(pages) > 10
    for page in pages:
        half = len(page) // 2
        assert page[:half] == page[half:] == SIGNS[:half] != ""


def test_a_call_that_could_not_be_composed_leaves_its_page_as_it_was_counted() -> None:
    """The signs of such a page still agree with each other, though they do not begin anew."""
    odd = '<p style="white-space: pre-wrap">旧<span class="f" id="x">注。</span></p>'
    page = signs(body(8) + odd)[-1]
    half = len(page) // 2
    assert page[:half] == page[half:] != ""


def test_signs_in_the_text_are_the_authors() -> None:
    """A ① that an author wrote stays, in the text and in a note."""
    said = '<p>③在先<span class="f" id="a">见⑤。</span>，⑦在后。</p>'
    assert signs(said) == ["③①⑦①⑤"]


@pytest.mark.parametrize("above", range(2, 7))
def test_every_note_that_is_called_is_set(above: int) -> None:
    """A note on every line of a paragraph that comes to the page's foot: each is said once."""
    called = "".join(f'{"地" * 18}<span class="fn">{note}{"玄" * 60}</span>' for note in NOTES)
    done = made("<p>天</p>" * above + f"<p>{called}</p><p>尾</p>", PUT_OFF)
    with pypdfium2.PdfDocument(done.data) as pdf:
        pages = [pdf[number].get_textpage().get_text_range() for number in range(len(pdf))]
    said = "".join("".join(pages).split())
    assert [said.count(note) for note in NOTES] == [1] * len(NOTES)


@pytest.mark.parametrize(("above", "words"), [(2, 18), (3, 18), (4, 30), (6, 30)])
def test_a_note_set_later_keeps_its_sign_and_no_other_has_it(above: int, words: int) -> None:
    """Until a note is set, a page on or two after its call, new ones are counted on from it."""
    called = "".join(
        f'{"地" * words}<span class="f" id="n{at}">{"玄" * 60}</span>' for at in range(len(NOTES))
    )
    pages = signs("<p>天</p>" * above + f"<p>{called}</p><p>尾</p>")
    said = "".join(pages)
    assert all(said.count(sign) % 2 == 0 for sign in said)
    waiting: set[str] = set()
    for page in pages:
        new = sorted(sign for sign in set(page) - waiting)
        both = {sign for sign in set(page) if page.count(sign) == 2}
        assert not both & waiting
        assert "".join(new) == SIGNS[(first := _after(waiting)) : first + len(new)]
        waiting ^= set(page) - both
    assert not waiting


def _after(waiting: set[str]) -> int:
    """Return the place of the first sign that may be given beside those that wait."""
    return max((SIGNS.index(sign) + 1 for sign in waiting), default=0)


@given(st.lists(st.tuples(st.sampled_from(("append", "remove")), st.integers(0, 4))))
def test_notes_are_awaited_as_the_engine_says(asked: list[tuple[str, int]]) -> None:
    """What is in its list is awaited, and nothing else."""
    stock: list[int] = [1, 2]
    awaited = Awaited(stock)
    for how, note in asked:
        if (how == "append") is not (note in stock):
            getattr(stock, how)(note)
            getattr(awaited, how)(note)
        assert [note for note in range(5) if note in awaited.copy()] == sorted(stock)
        assert len(awaited) == len(stock)
