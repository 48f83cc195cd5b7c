"""The shapes of the model as data: their names, their fields, and how JSON calls them."""

import re
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from publish.model import block, document, inline
from publish.model.value import dataclass

_NAMES = vars(inline) | vars(block) | vars(document)
_RENAMED: dict[tuple[type, str], str] = {(document.Section, "body"): "blocks"}

SPOKEN = (block.Paragraph, document.Reference, inline.Citation, inline.Note)
"""Shapes whose content JSON says once more as plain ``text``."""


@dataclass(frozen=True, slots=True)
class Member:
    """One field of a shape: JSON holds its value under ``key``.

    Where the value is words in a line, other than a node's own ``content``, JSON says
    them once more as plain strings under ``words``, which is empty otherwise.
    """

    name: str
    kind: Any
    key: str
    words: str = ""


@cache
def members(shape: type) -> tuple[Member, ...]:
    """Return the fields of a dataclass of the model, in order, its span last."""
    hints = get_type_hints(shape, _NAMES)
    ordered = sorted(hints.items(), key=lambda hint: hint[0] == "span")
    return tuple(_member(shape, name, kind) for name, kind in ordered)


def _member(shape: type, name: str, kind: Any) -> Member:  # noqa: ANN401  any annotation
    if name != "content" and _in_line(kind):
        return Member(name, kind, f"{name}_inlines", name)
    return Member(name, kind, _RENAMED.get((shape, name), name))


def kebab(shape: type) -> str:
    """Return the name by which JSON calls a shape: ``bullet-list``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", shape.__name__).lower()


def _in_line(kind: Any) -> bool:  # noqa: ANN401  any annotation
    """Whether an annotation means inlines, or series of inlines, however deep."""
    if kind == inline.Inlines:
        return True
    return get_origin(kind) is tuple and _in_line(get_args(kind)[0])
