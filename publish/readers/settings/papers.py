"""Papers by name, the text block that suits them, and what else people call our keys."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from publish.model import Finding
from publish.readers.settings import toml
from publish.readers.settings.proportions import POINTS

PAPERS: Final = {
    "A4": (210, 297),
    "A5": (148, 210),
    "A6": (105, 148),
    "B5": (176, 250),
    "B6": (125, 176),
    "JIS-B5": (182, 257),
    "JIS-B6": (128, 182),
    "letter": (216, 279),
    "16开": (185, 260),
    "大16开": (210, 285),
    "18开": (170, 230),
    "25开": (148, 210),
    "32开": (130, 184),
    "大32开": (140, 203),
}
"""Millimetres: ISO 216, JIS P 0138, and the sheets of China and Taiwan as trimmed."""

ACROSS, DOWN, HEAD = 0.7, 0.7364, 0.1286
"""What of a page is text, across and down, and what of it is white above the text."""

DERIVED = ("measure", "lines", "head", "inner")

MEANT: Final = {
    **dict.fromkeys(("margin", "margins", "top", "margin-top"), "head"),
    **dict.fromkeys(("left", "right", "gutter", "margin-left"), "inner"),
    **dict.fromkeys(("font", "font-family", "typeface"), "text"),
    **dict.fromkeys(("font-size", "fontsize", "body"), "size"),
    **dict.fromkeys(("line-height", "line_height", "line-spacing", "spacing"), "leading"),
    **dict.fromkeys(("format", "trim"), "paper"),
    **dict.fromkeys(("indent", "paragraph", "parskip"), "paragraphs"),
}
"""What a key is called elsewhere, and what it is called here."""


def paper_of(name: object) -> tuple[int, int] | None:
    """Return the width and height of a paper in millimetres, however its name is written."""
    if not isinstance(name, str):
        return None
    plain = name.strip().replace("開", "开").replace(" ", "").casefold()
    return next((size for known, size in PAPERS.items() if known.casefold() == plain), None)


def fault(parsed: toml.Settings, name: object) -> Iterator[Finding]:
    """Find a paper of which nobody knows the size."""
    if paper_of(name) is None:
        yield parsed.wrong("page.paper", " | ".join(f'"{known}"' for known in PAPERS))


def cut(page: Mapping[str, object], layers: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """Return a page's values once its paper is cut: the size, and a text block to suit it.

    ``layers`` are the page's tables, the nearest first; what is said beside a paper's name,
    or nearer than it, stands as it is said.
    """
    named = next((at for at, layer in enumerate(layers) if "paper" in layer), None)
    size = paper_of(layers[named]["paper"]) if named is not None else None
    if named is None or size is None:
        return dict(page)
    said = {key for layer in layers[: named + 1] for key in layer}
    whole = {"width": size[0], "height": size[1]}
    wanted = {**page, **{key: value for key, value in whole.items() if key not in said}}
    block = _block(wanted)
    return {**wanted, **{key: block[key] for key in DERIVED if key in block and key not in said}}


def _block(page: Mapping[str, object]) -> dict[str, object]:
    """Return the text block of a page: how many characters, how many lines, and where."""
    numbers = [page.get(key) for key in ("width", "height", "size", "leading")]
    if not all(isinstance(each, int | float) and each for each in numbers):
        return {}
    width, height, size, leading = (float(str(each)) for each in numbers)
    measure = round(width * POINTS * ACROSS / size)
    return {
        "measure": measure,
        "lines": int(height * POINTS * DOWN / leading),
        "head": round(height * HEAD, 2),
        "inner": round((width - measure * size / POINTS) / 2, 2),
    }
