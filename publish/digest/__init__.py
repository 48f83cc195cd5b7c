"""The digest: a document reduced to what a talk needs, in the author's own words."""

from publish.digest.digest import Limits, digest
from publish.digest.doubts import ChapterWithoutPoints, doubts

__all__ = ["ChapterWithoutPoints", "Limits", "digest", "doubts"]
