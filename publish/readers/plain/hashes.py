"""Headings of a text that marks some of them with number signs: others stand below those."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from publish.readers.plain import marks
from publish.readers.plain.looks import LONGEST, Looks, stressed
from publish.readers.plain.title import Title

Style = tuple[int, int]
"""How a number is written: only what is written alike counts on."""


def under_hashes(
    looks: Looks,
    body: Sequence[int],
    marked: Mapping[int, Title],
    numbers: Mapping[int, marks.Number],
) -> dict[int, Title]:
    """Return the headings that are marked, and those told below them."""
    return _Under(looks, body, marked, numbers).found()


class _Under:
    def __init__(
        self,
        looks: Looks,
        body: Sequence[int],
        marked: Mapping[int, Title],
        numbers: Mapping[int, marks.Number],
    ) -> None:
        self._looks = looks
        self._lines = looks.lines
        self._body = body
        self._marked = marked
        self._numbers = numbers
        self._next = dict(pairwise(body))
        self._last = {after: before for before, after in pairwise(body)}

    def found(self) -> dict[int, Title]:
        counts = [title.level for title in self._marked.values()]
        usual = max(set(counts), key=lambda level: (counts.count(level), -level))
        run_in = {at: marks.bullet(self._lines[at].text) for at in self._body if self._runs_in(at)}
        named = {at for at in self._body if self._is_named(at)}
        counted = self._counted()
        bare = {*self._bare({*self._marked, *named}), *self._stressed(named)} - counted.keys()
        found: dict[int, Title] = {}
        level = usual
        for at in sorted({*self._marked, *run_in, *named, *bare, *counted}):
            if at in self._marked or at in counted:
                found[at] = self._marked.get(at) or Title(counted[at])
                level = found[at].level
            elif at in named:
                found[at] = Title(usual)
                level = usual
            else:
                found[at] = Title(level + 1, run_in.get(at, 0))
        return found

    def _is_named(self, at: int) -> bool:
        words = self._words(at)
        closes = marks.CLOSING.fullmatch(words) and self._lines[at].apart and at in self._next
        return bool(marks.REFERENCES.fullmatch(words) or closes)

    def _words(self, at: int) -> str:
        return stressed(self._lines[at].text) or self._lines[at].text

    def _counted(self) -> dict[int, int]:
        """Find the lines that lost their mark, by their number: ## 三、, 四、, ## 五、.

        Their level is that of the marked heading they follow, or come right before.
        """
        found: dict[int, int] = {}
        counts = {at: count for at in self._body if (count := self._count(at))}
        for step in (1, -1):
            due: dict[Style, tuple[int, int]] = {}
            for at in list(counts)[::step]:
                style, value = counts[at]
                expected, level = due.pop(style, (None, 0))
                if at in self._marked:
                    level = self._marked[at].level
                elif at in found or (value == expected and self._heads(at)):
                    level = found.setdefault(at, level)
                else:
                    continue
                due[style] = (value + step, level)
        return found

    def _count(self, at: int) -> tuple[Style, int] | None:
        text = self._lines[at].text
        signs = self._marked[at].mark if at in self._marked else 0
        number = marks.number(text[signs:]) if signs else self._numbers.get(at)
        return (number.rank, number.value) if number else None

    def _heads(self, at: int) -> bool:
        """Tell whether a numbered line stands alone over running text or a list."""
        line, after = self._lines[at], self._next.get(at)
        brief = self._looks.brief(at) and line.apart and not line.closed
        if not brief or after is None or after in self._numbers:
            return False
        over = self._looks.prose(after) or self._opens_list(after)
        return self._lines[after].apart and (over or bool(stressed(self._lines[after].text)))

    def _stressed(self, taken: set[int]) -> set[int]:
        """Find lines in bold as a whole that stand over something else, more than once."""
        lines = [at for at in self._body if stressed(self._lines[at].text) and at in self._next]
        over = all(self._next[at] not in lines for at in lines)
        brief = all(self._lines[at].width <= LONGEST for at in lines)
        return set(lines) - taken if len(lines) > 1 and over and brief else set()

    def _bare(self, taken: set[int]) -> list[int]:
        able = {
            at
            for at in self._body
            if at not in taken
            and self._looks.brief(at)
            and self._lines[at].apart
            and not self._lines[at].closed
        }
        return [
            at
            for at in sorted(able)
            if at in self._next
            and not self._numbers.get(at)
            and self._next[at] not in able
            and self._next[at] not in taken
            and (self._opens_list(self._next[at]) or self._looks.prose(self._next[at]))
            and (self._opens_list(self._next[at]) or self._lines[self._next[at]].apart)
        ]

    def _opens_list(self, at: int) -> bool:
        return bool(marks.bullet(self._lines[at].text)) or at in self._numbers

    def _runs_in(self, at: int) -> bool:
        """Tell whether a bullet is a heading: alone, brief, a paragraph below it."""
        line, length = self._lines[at], marks.bullet(self._lines[at].text)
        after, before = self._next.get(at), self._last.get(at)
        if not length or after is None or not line.apart or line.width > LONGEST:
            return False
        words = line.text[length:].rstrip("”’」』）)")
        alone = not marks.bullet(self._lines[after].text) and self._lines[after].apart
        below = before is None or not marks.bullet(self._lines[before].text)
        prose = self._looks.prose(after)
        return alone and below and words[-1:] not in tuple("。，；：！,;:.") and prose
