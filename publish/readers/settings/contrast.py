"""Whether a style's colours can be read, in colour and on a grey press."""

from collections.abc import Iterator

from publish.edition import Colours, contrast
from publish.model import Finding, Severity
from publish.model.value import dataclass

LEAST = 4.5
"""WCAG 2.2, 1.4.3: contrast of text with what is behind it."""

APART = 1.4
"""Two greys of less contrast than this look alike in print."""


@dataclass(frozen=True, slots=True)
class FaintColour(Finding):
    """A colour of text stands out too little from the paper."""

    code = "faint-colour"
    severity = Severity.WARNING
    key: str
    ratio: str
    paper: str


@dataclass(frozen=True, slots=True)
class GreysAlike(Finding):
    """Two colours that mean different things become one grey."""

    code = "greys-alike"
    severity = Severity.WARNING
    key: str
    other: str
    ratio: str


def faint(colours: Colours) -> Iterator[tuple[str, str, float]]:
    """Yield each colour of text that is too pale, what it stands on, and their contrast."""
    for name in ("ink", "accent", "quiet"):
        for ground in ("paper", "tint") if name != "quiet" else ("paper",):
            ratio = contrast(getattr(colours, name), getattr(colours, ground))
            if ratio < LEAST:
                yield name, ground, ratio


def alike(colours: Colours) -> float | None:
    """Return the contrast of accent and ink where a grey press prints them alike."""
    ratio = contrast(colours.accent, colours.ink)
    return ratio if ratio < APART else None
