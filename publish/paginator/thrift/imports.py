"""The engine imported without what it keeps for need: a seventh of a short job's time.

For machines without HarfBuzz's subsetter, and for variable faces, the engine imports
half of fontTools. Both stand ready here and are imported when they are first asked for.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from publish.paginator.foreign import Function, Given

_FOR_NEED = ("fontTools.subset", "fontTools.varLib.instancer")


class _Later(ModuleType):
    """Stands for a module; whatever is taken from it imports the module when it is called."""

    def __getattr__(self, name: str) -> Function:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*args: Given, **settings: Given) -> Given:
            return getattr(import_module(self.__name__), name)(*args, **settings)

        return called


@contextmanager
def later() -> Iterator[None]:
    """Put off the imports of what is only for need while the context lasts."""
    absent = [name for name in _FOR_NEED if name not in sys.modules]
    sys.modules.update({name: _Later(name) for name in absent})
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
