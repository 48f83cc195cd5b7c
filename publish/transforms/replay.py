"""Replay: the log of edits followed from a seed to its mended text, and all the way back.

An edit may hold others: a mark that was taken out of what became an ellipsis. What it
says stood before is what those within it had left.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from publish.model import Edit
from publish.model.value import dataclass


def _place(edit: Edit) -> tuple[str, int]:
    return edit.span.seed, edit.span.start


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


def faithful(edits: Iterable[Edit], texts: Mapping[str, str]) -> tuple[Edit, ...]:
    """Return edits that say all that stood in their place: white space and tags not read too."""
    ordered = sorted(set(edits), key=_place)
    mended_ones = {
        edit: replace(edit, before=left)
        for edit in ordered
        if _said_less(edit, texts.get(edit.span.seed, ""))
        and _holds(left := _left(edit, ordered, texts[edit.span.seed]), edit.before)
    }
    return tuple(mended_ones.get(edit, edit) for edit in edits)


def _said_less(edit: Edit, text: str) -> bool:
    written = text[edit.span.start : edit.span.end]
    return written != edit.before and bool(written)


def _left(edit: Edit, ordered: Sequence[Edit], text: str) -> str:
    """Return what the edits within another's place leave for it."""
    span, within = edit.span, []
    first = bisect_left(ordered, (span.seed, span.start), key=_place)
    for at in range(first, len(ordered)):
        other = ordered[at]
        if other.span.seed != span.seed or other.span.start >= span.end:
            break
        if other.span.end <= span.end and other.span != span:
            within.append(other)
    return "".join(_forward(text, span.start, span.end, _nested(within)))


def _holds(written: str, read: str) -> bool:
    """Tell whether what was read stands among what was written, whatever white space it is."""
    letters = iter(written)
    return all(letter in letters for letter in "".join(read.split()))


def _nested(edits: Iterable[Edit]) -> tuple[_Change, ...]:
    """Put each edit inside the one that holds its place."""
    placed = sorted(set(edits), key=lambda e: (e.span.start, -e.span.end, e.rule, e.after))
    groups = (tuple(group) for _, group in groupby(placed, key=attrgetter("span")))
    ordered = [edit for group in groups for edit in (group if len(group) == 1 else _chain(group))]
    changes, _ = _gather(ordered, 0, None)
    return changes


def _chain(group: Sequence[Edit]) -> Sequence[Edit]:
    """Order edits of one place, the last first: what it mends is what the one before made."""
    left = list(group)
    made = {edit.after for edit in group}
    chain = [next((edit for edit in group if edit.before not in made), group[0])]
    left.remove(chain[0])
    while follows := next((edit for edit in left if edit.before == chain[-1].after), None):
        left.remove(follows)
        chain.append(follows)
    return (*chain[::-1], *left)


def _gather(
    ordered: Sequence[Edit], at: int, holder: Edit | None
) -> tuple[tuple[_Change, ...], int]:
    """Return the changes inside a holder, and where in order those behind it begin."""
    found: list[_Change] = []
    while at < len(ordered) and (holder is None or ordered[at].span.start < holder.span.end):
        edit = ordered[at]
        crosses = holder and edit.span.end > holder.span.end
        other = holder and edit.span == holder.span and edit.after != holder.before
        if crosses or other:
            at += 1
            continue
        within, at = _gather(ordered, at + 1, edit)
        found.append(_Change(edit, within))
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
