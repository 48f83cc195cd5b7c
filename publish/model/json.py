"""A document as JSON and back, by the shapes of the model itself.

A node is an object whose ``type`` is its shape in kebab case and whose other members
are its fields; a span is ``[seed, start, end]`` and a run ``[length, start, end]``.
Reading back what was written gives an equal document.
"""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from publish.model import block, document, inline
from publish.model.document import Document
from publish.model.provenance import Span

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"

_NAMES = vars(inline) | vars(block) | vars(document)


def kebab(shape: type) -> str:
    """Return the name by which JSON calls a shape: ``bullet-list``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", shape.__name__).lower()


def dump(value: object) -> Json:
    """Turn a document, or any part of one, into plain JSON values."""
    match value:
        case Span(seed, start, end):
            return [seed, start, end]
        case inline.Run(length, start, end):
            return [length, start, end]
        case Enum():
            return str(value.value)
        case frozenset():
            return [dump(item) for item in sorted(value)]
        case tuple():
            return [dump(item) for item in value]
        case str() | bool() | int() | None:
            return value
        case _:
            return _object(value)


def load(data: Json) -> Document:
    """Read a document back.

    Raises:
        ValueError: where the data is not of the model's shape.
    """
    try:
        made = _loader(Document)(data)
    except (KeyError, TypeError, IndexError) as error:
        message = f"not a document: {error}"
        raise ValueError(message) from error
    assert isinstance(made, Document)  # noqa: S101  the loader was asked for one
    return made


def _object(value: object) -> Json:
    if not is_dataclass(value):
        message = f"not of the model: {value!r}"
        raise TypeError(message)
    named: dict[str, Json] = {"type": kebab(type(value))}
    return named | {f.name: dump(getattr(value, f.name)) for f in fields(value)}


Loader: TypeAlias = Callable[[Any], object]


@cache
def _loader(kind: Any) -> Loader:  # noqa: ANN401  any annotation of the model
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _choice(arguments)
    if origin is tuple:
        return _series(arguments[0])
    if origin is frozenset:
        return frozenset
    if kind in (Span, inline.Run):
        return lambda data: kind(*data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind) and isinstance(kind, type):
        return _shape(kind)
    return lambda data: data


def _series(kind: Any) -> Loader:  # noqa: ANN401  any annotation of the model
    return lambda data: tuple(_loader(kind)(item) for item in data)


def _choice(kinds: tuple[Any, ...]) -> Loader:
    by_name = {kebab(kind): kind for kind in kinds}
    return lambda data: _loader(by_name[data["type"]])(data)


def _shape(kind: type) -> Loader:
    hints = get_type_hints(kind, _NAMES)

    def make(data: Any) -> object:  # noqa: ANN401  whatever the JSON held
        return kind(**{name: _loader(hint)(data[name]) for name, hint in hints.items()})

    return make
