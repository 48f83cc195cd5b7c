"""Replay: the log of edits followed from a seed to its mended text, and all the way back.

An edit may hold others: a mark that was taken out of what became an ellipsis. What it
says stood before is what those within it had left.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publish.model import Edit


@dataclass(frozen=True, slots=True)
class _Change:
    """An edit with those inside it, in order."""

    edit: Edit
    within: tuple["_Change", ...]


def mended(text: str, edits: Iterable[Edit]) -> str:
    """Return a seed's text with its edits made; edits that cross others are left out."""
    return "".join(_forward(text, 0, len(text), _nested(edits)))


def original(text: str, edits: Iterable[Edit]) -> str:
    """Return the seed's text that, with these edits made, is this one."""
    return "".join(_back(text, 0, _nested(edits)))


def true_to(text: str, edits: Iterable[Edit]) -> bool:
    """Tell whether a log says of each place of a seed what stands, or was left, there."""
    return all(_is_true(text, change) for change in _nested(edits))


def _nested(edits: Iterable[Edit]) -> tuple[_Change, ...]:
    """Put each edit inside the one that holds its place."""
    ordered = sorted(set(edits), key=lambda e: (e.span.start, -e.span.end, e.rule, e.after))
    changes, _ = _gather(ordered, 0, None)
    return changes


def _gather(
    ordered: Sequence[Edit], at: int, holder: Edit | None
) -> tuple[tuple[_Change, ...], int]:
    found: list[_Change] = []
    end = -1
    while at < len(ordered) and (holder is None or ordered[at].span.start < holder.span.end):
        edit = ordered[at]
        crosses = edit.span.start < end or (holder and edit.span.end > holder.span.end)
        if crosses or (holder and edit.span == holder.span):
            at += 1
            continue
        within, at = _gather(ordered, at + 1, edit)
        found.append(_Change(edit, within))
        end = edit.span.end
    return tuple(found), at


def _forward(text: str, start: int, end: int, changes: Sequence[_Change]) -> Iterator[str]:
    for change in changes:
        yield text[start : change.edit.span.start]
        yield change.edit.after
        start = change.edit.span.end
    yield text[start:end]


def _back(text: str, origin: int, changes: Sequence[_Change]) -> Iterator[str]:
    """Yield what stood before the changes; ``origin`` is where the text began in its seed."""
    at, place = 0, origin
    for change in changes:
        span = change.edit.span
        kept = span.start - place
        yield text[at : at + kept]
        yield from _back(change.edit.before, span.start, change.within)
        at += kept + len(change.edit.after)
        place = span.end
    yield text[at:]


def _is_true(text: str, change: _Change) -> bool:
    span = change.edit.span
    left = "".join(_forward(text, span.start, span.end, change.within))
    return left == change.edit.before and all(_is_true(text, one) for one in change.within)
