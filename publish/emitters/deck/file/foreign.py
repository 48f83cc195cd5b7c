"""Names for the library's untyped objects: loose here, at its door, and nowhere else."""

from typing import Any, TypeAlias

Deck: TypeAlias = Any
Package: TypeAlias = Any
Part: TypeAlias = Any
Chart: TypeAlias = Any
Plot: TypeAlias = Any
Series: TypeAlias = Any
