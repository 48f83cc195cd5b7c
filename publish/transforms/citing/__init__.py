"""Citing: works worded by a named standard, and the marks by which the text points at them."""

from publish.transforms.citing.styled import styling
from publish.transforms.citing.unlisted import unlisted_works

__all__ = ["styling", "unlisted_works"]
