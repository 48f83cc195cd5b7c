"""Faces: which families draw which role, where their files are, what they can draw.

This room is the only door to fontTools. Call `prepare` once before the layout engine is
imported; everything else may be asked at any time.
"""

from publish.fonts.catalogue import FACES, LATIN, ROLES, SCRIPTS, families, family
from publish.fonts.configuration import prepare
from publish.fonts.embedded import inkless, sound
from publish.fonts.faces import FaceFile, absent, file, measure, missing, printable
from publish.fonts.outline import Outline, outlines

__all__ = [
    "FACES",
    "LATIN",
    "ROLES",
    "SCRIPTS",
    "FaceFile",
    "Outline",
    "absent",
    "families",
    "family",
    "file",
    "inkless",
    "measure",
    "missing",
    "outlines",
    "prepare",
    "printable",
    "sound",
]
