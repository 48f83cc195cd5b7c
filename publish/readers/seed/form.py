"""Forms: each way of writing a manuscript is one module that says how well it fits a seed."""

from collections.abc import Callable
from importlib import import_module

from publish.model.value import dataclass
from publish.readers.reading import Reading
from publish.readers.seed.decoding import Decoded
from publish.readers.seed.draft import Draft
from publish.readers.settings.limits import Limits


@dataclass(frozen=True, slots=True)
class Opened:
    """A seed decoded by a form that knows its bytes.

    ``read`` reads it where its characters alone do not tell all that the bytes did.
    """

    decoded: Decoded
    read: Callable[[Draft], Reading] | None = None


def as_text(data: bytes, name: str, limits: Limits) -> Opened | None:  # noqa: ARG001  an ordinary form's answer
    """Leave the bytes of a seed to be decoded as any text is."""
    return None


def read_by(module: str) -> Callable[[Draft], Reading]:
    """Return the ``read`` of a module, which is imported when there is something to read."""

    def read(draft: Draft) -> Reading:
        reading = import_module(module).read(draft)
        assert isinstance(reading, Reading)  # noqa: S101  what a reader promises
        return reading

    return read


@dataclass(frozen=True, slots=True)
class Form:
    """A form of source.

    ``suffixes`` are what its files are usually called; ``likeness`` says from 0 to 1 how
    much a text looks like it, whatever it is called. ``open`` decodes the bytes of a seed
    where the form is no text, or says itself how it is encoded.
    """

    name: str
    suffixes: frozenset[str]
    likeness: Callable[[str], float]
    read: Callable[[Draft], Reading]
    open: Callable[[bytes, str, Limits], Opened | None] = as_text
