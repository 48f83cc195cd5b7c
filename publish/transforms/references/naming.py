"""Names of works: by which words of the text a listed reference is meant."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from publish.model import Entry, Reference, WorkKind, plain_text
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.references.called import authors
from publish.transforms.references.dated import Dating, simplified
from publish.transforms.references.sought import Names, Titles
from publish.transforms.references.sounds import Sounds

_TITLE = regex("《([^《》]{2,120})》")
_SENTENCE_END = regex("[。！？!?\n]")
_REPORTS_WORDS = (
    "根据|根據|依据|依據|据|據|显示|顯示|指出|表明|提示|认为|認為|发现|發現|报告|報告|研究|调查|調查|统计|統計|数据|數據|预测|預測|"
    "估计|估計|写道|寫道|提出|提到|强调|強調|称|稱|说|說|according|report|show|found|argue|前揭|前引|同前|ibid"
)
_REPORTS = regex(_REPORTS_WORDS)
_SPEAKS = regex(
    _REPORTS_WORDS
    + "|说法|說法|主张|主張|提醒|告[诉訴]|回答|批[评評]|[区區]分|分成|[讲講写寫谈談论論想问問教]"
    "|[观觀][点點念]|看[来來]|[实實][验驗]|模型|名言|等人|（"
)
_OTHERS = regex(r"\s*(?:和|与|與|及|以及|、|等|或)(?:其他|其它|多个|多個|多家)?")
_AND_OTHERS = regex(r"\s*(?:等人?|et al\.?)")
_YEAR_AFTER = regex(
    r"(?:\s*等人?|\s*et al\.?,?)?\s*[（(，,]\s*((?:1[5-9]|20)\d\d)[a-z]?\s*[）)；;，,]"
)
_ORGANISATION = regex(
    f"[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[{HAN}]{{2,}}(?:局|部|院|所|中心|公司|大学|大學|委员会|委員會|组织|組織|协会|協會|学会|學會|基金会|基金會|集团|集團|银行|銀行|办公室|辦公室|智库|智庫)"
)
_MAIN = regex(r"(.{2,60}?)\s*(?:[:：]|——|―|\s[-–—]\s).")
_TAKEN_APART = regex(r"[\W_]+")
_IN_MARKS = regex("[“「『]([^“”「」『』]{4,80})[”」』]")
_SHOWN = 48
_TELLING, _WORDS, _FEWEST = 8, 4, 3
"""So many characters, or words, of a title are no common phrase; fewer words are none at all."""
HEARD = 0.4
"""How certain it is that a spelling means who it sounds like."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a line that mean references, and whether that is certain.

    ``worded`` where they are the author's own wording and stay; ``year`` is that of the
    works where the line says another; ``loose`` where only a name tells; ``certainty`` is
    that of what is not certain.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    certain: bool = True
    locator: str = ""
    worded: bool = True
    year: str = ""
    loose: bool = False
    certainty: float = 0.6


