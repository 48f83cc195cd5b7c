"""Final pages: the lines of a plain paragraph folded into one text box."""

from itertools import groupby

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from publish.paginator.composing.composed import ComposedLine, leaf
from publish.paginator.foreign import Box


def fold(box: Box) -> None:
    """Give every childless line below `box` its text, adjoining lines in one box together.

    A page of body text then is drawn, tagged and read as a few boxes instead of one a
    line; where lines stand is not changed.
    """
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001  the engine offers no other way in
    if not isinstance(box, boxes.ParentBox):
        return
    if any(type(child) is ComposedLine for child in box.children):
        box.children = _folded(box.children)
    else:
        for child in box.children:
            fold(child)


def _folded(children: list[Box]) -> list[Box]:
    folded: list[Box] = []
    for paragraph, lines in groupby(
        children, lambda child: child.paragraph if type(child) is ComposedLine else None
    ):
        if paragraph is None:
            folded.extend(lines)
        else:
            folded.append(_one(list(lines)))
    return folded


def _one(lines: list[Box]) -> Box:
    top, bottom = lines[0], lines[-1]
    paragraph = top.paragraph
    numbers = top.number, bottom.number + 1
    items = paragraph.lines[top.number].first, paragraph.lines[bottom.number].stop
    text = leaf(paragraph, paragraph.content.runs[0], numbers, items)
    text.__dict__.update(
        position_x=top.position_x,
        position_y=top.position_y,
        baseline=top.baseline,
        pitch=top.height,
        width=paragraph.measure,
    )
    top.__dict__.update(
        children=[text],
        height=bottom.position_y + bottom.height - top.position_y,
        width=paragraph.measure,
    )
    return top
