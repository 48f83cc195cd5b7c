"""Regular expressions compiled when they are first asked for.

A run of the press needs a part of them: to compile all took a seventh of a short job.
"""

import re
from typing import cast

__all__ = ["regex"]

_ASKED = (
    *("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn"),
    *("flags", "groups", "groupindex"),
)


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled at its first use.

    It stands for a pattern wherever one is asked; functions of `re` do not take it.
    """
    return cast("re.Pattern[str]", _Later(source, flags))


class _Pattern:
    """A compiled pattern, with what it may be asked: nothing looks for what is not there."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self._flags = source, flags


class _Later(_Pattern):
    """A pattern still to be compiled; then it is no more than any other."""

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for each in _ASKED:
            setattr(self, each, getattr(compiled, each))
        self.__class__ = _Pattern  # type: ignore[assignment]  # there is no other way
        return getattr(compiled, name)
