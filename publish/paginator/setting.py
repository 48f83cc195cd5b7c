"""A run of text set in its face: its items, their letters and their advances."""

from collections.abc import Sequence
from itertools import repeat

from publish.paginator.faces import Face
from publish.paginator.hyphens import syllables
from publish.paginator.runs import CannotComposeError, Reason, Run
from publish.typesetting.classes import SQUARE, WORD, alphabet
from publish.typesetting.itemise import Items, itemise
from publish.typesetting.pairs import EM

_NARROW = 800
_MENDED = {"O": "J", "C": "K", "M": "P", "W": "P", "H": "L"}
_PROPORTIONED = frozenset("“”‘’—…·")


def set_run(run: Run, unit: float, *, hyphenate: bool) -> tuple[Sequence[str], str, list[int]]:
    """Return a run's items, letters and advances, in thousandths of the paragraph's em.

    `unit` is such a thousandth in CSS pixels. Raises CannotComposeError where no font
    has a glyph, so that the engine draws and reports the gap as it would.
    """
    if run.face is None:
        return [run.text], "H", [round(run.width / unit)]
    if run.tight:
        width = run.face.word(run.text).advance * run.scale // EM
        _demand(run.face, run.text)
        return [run.text], "T", [width + round(run.spacing / unit * len(run.text))]
    items, letters = _items(run, hyphenate=hyphenate)
    distinct = set(items)
    _learn(run.face, distinct.difference(run.face.advances), items, letters)
    _demand(run.face, run.text)
    if not run.face.narrow.keys().isdisjoint(distinct):
        letters = "".join(map(_mended, repeat(run.face), items, letters))
    advances = list(map(run.face.advances.__getitem__, items))
    if run.scale != EM:
        advances = [advance * run.scale // EM for advance in advances]
    if run.spacing:
        spacing = run.spacing / unit
        advances = [
            advance + round(spacing * len(item))
            for item, advance in zip(items, advances, strict=True)
        ]
    return items, letters, advances


def _demand(face: Face, text: str) -> None:
    if face.lost and not face.lost.isdisjoint(text):
        raise CannotComposeError(Reason.GLYPH)


def _items(run: Run, *, hyphenate: bool) -> Items:
    style = run.box.style
    language = style["lang"] or ""
    parts = syllables(language) if hyphenate and style["hyphens"] != "none" else None
    return itemise(run.text, alphabet(language), parts)


def _learn(face: Face, new: set[str], items: Sequence[str], letters: str) -> None:
    """Find the advances of new items: characters on squares together, words each."""
    if not new:
        return
    kinds = {item: kind for item, kind in zip(items, letters, strict=True) if item in new}
    face.learn({item for item, kind in kinds.items() if kind in SQUARE and item != "\n"})
    for item, kind in kinds.items():
        face.advances[item] = _advance(face, item, kind)


def _advance(face: Face, item: str, letter: str) -> int:
    if letter == "B":
        return 0
    if letter in SQUARE and ord(item) in face.hexes:
        return face.narrow.get(item, EM)
    return face.word(item, feature(item, letter)).advance


def _mended(face: Face, item: str, letter: str) -> str:
    """Return the letter of an item, another where the face has it narrower than a square."""
    narrow = letter in SQUARE and face.narrow.get(item, EM) < _NARROW
    return _MENDED[letter] if narrow else letter


def feature(item: str, letter: str) -> str:
    """Return the OpenType feature an item wants: full-width dashes, narrow apostrophes."""
    if letter == "D":
        return "fwid"
    return "pwid" if letter in WORD and not _PROPORTIONED.isdisjoint(item) else ""
