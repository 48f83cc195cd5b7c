"""How much a text looks like a page."""

import re

from publish.model.regex import regex

_CLOSING = regex(r"</(?:p|div|li|td|h[1-6]|section|blockquote)>", re.IGNORECASE)
_ENOUGH = 3
_MOSTLY = 0.8
_OPENING = regex(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


def likeness(text: str) -> float:
    """Return how much a text looks like a page: it opens as one, or all of it is tagged."""
    sample = text[:20_000]
    if _OPENING.match(sample[:4000]):
        return 2.0
    blocks = len(_CLOSING.findall(sample)) if "</" in sample else 0
    if not blocks:
        return 0.0
    lines = [line.strip() for line in sample.split("\n") if line.strip()]
    tagged = sum(line.startswith("<") or line.endswith(">") for line in lines)
    # Markdown may open with tags too: only what is tagged throughout is a page.
    if blocks >= _ENOUGH and tagged >= _MOSTLY * len(lines):
        return 1.5
    return min(0.4, blocks / max(len(lines), 1))
