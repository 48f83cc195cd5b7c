"""Pages are told once, in runs, and only when they are known."""

import pytest

from publish.emitters.pdf.places import Made, Places


def said(labels: list[str]) -> str:
    """Return what is printed for uses that stand on these pages."""
    uses = [f"u{at}" for at in range(len(labels))]
    written = Places(Made(dict(zip(uses, labels, strict=True)))).every(uses)
    text = ""
    for piece in written.split("<"):
        text += piece.partition(">")[2]
    return text


@pytest.mark.parametrize(
    ("labels", "printed"),
    [
        (["3", "3", "3"], "3"),
        (["3", "5", "9"], "3、5、9"),
        (["3", "4", "9"], "3、4、9"),
        (["3", "4", "5", "5", "9"], "3–5、9"),
        (["iv", "1", "2", "3"], "iv、1–3"),
    ],
)
def test_each_page_is_said_once(labels: list[str], printed: str) -> None:
    """Pages met twice are printed once; three in a row are printed by their ends."""
    assert said(labels) == printed


def test_until_pages_are_known_the_first_stands() -> None:
    """A first making counts the first use, and says that it waits for more."""
    places = Places(Made())
    assert places.every(["a", "b"]) == places.first(["a"])
    assert places.waiting


def test_one_use_waits_for_nothing() -> None:
    """What is spoken of once is counted by the stylesheet."""
    places = Places(Made())
    assert 'href="#a"' in places.every(["a"])
    assert not places.waiting
    assert places.every([]) == ""
