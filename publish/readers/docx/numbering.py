"""Numbering of a DOCX: which paragraphs are items of which list, and what number they show."""

import re
from dataclasses import field
from typing import TYPE_CHECKING

from publish.model.regex import regex
from publish.model.value import dataclass
from publish.readers.docx.names import below, child, number, value

if TYPE_CHECKING:
    from lxml import etree

_RINGED = 20
_MOST = 10_000
_HAN = "〇一二三四五六七八九"
_PLAIN = regex(r"[\s(（\[]*%\d(?:[.．]%\d)*[\s)）\].．、:：]*")
_UNITS = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its numbers are written, and from where they count."""

    form: str = "decimal"
    start: int = 1
    text: str = "%1."

    @property
    def bullet(self) -> bool:
        """Whether the items have a mark and no number."""
        return self.form in {"bullet", "none"}


@dataclass(slots=True)
class Numbering:
    """The lists of one document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def level(self, list_id: str, depth: int) -> Level | None:
        """Return one level of a list, if there is such a list."""
        found = self.levels.get(list_id)
        return found.get(depth, Level()) if found is not None else None

    def count(self, list_id: str, depth: int) -> int:
        """Count one more item at a level, and return its number; deeper levels begin again."""
        counts = self._counts.setdefault(self._kinds.get(list_id, list_id), [0] * 9)
        level = self.level(list_id, depth) or Level()
        fresh = (list_id, depth) not in self._begun and level.start != 1
        self._begun.add((list_id, depth))
        counts[depth] = level.start if counts[depth] == 0 or fresh else counts[depth] + 1
        counts[depth + 1 :] = [0] * (8 - depth)
        return counts[depth]

    def label(self, list_id: str, depth: int) -> str:
        """Return the number just counted where it is words of their own: 第三条."""
        level = self.level(list_id, depth)
        if level is None or level.bullet or _PLAIN.fullmatch(level.text):
            return ""
        counts = self._counts.get(self._kinds.get(list_id, list_id), [0] * 9)
        found = self.levels.get(list_id, {})

        def shown(match: re.Match[str]) -> str:
            at = min(int(match[1]) - 1, 8)
            return written(max(counts[at], 1), found.get(at, Level()).form)

        return re.sub(r"%([1-9])", shown, level.text).strip()


def numbering(root: "etree._Element | None") -> Numbering:
    """Read the numbering part, if there is one."""
    made = Numbering()
    if root is None:
        return made
    kinds = {value(each, "abstractNumId"): _levels(each) for each in below(root, "abstractNum")}
    for each in below(root, "num"):
        list_id, kind = value(each, "numId"), value(child(each, "abstractNumId"))
        levels = dict(kinds.get(kind, {}))
        overridden = False
        for change in below(each, "lvlOverride"):
            depth = number(value(change, "ilvl"))
            levels |= _levels(change)
            start = child(change, "startOverride")
            if start is not None:
                old = levels.get(depth, Level())
                levels[depth] = Level(old.form, number(value(start), 1), old.text)
                overridden = True
        made.levels[list_id] = levels
        # Lists of one kind count on together unless one of them begins anew (17.9.15).
        made._kinds[list_id] = f"{kind}#{list_id}" if overridden else kind  # noqa: SLF001
    return made


def _levels(root: "etree._Element") -> dict[int, Level]:
    found = {}
    for each in below(root, "lvl"):
        form = value(child(each, "numFmt")) or "decimal"
        text = value(child(each, "lvlText"))
        found[number(value(each, "ilvl"))] = Level(
            form, number(value(child(each, "start")), 1), text
        )
    return found


def written(count: int, form: str) -> str:
    """Return a number as a form writes it (17.18.59), plain where the form is rare."""
    match form:
        case (
            "chineseCounting"
            | "chineseCountingThousand"
            | "ideographDigital"
            | "japaneseCounting"
            | "taiwaneseCountingThousand"
            | "taiwaneseCounting"
        ):
            return han(count)
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
            return letter.upper() if form[0] == "u" else letter
        case "lowerRoman" | "upperRoman":
            return _roman(count).lower() if form[0] == "l" else _roman(count)
        case "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if count <= _RINGED:
            return chr(0x245F + count)
        case _:
            return str(count)


def han(count: int) -> str:
    """Return a number below ten thousand in Han characters: 一百零三."""
    if not 0 < count < _MOST:
        return str(count)
    made, gap = "", False
    for unit, name in _UNITS:
        digit, count = divmod(count, unit)
        if digit:
            made += ("零" if gap and made else "") + _HAN[digit] + name
        gap = not digit
    return made.removeprefix("一") if made.startswith("一十") else made


_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def _roman(count: int) -> str:
    made = ""
    for size, letters in _ROMAN:
        made += letters * min(count // size, 20)
        count %= size
    return made
