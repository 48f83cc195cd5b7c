"""What a style's numbers must be for pages and slides to be made with them."""

from collections.abc import Iterator

from publish.edition import Style

POINTS = 72 / 25.4

RANGES = {
    "page.width": (40, 1000, "mm"),
    "page.height": (40, 1000, "mm"),
    "page.size": (4, 100, "pt"),
    "page.leading": (4, 400, "pt"),
    "page.measure": (6, 200, "characters"),
    "page.lines": (4, 200, "lines"),
    "scale.chapter": (0.5, 6, "times the body"),
    "scale.section": (0.5, 6, "times the body"),
    "scale.subsection": (0.5, 6, "times the body"),
    "print.bleed": (0, 20, "mm"),
    "print.signature": (1, 64, "pages"),
    "slide.width": (300, 4000, "pt"),
    "slide.height": (200, 4000, "pt"),
    "slide.title": (18, 120, "pt"),
    "slide.body": (18, 96, "pt"),
    "slide.leading": (1, 3, "times the size"),
    "slide.points": (1, 5, "points"),
    "slide.point_length": (8, 60, "Han"),
}
"""The least and the most of each number, and its unit."""


def proportions(style: Style) -> Iterator[tuple[str, str]]:
    """Yield each key whose value no page could be made with, and what was expected."""
    for key, (least, most, unit) in RANGES.items():
        table, name = key.split(".")
        if not least <= getattr(getattr(style, table), name) <= most:
            yield key, f"{least} to {most} {unit}"
    page = style.page
    across, down = (page.width - page.inner) * POINTS, (page.height - page.head) * POINTS
    if page.text_width > across:
        yield "page.measure", f"at most {int(across // page.size)}, as the page leaves"
    if page.text_height > down:
        yield "page.lines", f"at most {int(down // page.leading)}, as the page leaves"
    if page.leading < page.size:
        yield "page.leading", "no less than the size"
