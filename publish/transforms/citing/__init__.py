"""Citing: works worded by a named standard, and the marks by which the text points at them."""

from publish.transforms.citing.styled import styling

__all__ = ["styling"]
