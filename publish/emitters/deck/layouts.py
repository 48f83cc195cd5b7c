"""Layouts: the kinds of slide on one grid.

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


def layouts(style: SlideStyle) -> dict[str, Layout]:
    """Return every layout of a style, by name."""
    made = (
        _cover(),
        *(_titled(name, style) for name in ("plan", "agenda", "figures", "terms")),
        _opening(style),
        _assertion(style),
        _statement(style),
        _number(style),
        _titled("comparison", style),
        _quotation(),
        _contrast(style),
        _plate(style),
        _discussion(style),
        _closing(style),
        _sources(style),
    )
    return {layout.name: _scaled(layout, style) for layout in made}


def title_lettering(style: SlideStyle) -> Lettering:
    """Return how an asserting title looks."""
    return Lettering(style.title, voice=Voice.TITLE, bold=True, leading=1.35)


def body_lettering(style: SlideStyle) -> Lettering:
    """Return how points look."""
    return Lettering(style.body, leading=min(1.5, max(1.35, style.leading)))


def _title(box: Box, lettering: Lettering, anchor: Anchor = Anchor.TOP) -> Slot:
    return Slot("title", "title", box, lettering, anchor)


def _foot(ink: Ink = Ink.QUIET) -> tuple[Slot, ...]:
    small = Lettering(SMALL, ink, leading=1.3)
    return (
        Slot("footer", "ftr", Box(MAIN, FOOT, TEXT, 26), small),
        Slot("page", "sldNum", Box(LEFT, FOOT, ASIDE, 26), small),
    )


def _aside(ink: Ink = Ink.QUIET) -> Slot:
    return Slot("aside", "subTitle", Box(LEFT, TOP, ASIDE, 300), Lettering(SMALL, ink))


def _cover() -> Layout:
    white = Lettering(26, Ink.PAPER)
    return Layout(
        "cover",
        Ink.ACCENT,
        (
            Slot(
                "title",
                "ctrTitle",
                Box(LEFT, 64, 760, 226),
                Lettering(84, Ink.PAPER, Voice.COVER, leading=1.25),
                Anchor.BOTTOM,
            ),
            Slot("subtitle", "subTitle", Box(LEFT, 328, 760, 80), white),
            Slot("authors", "body", Box(LEFT, 440, 560, 36), replace(white, size=22)),
            Slot("edition", "body", Box(LEFT + 576, 440, 240, 36), replace(white, size=18)),
        ),
        (Rule(Box(LEFT, 306, 72, 3), Ink.PAPER, 0.7),),
        "title",
    )


def _titled(name: str, style: SlideStyle) -> Layout:
    return Layout(
        name,
        Ink.PAPER,
        (_title(Box(MAIN, TOP, TEXT, 100), title_lettering(style)), _aside(), *_foot()),
        (_mark(),),
        "titleOnly",
    )


def _mark() -> Rule:
    """A short stroke at the head of the narrow column: where the eye begins."""
    return Rule(Box(LEFT, 44, 36, 5), Ink.ACCENT)


def _opening(style: SlideStyle) -> Layout:
    number = Lettering(24, Ink.PAPER, Voice.TITLE)
    return Layout(
        "opening",
        Ink.ACCENT,
        (
            _title(
                Box(MAIN, 96, TEXT, 200),
                replace(title_lettering(style), size=46.0, ink=Ink.PAPER, bold=False),
                Anchor.BOTTOM,
            ),
            Slot("aside", "subTitle", Box(LEFT, 96, ASIDE, 200), number, Anchor.BOTTOM),
            Slot(
                "thesis",
                "body",
                Box(MAIN, 340, TEXT, 120),
                Lettering(26, Ink.PAPER, Voice.QUOTED, leading=1.5),
            ),
            *_foot(Ink.PAPER),
        ),
        (Rule(Box(MAIN, 316, 72, 3), Ink.PAPER, 0.7),),
        "secHead",
    )


def _assertion(style: SlideStyle) -> Layout:
    return Layout(
        "assertion",
        Ink.PAPER,
        (
            _title(Box(MAIN, TOP, TEXT, 100), title_lettering(style)),
            _aside(),
            Slot("body", "body", Box(MAIN, 196, TEXT, 274), body_lettering(style)),
            *_foot(),
        ),
        (_mark(),),
        "obj",
    )


def _statement(style: SlideStyle) -> Layout:
    quoted = Lettering(24, Ink.QUIET, Voice.QUOTED, leading=1.5)
    return Layout(
        "statement",
        Ink.PAPER,
        (
            _title(
                Box(MAIN, 96, TEXT, 180), replace(title_lettering(style), size=44.0), Anchor.BOTTOM
            ),
            _aside(),
            Slot("body", "body", Box(MAIN, 310, TEXT, 160), quoted),
            *_foot(),
        ),
        (_mark(),),
        "obj",
    )


def _number(style: SlideStyle) -> Layout:
    huge = Lettering(112, Ink.ACCENT, Voice.TITLE, bold=True, leading=1.15)
    return Layout(
        "number",
        Ink.PAPER,
        (
            _title(Box(MAIN, 244, TEXT, 100), title_lettering(style)),
            _aside(),
            Slot("figure", "body", Box(MAIN, 84, TEXT, 140), huge, Anchor.BOTTOM),
            Slot("source", "body", Box(MAIN, 372, TEXT, 80), Lettering(20, Ink.QUIET)),
            *_foot(),
        ),
        (_mark(),),
        "obj",
    )


def _quotation() -> Layout:
    said = Lettering(38, Ink.INK, Voice.QUOTED, leading=1.5)
    label = Slot(
        "title",
        "title",
        Box(LEFT, TOP, ASIDE, 90),
        Lettering(SMALL, Ink.ACCENT, Voice.TITLE, bold=True),
    )
    return Layout(
        "quotation",
        Ink.TINT,
        (
            label,
            Slot("body", "body", Box(MAIN, TOP, TEXT, 320), said, Anchor.MIDDLE),
            Slot("source", "body", Box(MAIN, 404, TEXT, 60), Lettering(20, Ink.QUIET)),
            *_foot(),
        ),
        (_mark(),),
        "obj",
    )


def _contrast(style: SlideStyle) -> Layout:
    meant = Lettering(32, Ink.ACCENT, Voice.TITLE, bold=True)
    column = (TEXT - 48) / 2
    return Layout(
        "contrast",
        Ink.PAPER,
        (
            _title(Box(MAIN, TOP, TEXT, 100), title_lettering(style)),
            _aside(),
            Slot("one", "body", Box(MAIN, 208, column, 250), replace(meant, ink=Ink.QUIET)),
            Slot("other", "body", Box(MAIN + column + 48, 208, column, 250), meant),
            *_foot(),
        ),
        (_mark(), Rule(Box(MAIN + column + 23, 208, 0.75, 250), Ink.HAIRLINE)),
        "twoObj",
    )


def _plate(style: SlideStyle) -> Layout:
    return Layout(
        "plate",
        Ink.PAPER,
        (
            _title(Box(MAIN, TOP, TEXT, 84), replace(title_lettering(style), size=26.0)),
            _aside(),
            *_foot(),
        ),
        (_mark(),),
        "picTx",
    )


def _discussion(style: SlideStyle) -> Layout:
    return Layout(
        "discussion",
        Ink.TINT,
        (_title(Box(MAIN, TOP, TEXT, 244), title_lettering(style)), _aside(Ink.ACCENT), *_foot()),
        (_mark(), *(Rule(Box(MAIN, y, TEXT, 0.75), Ink.HAIRLINE) for y in (356, 406, 456))),
        "titleOnly",
    )


def _closing(style: SlideStyle) -> Layout:
    white = Lettering(28, Ink.PAPER, leading=1.4)
    return Layout(
        "closing",
        Ink.ACCENT,
        (
            _title(
                Box(MAIN, 84, TEXT, 64),
                replace(title_lettering(style), size=40.0, ink=Ink.PAPER, bold=False),
            ),
            Slot("body", "body", Box(MAIN, 200, TEXT, 260), white),
            *_foot(Ink.PAPER),
        ),
        (Rule(Box(MAIN, 166, 72, 3), Ink.PAPER, 0.7),),
        "obj",
    )


def _sources(style: SlideStyle) -> Layout:
    small = Lettering(SMALL, leading=1.4)
    return Layout(
        "sources",
        Ink.PAPER,
        (
            _title(Box(MAIN, TOP, TEXT, 56), title_lettering(style)),
            _aside(),
            Slot("body", "body", Box(MAIN, 134, TEXT, 336), small),
            *_foot(),
        ),
        (_mark(),),
        "obj",
    )


def _scaled(layout: Layout, style: SlideStyle) -> Layout:
    across, down = style.width / WIDTH, style.height / HEIGHT

    def scaled(box: Box) -> Box:
        return Box(box.x * across, box.y * down, box.width * across, box.height * down)

    return replace(
        layout,
        slots=tuple(replace(slot, box=scaled(slot.box)) for slot in layout.slots),
        rules=tuple(replace(rule, box=scaled(rule.box)) for rule in layout.rules),
    )
