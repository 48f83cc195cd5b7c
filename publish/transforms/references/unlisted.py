"""Works that the text leans on and the list of references does not hold."""

from collections.abc import Iterator

from publish.model import Citation, Document, Finding, Paragraph, Section, Span, plain_text, walk
from publish.model.han import HAN
from publish.model.regex import regex
from publish.model.text import span_of
from publish.transforms.citing.findings import UnlistedWork
from publish.transforms.glosses.people import SURNAMES
from publish.transforms.line import Line, line_of
from publish.transforms.references.naming import Naming
from publish.transforms.transform import Revised

_TITLE = regex("《([^《》\n]{2,60})》")
_NO_WORK = regex(
    "(?:[日晚早时時周週月季快][报報]|[杂雜][志誌]|[学學][报報]|院刊|[双雙半]?[周週月季年]刊|期刊"
    "|新[闻聞]|[联聯]播|字典|[词詞辞辭]典|法典|[宪憲刑民]法|(?:劳动|勞動|合同|婚姻|教育|保[护護障]|促[进進]"
    "|管理|[诉訴]讼|选举|物权|公司|证券|著作权|专利|商标|安全|处罚|基準)法|[条條]例|[规規](?:定|则|則|范|範)"
    "|[办辦]法|章程|公[约約]|[协協][议議定]|合同|守[则則]|[细細][则則]|通知|[决決][定议議]|意[见見]"
    "|[问問]卷|量表|[调調]查表?|登[记記]表|清[单單]|[课課]程表|[时時][间間]表|申[请請][书書表])$"
)
_BEFORE = regex(
    "(?:[电電][影视視]|影片|[纪紀][录錄]片|[电電连連][视視续續][剧劇]|[舞话話歌音戏戲][剧劇]|[综綜][艺藝]"
    "|[节節]目|歌曲|首歌|[游遊手][戏戲]|名[画畫]|油[画畫]|[动動][画畫漫]|[专專栏欄][栏欄目]|公[众眾][号號]|播客"
    "|[软軟]件|平台|[报報][纸紙]|[杂雜][志誌])[^，。；！？》]{0,4}$"
)
_AFTER = regex(
    "(?:[杂雜][志誌]|[报報周週月]刊?社?(?:上|的)?[记記]者|周刊|[记記]者|[报報][道導社]|[节節]目|[专專栏欄][栏欄目]"
    "|客[户戶]端|公[众眾][号號]|[频頻]道|上(?:刊|[发發]表|撰文|登|映)|播出|首播|[热熱]播|(?:[这這]|那)(?:部[电電]影|首歌|[个個][节節]目))"
)
_LATIN = r"[A-Z][A-Za-z’'-]+(?:(?:,? (?:&|and) |, )[A-Z][A-Za-z’'-]+)*(?: et al\.?,?|等人?)?"
_NAME = f"[{SURNAMES}][{HAN}]{{1,2}}"
_CHINESE = f"{_NAME}(?:等人?|[、和与與]{_NAME})?"
_DATED = regex(
    rf"(?:(?<![A-Za-z]){_LATIN}|(?<![{HAN}]){_CHINESE}) ?[（(](?:19|20)\d\d[a-z]?[）)]"
    rf"|(?<=[（(；;])(?:{_LATIN}|{_CHINESE})[，,] ?(?:19|20)\d\d[a-z]?(?=[）)；;:：，,])"
)
_ENCLOSED = regex(rf"(?<=[（(；;])(?:{_LATIN}|{_CHINESE})[，,] ?(?:19|20)\d\d[a-z]?(?=[）)；;])")
_SHORT = regex("(?:[简簡下]称|[简簡]稱|下稱)[为為]?“?《([^》]+)》")
_YEAR = regex(r"(?:19|20)\d\d")
_MARKS = regex(r"\W+")
_NEAR = 10


def unlisted_works(document: Document) -> Revised:
    """Point once at every work that is named in 《》, or by author and year, and not listed.

    A book without references promises no list, unless it cites as lists are cited,
    （甲，2020）, nor does a chapter that cites nothing; and the book itself is not looked for
    in it, or a part of it. Newspapers, laws, forms, films and broadcasts are named in 《》
    too, and are no references, nor is a name made short: （简称《甲法》）.
    """
    return Revised(document, (), tuple(_Unlisted(document).found()))


class _Unlisted:
    """Goes through the chapters that cite something."""

    def __init__(self, document: Document) -> None:
        self._sections = document.sections
        self._naming = Naming(document.references, document.glossary)
        self._told = {_bare(title) for title in _own(document)}
        cited = (node for section in self._sections for node in _citations(section))
        self._listed = bool(document.references)
        self._by_year = any(_YEAR.search(plain_text(node.content)) for node in cited)

    def found(self) -> Iterator[Finding]:
        """Yield each of them once."""
        for section in self._sections:
            if self._listed and next(_citations(section), None) is None:
                continue
            for node in walk(section):
                if isinstance(node, Paragraph):
                    yield from self._in(node)

    def _in(self, node: Paragraph) -> Iterator[Finding]:
        line = line_of(node.content)
        cited = [plain_text(one.content) for one in walk(node) if isinstance(one, Citation)]
        for shown, start, end in (*self._titles(line.content), *self._dated(line.content)):
            known = _bare(shown) in self._told or any(shown in words for words in cited)
            if not known:
                self._told.add(_bare(shown))
                yield UnlistedWork(shown, span=_place(line, start, end) or node.span)

    def _titles(self, line: str) -> Iterator[tuple[str, int, int]]:
        self._told.update(_bare(found[1]) for found in _SHORT.finditer(line))
        for found in _TITLE.finditer(line) if self._listed else ():
            start, end = found.span()
            other = _BEFORE.search(line, max(start - _NEAR, 0), start) or _AFTER.match(line, end)
            if not other and not _NO_WORK.search(found[1]) and not self._naming.lists(found[1]):
                yield found[0], *found.span()

    def _dated(self, line: str) -> Iterator[tuple[str, int, int]]:
        """Yield authors with years, in a book that cites so, that no listed work answers."""
        pattern = _DATED if self._by_year else _ENCLOSED
        found = list(pattern.finditer(line)) if self._by_year or not self._listed else []
        named = list(self._naming.named(line)) if found else []
        for one in found:
            if not any(known.start < one.end() and one.start() < known.end for known in named):
                yield one[0], *one.span()


def _citations(section: Section) -> Iterator[Citation]:
    return (node for node in walk(section) if isinstance(node, Citation))


def _own(document: Document) -> Iterator[str]:
    yield plain_text(document.metadata.title)
    for section in document.sections:
        yield from (plain_text(node.title) for node in walk(section) if isinstance(node, Section))


def _place(line: Line, start: int, end: int) -> Span | None:
    leaf = next((at for at in line.leaves if at.start <= start < at.end), None)
    if leaf is None:
        return None
    return span_of(leaf.text, start - leaf.start, min(end - leaf.start, len(leaf.text.content)))


def _bare(title: str) -> str:
    return _MARKS.sub("", title).casefold()
