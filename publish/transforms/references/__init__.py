"""References: the list of works found and told apart, and what in the text means which of them."""

from publish.transforms.references.citations import link_citations, linking
from publish.transforms.references.listed import gather_references
from publish.transforms.references.lost import lost_citations
from publish.transforms.references.restoring import restoring
from publish.transforms.references.unlisted import unlisted_works

__all__ = [
    "gather_references",
    "link_citations",
    "linking",
    "lost_citations",
    "restoring",
    "unlisted_works",
]
