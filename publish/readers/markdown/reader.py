"""A Markdown seed, read; and how much a text looks like one."""

import re

from publish.readers.draft import Draft
from publish.readers.front_matter import front_matter
from publish.readers.markdown.blocks import BlockReader
from publish.readers.reading import Reading

_SIGNS = re.compile(
    r"^(?:#{1,6} |```|~~~|> |[-*+] |\d+\. |\|.*\|$|---$|!\[|\[\^|:::)"
    r"|\]\(|\*\*[^*\n]+\*\*|`[^`\n]+`",
    re.MULTILINE,
)


def read(draft: Draft) -> Reading:
    """Read a draft written in Markdown."""
    front = front_matter(draft)
    blocks = BlockReader(draft, front.end)
    pieces = blocks.pieces()
    findings = (*front.findings, *blocks.findings)
    return Reading(pieces, front.particulars, tuple(blocks.notices), findings=findings)


def likeness(text: str) -> float:
    """Return how much a text looks like Markdown: 0.9 where every other line bears its signs."""
    sample = text[:20_000]
    lines = sample.count("\n") + 1
    signs = 2 * len(_SIGNS.findall(sample)) / lines
    # Whoever writes Markdown parts paragraphs by blank lines.
    return min(0.9, signs) * (1 if sample.count("\n\n") * 20 >= lines else 0.25)
