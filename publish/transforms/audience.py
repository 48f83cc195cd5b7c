"""Audiences: the passages meant for these readers, and not for others."""

from publish.model import Block, Blocks, Document, Passage, rewrite
from publish.transforms.transform import Revised, Transform


def for_audience(name: str) -> Transform:
    """Return the transform that keeps what one audience is to read.

    A passage that names no audience is for all.
    """
    wanted = name.strip().casefold()

    def chosen(node: Block) -> Blocks:
        if not isinstance(node, Passage):
            return (node,)
        meant = {audience.strip().casefold() for audience in node.audiences}
        return node.content if not meant or wanted in meant else ()

    def choose(document: Document) -> Revised:
        return Revised(rewrite(document, block=chosen))

    return choose
