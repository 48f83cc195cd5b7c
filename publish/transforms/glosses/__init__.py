"""Terms that a text explains in passing: found, joined, and linked from their uses."""

from publish.transforms.glosses.gather import gather_glossary, gathering

__all__ = ["gather_glossary", "gathering"]
