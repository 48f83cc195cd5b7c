"""Transforms: total, pure functions from a document to a revised one."""

from publish.transforms.audience import for_audience
from publish.transforms.citing import styling
from publish.transforms.cleaning.clean import clean, cleaning
from publish.transforms.glosses import gather_glossary, gathering, mentioning
from publish.transforms.lined import unlined
from publish.transforms.number import number
from publish.transforms.order import initial, order_glossary, ordered
from publish.transforms.references import (
    gather_references,
    link_citations,
    linking,
    lost_citations,
    restoring,
    unlisted_works,
)
from publish.transforms.script import Conversion, conversion
from publish.transforms.transform import Revised, Transform, compose

__all__ = [
    "Conversion",
    "Revised",
    "Transform",
    "clean",
    "cleaning",
    "compose",
    "conversion",
    "for_audience",
    "gather_glossary",
    "gather_references",
    "gathering",
    "initial",
    "link_citations",
    "linking",
    "lost_citations",
    "mentioning",
    "number",
    "order_glossary",
    "ordered",
    "restoring",
    "styling",
    "unlined",
    "unlisted_works",
]
