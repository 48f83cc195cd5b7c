"""Tasks: items that begin with a box, ticked or not (GFM 5.3)."""

import re

from publish.model import Edit
from publish.readers.markdown.strand import Strand

_BOX = re.compile(r"\[([ xX])\](?=[ \t]+\S)")


def ticked(strand: Strand, edits: list[Edit]) -> Strand:
    """Draw the box that an item begins with, if it does."""
    box = _BOX.match(strand.content)
    if not box:
        return strand
    drawn = "☐" if box[1] == " " else "☑"
    edits.append(Edit("task", strand.span(0, box.end()), box.group(), drawn))
    shift = box.end() - 1
    starts = (0, *(max(at - shift, 1) for at in (box.end(), *strand.starts[1:])))
    places = (strand.places[0], strand.at(box.end()), *strand.places[1:])
    return Strand(strand.draft, drawn + strand.content[box.end() :], starts, places)
