"""Names of works: by which words of the text a listed reference is meant."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from publish.model import Reference, WorkKind, plain_text
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.value import dataclass
from publish.transforms.cleaning.reading import has_han
from publish.transforms.references.dated import Dating
from publish.transforms.references.sought import Names, Titles

_TITLE = regex("《([^《》]{2,120})》")
_SENTENCE_END = regex("[。！？!?\n]")
_REPORTS = regex(
    "根据|根據|依据|依據|据|據|显示|顯示|指出|表明|提示|认为|認為|发现|發現|报告|報告|研究|调查|調查|统计|統計|数据|數據|预测|預測|"
    "估计|估計|写道|寫道|提出|提到|强调|強調|称|稱|说|說|according|report|show|found|argue"
)
_OTHERS = regex(r"\s*(?:和|与|與|及|以及|、|等|或)(?:其他|其它|多个|多個|多家)?")
_AND_OTHERS = regex(r"\s*(?:等人?|et al\.?)")
_YEAR_AFTER = regex(
    r"(?:\s*等人?|\s*et al\.?,?)?\s*[（(，,]\s*((?:1[5-9]|20)\d\d)[a-z]?\s*[）)；;，,]"
)
_ORGANISATION = regex(
    f"[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[{HAN}]{{2,}}(?:局|部|院|所|中心|公司|大学|大學|委员会|委員會|组织|組織|协会|協會|学会|學會|基金会|基金會|集团|集團|银行|銀行|办公室|辦公室|智库|智庫)"
)
_INITIALS = regex(r"(?:\s+(?:[A-Z]\.?-?){1,3})+$")
_MAIN = regex(r"(.{2,60}?)\s*(?:[:：]|——|―|\s[-–—]\s).")
_TAKEN_APART = regex(r"[\W_]+")
_SHOWN = 48


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a line that mean references, and whether that is certain.

    ``worded`` where they are the author's own wording and stay; ``year`` is that of the
    works where the line says another; ``loose`` where only a name tells.
    """

    start: int
    end: int
    keys: tuple[str, ...]
    certain: bool = True
    locator: str = ""
    worded: bool = True
    year: str = ""
    loose: bool = False


class Naming:
    """The names that references go by."""

    def __init__(self, references: Sequence[Reference]) -> None:
        """Note the titles, and the authors that have one work listed in the text.

        A reference file may hold a library, whose authors' names mean nothing here without
        a year.
        """
        titles = ((_plain(work.title), work.key) for work in references)
        self._titles = Titles({title: key for title, key in titles if len(title) > 1})
        self._short = _main_titles(references)
        self._wholes = frozenset(_wholes(references))
        listed = [r for r in references if r.kind is WorkKind.UNKNOWN]
        self._authors = _authors(listed)
        self._names = Names(self._authors)
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
            named = (*self._by_title(sentence), *self._by_author(sentence, cited=cited))
            free = (one for one in named if not any(a < one.end and one.start < b for a, b in at))
            for stretch in (*dated, *free):
                if stretch in dated or stretch.keys[0] not in told:
                    told.update(stretch.keys)
                    yield replace(stretch, start=start + stretch.start, end=start + stretch.end)

    def _by_year(self, sentence: str) -> Iterator[Stretch]:
        """Yield names with a year, certain where one listed work is of both."""
        for found in self._dating.named(sentence):
            sure = len(found.keys) == 1 and not found.year
            yield Stretch(found.start, found.end, found.keys, certain=sure, year=found.year)

    def _by_title(self, sentence: str) -> Iterator[Stretch]:
        if not self._titles:
            return
        for found in _TITLE.finditer(sentence):
            key = self._meant(found[1])
            if key:
                yield Stretch(found.start(), found.end(), (key,))

    def _by_author(self, sentence: str, *, cited: bool) -> Iterator[Stretch]:
        if not self._names or not (cited or _REPORTS.search(sentence)):
            return
        for start, end in self._names.found(sentence):
            key = self._authors[sentence[start:end]]
            year = _YEAR_AFTER.match(sentence, end)
            if year and self._years.get(key, year[1]) != year[1]:
                continue
            sure = _sure(sentence, start, end)
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


def _wholes(references: Sequence[Reference]) -> Iterator[str]:
    """Yield what listed works are parts of: 庄子 of 庄子·天道, and the journals they are in."""
    for work in references:
        yield from (_plain(work.container), _plain(work.title.partition("·")[0]))


def _sure(sentence: str, start: int, end: int) -> bool:
    """Whether a name can only mean the work: an institution's alone, a person's with others."""
    if _ORGANISATION.fullmatch(sentence, start, end):
        return _OTHERS.match(sentence, end) is None
    return _AND_OTHERS.match(sentence, end) is not None


def _authors(references: Sequence[Reference]) -> Mapping[str, str]:
    """Return the authors, alone or first, that have written one listed work only."""
    works: dict[str, set[str]] = defaultdict(set)
    for reference in references:
        for author in reference.authors:
            for name in _called(author):
                works[name].add(reference.key)
    first = Counter(name for r in references for name in _called(*r.authors[:1]))
    return {
        name: next(iter(keys))
        for name, keys in works.items()
        if len(keys) == 1 and first[name] == 1 and len(name) > 1
    }


def _called(*authors: str) -> Iterator[str]:
    """Yield what the text would call authors: Smith for ``Smith, J.``, 卡尼曼 for 丹尼尔·卡尼曼."""
    for author in authors:
        family = author.partition(",")[0].strip()
        yield family if has_han(family) else _INITIALS.sub("", family)
        if "·" in family:
            yield from (family.partition("·")[0], family.rpartition("·")[2])


def _sentences(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _SENTENCE_END.finditer(line):
        yield start, found.end()
        start = found.end()
    if start < len(line):
        yield start, len(line)


def _plain(title: str) -> str:
    return _TAKEN_APART.sub("", title).casefold()