class Naming:
    """The names that references go by."""

    def __init__(self, references: Sequence[Reference], glossary: Sequence[Entry] = ()) -> None:
        """Note the titles, and the authors that have one work listed in the text.

        A reference file may hold a library, whose authors' names mean nothing here without
        a year. A glossary says who goes by other names.
        """
        titles = ((_plain(work.title), work.key) for work in references)
        self._titles = Titles({title: key for title, key in titles if len(title) > 1})
        self._short = _main_titles(references)
        self._wholes = frozenset(_wholes(references))
        listed = [r for r in references if r.kind is WorkKind.UNKNOWN]
        self._authors = authors(listed, glossary)
        self._names = Names(self._authors)
        self._sounds = Sounds(one for one in self._authors if not has_han(one))
        self._latin = _latin_titles(references, self._short)
        self._quoted = Names(self._latin)
        self._years = {r.key: r.year[:4] for r in listed if r.year}
        self._dating = Dating(references)

    def lists(self, title: str) -> bool:
        """Tell whether a title is that of a listed work."""
        return self._meant(title) is not None or _plain(title) in self._wholes

    def _meant(self, title: str) -> str | None:
        plain = _plain(title)
        return self._titles.meant(plain) or self._short.get(plain)

    def named(self, line: str, *, cited: bool = False) -> Iterator[Stretch]:
        """Yield what in a line means a reference, or may; a bare name if the line is ``cited``."""
        for start, end in _sentences(line):
            sentence = line[start:end]
            told: set[str] = set()
            dated = list(self._by_year(sentence))
            at = [(stretch.start, stretch.end) for stretch in dated]
            named = (
                *self._by_title(sentence),
                *self._by_author(sentence, cited=cited),
                *self._by_sound(sentence, cited=cited),
            )
            free = (one for one in named if not any(a < one.end and one.start < b for a, b in at))
            for stretch in (*dated, *free):
                if stretch in dated or stretch.keys[0] not in told:
                    told.update(stretch.keys)
                    yield replace(stretch, start=start + stretch.start, end=start + stretch.end)

    def _by_year(self, sentence: str) -> Iterator[Stretch]:
        """Yield names with a year, certain where one listed work is of both."""
        for found in self._dating.named(sentence):
            sure = len(found.keys) == 1 and not found.year and not found.loose
            yield Stretch(found.start, found.end, found.keys, certain=sure, year=found.year)

    def _by_title(self, sentence: str) -> Iterator[Stretch]:
        if not self._titles:
            return
        for found in _TITLE.finditer(sentence):
            key = self._meant(found[1])
            if key:
                yield Stretch(found.start(), found.end(), (key,))
        for found in _IN_MARKS.finditer(sentence):
            key = self._titles.exactly(_plain(found[1]))
            if key and has_han(found[1]):
                yield Stretch(found.start(), found.end(), (key,), certain=len(found[1]) >= _TELLING)
        for start, end in self._quoted.found(sentence):
            title = sentence[start:end]
            sure = title.count(" ") + 1 >= _WORDS
            yield Stretch(start, end, (self._latin[title],), certain=sure)

    def _by_sound(self, sentence: str, *, cited: bool) -> Iterator[Stretch]:
        """Yield what may spell a Latin name in Chinese, where somebody says something."""
        if not self._sounds or not (cited or "·" in sentence or _SPEAKS.search(sentence)):
            return
        for start, end, name in self._sounds.found(simplified(sentence)):
            key = self._authors[name]
            yield Stretch(start, end, (key,), certain=False, loose=True, certainty=HEARD)

    def _by_author(self, sentence: str, *, cited: bool) -> Iterator[Stretch]:
        reports = cited or _REPORTS.search(sentence)
        if not self._names or not (reports or _SPEAKS.search(sentence)):
            return
        for start, end in self._names.found(sentence):
            key = self._authors[sentence[start:end]]
            year = _YEAR_AFTER.match(sentence, end)
            if year and self._years.get(key, year[1]) != year[1]:
                continue
            sure = bool(reports) and _sure(sentence, start, end)
            yield Stretch(start, end, (key,), certain=sure, loose=True)


def shown(references: Sequence[Reference]) -> dict[str, str]:
    """Return how each work may be shown to a person in few words."""
    entries = ((work.key, plain_text(work.content)) for work in references)
    return {key: f"{said[:_SHOWN]}…" if len(said) > _SHOWN else said for key, said in entries}


def _main_titles(references: Sequence[Reference]) -> Mapping[str, str]:
    """Return the titles that stand before a colon or a dash, where they are of one work only."""
    parted = ((_MAIN.match(work.title), work.key) for work in references)
    heads = [(_plain(found[1]), key) for found, key in parted if found]
    often = Counter(head for head, _ in heads)
    return {head: key for head, key in heads if often[head] == 1 and len(head) > 1}


def _latin_titles(references: Sequence[Reference], short: Mapping[str, str]) -> Mapping[str, str]:
    """Return the titles in Latin letters, whole or to their colon, that are of several words."""
    found: dict[str, str] = {}
    for work in references:
        main = _MAIN.match(work.title)
        for title in (work.title, main[1] if main else ""):
            known = title == work.title or _plain(title) in short
            if known and title.count(" ") + 1 >= _FEWEST and not has_han(title):
                found.setdefault(title, work.key)
    return found


def _wholes(references: Sequence[Reference]) -> Iterator[str]:
    """Yield what listed works are parts of: 庄子 of 庄子·天道, and the journals they are in."""
    for work in references:
        yield from (_plain(work.container), _plain(work.title.partition("·")[0]))


def _sure(sentence: str, start: int, end: int) -> bool:
    """Whether a name can only mean the work: an institution's alone, a person's with others."""
    if _ORGANISATION.fullmatch(sentence, start, end):
        return _OTHERS.match(sentence, end) is None
    return _AND_OTHERS.match(sentence, end) is not None


def _sentences(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE_END.finditer(line):
        yield start, found.end()
        start = found.end()
    if start < len(line):
        yield start, len(line)


def _plain(title: str) -> str:
    return _TAKEN_APART.sub("", title).casefold()
