"""The reference list: found by its title, told apart, and moved to the back."""

import re
from collections.abc import Callable, Iterator
from dataclasses import field, replace
from functools import cache, partial
from itertools import chain, count

from publish.model import (
    Block,
    Blocks,
    BulletList,
    Citation,
    Document,
    Inlines,
    OrderedList,
    Paragraph,
    Quotation,
    Reference,
    Section,
    Text,
    plain_text,
)
from publish.model.regex import regex
from publish.model.text import cut
from publish.model.value import dataclass
from publish.transforms.language import romanised
from publish.transforms.references import entries
from publish.transforms.references.marks import link_numbers
from publish.transforms.references.noted import listed_notes
from publish.transforms.references.several import apart
from publish.transforms.references.untitled import (
    called,
    cited,
    is_notes,
    set_apart,
    without_title,
)
from publish.transforms.titles import is_references
from publish.transforms.transform import Revised

_REMARK = regex(r"\s*[（(].*[）)]\s*[。.]?\s*", re.DOTALL)
_MARKED = regex(r"\s*[\[［](?:\d+|[a-z])[\]］]")
_LETTER = regex(r"\w")
_SIGNED = regex(
    "[（(]?(?:作者|撰文|文|编辑|編輯|[责責][编編任]|校[对對]|排版|审核|審核|公[众眾][号號]|首[发發]|[转轉][载載])"
    "[^：:《》]{0,6}[：:|｜]"
)
_WORK = regex(r"[《“]|https?://|\[[A-Z]")
_HEADING = 40
_LONGEST, _CLAUSE = 300, 80
_TITLE = regex("《[^《》]*》")
_ADDRESSED = regex(r"https?://\S+\s*$")
_ENTRY = regex(
    r"《.+?》|“.+?”|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?://|\[[A-Z]{1,2}(?:/OL)?\]|doi:",
    re.IGNORECASE,
)
_SENTENCE = regex("[。！？][^）)]")


def gather_references(document: Document) -> Revised:
    """Move the entries of reference lists from the body to the references.

    What else stands in such a section stays; a closing remark in parentheses becomes a
    notice, and a section left with nothing goes. Works that came in files follow those of
    the text, and give way to those that have the same key.
    """
    gathered = _Gathered(shelved={reference.key for reference in document.references})
    sections = tuple(kept for part in document.sections for kept in _chapter(part, gathered))
    kept = replace(document, sections=sections)
    if gathered.hollow:
        kept = listed_notes(kept, lambda said: gathered.add(said, gathered.hollow))
    moved = replace(
        kept,
        references=(*gathered.references, *gathered.others(document.references)),
        notices=(*document.notices, *gathered.notices),
    )
    return Revised(link_numbers(moved, gathered.numbers))


@dataclass(slots=True)
class _Gathered:
    """What has been taken out so far."""

    shelved: set[str]
    taken: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    notices: list[Block] = field(default_factory=list)
    numbers: dict[tuple[str, int | str], str] = field(default_factory=dict)
    scope: str = ""
    hollow: tuple[Inlines, ...] = ()
    marked: Callable[[], bool] = bool
    noted: Callable[[], bool] = bool
    _tries: dict[str, Iterator[str]] = field(default_factory=dict)

    def add(self, block: Paragraph, under: tuple[Inlines, ...], listed: int | None = None) -> str:
        """Take one entry and return its key; ``listed`` is its number in its list, if any."""
        given, content = _own_key(block.content)
        words = plain_text(content)
        found = entries.parsed(words)
        key = self._key(given or entries.keyed(words), found)
        number = entries.numbered(words) or listed
        if number is not None:
            self.numbers.setdefault((self.scope, number), key)
        self.references.append(
            Reference(
                key,
                _headless(content, entries.head(words)),
                found.authors,
                found.title,
                found.container,
                found.year,
                under,
                publisher=found.publisher,
                span=block.span,
            )
        )
        return key

    def others(self, shelved: tuple[Reference, ...]) -> Iterator[Reference]:
        """Yield the works of files that the text does not list by the same key."""
        return (work for work in shelved if work.key not in self.taken)

    def _key(self, given: str, found: entries.Parsed) -> str:
        if given and given not in self.taken:
            self.taken.add(given)
            return given
        name = romanised(found.authors[0].rpartition("·")[2]) if found.authors else ""
        stem = "-".join(part for part in ("ref", name, found.year) if part)
        tries = self._tries.setdefault(
            stem, chain([stem] if name else [], (f"{stem}-{n}" for n in count(1)))
        )
        key = next(key for key in tries if key not in self.taken and key not in self.shelved)
        self.taken.add(key)
        return key


def _own_key(content: Inlines) -> tuple[str, Inlines]:
    """Return the key an entry gives itself, ``[@key]`` at its head, and what follows it."""
    match content:
        case (Citation(references=(key,), content=()), *rest):
            return key, tuple(rest)
        case _:
            return "", content


def _headless(content: Inlines, length: int) -> Inlines:
    first = content[0] if content else None
    if not isinstance(first, Text) or not length:
        return content
    rest = cut(first, min(length, len(first.content)), len(first.content))
    return ((rest,) if rest.content else ()) + content[1:]


