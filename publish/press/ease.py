"""Ease: the collector of garbage kept from walking through what is still in use."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (200_000, 10, 5)
"""So many new objects a round, and so many rounds of one generation to one of the next."""


@contextmanager
def at_ease() -> Iterator[None]:
    """Let the collector come by seldom, and leave alone what was there before.

    Next to nothing that a run makes dies before its edition is done, and the collector's
    usual rounds over modules, dictionaries and documents took a fifth of a short book's time.
    """
    usual = gc.get_threshold()
    if usual == _SELDOM:
        yield
        return
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
