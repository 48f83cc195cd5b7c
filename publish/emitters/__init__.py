"""Emitters: each plans, renders and binds an edition into one kind of file.

Their libraries are slow to import, so each is imported when it first emits.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from publish.edition import Edition
from publish.emitters.bound import Bound

__all__ = ["EMITTERS", "Bound"]


def _emitter(room: str) -> Callable[[Edition], Bound]:
    def emit(edition: Edition) -> Bound:
        emitter = import_module(f"publish.emitters.{room}")
        bound = emitter.bind(emitter.render(emitter.plan(edition)))
        assert isinstance(bound, Bound)  # noqa: S101  a binder's promise, kept from drifting
        return bound

    return emit


EMITTERS: Mapping[str, Callable[[Edition], Bound]] = MappingProxyType(
    {"pdf": _emitter("pdf"), "epub": _emitter("epub"), "pptx": _emitter("deck")}
)
"""How to emit each kind of file, by its suffix."""