def _chapter(chapter: Section, gathered: _Gathered) -> Iterator[Section]:
    """Take the entries out of a chapter; a list that is one serves its whole seed."""
    whole = is_references(plain_text(chapter.title))
    gathered.marked = cache(partial(called, chapter))
    gathered.noted = cache(partial(cited, chapter))
    gathered.scope = chapter.span.seed if whole else chapter.key
    yield from _sections(chapter, gathered)


def _sections(section: Section, gathered: _Gathered) -> Iterator[Section]:
    if is_references(plain_text(section.title)) or (is_notes(section) and gathered.noted()):
        yield from _emptied(section, (), gathered)
        return
    section, part = set_apart(section, noted=gathered.noted)
    body = section.body if section.sections else _untitled(section.body, gathered)
    left = tuple(_emptied(part, (), gathered)) if part else ()
    below = tuple(kept for one in section.sections for kept in _sections(one, gathered))
    below += tuple(kept for one in left for kept in one.sections)
    body += tuple(block for one in left for block in one.body)
    same = not part and below == section.sections and len(body) == len(section.body)
    yield section if same else replace(section, body=body, sections=below)


def _untitled(body: Blocks, gathered: _Gathered) -> Blocks:
    """Take the entries that close a section without a title over them."""
    start = without_title(body, marked=gathered.marked)
    for _ in _body(body[start:], (), gathered):
        pass
    return body[:start]


def _emptied(
    section: Section, above: tuple[Inlines, ...], gathered: _Gathered
) -> Iterator[Section]:
    """Take the entries out of a section of references, and yield it if prose is left."""
    under = (*above, section.title)
    if not (section.body or section.sections):
        gathered.hollow = under
    body = tuple(_body(section.body, under, gathered))
    below = tuple(kept for part in section.sections for kept in _emptied(part, under, gathered))
    if body or below or section.byline:
        yield replace(section, body=body, sections=below)


def _body(body: Blocks, under: tuple[Inlines, ...], gathered: _Gathered) -> Iterator[Block]:
    listed = any(isinstance(block, BulletList | OrderedList) for block in body)
    heading: Paragraph | None = None
    for index, block in enumerate(body):
        last = index == len(body) - 1
        match block:
            case BulletList() | OrderedList():
                here = (*under, heading.content) if heading else under
                yield from _items(block, here, gathered)
                heading = None
            case Paragraph():
                follows = None if last else body[index + 1]
                if _heads(block, follows):
                    heading = block
                elif len(works := apart(block)) > 1:
                    for work in works:
                        gathered.add(work, under)
                elif _enters(block, listed=listed):
                    gathered.add(block, under)
                elif _REMARK.fullmatch(plain_text(block.content)):
                    gathered.notices.append(block)
                else:
                    yield block
            case Quotation():
                yield from _body(block.content, under, gathered)
            case _:
                yield block


def _heads(block: Paragraph, follows: Block | None) -> bool:
    words = plain_text(block.content)
    listed = isinstance(follows, BulletList | OrderedList)
    short = len(words) <= _HEADING and not words.endswith(("。", "！", "？"))
    return listed and short and _REMARK.fullmatch(words) is None


def _enters(block: Paragraph, *, listed: bool) -> bool:
    """Whether a paragraph is an entry: numbered or keyed, or like one in a bare list."""
    words = plain_text(block.content)
    if _own_key(block.content)[0] or entries.keyed(words) or _MARKED.match(words):
        return True
    if listed or _REMARK.fullmatch(words):
        return False
    if _SENTENCE.search(_TITLE.sub("", words)):
        return _is_told_apart(words)
    return _ENTRY.search(words) is not None


def _is_told_apart(words: str) -> bool:
    """Whether words with points in them are an entry in sentences, and no prose about one."""
    found = entries.parsed(words)
    brief = len(words) <= _LONGEST and max(map(len, words.split("。"))) <= _CLAUSE
    told = found.title and found.authors and (found.year or found.container)
    return brief and bool(told or _ADDRESSED.search(words))


def _remarks(part: Paragraph, *, last: bool) -> bool:
    """Whether the last item is a remark on the list, as lists without marks end in one."""
    words = plain_text(part.content)
    remark = _REMARK.fullmatch(words) or _SIGNED.match(words)
    return last and remark is not None and _WORK.search(words) is None


def _items(
    block: BulletList | OrderedList, under: tuple[Inlines, ...], gathered: _Gathered
) -> Iterator[Block]:
    start = block.start if isinstance(block, OrderedList) else None
    for index, item in enumerate(block.items):
        for part in item:
            match part:
                case Paragraph() if not _LETTER.search(plain_text(part.content)):
                    pass  # a rule drawn by hand
                case Paragraph() if _remarks(part, last=index == len(block.items) - 1):
                    gathered.notices.append(part)
                case Paragraph():
                    gathered.add(part, under, None if start is None else start + index)
                case BulletList() | OrderedList():
                    yield from _items(part, under, gathered)
                case _:
                    yield part
