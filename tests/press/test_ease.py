"""Ease: what the press asks of the interpreter while it runs."""

from publish import press
from publish.press.ease import roomy


def test_a_roomy_function_is_the_same_function() -> None:
    """What is given goes in, what is returned comes out, and the name stays."""

    @roomy
    def joined(*words: str, by: str) -> str:
        return by.join(words)

    assert joined("a", "b", by="-") == "a-b"
    assert joined.__name__ == "joined"


def test_the_press_runs_in_one_piece_of_frames() -> None:
    """CPython hands out pieces by powers of two: over half of one leaves the rest of it free."""
    for entry in (press.run, press.read):
        assert entry.__code__.co_stacksize * 8 > 2**19
