"""A run of text set in its face: its items, their letters and their advances."""

from collections.abc import Mapping, Sequence
from itertools import filterfalse, repeat

from publish.edition import MarkWidth
from publish.paginator.composing.faces import Face
from publish.paginator.composing.hyphens import syllables
from publish.paginator.composing.runs import CannotComposeError, Reason, Run, said
from publish.paginator.foreign import Style
from publish.typesetting.classes import (
    CENTRES,
    CLOSERS,
    OPENERS,
    SQUARE,
    WORD,
    alphabet,
)
from publish.typesetting.itemise import Items, itemise
from publish.typesetting.pairs import EM

_NARROW = 800
_MENDED = (
    dict.fromkeys(OPENERS, "J")
    | dict.fromkeys(CLOSERS, "K")
    | dict.fromkeys(CENTRES + "W", "I")
    | {"H": "L"}
)
_PROPORTIONED = frozenset("“”‘’—…·")


def set_run(
    run: Run, unit: float, *, part: int, widest: int = 0
) -> tuple[Sequence[str], str, list[int]]:
    """Return a run's items, letters and advances, in thousandths of the paragraph's em.

    `unit` is such a thousandth in CSS pixels; words fall into syllables, the first with
    at least `part` letters, and those wider than `widest` into letters (not, if these are 0).
    An atom stands like an ideograph, or like a word where it asks `--yg-set: word`.
    Raises CannotComposeError where no font
    has a glyph, so that the engine draws and reports the gap as it would.
    """
    if run.face is None:
        letter = "L" if "word" in said(run.box.style, "__yg_set") else "H"
        return [run.text], letter, [round(run.width / unit)]
    if run.tight:
        width = run.face.word(run.text).advance * run.scale // EM
        _demand(run.face, run.text)
        return [run.text], "T", [width + round(run.spacing / unit * len(run.text))]
    items, letters = _items(run, part)
    if items is run.text and _is_even(run.face, run.text, letters):
        run.odd = []
        return items, letters, [run.scale + round(run.spacing / unit)] * len(items)
    if widest:
        items, letters = _torn(run, items, letters, widest * EM // run.scale)
    kinds = _kinds(run, items, letters)
    _learn(run.face, {item: kind for item, kind in kinds.items() if item not in run.face.advances})
    _demand(run.face, run.text)
    known = run.face.advances.__getitem__
    if not run.face.narrow.keys().isdisjoint(kinds):
        letters = "".join(map(_mended, repeat(run.face), items, letters))
    advances = _advances(run.face, items, letters) if run.western else list(map(known, items))
    if run.scale != EM:
        advances = [advance * run.scale // EM for advance in advances]
    if run.spacing:
        spacing = run.spacing / unit
        advances = [
            advance + round(spacing * len(item))
            for item, advance in zip(items, advances, strict=True)
        ]
    return items, letters, advances


def _advances(face: Face, items: Sequence[str], letters: str) -> list[int]:
    """Return advances where one character may stand for two marks."""
    return [
        face.word(item, "pwid").advance if _is_proportioned(item, letter) else face.advances[item]
        for item, letter in zip(items, letters, strict=True)
    ]


def _demand(face: Face, text: str) -> None:
    if face.lost and not face.lost.isdisjoint(text):
        raise CannotComposeError(Reason.GLYPH)


def _torn(run: Run, items: Sequence[str], letters: str, widest: int) -> Items:
    """Return items, those of them that no line could hold letter by letter.

    Nor are a number and its unit held together.
    """
    letters = "".join(
        "S" if item == " " else letter for item, letter in zip(items, letters, strict=True)
    )
    face = run.face
    pieces: list[tuple[Sequence[str], str]] = []
    torn: list[str] = []
    for item, letter in zip(items, letters, strict=True):
        wide = face and letter in WORD and face.word(item, feature(item, letter)).advance > widest
        pieces.append((item, "A" * (len(item) - 1) + letter) if wide else ([item], letter))
        torn += [item] if wide else []
    run.torn = torn
    return [each for own, _ in pieces for each in own], "".join(kinds for _, kinds in pieces)


def _items(run: Run, part: int) -> Items:
    style = run.box.style
    language = style["lang"] or ""
    parts = None
    if part:
        parts = _whole if style["hyphens"] == "none" else syllables(language, part)
    marks, hanging = habit(style)
    letters = alphabet(language, marks, hanging=hanging)
    return itemise(run.text, letters, parts, run.western)


def _whole(_: str) -> Sequence[int]:
    """Hyphenate nothing: code falls at the seams of its names, and its words stay as they are."""
    return ()


def habit(style: Style) -> tuple[MarkWidth, bool]:
    """Return how wide marks are and whether they hang, as `--yg-marks` asks."""
    asked = said(style, "__yg_marks")
    if not asked:
        return MarkWidth.QUANJIAO, False
    width = next((marks for marks in MarkWidth if marks.value in asked), MarkWidth.QUANJIAO)
    return width, "hanging" in asked


def _is_even(face: Face, text: str, letters: str) -> bool:
    """Tell whether all characters of a text, each on a square, are an em wide."""
    new = set(filterfalse(face.even.__contains__, text))
    kinds = {item: letters[text.index(item)] for item in sorted(new - face.advances.keys())}
    _learn(face, kinds)
    return new <= face.even


def _kinds(run: Run, items: Sequence[str], letters: str) -> dict[str, str]:
    """Return the letter of each distinct item, but of marks that Latin text has narrower."""
    kinds = dict(zip(items, letters, strict=True))
    if not run.western:
        return kinds
    pairs = zip(items, letters, strict=True)
    return {item: kind for item, kind in pairs if not _is_proportioned(item, kind)}


def _learn(face: Face, kinds: Mapping[str, str]) -> None:
    """Find the advances of new items: characters on squares together, words each."""
    if not kinds:
        return
    squares = {item for item, kind in kinds.items() if kind in SQUARE and item != "\n"}
    face.learn(squares)
    for item, kind in kinds.items():
        face.advances[item] = _advance(face, item, kind)
    known = squares - face.narrow.keys() - face.alien.keys()
    face.even.update(item for item in known if ord(item) in face.hexes)


def _is_proportioned(item: str, letter: str) -> bool:
    """Return whether an item is a mark that in Chinese would be another, wider one."""
    return len(item) == 1 and feature(item, letter) == "pwid"


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
    return "pwid" if letter in WORD + "JK" and not _PROPORTIONED.isdisjoint(item) else ""
