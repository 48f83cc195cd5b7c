"""Pointing: what a text says of its own figures, tables and chapters becomes references."""

from publish.transforms.pointing.transform import pointing

__all__ = ["pointing"]
