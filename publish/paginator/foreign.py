"""Names for the engine's untyped objects: loose here, at its door, and nowhere else."""

from collections.abc import Callable
from typing import Any, TypeAlias

Box: TypeAlias = Any
Style: TypeAlias = Any
Context: TypeAlias = Any
Stream: TypeAlias = Any
Pdf: TypeAlias = Any
Document: TypeAlias = Any
SkipStack: TypeAlias = Any
PangoFont: TypeAlias = Any
Cdata: TypeAlias = Any
Given: TypeAlias = Any
"""What one function of the engine hands to another through us, unread."""

Function: TypeAlias = Callable[..., Any]
