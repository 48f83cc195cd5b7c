"""Shapes of entries, tried in turn: each takes what it is sure of, or leaves it to the next."""

from collections.abc import Callable

from publish.transforms.entries.coded import coded
from publish.transforms.entries.dated import dated
from publish.transforms.entries.heads import headless
from publish.transforms.entries.imprint import ACCESS
from publish.transforms.entries.listed import listed
from publish.transforms.entries.noted import noted
from publish.transforms.entries.pointed import pointed
from publish.transforms.entries.said import Parsed, Said
from publish.transforms.entries.titled import titled

_SHAPES: tuple[Callable[[Said], Parsed | None], ...] = (
    coded,
    dated,
    titled,
    pointed,
    noted,
    listed,
)
_LONGEST = 2000


def parsed(words: str) -> Parsed:
    """Tell an entry apart."""
    if len(words) > _LONGEST:
        return Parsed()
    said = Said.of(headless(words)).without(ACCESS).bare(" ,;")
    return next((found for found in (shape(said) for shape in _SHAPES) if found), Parsed())
