"""Entries of a bibliography as people write them, told apart as far as they truly say."""

from publish.transforms.references.entries.heads import head, keyed, numbered
from publish.transforms.references.entries.said import Parsed
from publish.transforms.references.entries.shapes import parsed

__all__ = ["Parsed", "head", "keyed", "numbered", "parsed"]
