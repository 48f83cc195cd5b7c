"""Figures: which of a chapter's amounts to show large, to scale, or in a list."""

from publish.edition import Amount
from publish.emitters.deck.legible import legible, words
from publish.model.regex import regex
from publish.model.value import dataclass

MOST_ROWS = 4
PAIR = 2
WEIGHTY = 2.0
"""A figure with a source, a share or a multiple may stand alone on a slide."""

_DIGITS = {**{mark: at for at, mark in enumerate("〇一二三四五六七八九")}, "两": 2, "兩": 2}
_TENS = regex(r"(?:(?P<tens>[二三四五六七八九])?(?P<ten>十))?(?P<ones>[一二三四五六七八九两兩])?")
_RISES = frozenset("增升涨漲提高")
_FALLS = frozenset("减減降跌少低缩縮")


@dataclass(frozen=True, slots=True)
class Picked:
    """One amount for a slide of its own, some to compare to scale, the rest to list."""

    big: Amount | None
    compared: tuple[Amount, ...]
    rest: tuple[Amount, ...]


def pick(amounts: tuple[Amount, ...]) -> Picked:
    """Divide a chapter's amounts among the slides that show amounts."""
    compared = _comparable(amounts)
    left = tuple(each for each in amounts if each not in compared)
    ranked = sorted(left, key=lambda each: (-_weight(each), each.span))
    alone = len(left) != PAIR
    big = ranked[0] if ranked and alone and _weight(ranked[0]) >= WEIGHTY else None
    rest = [each for each in left if each != big]
    rest.sort(key=lambda each: (-_weight(each), each.span))
    return Picked(big, compared, _distinct(rest))


def numeral(value: str) -> str:
    """Return a figure as a slide shows it large: in digits, where a single word spells it."""
    share = value.removeprefix("百分之")
    spelt = _TENS.fullmatch(share)
    if not spelt:
        return legible(value)
    tens, ones = spelt["tens"], spelt["ones"]
    number = (_DIGITS[tens] if tens else 1) * 10 * bool(spelt["ten"])
    number += _DIGITS[ones] if ones else 0
    return f"{number}{'%' if share != value else ''}"


def size(amount: Amount) -> float | None:
    """Return an amount's figure as a number, where it is written in digits."""
    digits = amount.value.replace(",", "").replace("，", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() else None


def _weight(amount: Amount) -> float:
    unit = words(amount.unit)
    share = "%" in unit or "％" in unit or "倍" in unit or not unit
    return 2.0 * bool(amount.source) + 2.0 * share + 1.0 * any(c in unit for c in "万萬亿億")


def _comparable(amounts: tuple[Amount, ...]) -> tuple[Amount, ...]:
    """Return the weightiest amounts of one sentence and unit that may stand side by side."""
    groups: dict[tuple[str, str], list[Amount]] = {}
    for amount in amounts:
        if size(amount):
            groups.setdefault((words(amount.context), words(amount.unit)), []).append(amount)
    fit = [tuple(group) for group in groups.values() if _fit(group)]
    return max(fit, key=lambda group: sum(map(_weight, group)) / len(group), default=())


def _fit(group: list[Amount]) -> bool:
    measures = [words(each.measures) for each in group]
    rises = any(_RISES & set(each) for each in measures)
    falls = any(_FALLS & set(each) for each in measures)
    distinct = len(set(measures)) == len(measures)
    return PAIR <= len(group) <= MOST_ROWS and distinct and not (rises and falls)


def _distinct(amounts: list[Amount]) -> tuple[Amount, ...]:
    """Keep one amount for each thing measured, in the order of the text."""
    kept: dict[str, Amount] = {}
    for amount in amounts:
        kept.setdefault(words(amount.measures), amount)
    return tuple(sorted(list(kept.values())[:MOST_ROWS], key=lambda each: each.span))
