"""A document as JSON and back, by the shapes of the model itself.

A node is an object whose ``type`` is its shape in kebab case and whose other members
are its fields; a span is ``[seed, start, end]`` and a run ``[length, start, end]``.
For people and scripts some things are said twice: words in a line also as plain strings
(``title`` beside ``title_inlines``), a paragraph's also as ``text``, a span also as
``place`` where the seeds are known. Reading back what was written ignores all that is
said twice, and gives an equal document.
"""

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType, UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

from publish.model import inline
from publish.model.block import Paragraph
from publish.model.document import Document, Reference
from publish.model.inline import Citation, Note
from publish.model.provenance import Source, Span
from publish.model.shapes import SPOKEN, Member, kebab, members
from publish.model.words import all_text, plain_text

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
Sources: TypeAlias = Mapping[str, Source]

NOWHERE: Sources = MappingProxyType({})


def dump(value: object, sources: Sources = NOWHERE) -> Json:
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
            return [dump(item, sources) for item in value]
        case str() | bool() | int() | None:
            return value
        case _:
            return _object(value, sources)


def load(data: Json) -> Document:
    """Read a document back; what the model does not know is passed over.

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


def place_of(span: Span, sources: Sources) -> dict[str, Json]:
    """Return where a span begins, as a person counts; nothing where its seed is unknown."""
    if span.seed not in sources:
        return {}
    place = sources[span.seed].place(span.start)
    return {"file": place.seed, "line": place.line, "column": place.column}


def _object(value: object, sources: Sources) -> Json:
    if not is_dataclass(value):
        message = f"not of the model: {value!r}"
        raise TypeError(message)
    shape: type = type(value)
    named: dict[str, Json] = {"type": kebab(shape)}
    if isinstance(value, SPOKEN):
        named["text"] = _text(value)
    for member in members(shape):
        named |= _member(member, getattr(value, member.name), sources)
    return named


def _text(value: Paragraph | Reference | Citation | Note) -> str:
    return all_text(value.content) if isinstance(value, Note) else plain_text(value.content)


def _member(member: Member, held: object, sources: Sources) -> dict[str, Json]:
    told: dict[str, Json] = {member.key: dump(held, sources)}
    if member.words:
        return {member.words: _words(held, member.kind), **told}
    if isinstance(held, Span) and held.seed in sources:
        return {**told, "place": place_of(held, sources)}
    return told


def _words(held: Any, kind: Any) -> Json:  # noqa: ANN401  inlines, or series of them
    """Return inlines as a string, a series of inlines as a list of strings."""
    if kind == inline.Inlines:
        return plain_text(held)
    return [_words(item, get_args(kind)[0]) for item in held]


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
    def value(member: Member, data: Any) -> object:  # noqa: ANN401  whatever the JSON held
        return _loader(member.kind)(data[member.key])

    def make(data: Any) -> object:  # noqa: ANN401  whatever the JSON held
        return kind(**{member.name: value(member, data) for member in members(kind)})

    return make
