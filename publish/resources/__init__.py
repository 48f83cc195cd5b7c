"""Resources: the one jailed door through which any named file comes in."""

from publish.resources.gallery import Gallery, Picture
from publish.resources.loader import Loader, gather

__all__ = ["Gallery", "Loader", "Picture", "gather"]
