"""The grid that every layout stands on, and what several of them share.

Two columns: a narrow one at the left for where we are, a wide one for what is said.
Measures are for a slide of 960 × 540 points and are scaled to the style's.
"""

from dataclasses import replace

from publish.edition import SlideStyle
from publish.emitters.deck.frames import Anchor, Box, Ink, Layout, Lettering, Rule, Slot, Voice

WIDTH, HEIGHT = 960.0, 540.0
LEFT, ASIDE, MAIN, TEXT = 72.0, 144.0, 240.0, 648.0
TOP, FOOT = 60.0, 490.0
SMALL = 18.0
"""No letters on a slide are smaller."""


def title_lettering(style: SlideStyle) -> Lettering:
    """Return how an asserting title looks."""
    return Lettering(style.title, voice=Voice.TITLE, bold=True, leading=1.35)


def body_lettering(style: SlideStyle) -> Lettering:
    """Return how points look."""
    return Lettering(style.body, leading=min(1.5, max(1.35, style.leading)))


def heading(box: Box, lettering: Lettering, anchor: Anchor = Anchor.TOP) -> Slot:
    """Return the slot of a title."""
    return Slot("title", "title", box, lettering, anchor)


def foot(ink: Ink = Ink.QUIET) -> tuple[Slot, ...]:
    """Return the slots of the talk's title and the slide's number."""
    small = Lettering(SMALL, ink, leading=1.3)
    return (
        Slot("footer", "ftr", Box(MAIN, FOOT, TEXT, 26), small),
        Slot("page", "sldNum", Box(LEFT, FOOT, ASIDE, 26), small),
    )


def aside(ink: Ink = Ink.QUIET) -> Slot:
    """Return the slot that says where in the talk we are."""
    return Slot("aside", "subTitle", Box(LEFT, TOP, ASIDE, 300), Lettering(SMALL, ink))


def mark() -> Rule:
    """A short stroke at the head of the narrow column: where the eye begins."""
    return Rule(Box(LEFT, 44, 36, 5), Ink.ACCENT)


def scaled(layout: Layout, style: SlideStyle) -> Layout:
    """Return a layout at the size of a style's slides."""
    across, down = style.width / WIDTH, style.height / HEIGHT

    def placed(box: Box) -> Box:
        return Box(box.x * across, box.y * down, box.width * across, box.height * down)

    return replace(
        layout,
        slots=tuple(replace(slot, box=placed(slot.box)) for slot in layout.slots),
        rules=tuple(replace(rule, box=placed(rule.box)) for rule in layout.rules),
    )
