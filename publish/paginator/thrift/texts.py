"""Long texts that the engine sets itself, cut into pieces: it reads all of a text for each line."""

from collections.abc import Iterator

from weasyprint.formatting_structure import boxes

from publish.paginator.foreign import Box

_LONG, _LEAST = 4000, 2000
_BLANKS = "\n "


def chop(parent: Box) -> None:
    """Cut the texts below a line box, once, where lines end or else words do.

    The engine copies what is left of a text for each line it makes of it: quadratic, and
    a listing of 50,000 lines, or a paragraph of a megabyte, is one text.
    """
    children: list[Box] = []
    for child in parent.children:
        if type(child) is boxes.InlineBox:
            chop(child)
        if type(child) is boxes.TextBox and len(child.text) > _LONG:
            children += map(child.copy_with_text, _pieces(child.text))
        else:
            children.append(child)
    if len(children) > len(parent.children):
        parent.children = children


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > _LONG:
        near, far = start + _LEAST, start + _LONG
        ends = (text.rfind(blank, near, far) + 1 for blank in _BLANKS)
        end = next(filter(None, ends), far)
        yield text[start:end]
        start = end
    yield text[start:]
