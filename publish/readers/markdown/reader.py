"""A Markdown seed, read; and how much a text looks like one."""

import re

from publish.model.regex import regex
from publish.readers.markdown.counted import counted
from publish.readers.markdown.findings import folded
from publish.readers.markdown.pieces import PieceReader
from publish.readers.reading import Reading
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


def read(draft: Draft) -> Reading:
    """Read a draft written in Markdown."""
    front = front_matter(draft)
    blocks = PieceReader(draft, front.end)
    text = parted(tuple(counted(blocks.pieces())))
    findings = (*front.findings, *folded(blocks.findings), *text.findings)
    notices = (*blocks.notices, *text.notices)
    return Reading(text.pieces, front.particulars, notices, tuple(blocks.edits), findings)


def likeness(text: str) -> float:
    """Return how much a text looks like Markdown: 0.9 where every other line bears its signs."""
    sample = "\n" + text[:20_000]
    lines = sample.count("\n")
    sure = len(_SIGNS.findall(sample))
    signs = 2 * (sure + (len(_TYPED.findall(sample)) if sure else 0)) / lines
    # Whoever writes Markdown parts paragraphs by blank lines.
    return min(0.9, signs) * (1 if text.count("\n\n", 0, 20_000) * 20 >= lines else 0.25)
