"""How much a text looks like a page."""

import re

_SIGNS = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|h[1-6]|table|ul|ol|article|section|meta|span|a|br|img)"
    r"\b[^<>]*>|</(?:p|div|a|span|li|td|h[1-6]|body)>",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def likeness(text: str) -> float:
    """Return how much a text looks like a page: it opens as one, or is full of tags."""
    sample = text[:20_000]
    if _OPENING.match(sample[:4000]):
        return 2.0
    lines = sum(1 for line in sample.split("\n") if line.strip()) or 1
    tags = len(_SIGNS.findall(sample))
    return min(0.9, tags / lines / 2) if sample.lstrip()[:1] == "<" else min(0.3, tags / lines / 4)
