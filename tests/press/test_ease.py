"""Ease: what the press asks of the interpreter while it runs."""

import re
from importlib import import_module

from publish import press
from publish.press.ease import at_ease, roomy


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


def test_patterns_compiled_at_ease_find_what_others_find() -> None:
    """A class marked once is the class it was, folded or not, and the compiler is given back."""
    compiler = import_module("re._compiler")
    stock = compiler._optimize_charset
    words = "甲a乙Ab〇𠀀ſK"
    sources = ("[一-鿿𠀀-𪛟]", "[^一-鿿𠀀-𪛟]", "[a-z一-鿿]+", "[k-s]")
    kinds = [(source, flags) for source in sources for flags in (0, re.IGNORECASE, re.ASCII)]
    before = [re.findall(source, words, flags) for source, flags in kinds]
    re.purge()
    with at_ease():
        assert [re.findall(source, words, flags) for source, flags in kinds * 2] == before * 2
    assert compiler._optimize_charset is stock
