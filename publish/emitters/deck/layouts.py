"""Layouts: the kinds of slide, each on the same grid."""

from dataclasses import replace

from publish.edition import SlideStyle
from publish.emitters.deck.frames import Anchor, Box, Ink, Layout, Lettering, Rule, Slot, Voice
from publish.emitters.deck.grid import (
    ASIDE,
    FOOT,
    LEFT,
    MAIN,
    POINTS,
    SMALL,
    TEXT,
    TOP,
    aside,
    body_lettering,
    foot,
    footed,
    heading,
    mark,
    title_lettering,
)

ASSERTED = Box(MAIN, TOP, TEXT, 112)
"""Where titles stand that assert: two lines of the largest that a style has."""


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
        _poem(style),
        _contrast(style),
        _plate(style),
        _discussion(style),
        _closing(style),
        _sources(style),
    )
    return {layout.name: footed(layout, style) for layout in made}


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
            Slot("authors", "body", Box(LEFT, 430, 560, 64), replace(white, size=22)),
            Slot("edition", "body", Box(LEFT, FOOT, 400, 30), replace(white, size=SMALL)),
        ),
        (Rule(Box(LEFT, 306, 72, 3), Ink.PAPER, 0.7),),
        "title",
    )


def _titled(name: str, style: SlideStyle) -> Layout:
    return Layout(
        name,
        Ink.PAPER,
        (heading(ASSERTED, title_lettering(style)), aside(), *foot()),
        (mark(),),
        "titleOnly",
    )


def _opening(style: SlideStyle) -> Layout:
    return Layout(
        "opening",
        Ink.ACCENT,
        (
            heading(
                Box(MAIN, 96, TEXT, 200),
                replace(title_lettering(style), size=46.0, ink=Ink.PAPER, bold=False),
                Anchor.BOTTOM,
            ),
            Slot(
                "thesis",
                "body",
                Box(MAIN, 340, TEXT, 120),
                Lettering(26, Ink.PAPER, Voice.QUOTED, leading=1.5),
            ),
            *foot(Ink.PAPER),
        ),
        (Rule(Box(MAIN, 316, 72, 3), Ink.PAPER, 0.7),),
        "secHead",
    )


def _assertion(style: SlideStyle) -> Layout:
    return Layout(
        "assertion",
        Ink.PAPER,
        (
            heading(ASSERTED, title_lettering(style)),
            aside(),
            Slot("body", "body", POINTS, body_lettering(style)),
            *foot(),
        ),
        (mark(),),
        "obj",
    )


def _statement(style: SlideStyle) -> Layout:
    quoted = Lettering(24, Ink.QUIET, Voice.QUOTED, leading=1.5)
    return Layout(
        "statement",
        Ink.PAPER,
        (
            heading(
                Box(MAIN, 96, TEXT, 180), replace(title_lettering(style), size=44.0), Anchor.BOTTOM
            ),
            aside(),
            Slot("body", "body", Box(MAIN, 310, TEXT, 160), quoted),
            *foot(),
        ),
        (mark(),),
        "obj",
    )


def _number(style: SlideStyle) -> Layout:
    huge = Lettering(112, Ink.ACCENT, Voice.TITLE, bold=True, leading=1.15)
    return Layout(
        "number",
        Ink.PAPER,
        (
            heading(Box(MAIN, 244, TEXT, ASSERTED.height), title_lettering(style)),
            aside(),
            Slot("figure", "body", Box(MAIN, 84, TEXT, 140), huge, Anchor.BOTTOM),
            Slot("source", "body", Box(MAIN, 372, TEXT, 80), Lettering(20, Ink.QUIET)),
            *foot(),
        ),
        (mark(),),
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
            *foot(),
        ),
        (mark(),),
        "obj",
    )


def _poem(style: SlideStyle) -> Layout:
    said = Lettering(30, Ink.INK, Voice.QUOTED, leading=1.5)
    column = (TEXT - 32) / 2
    return Layout(
        "poem",
        Ink.TINT,
        (
            heading(Box(MAIN, TOP, TEXT, 56), title_lettering(style)),
            aside(),
            Slot("body", "body", Box(MAIN, 132, TEXT, 340), said),
            Slot("more", "body", Box(MAIN + column + 32, 132, column, 340), said),
            Slot("source", "body", Box(LEFT, 404, ASIDE, 68), Lettering(SMALL, Ink.QUIET)),
            *foot(),
        ),
        (mark(),),
        "obj",
    )


def _contrast(style: SlideStyle) -> Layout:
    meant = Lettering(32, Ink.ACCENT, Voice.TITLE, bold=True)
    column = (TEXT - 48) / 2
    return Layout(
        "contrast",
        Ink.PAPER,
        (
            heading(ASSERTED, title_lettering(style)),
            aside(),
            Slot("one", "body", Box(MAIN, 208, column, 250), replace(meant, ink=Ink.QUIET)),
            Slot("other", "body", Box(MAIN + column + 48, 208, column, 250), meant),
            *foot(),
        ),
        (mark(), Rule(Box(MAIN + column + 23, 208, 0.75, 250), Ink.HAIRLINE)),
        "twoObj",
    )


def _plate(style: SlideStyle) -> Layout:
    return Layout(
        "plate",
        Ink.PAPER,
        (
            heading(Box(MAIN, TOP, TEXT, 84), replace(title_lettering(style), size=26.0)),
            aside(),
            *foot(),
        ),
        (mark(),),
        "picTx",
    )


def _discussion(style: SlideStyle) -> Layout:
    return Layout(
        "discussion",
        Ink.TINT,
        (heading(Box(MAIN, TOP, TEXT, 244), title_lettering(style)), aside(Ink.ACCENT), *foot()),
        (mark(), *(Rule(Box(MAIN, y, TEXT, 0.75), Ink.HAIRLINE) for y in (356, 406, 456))),
        "titleOnly",
    )


def _closing(style: SlideStyle) -> Layout:
    white = Lettering(28, Ink.PAPER, leading=1.4)
    return Layout(
        "closing",
        Ink.ACCENT,
        (
            heading(
                Box(MAIN, 84, TEXT, 64),
                replace(title_lettering(style), size=40.0, ink=Ink.PAPER, bold=False),
            ),
            Slot("body", "body", Box(MAIN, 200, TEXT, 260), white),
            *foot(Ink.PAPER),
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
            heading(Box(MAIN, TOP, TEXT, 56), title_lettering(style)),
            aside(),
            Slot("body", "body", Box(MAIN, 134, TEXT, 336), small),
            *foot(),
        ),
        (mark(),),
        "obj",
    )
