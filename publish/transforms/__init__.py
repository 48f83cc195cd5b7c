"""Transforms: total, pure functions from a document to a revised one."""

from publish.transforms.audience import for_audience
from publish.transforms.citations import link_citations, linking
from publish.transforms.citing import styling, unlisted_works
from publish.transforms.clean import clean, cleaning
from publish.transforms.glosses import gather_glossary, gathering, mentioning
from publish.transforms.lined import unlined
from publish.transforms.lost import lost_citations
from publish.transforms.number import number
from publish.transforms.order import initial, order_glossary, ordered
from publish.transforms.references import gather_references
from publish.transforms.restoring import restoring
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
