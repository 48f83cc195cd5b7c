"""A run of text set in its face: its items, their letters and their advances."""

from collections.abc import Sequence

from publish.paginator.faces import Face
from publish.paginator.hyphens import syllables
from publish.paginator.runs import CannotComposeError, Reason, Run
from publish.typesetting.classes import SQUARE, WORD, alphabet
from publish.typesetting.itemise import Items, itemise

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
    items, letters = _items(run, hyphenate=hyphenate)
    letters = _learn(run.face, items, letters)
    if not run.face.lost.isdisjoint(run.text):
        raise CannotComposeError(Reason.GLYPH)
    return items, letters, _advances(run, run.face, items, letters)


def _items(run: Run, *, hyphenate: bool) -> Items:
    if run.tight:
        return [run.text], "T"
    style = run.box.style
    language = style["lang"] or ""
    parts = syllables(language) if hyphenate and style["hyphens"] != "none" else None
    return itemise(run.text, alphabet(language), parts)


def _learn(face: Face, items: Sequence[str], letters: str) -> str:
    """Learn the characters that stand alone, and mend the letters of those not square."""
    if isinstance(items, str):
        alone = set(items)
    else:
        alone = {item for item, letter in zip(items, letters, strict=True) if letter in SQUARE}
    alone.discard("\n")
    face.learn(alone)
    if not face.narrow or alone.isdisjoint(face.narrow):
        return letters
    return "".join(
        _mended(letter, face.narrow.get(item)) if letter in SQUARE else letter
        for item, letter in zip(items, letters, strict=True)
    )


def _mended(letter: str, advance: int | None) -> str:
    return letter if advance is None or advance > _NARROW else _MENDED[letter]


def _advances(run: Run, face: Face, items: Sequence[str], letters: str) -> list[int]:
    if isinstance(items, str) and _square(face, items):
        return [run.scale] * len(items)
    return [
        advance(face, item, letter) * run.scale // 1000
        for item, letter in zip(items, letters, strict=True)
    ]


def _square(face: Face, items: str) -> bool:
    return "\n" not in items and (not face.narrow or face.narrow.keys().isdisjoint(items))


def advance(face: Face, item: str, letter: str) -> int:
    """Return the advance of an item in thousandths of its own em."""
    if letter == "B":
        return 0
    if len(item) == 1 and ord(item) in face.hexes:
        return face.narrow.get(item, 1000)
    return face.word(item, feature(item, letter)).advance


def feature(item: str, letter: str) -> str:
    """Return the OpenType feature an item wants: full-width dashes, narrow apostrophes."""
    if letter == "D":
        return "fwid"
    return "pwid" if letter in WORD and not _PROPORTIONED.isdisjoint(item) else ""
