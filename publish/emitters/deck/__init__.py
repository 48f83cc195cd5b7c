"""The discussion deck, bound by python-pptx."""

from publish.emitters.deck.bind import bind
from publish.emitters.deck.plan import plan
from publish.emitters.deck.render import render

__all__ = ["bind", "plan", "render"]
