"""Transforms: total, pure functions from a document to a revised one."""

from publish.transforms.transform import Revised, Transform, compose

__all__ = ["Revised", "Transform", "compose"]
