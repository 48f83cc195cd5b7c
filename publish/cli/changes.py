"""Edits as a list: one a line, made to be read and to be searched."""

from collections.abc import Sequence

from publish.cli.console import Console, Ink, padded, shortened, width
from publish.cli.excerpt import formless
from publish.cli.whereabouts import Sources, at
from publish.model import Edit
from publish.words.interface import Interface

ROOM = 40
"""So many columns are shown of what stood and of what stands."""

_SIGNS = {"\n": "⏎", "\t": "⇥", "\u3000": "□"}


def show_edits(edits: Sequence[Edit], sources: Sources, words: Interface, console: Console) -> None:
    """Print every edit with its place and rule, what stood there and what stands now."""
    out = console.results
    rules = max((width(edit.rule) for edit in edits), default=0)
    edits = _in_order(edits, sources)
    places = [str(at(edit.span, sources)) for edit in edits]
    room = min(max(map(width, places), default=0), ROOM)
    for edit, place in zip(edits, places, strict=True):
        change = f"{shown(edit.before)} → {shown(edit.after)}"
        rule = padded(edit.rule, rules)
        out.line(f"{padded(place, room)}  {out.ink(rule, Ink.QUIET)}  {change}")
    out.file.flush()
    told = words.edits.of(len(edits)) if edits else words.no_edits
    console.remarks.line(console.remarks.ink(told, Ink.STRONG))


def _in_order(edits: Sequence[Edit], sources: Sources) -> list[Edit]:
    """Sort edits as a reader of the seeds meets them."""
    seeds = {name: number for number, name in enumerate(sources)}
    return sorted(edits, key=lambda edit: (seeds.get(edit.span.seed, -1), edit.span))


def shown(text: str) -> str:
    """Make a stretch of text visible: blanks as signs, what has no shape by its number."""
    blank = not text.strip(" ")
    visible = "".join("␣" if blank else sign for sign in map(_sign, text))
    return shortened(visible, ROOM) or "∅"


def _sign(character: str) -> str:
    if character in _SIGNS:
        return _SIGNS[character]
    return f"[U+{ord(character):04X}]" if formless(character) else character
