"""The grid that every layout stands on, and what several of them share.

Two columns: a narrow one at the left for where we are, a wide one for what is said.
Measures are for a slide of 960 × 540 points; others are brought to it by `normal`.
"""

from dataclasses import replace

from publish.edition import SlideStyle
from publish.emitters.deck.frames import Anchor, Box, Ink, Layout, Lettering, Rule, Slot, Voice

WIDTH, HEIGHT = 960.0, 540.0
LEFT, ASIDE, MAIN, TEXT = 72.0, 144.0, 240.0, 648.0
TOP, FOOT = 60.0, 490.0
SMALL = 18.0
"""No letters on a slide are smaller."""

POINTS = Box(MAIN, 196.0, TEXT, 274.0)
GAP = 30.0
"""Where points stand, and what is between them: half above the hairline, half below."""


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


def normal(style: SlideStyle) -> SlideStyle:
    """Return a style's slide in the grid's own points: no side shorter than the grid's.

    A slide is shown as large as the wall allows, so only its proportions matter.
    """
    scale = min(style.width / WIDTH, style.height / HEIGHT)
    return replace(
        style,
        width=style.width / scale,
        height=style.height / scale,
        title=style.title / scale,
        body=style.body / scale,
    )


def footed(layout: Layout, style: SlideStyle) -> Layout:
    """Return a layout with its footer at the foot of a slide that may be higher than the grid."""
    lower = style.height - HEIGHT
    return replace(layout, slots=tuple(_lowered(slot, lower) for slot in layout.slots))


def _lowered(slot: Slot, lower: float) -> Slot:
    if slot.name not in {"footer", "page"}:
        return slot
    return replace(slot, box=replace(slot.box, y=slot.box.y + lower))
