"""The JSON Schema (draft 2020-12) of what `publish inspect --json` prints.

Made from the dataclasses of the model themselves, so that the two cannot part; what is
said beside the document (mentions, citations, notes, findings, edits) is described here.
"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, TypeAlias, Union, get_args, get_origin

from publish.model.block import Block, Definition
from publish.model.document import Document, Entry, Metadata, Reference, Section
from publish.model.finding import Severity
from publish.model.inline import Inline, Run
from publish.model.json import Json
from publish.model.provenance import Span
from publish.model.shapes import SPOKEN, Member, kebab, members

Schema: TypeAlias = dict[str, Json]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SHAPES: tuple[type, ...] = (
    *(Metadata, Section, Entry, Reference, Definition),
    *get_args(Block),
    *get_args(Inline),
)
_STRING: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_LINE: Schema = {"type": "integer", "minimum": 1}
_PLACED: Schema = {"file": _STRING, "line": _LINE, "column": _LINE}


def schema() -> Schema:
    """Return the schema of an inspected document; it describes every key that is printed."""
    return {
        "$schema": DRAFT,
        "title": "A manuscript as Yigao reads it",
        **_inspected(),
        "$defs": {
            **_ground(),
            "block": {"oneOf": [_ref(kind) for kind in get_args(Block)]},
            "inline": {"oneOf": [_ref(kind) for kind in get_args(Inline)]},
            **{kebab(shape): _shape(shape) for shape in _SHAPES},
        },
    }


def _inspected() -> Schema:
    document = _shape(Document)
    beside: Schema = {
        "citations": _each({"$ref": "#/$defs/citation"}),
        "notes": _each({"$ref": "#/$defs/note"}),
        "findings": _each({"$ref": "#/$defs/finding"}),
    }
    edits: Schema = {"edits": _each({"$ref": "#/$defs/edit"})}
    return _object(document["description"], {**_kept(document), **beside}, edits)


def _kept(document: Schema) -> Schema:
    held = document["properties"]
    assert isinstance(held, dict)  # noqa: S101  it was made a few lines below
    return held


def _shape(shape: type) -> Schema:
    """Return the schema of one dataclass; its first sentence says what it means."""
    described = (shape.__doc__ or "").split("\n\n")[0].split(";")[0].rstrip(".")
    held: Schema = {"type": {"const": kebab(shape)}}
    if shape in SPOKEN:
        held["text"] = _STRING
    for member in members(shape):
        held |= dict(_member(member))
    optional: Schema = {"place": {"$ref": "#/$defs/place"}} if "span" in held else {}
    if shape is Entry:
        optional["mentions"] = _each({"$ref": "#/$defs/place"})
    return _object(described, held, optional)


def _member(member: Member) -> Iterator[tuple[str, Json]]:
    if member.words:
        yield member.words, _words(member.kind)
    yield member.key, _value(member.kind)


def _words(kind: Any) -> Schema:  # noqa: ANN401  any annotation of the model
    below = get_args(kind)[0]
    return _each(_words(below)) if get_origin(below) is tuple else _STRING


def _value(kind: Any) -> Schema:  # noqa: ANN401  any annotation of the model
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return {"$ref": "#/$defs/block" if kind == Block else "#/$defs/inline"}
    if origin is tuple:
        return _each(_value(arguments[0]))
    if origin is frozenset:
        return {**_each(_value(arguments[0])), "uniqueItems": True}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [str(member.value) for member in kind]}
    return _ref(kind) if is_dataclass(kind) else _plain(kind)


def _plain(kind: Any) -> Schema:  # noqa: ANN401  any annotation of the model
    by_kind: dict[type, Schema] = {str: _STRING, bool: {"type": "boolean"}, int: _COUNT}
    return by_kind[kind]


def _ref(kind: Any) -> Schema:  # noqa: ANN401  a shape of the model
    return {"$ref": f"#/$defs/{kebab(kind)}"}


def _each(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _object(description: Json, required: Schema, optional: Schema) -> Schema:
    return {
        "description": description,
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


def _ground() -> Schema:
    """Return the schemas of what is no node: spans, runs, places, findings and edits."""
    span = [_STRING, _COUNT, _COUNT]
    finding: Schema = {
        "severity": {"enum": [severity.value for severity in Severity]},
        **dict.fromkeys(("code", "message", "hint"), _STRING),
    }
    nowhere: Schema = {name: {"type": [str(kind["type"]), "null"]} for name, kind in _PLACES}
    edit: Schema = dict.fromkeys(("rule", "before", "after"), _STRING)
    return {
        kebab(Span): _series("A seed, and the offsets in it: start, end", span),
        kebab(Run): _series("Characters, and the offsets they came from", [_COUNT] * 3),
        "place": _object("Where a span begins, counted from one", _PLACED, {}),
        "finding": _object("Something a person should look at", {**finding, **nowhere}, {}),
        "edit": _object("A change made to the author's words", {**edit, **_PLACED}, {}),
    }


_PLACES: tuple[tuple[str, Schema], ...] = (("file", _STRING), ("line", _LINE), ("column", _LINE))


def _series(description: str, items: list[Schema]) -> Schema:
    return {
        "description": description,
        "type": "array",
        "prefixItems": list(items),
        "items": False,
        "minItems": len(items),
    }
