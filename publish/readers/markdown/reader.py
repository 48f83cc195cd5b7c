"""A Markdown seed, read; and how much a text looks like one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from publish.model.regex import regex
from publish.readers.markdown.counted import counted
from publish.readers.markdown.findings import folded
from publish.readers.markdown.pieces import PieceReader
from publish.readers.markdown.stress import titled_by_stress
from publish.readers.noting import noted
from publish.readers.reading import Piece, Reading
from publish.readers.rich.arranging import signed
from publish.readers.rich.outlining import is_bare, outlined
from publish.readers.seed.draft import Draft
from publish.readers.seed.front_matter import front_matter
from publish.readers.setting_aside import parted

# A line is known by the line end before it, which is found faster than its beginning.
_SIGNS = regex(
    r"\n(?:#{1,6} |```|~~~|> |\|.*\|$|---$|!\[|\[\^|:::|!!! ?\w|\?\?\?\+? ?\w|=== \"|\{%|\{\{[<%#]"
    r"|\{:|\$\$|[?!]> |<!--|\[toc\]$)|\]\(|`[^`\n]+`|\[\[[^\[\]\n]+\]\]|\$[^$\s][^$\n]*\$",
    re.MULTILINE | re.IGNORECASE,
)
# Signs that people type without Markdown in mind: they count where others are.
_TYPED = regex(r"\n(?:[-*+] |\d+\. )|\*\*[^*\n]+\*\*")

_FEWEST = 2


def read(draft: Draft) -> Reading:
    """Read a draft written in Markdown."""
    front = front_matter(draft)
    blocks = PieceReader(draft, front.end)
    text = parted(tuple(counted(blocks.pieces())))
    moved = noted(text.pieces, titled=True)
    put = signed(titled_by_stress(moved.pieces))
    pieces = _outlined(put.pieces, run_on=blocks.run_on)
    findings = (*front.findings, *folded(blocks.findings), *text.findings, *put.findings)
    notices = (*blocks.notices, *text.notices, *put.notices)
    said = front.particulars
    said = replace(said, authors=said.authors or put.authors)
    return Reading(tuple(pieces), said, notices, (*blocks.edits, *moved.edits), findings)


def _outlined(pieces: Sequence[Piece], *, run_on: bool) -> Sequence[Piece]:
    """Look for headings that lost their marks: among lines run together, or where all did."""
    if run_on:
        return outlined(pieces)
    return outlined(pieces, _FEWEST) if is_bare(pieces) else pieces


def likeness(text: str) -> float:
    """Return how much a text looks like Markdown: 0.9 where every other line bears its signs."""
    sample = "\n" + text[:20_000]
    lines = sample.count("\n")
    sure = len(_SIGNS.findall(sample))
    signs = 2 * (sure + (len(_TYPED.findall(sample)) if sure else 0)) / lines
    # Whoever writes Markdown parts paragraphs by blank lines.
    return min(0.9, signs) * (1 if text.count("\n\n", 0, 20_000) * 20 >= lines else 0.25)
