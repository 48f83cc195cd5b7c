"""Bind set sheets into a presentation file."""

from publish.emitters.bound import Bound
from publish.emitters.deck import file
from publish.emitters.deck.render import Rendered


def bind(rendered: Rendered) -> Bound:
    """Return the deck; its units are slides."""
    slides = sum(len(part.sheets) for part in rendered.parts)
    return Bound(file.write(rendered), slides, None, rendered.findings)
