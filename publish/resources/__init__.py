"""Resources: the one jailed door through which any named file comes in.

The shapes are imported at once; the loader, which brings the libraries for pictures
with it, when it is first asked for, so that who needs the shapes alone starts at once.
"""

from typing import TYPE_CHECKING

from publish.resources.gallery import Gallery, Picture

if TYPE_CHECKING:
    from publish.resources.loader import Loader, gather

__all__ = ["Gallery", "Loader", "Picture", "gather"]


def __getattr__(name: str) -> object:
    if name in {"Loader", "gather"}:
        from publish.resources import loader  # noqa: PLC0415  see above

        return getattr(loader, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
