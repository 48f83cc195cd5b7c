"""Rebuilding without waste: what comes out as it went in is handed on as it is.

A document before a transform and after it share every part that was left alone.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import is_
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Part = TypeVar("_Part")
_Node = TypeVar("_Node", bound="DataclassInstance")


def kept(node: _Node, **parts: object) -> _Node:
    """Return a node with these parts, or the node itself where they are its own."""
    for name, part in parts.items():
        if getattr(node, name) is not part:
            return type(node)(**{name: getattr(node, name) for name in _names(type(node))} | parts)
    return node


@cache
def _names(kind: "type[DataclassInstance]") -> tuple[str, ...]:
    """Return the names of the fields of a node, looked up once: `replace` does it every time."""
    return tuple(field.name for field in fields(kind))


def same(old: tuple[_Part, ...], new: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """Return the old parts where the new ones are the very same, else the new."""
    return old if len(old) == len(new) and all(map(is_, old, new)) else new


def each(make: Callable[[_Part], _Part], old: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """Return what is made of each part, or the parts themselves where nothing was."""
    return same(old, tuple(map(make, old)))
