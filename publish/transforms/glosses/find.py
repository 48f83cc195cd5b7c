"""Terms explained along a line: in parentheses, or in a sentence that defines."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from publish.transforms.cleaning.reading import HAN, has_han
from publish.transforms.glosses.heads import chinese_head, latin_head, quoted_head
from publish.transforms.glosses.insides import Gloss, expands, glosses
from publish.transforms.glosses.people import is_person

_PARENTHESES = re.compile(r"[（(]([^（）()\n]{1,90})[）)]")
_DEFINED = re.compile(
    f"(?:^|(?<=[。！？；\n]))(?:所谓|所謂)的?[“「]?([{HAN}A-Za-z0-9·-]{{2,14}}?)[”」]?[，,]?"
    "(?:(?:就|即|通常|一般|主要)?是?指的?是?|就是|即)[，,]?([^。！？；\n]{6,})[。；]"
)
_SHORTENED = re.compile(
    r"(?:[（(][^（）()\n]*[）)])?[，,]?(?:以下|下文)?(?:简称|簡稱)(?:为|為)?[“「]?(?P<short>[A-Z][A-Za-z0-9]{1,9})"
)
_NEAR = 100
_HAN_LAST = re.compile(f"[{HAN}]$")


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a line, by places; ``abbreviated`` where a gloss is its short form.

    ``defined`` is where the sentence stands that says what it is.
    """

    head: tuple[int, int]
    glosses: tuple[Gloss, ...] = ()
    defined: tuple[int, int] | None = None


def found_in(line: str, counted: Callable[[str], int]) -> Iterator[Found]:
    """Yield the terms that a line explains; ``counted`` tells how often the text says a word."""
    for match in _PARENTHESES.finditer(line):
        found = _glossed(line, match, counted)
        if found is not None:
            yield found
    for match in _SHORTENED.finditer(line):
        found = _shortened(line, match, counted)
        if found is not None:
            yield found
    for match in _DEFINED.finditer(line):
        if not match[2].startswith(("不", "并不", "並不")):
            yield Found(match.span(1), (), match.span())


def _glossed(line: str, match: re.Match[str], counted: Callable[[str], int]) -> Found | None:
    names = glosses(match[1], match.start(1))
    if not names:
        return None
    offset = max(match.start() - _NEAR, 0)
    before = line[offset : match.start()]
    head = quoted_head(before)
    if head is None and _HAN_LAST.search(before):
        head = (
            None
            if names[0].chinese
            else chinese_head(before, _size(names), counted, doing=_doing(names))
        )
    elif head is None:
        head = latin_head(before)
    if head is not None and before.endswith("》") and not any(name.short for name in names):
        return None
    if head is None or not _explains(before[: head[1]], before[head[0] : head[1]], names):
        return None
    return Found((head[0] + offset, head[1] + offset), names)


def _shortened(line: str, match: re.Match[str], counted: Callable[[str], int]) -> Found | None:
    """Return a term whose short form the text gives outside parentheses: 检索增强生成，简称RAG."""
    short = Gloss(*match.span("short"), match["short"], led=True)
    offset = max(match.start() - _NEAR, 0)
    before = line[offset : match.start()]
    head = quoted_head(before) or chinese_head(before, short.size, counted)
    if head is None or not short.short:
        return None
    return Found((head[0] + offset, head[1] + offset), (short,))


def _size(names: tuple[Gloss, ...]) -> int:
    spelled = [name.size for name in names if not name.short]
    return max(spelled) if spelled else max(name.size for name in names)


def _doing(names: tuple[Gloss, ...]) -> bool:
    """Whether the other name is a doing, so that a verb may begin the term: 写代码 (coding)."""
    return len(names) == 1 and " " not in names[0].words and names[0].words.endswith("ing")


def _explains(before: str, term: str, names: tuple[Gloss, ...]) -> bool:
    """Whether the names are those of the term, and the term is one."""
    if len(term) < len("术语") or term.isdigit() or is_person(before, term, names):
        return False
    if "/" in term or (not has_han(term) and "." in term):
        return False
    if has_han(term):
        return not names[0].chinese
    if names[0].chinese:
        return True
    return expands(names[0].words, term)
