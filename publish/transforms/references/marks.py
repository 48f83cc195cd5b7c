"""Numbers that point at a numbered list of references: [1], [2,3], [4–6], ①, raised ones."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from publish.model import Citation, Document, Inlines, Section
from publish.model.fold import OnInlines
from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.line import BodyRewriter, Leaf, Line, wrapped

_NUMBERS = r"\d{1,3}(?:\s*[,，、;；–—~-]\s*\d{1,3})*"
# Behind words a colon may follow a number; at the head of a line it defines one. [^1^] is a chat's.
_MARK = regex(
    rf"(?P<behind>(?<=[{HAN}”』」》）]))?(?<![a-z]\b)"
    rf"(?P<up>\^)?[\[［](?P<hat>\^)?(?P<numbers>{_NUMBERS})(?(hat)\^)[\]］](?(up)\^)"
    rf"(?!\(|\[(?!\d{{1,3}}[\],，、–—-]|[{HAN}]{{2,8}}\]))(?(behind)|(?![:：]))"
    rf"|(?<=[{HAN}”』」》）。，；！？%])[【〔](?P<lens>{_NUMBERS})[】〕]"
)
_LETTERS = regex(rf"(?<=[{HAN}”』」》）。，；])[\[［]([a-z](?:[,，、]\s?[a-z])*)[\]］](?![(\[:：])")
_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = regex(
    f"(?<=[{HAN}A-Za-z”』」》）)])(?P<ringed>[①-⑳](?:[、，,]?[①-⑳])*)(?=[，。；、！？：）\\s]|$)"
    f"|(?<=[{HAN}”』」》）。，；：])(?P<raised>[{_RAISED_DIGITS}]{{1,3}}"
    f"(?:[、，,⁻–-][{_RAISED_DIGITS}]{{1,3}})*)(?![{_RAISED_DIGITS}])"
)
_LOWERED = str.maketrans(f"{_RAISED_DIGITS}⁻", "0123456789-")
_SIGNS = regex(f"[\\[［【〔①-⑳{_RAISED_DIGITS}]")
_RANGE = regex(r"(\d+)\s*[–—-]\s*(\d+)|(\d+)")
_LETTER = regex("[a-z]")
_MOST = 200  # that one mark may point at: [1-999] all over a text would cost too much

Numbers = Mapping[tuple[str, int | str], str]
"""Keys of references by (chapter key or seed name, number or letter in its list)."""


def link_numbers(document: Document, numbers: Numbers) -> Document:
    """Make citations of the numbers that lists of references answer."""
    return _Linker(numbers).document(document) if numbers else document


class _Linker(BodyRewriter):
    """Goes through the chapters, each with the numbers of its own list or its seed's."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__(self._line)
        self._numbers = numbers
        self._scopes: tuple[str, ...] = ()

    def section(self, old: Section) -> Section:
        outer = self._scopes
        self._scopes = outer or (old.key, old.span.seed)
        new = super().section(old)
        self._scopes = outer
        return new

    def _line(self, line: Line) -> Sequence[Inlines] | None:
        if _SIGNS.search(line.content) is None:
            return None
        marks = list(self._marks(line))
        if not marks:
            return None
        return [wrapped(leaf, [mark for at, mark in marks if at is leaf]) for leaf in line.leaves]

    def _marks(self, line: Line) -> Iterator[tuple[Leaf, tuple[int, int, OnInlines]]]:
        for start, end, *ways in sorted(_said(line.content)):
            leaf = next((at for at in line.leaves if at.start <= start and end <= at.end), None)
            keys = map(self._keys, ways) if leaf and not leaf.pointing else ()
            meant = next(filter(None, keys), ())
            if leaf and meant:
                yield leaf, (start, end, partial(_citation, meant))

    def _keys(self, said: str) -> tuple[str, ...]:
        """Return the references meant, or none where one of them is not listed."""
        keys: list[str] = []
        for number in chain(_named(said), _LETTER.findall(said)):
            key = self._key(number)
            if key is None or len(keys) == _MOST:
                return ()
            keys.append(key)
        return tuple(keys)

    def _key(self, number: int | str) -> str | None:
        found = (self._numbers.get((scope, number)) for scope in self._scopes)
        return next((key for key in found if key is not None), None)


def _said(content: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield where numbers point out of a text, and which: in brackets, in rings, raised.

    Digits raised together are one number, or else one each, where the list is short.
    """
    for found in _MARK.finditer(content):
        yield (*found.span(), found["numbers"] or found["lens"], "")
    for found in _LETTERS.finditer(content):
        yield (*found.span(), found[1], "")
    for found in _RAISED.finditer(content):
        rings = (ring for ring in found["ringed"] or "" if "①" <= ring <= "⑳")
        said = ",".join(str(ord(ring) - ord("①") + 1) for ring in rings)
        raised = found["raised"].translate(_LOWERED) if found["raised"] else ""
        yield (*found.span(), said or raised, ",".join(raised) if raised.isdecimal() else "")


def _named(said: str) -> Iterator[int]:
    for found in _RANGE.finditer(said):
        if found[3]:
            yield int(found[3])
        else:
            yield from range(int(found[1]), int(found[2]) + 1)


def _citation(keys: tuple[str, ...], content: Inlines) -> Inlines:
    return (Citation(keys, span=content[0].span.to(content[-1].span)),)
