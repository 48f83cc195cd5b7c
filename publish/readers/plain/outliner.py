"""Headings without marks: told by number, by name, by brevity, and by what stands around."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from publish.model.regex import regex
from publish.readers.plain import marks
from publish.readers.plain.bylines import title_label
from publish.readers.plain.hashes import under_hashes
from publish.readers.plain.lines import Layout, Line
from publish.readers.plain.looks import LONGEST, OPEN_END, Looks, reads_brief, stressed
from publish.readers.plain.signs import is_day_first, signed
from publish.readers.plain.speech import speech
from publish.readers.plain.title import Title, Titles, is_subtitle

_WORK = regex(r"《|\d{4}|https?:|\[[A-Z]|[A-Za-z], [A-Z]")
_REMARK = regex(r"[（(][^（）()]+[)）]$")
_NARROWEST = (marks.CIRCLED + 1, 0)


def titles_of(
    lines: Sequence[Line],
    layout: Layout,
    aside: frozenset[int],
    listed: Mapping[int, int] = MappingProxyType({}),
) -> Titles:
    """Find the headings among lines, but not among those set aside.

    ``listed`` are those that the text's own list of contents names, and how deep they count.
    """
    titles = _Outliner(lines, layout, aside).titles()
    told = {at: Title(2 + depth) for at, depth in listed.items() if at not in aside}
    return replace(titles, by_line=dict(sorted({**titles.by_line, **told}.items())))


class _Outliner:
    def __init__(self, lines: Sequence[Line], layout: Layout, aside: frozenset[int]) -> None:
        self._lines = lines
        self._layout = layout
        self._body = [at for at in range(len(lines)) if at not in aside]
        self._next = dict(pairwise(self._body))
        self._last = {after: before for before, after in pairwise(self._body)}
        self._looks = Looks(lines, layout, self._body, speech(lines))
        self._numbers = {at: found for at in self._body if (found := self._number(at))}
        self._numbers |= self._spaced()
        self._signed = signed(self._looks, self._body, self._next)

    def titles(self) -> Titles:
        hashes = ((at, marks.hashes(self._lines[at].text)) for at in self._body)
        marked = {at: Title(*mark) for at, mark in hashes if mark[0]}
        if marked.keys() - self._body[:1]:
            found = under_hashes(self._looks, self._body, marked, self._numbers)
            return Titles(found, book=False)
        lone = self._lone()
        below = {self._next[at] for at in lone}
        numbered = [at for at in self._numbered() if at not in below and at not in lone]
        named = [at for at in self._named() if at not in below]
        wide = [at for at in numbered if self._numbers[at].style <= marks.CHAPTER]
        # In a novel, 其一 counts the poems that somebody recites.
        named = [at for at in named if not (wide and marks.POEM.fullmatch(self._lines[at].text))]
        taken = {*numbered, *named, *lone, *below, *self._signed}
        plain = [*lone, *([] if len(wide) > 1 else self._unmarked(taken))]
        first = self._first(numbered, plain, named)
        levels = self._levels(numbered, named, plain, first, whole=bool(wide))
        levels |= {at: replace(levels[at], lines=self._next[at] + 1 - at) for at in lone}
        levels |= {at: Title(1) for at in self._tunes()} | marked
        return Titles(dict(sorted(levels.items())), book=bool(wide) and first is not None)

    def _tunes(self) -> list[int]:
        """Find poems called by their tunes, where one opens the text: each is its own."""
        found = [at for at in self._body if marks.TUNE.fullmatch(self._lines[at].text)]
        return found if len(found) > 1 and found[0] == self._body[0] else []

    def _lone(self) -> list[int]:
        """Find numbers that stand alone over brief lines, more than once: ``01``, its title."""
        found = [
            at
            for at in self._body
            if marks.is_lone(self._lines[at].text)
            and (after := self._next.get(at)) is not None
            and self._looks.brief(after)
            and self._looks.prose(self._next.get(after))
        ]
        return found if len(found) > 1 else []

    def _number(self, at: int) -> marks.Number | None:
        """Return the number of a line, behind a picture or within its stress."""
        line = self._lines[at]
        if line.width > 2 * LONGEST:
            return None
        words = stressed(line.text)
        skipped = 2 if words else marks.decoration(line.text)
        found = marks.number(words or line.text[skipped:])
        return replace(found, length=found.length + skipped) if found else None

    def _spaced(self) -> dict[int, marks.Number]:
        """Find numbers with only a space behind them, which must count: 1, 2, 3."""
        found: dict[int, marks.Number] = {}
        for at in self._body:
            line = self._lines[at]
            number = marks.spaced(line.text) if line.width <= LONGEST else None
            first = (
                min((one.value for one in found.values()), default=min(number.value, 1))
                if number
                else 0
            )
            if number and self._looks.brief(at) and number.value == len(found) + first:
                found[at] = number
        over = all(self._next.get(at, at + 1) not in found for at in found)
        return found if len(found) > 1 and over else {}

    def _numbered(self) -> list[int]:
        return [at for at in self._numbers if self._numbered_title(at)]

    def _numbered_title(self, at: int) -> bool:
        number, line = self._numbers[at], self._lines[at]
        rest = line.text[number.length :].strip()
        if number.style <= marks.LESSON:
            follows = (
                not rest
                or rest[0] not in "的是中里讲講，。、；裡说說回"
                or number.length < len(line.text) - len(rest)
            )
            return follows and not line.text.endswith(("。", "；", "，", "．", "！", "：“"))
        if number.style in {marks.BRACED, marks.CIRCLED} or not rest or at not in self._next:
            return False
        if not (self._looks.brief(at) or reads_brief(stressed(line.text))):
            return False
        if line.text.endswith(("？", "?")) and number.style == marks.ARABIC and not line.apart:
            return self._is_answered(at)
        return not self._in_run(at)

    def _is_answered(self, at: int) -> bool:
        """Tell whether a question has a longer answer below it, and so may head it."""
        after = self._lines[self._next[at]]
        prose = after.closed and not after.text.endswith(("？", "?"))
        return prose and after.width > self._lines[at].width and not self._in_run(at)

    def _in_run(self, at: int) -> bool:
        """Tell whether items of the same style stand right before or after: a list."""
        number = self._numbers[at]
        beside = (self._last.get(at), self._next.get(at))
        return any(
            (self._numbers[one].style, self._numbers[one].formal) == (number.style, number.formal)
            for one in beside
            if one in self._numbers
        )

    def _named(self) -> list[int]:
        return [at for at in self._body if self._is_named(at)]

    def _is_named(self, at: int) -> bool:
        text = self._lines[at].text
        if self._lines[at].width > LONGEST or at in self._numbers or at not in self._next:
            return False
        if marks.REFERENCES.fullmatch(marks.unspaced(stressed(text) or text)):
            return True
        words = stressed(text) or text[marks.decoration(text) :]
        named = marks.NAMED.fullmatch(words) or marks.NAMED.fullmatch(marks.unspaced(words))
        return bool(named) and (self._looks.brief(at) or bool(stressed(text)))

    def _unmarked(self, taken: set[int]) -> list[int]:
        """Find brief lines that stand over running text, no three in a row."""
        listed = self._listed_works(taken)
        able = {at for at in self._body if at not in taken and self._could_stand(at)} - listed
        able -= {at for at in able if self._asks_above(at, able)}
        return [at for at in sorted(able) if self._stands(at, able, taken)]

    def _listed_works(self, taken: set[int]) -> set[int]:
        """Find the lines below a title of references that say who wrote what, or when."""
        found: set[int] = set()
        below = False
        for at in self._body:
            text = self._lines[at].text
            if at in taken:
                below = bool(marks.REFERENCES.fullmatch(marks.unspaced(stressed(text) or text)))
            elif below and _WORK.search(text):
                found.add(at)
        return found

    def _asks_above(self, at: int, able: set[int]) -> bool:
        """Tell whether a question stands right over a heading, and so ends what was said."""
        after = self._next.get(at)
        return after in able and self._looks.asks(at) and not self._looks.asks(after or 0)

    def _could_stand(self, at: int) -> bool:
        line = self._lines[at]
        if at in self._numbers and self._numbers[at].style > marks.HAN_BRACED:
            return False
        if self._layout.wrapped and not line.apart:
            return False
        looks = self._looks
        return looks.brief(at) and looks.fits(at) and (looks.asks(at) or not line.closed)

    def _stands(self, at: int, able: set[int], taken: set[int]) -> bool:
        before, after = self._last.get(at), self._next.get(at)
        opens = before is None or (before == self._body[0] and self._looks.brief(before))
        if before in self._numbers and before in taken and after in taken & self._numbers.keys():
            return False
        if after is None or not (opens or before in able or self._ended(before or 0, taken)):
            return False
        if before in able and before != self._body[0]:
            return False
        if after in able:
            return at == self._body[0] and self._looks.prose(self._next.get(after))
        spaced = self._lines[at].apart or not self._lines[after].apart
        over = self._looks.prose(after) or self._opens_list(after) or self._opens_table(at, after)
        return spaced and (after in taken or over)

    def _opens_table(self, at: int, after: int) -> bool:
        """Tell whether a line with space above it stands over rows of cells."""
        below = self._next.get(after)
        rows = below is not None and all("\t" in self._lines[n].text for n in (after, below))
        return rows and self._lines[at].apart

    def _ended(self, at: int, headings: set[int]) -> bool:
        text = self._lines[at].text
        item = at in self._numbers and self._lines[self._next[at]].apart
        listed = bool(marks.bullet(text)) or bool(marks.caption(text)) or item or "\t" in text
        return self._looks.prose(at) or at in headings or listed

    def _opens_list(self, at: int) -> bool:
        text = self._lines[at].text
        return bool(marks.bullet(text)) or at in self._numbers or marks.is_amount(text)

    def _first(self, numbered: list[int], plain: list[int], named: list[int]) -> int | None:
        """Return the line that titles the whole: the first, unless it is a section's."""
        if len(self._body) <= 1 or is_day_first(self._looks, self._body):
            return None
        at = self._body[0]
        if at in numbered or (at in named and at not in plain):
            return None
        remark = _REMARK.search(self._lines[at].text)
        bold = self._lines[at].text.rstrip("！？!?")
        width = self._lines[at].width - (2 * len(remark[0]) if remark else 0)
        brief = width <= LONGEST and bool(bold) and bold[-1] not in OPEN_END
        return at if brief and not marks.bullet(self._lines[at].text) else None

    def _levels(
        self,
        numbered: list[int],
        named: list[int],
        plain: list[int],
        first: int | None,
        *,
        whole: bool,
    ) -> dict[int, Title]:
        base = 1 if whole and first is None else 2
        levels = {} if first is None else {first: self._opening(first)}
        above: list[tuple[int, int]] = []
        ranks = self._ranks(numbered, set(named))
        widest, known, sources = min(ranks.values(), default=(0, 0)), set(named), False
        for at in sorted({*numbered, *named, *plain, *self._signed} - {first}):
            rank = ranks.get(at, widest if at in known or not (ranks or sources) else _NARROWEST)
            if at in ranks or at in known:
                sources = bool(marks.REFERENCES.fullmatch(self._lines[at].text))
            while above and above[-1] >= rank:
                above.pop()
            levels[at] = Title(base + len(above), self._signed.get(at, 0))
            above.append(rank)
        return levels

    def _ranks(self, numbered: Sequence[int], named: set[int]) -> dict[int, tuple[int, int]]:
        """Rank headings by how they count; those with a sign by whether they come first."""
        ranks = {at: self._numbers[at].rank for at in numbered}
        first = min(ranks, default=len(self._lines))
        for at in self._signed.keys() - ranks.keys() - named:
            ranks[at] = (0, 0) if min(self._signed) < first else _NARROWEST
        return ranks

    def _opening(self, at: int) -> Title:
        """Return the title of the whole, without a label, with its subtitle below."""
        return Title(1, title_label(self._lines[at].text), 1 + is_subtitle(self._lines, at + 1))
