"""Regular expressions compiled when they are first asked for.

A run of the press needs a part of them: to compile all took a seventh of a short job.
"""

import re
from typing import cast

__all__ = ["regex"]


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled at its first use.

    It stands for a pattern wherever one is asked; functions of `re` do not take it.
    """
    return cast("re.Pattern[str]", _Later(source, flags))


class _Later:
    """A pattern still to be compiled; what was taken from it once it keeps."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(re.compile(self._source, self._flags), name)
        self.__dict__[name] = found
        return found
