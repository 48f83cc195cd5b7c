"""Shapes of entries, tried in turn: each takes what it is sure of, or leaves it to the next."""

from collections.abc import Callable

from publish.transforms.references.entries.coded import coded
from publish.transforms.references.entries.dated import dated
from publish.transforms.references.entries.heads import headless
from publish.transforms.references.entries.imprint import ACCESS
from publish.transforms.references.entries.initialled import initialled
from publish.transforms.references.entries.listed import listed
from publish.transforms.references.entries.noted import noted
from publish.transforms.references.entries.pointed import pointed
from publish.transforms.references.entries.said import Parsed, Said
from publish.transforms.references.entries.titled import titled

_SHAPES: tuple[Callable[[Said], Parsed | None], ...] = (
    coded,
    dated,
    titled,
    initialled,
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
