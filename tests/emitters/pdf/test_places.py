"""Uses are written as links that the paginator makes pages of."""

from publish.emitters.pdf.places import every, first


def test_one_use_is_counted_by_the_stylesheet() -> None:
    """What is spoken of once needs no list; what never is, says nothing."""
    assert every(["a"]) == first(["a"])
    assert every([]) == first([]) == ""


def test_several_uses_are_a_list() -> None:
    """Each place is named once, in order."""
    written = every(["a", "b", "a"])
    assert "data-pages" in written
    assert written.index("#a") < written.index("#b")
    assert written.count("href") == 2
