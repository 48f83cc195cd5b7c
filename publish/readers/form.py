"""Forms: each way of writing a manuscript is one module that says how well it fits a seed."""

from collections.abc import Callable
from dataclasses import dataclass

from publish.readers.draft import Draft
from publish.readers.reading import Reading


@dataclass(frozen=True, slots=True)
class Form:
    """A form of source.

    ``suffixes`` are what its files are usually called; ``likeness`` says from 0 to 1 how
    much a text looks like it, whatever it is called.
    """

    name: str
    suffixes: frozenset[str]
    likeness: Callable[[str], float]
    read: Callable[[Draft], Reading]
