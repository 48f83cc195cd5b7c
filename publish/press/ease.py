"""Ease: what a run asks of the interpreter, that it may not do again what was done."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import update_wrapper
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Returned = TypeVar("Returned")

_SELDOM = (200_000, 10, 5)
"""So many new objects a round, and so many rounds of one generation to one of the next."""
_SLOTS = 70_000
"""The places of a frame of somewhat more than half a megabyte."""


@contextmanager
def at_ease() -> Iterator[None]:
    """Let the collector come by seldom, and leave alone what was there before.

    Next to nothing that a run makes dies before its edition is done, and the collector's
    usual rounds over modules, dictionaries and documents take a twelfth of the reading of a book.
    The command has no rounds at all until the press asks for these.
    """
    usual, asleep = gc.get_threshold(), not gc.isenabled()
    if usual == _SELDOM:
        yield
        return
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
        if asleep:
            gc.disable()


def roomy(function: Callable[Given, Returned]) -> Callable[Given, Returned]:
    """Give a function, and all that it calls, one piece of memory for their frames.

    CPython keeps frames in pieces of 16 KB. A loop whose calls lie across the end of one asks
    the system for the next at each call, and hands it back: a tenth of a long book's
    time. Who wants more than half a megabyte is given a whole one, and what its frame
    does not use of it (all but a few bytes, never touched) is for those above.
    """

    def roomily(*args: Given.args, **settings: Given.kwargs) -> Returned:
        return function(*args, **settings)

    roomily.__code__ = roomily.__code__.replace(co_stacksize=_SLOTS)
    return update_wrapper(roomily, function)
