"""Notes are numbered anew at the foot of every page."""

import pypdfium2

from publish.paginator.feet import SIGNS
from tests.paginator.making import made

LOOK = (
    "@page { size: 90mm 70mm; margin: 10mm } .f { float: footnote }"
    " .f::footnote-call, .f::footnote-marker { content: counter(footnote, ring) }"
    f"@counter-style ring {{ system: cyclic; symbols: {' '.join(map(repr, SIGNS))} }}"
)


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
