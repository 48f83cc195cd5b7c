"""What a PDF really draws: glyph numbers read from its pages, never extracted text.

Extracted text comes out right even where no Chinese glyph was drawn.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from publish import fonts
from publish.model.value import dataclass

__all__ = ["Drawn", "drawn", "inkless"]

_SHOWING = {"Tj", "TJ", "'", '"'}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Glyphs that one page draws with one font, in their order; 0 is .notdef."""

    page: int
    font: str
    glyphs: tuple[int, ...]


def drawn(data: bytes) -> tuple[Drawn, ...]:
    """Return what each page of a PDF draws with each composite font.

    Two-byte codes are read, as Identity-H writes them (ISO 32000-2, 9.7.5.2).
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        return tuple(each for at, page in enumerate(pdf.pages) for each in _on_page(page, at))


def inkless(data: bytes) -> dict[str, tuple[int, ...]]:
    """Return, by font, the drawn glyphs whose embedded outline is empty or absent."""
    used: dict[str, set[int]] = {}
    for each in drawn(data):
        used.setdefault(each.font, set()).update(each.glyphs)
    with pikepdf.open(BytesIO(data)) as pdf:
        programs = {name: data for page in pdf.pages for name, data in _programs(page)}
    return {name: fonts.inkless(programs[name], sorted(used[name])) for name in sorted(used)}


def _on_page(page: Any, at: int) -> Iterator[Drawn]:  # noqa: ANN401  pikepdf is untyped here
    names = {key: str(font.BaseFont)[1:] for key, font in _fonts(page)}
    shown: dict[str, list[int]] = {}
    current = ""
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        if operator == "Tf":
            current = names.get(str(step.operands[0]), "")
        elif operator in _SHOWING and current:
            shown.setdefault(current, []).extend(_codes(step.operands[-1]))
    yield from (Drawn(at, name, tuple(glyphs)) for name, glyphs in shown.items())


def _fonts(page: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    resources = page.obj.get("/Resources", {})
    for key, font in resources.get("/Font", {}).items():
        if font.get("/Subtype") == "/Type0":
            yield key, font


def _programs(page: Any) -> Iterator[tuple[str, bytes]]:  # noqa: ANN401
    for _, font in _fonts(page):
        descriptor = font.DescendantFonts[0].FontDescriptor
        program = descriptor.get("/FontFile3") or descriptor.get("/FontFile2")
        if program is not None:
            yield str(font.BaseFont)[1:], program.read_bytes()


def _codes(operand: Any) -> Iterator[int]:  # noqa: ANN401
    parts = operand if isinstance(operand, pikepdf.Array) else (operand,)
    for part in parts:
        if isinstance(part, pikepdf.String):
            text = bytes(part)
            yield from (int.from_bytes(text[at : at + 2], "big") for at in range(0, len(text), 2))
