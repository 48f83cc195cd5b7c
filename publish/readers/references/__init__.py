"""Reference files beside a manuscript: BibTeX, CSL JSON, RIS and EndNote, a module each.

They are read here and by no library: what a person needs of a broken entry is its place,
which the libraries at hand give by the line at best, and the three grammars are small.
"""

from publish.readers.references.beside import Shelf, shelf

__all__ = ["Shelf", "shelf"]
