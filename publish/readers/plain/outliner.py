"""Headings without marks: told by number, by name, by brevity, and by what stands around."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from publish.readers.plain import marks
from publish.readers.plain.lines import Layout, Line

LONGEST = 64
_NARROWEST = (marks.CIRCLED + 1, 0)
_OPEN_END = "，、,；;。：:…—.．"
_SENTENCES = re.compile(r"[。；!！?？](?=.)(?![”」』）)])")
# A question may head a section, but not one that goes on from what was said before.
_QUESTION = re.compile(
    r"(?!(?:那|但|而|可|难|難|然|所|因|这|這|他|她|它|我|你|您|于|於|又|也|还|還|如果|结果|結果|真))"
    r"[^，,。；]{4,20}[？?]"
)
_DIALOGUE = re.compile(r"[“「『\"].*[。！？…!?][”」』\"]?$")


@dataclass(frozen=True, slots=True)
class Title:
    """A line that is a heading: its level, and how much of its front is a mark.

    It takes two ``lines`` where its number stands on a line of its own.
    """

    level: int
    mark: int = 0
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Titles:
    """Headings by line; ``book`` says that the first stands for a whole book of chapters."""

    by_line: dict[int, Title]
    book: bool


def titles_of(lines: Sequence[Line], layout: Layout, aside: frozenset[int]) -> Titles:
    """Find the headings among lines, but not among those set aside."""
    return _Outliner(lines, layout, aside).titles()


class _Outliner:
    def __init__(self, lines: Sequence[Line], layout: Layout, aside: frozenset[int]) -> None:
        self._lines = lines
        self._layout = layout
        self._body = [at for at in range(len(lines)) if at not in aside]
        self._next = dict(zip(self._body, self._body[1:], strict=False))
        self._last = dict(zip(self._body[1:], self._body, strict=False))
        self._numbers = {at: found for at in self._body if (found := self._number(at))}
        hashes = ((at, marks.hashes(lines[at].text)) for at in self._body)
        self._hashes = {at: mark for at, mark in hashes if mark[0]}
        self._widest = self._typical()

    def titles(self) -> Titles:
        if self._hashes:
            return Titles(self._under_marks(), book=False)
        lone = self._lone()
        below = {self._next[at] for at in lone}
        numbered = [at for at in self._numbered() if at not in below]
        wide = [at for at in numbered if self._numbers[at].style <= marks.CHAPTER]
        named = [at for at in self._named() if at not in below]
        taken = {*numbered, *named, *lone, *below}
        plain = [*lone, *([] if len(wide) > 1 else self._unmarked(taken))]
        first = self._first(numbered, plain, named)
        levels = self._levels(numbered, named, plain, first, whole=bool(wide))
        levels |= {at: replace(levels[at], lines=self._next[at] + 1 - at) for at in lone}
        return Titles(levels, book=bool(wide) and first is not None)

    def _lone(self) -> list[int]:
        """Find numbers that stand alone over brief lines, more than once: ``01``, its title."""
        found = [
            at
            for at in self._body
            if marks.is_lone(self._lines[at].text)
            and (after := self._next.get(at)) is not None
            and self.brief(after)
            and self._prose(self._next.get(after))
        ]
        return found if len(found) > 1 else []

    def _typical(self) -> int:
        widths = sorted(self._lines[at].width for at in self._body)
        return widths[len(widths) * 3 // 4] if widths else 0

    def _number(self, at: int) -> marks.Number | None:
        line = self._lines[at]
        return marks.number(line.text) if line.width <= 2 * LONGEST else None

    def brief(self, at: int) -> bool:
        """Tell whether a line could be a heading by its own look."""
        line = self._lines[at]
        bare = line.text.rstrip("”’」』）)】\"'")
        return (
            line.width <= LONGEST
            and bool(bare)
            and bare[-1] not in _OPEN_END
            and not line.text.endswith("——")
            and not _SENTENCES.search(line.text)
            and not _DIALOGUE.match(line.text)
            and not marks.bullet(line.text)
            and not marks.is_break(line.text)
            and "\t" not in line.text
            and not line.text.startswith((">", "|", "```", "—"))
        )

    def _prose(self, at: int | None) -> bool:
        """Tell whether a line is running text: it ends a sentence, or is long."""
        if at is None:
            return False
        line = self._lines[at]
        return line.closed or line.leads or line.width > LONGEST

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
        if number.style in {marks.BRACED, marks.CIRCLED} or not rest or not self.brief(at):
            return False
        if line.text.endswith(("？", "?")) and number.style == marks.ARABIC and not line.apart:
            return False
        return not self._in_run(at)

    def _in_run(self, at: int) -> bool:
        """Tell whether items of the same style stand right before or after: a list."""
        style = self._numbers[at].style
        beside = (self._last.get(at), self._next.get(at))
        return any(self._numbers[one].style == style for one in beside if one in self._numbers)

    def _named(self) -> list[int]:
        return [at for at in self._body if self._is_named(at)]

    def _is_named(self, at: int) -> bool:
        text = self._lines[at].text
        if self._lines[at].width > LONGEST or at in self._numbers or at not in self._next:
            return False
        if marks.REFERENCES.fullmatch(text):
            return True
        return bool(marks.NAMED.fullmatch(text)) and self.brief(at)

    def _unmarked(self, taken: set[int]) -> list[int]:
        """Find brief lines that stand over running text, no three in a row."""
        able = {at for at in self._body if at not in taken and self._could_stand(at)}
        return [at for at in sorted(able) if self._stands(at, able, taken)]

    def _could_stand(self, at: int) -> bool:
        line = self._lines[at]
        if at in self._numbers and self._numbers[at].style > marks.HAN_BRACED:
            return False
        if self._layout.wrapped and not line.apart:
            return False
        asks = line.closed and bool(_QUESTION.fullmatch(line.text)) and self._widest > LONGEST
        fits = line.width * 5 < max(self._widest, 40) * 4
        return self.brief(at) and fits and (asks or not line.closed)

    def _stands(self, at: int, able: set[int], taken: set[int]) -> bool:
        before, after = self._last.get(at), self._next.get(at)
        if after is None or not (before is None or before in able or self._ended(before, taken)):
            return False
        if before in able and before != self._body[0]:
            return False
        if after in able:
            return at == self._body[0] and self._prose(self._next.get(after))
        spaced = self._lines[at].apart or not self._lines[after].apart
        return spaced and (after in taken or self._prose(after) or self._opens_list(after))

    def _ended(self, at: int, headings: set[int]) -> bool:
        return self._prose(at) or at in headings or bool(marks.bullet(self._lines[at].text))

    def _opens_list(self, at: int) -> bool:
        return bool(marks.bullet(self._lines[at].text)) or at in self._numbers

    def _first(self, numbered: list[int], plain: list[int], named: list[int]) -> int | None:
        """Return the line that titles the whole: the first, unless it is a section's."""
        if len(self._body) <= 1:
            return None
        at = self._body[0]
        if at in numbered or (at in named and at not in plain):
            return None
        bold = self._lines[at].text.rstrip("！？!?")
        brief = self._lines[at].width <= LONGEST and bool(bold) and bold[-1] not in _OPEN_END
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
        levels = {} if first is None else {first: Title(1)}
        above: list[tuple[int, int]] = []
        ranks = {at: (self._numbers[at].style, self._numbers[at].depth) for at in numbered}
        widest, known, sources = min(ranks.values(), default=(0, 0)), set(named), False
        for at in sorted({*numbered, *named, *plain} - {first}):
            rank = ranks.get(at, widest if at in known or not (ranks or sources) else _NARROWEST)
            if at in ranks or at in known:
                sources = bool(marks.REFERENCES.fullmatch(self._lines[at].text))
            while above and above[-1] >= rank:
                above.pop()
            levels[at] = Title(base + len(above))
            above.append(rank)
        return levels

    def _under_marks(self) -> dict[int, Title]:
        """Find headings in a text that marks some of them: the others stand below those."""
        marked = {at: Title(*self._hashes[at]) for at in self._hashes}
        counts = [title.level for title in marked.values()]
        usual = max(set(counts), key=lambda level: (counts.count(level), -level))
        run_in = {at: marks.bullet(self._lines[at].text) for at in self._body if self._runs_in(at)}
        named = {at for at in self._body if marks.REFERENCES.fullmatch(self._lines[at].text)}
        bare = set(self._bare({*marked, *named}))
        found: dict[int, Title] = {}
        level = usual
        for at in sorted({*marked, *run_in, *named, *bare}):
            if at in marked:
                found[at] = marked[at]
                level = marked[at].level
            elif at in named:
                found[at] = Title(usual)
                level = usual
            else:
                found[at] = Title(level + 1, run_in.get(at, 0))
        return found

    def _bare(self, taken: set[int]) -> list[int]:
        able = {
            at
            for at in self._body
            if at not in taken
            and self.brief(at)
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
            and (self._opens_list(self._next[at]) or self._prose(self._next[at]))
            and (self._opens_list(self._next[at]) or self._lines[self._next[at]].apart)
        ]

    def _runs_in(self, at: int) -> bool:
        """Tell whether a bullet is a heading: alone, brief, a paragraph below it."""
        line, length = self._lines[at], marks.bullet(self._lines[at].text)
        after, before = self._next.get(at), self._last.get(at)
        if not length or after is None or not line.apart or line.width > LONGEST:
            return False
        words = line.text[length:].rstrip("”’」』）)")
        alone = not marks.bullet(self._lines[after].text) and self._lines[after].apart
        below = before is None or not marks.bullet(self._lines[before].text)
        return alone and below and words[-1:] not in tuple("。，；：！,;:.") and self._prose(after)
