"""Terms that a text explains in passing: found, joined, and linked from their uses."""

from publish.transforms.glosses.gather import gather_glossary, gathering
from publish.transforms.glosses.mentions import mentioning

__all__ = ["gather_glossary", "gathering", "mentioning"]
