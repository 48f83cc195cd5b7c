"""Works and notes that stand among the prose of a section: a talk makes no point of them."""

from collections.abc import Iterator, Sequence

from publish.model import (
    Block,
    Blocks,
    BulletList,
    OrderedList,
    Paragraph,
    Quotation,
    Section,
    plain_text,
)
from publish.model.regex import regex
from publish.readers.itemising import TITLE
from publish.transforms.references import entries
from publish.transforms.titles import is_references

_LIST = BulletList | OrderedList
_LONGEST = 300
_SIGNED = regex(r"[\[［〔【]\d{1,3}[\]］〕】]|[①-⑳㉑-㉟]|[注註]\d")
_MAY = regex(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|[《〈]|\[[A-Z]{1,2}(?:/OL)?\]")
_TITLED = regex(r"[《〈“\"]|\[[A-Z]{1,2}(?:/OL)?\]")
_RUNS_ON = regex(r"[。！？][^。！？）)”’》]{8,}[。！？]")


def prose_of(section: Section) -> Blocks:
    """Return a section's own blocks, less the works it lists, and notes under their title."""
    title = plain_text(section.title).strip()
    apparatus = TITLE.fullmatch(title) is not None or is_references(title)
    return tuple(_prose(section.body, apparatus=apparatus))


def _prose(body: Blocks, *, apparatus: bool) -> Iterator[Block]:
    works = [_is_work(block) for block in body]
    for at, block in enumerate(body):
        headed = apparatus or (at > 0 and _heads(body[at - 1]))
        match block:
            case BulletList() | OrderedList() if headed or _lists_works(block):
                continue
            case Paragraph() if apparatus and _SIGNED.match(plain_text(block.content)):
                continue
            case Paragraph() if works[at] and (_numbered(block) or _beside(works, at)):
                continue
            case Quotation() if apparatus:
                continue
            case _:
                yield block


def _heads(block: Block) -> bool:
    """Whether a line heads works or notes, though it is no heading."""
    if not isinstance(block, Paragraph):
        return False
    words = plain_text(block.content).strip()
    return TITLE.fullmatch(words) is not None or is_references(words)


def _lists_works(block: BulletList | OrderedList) -> bool:
    """Whether most items are works; what else stands in such a list remarks on them."""
    works = sum(bool(item) and _is_work(item[0]) for item in block.items)
    return works * 2 > len(block.items)


def _beside(works: Sequence[bool], at: int) -> bool:
    return any(works[max(0, at - 1) : at]) or any(works[at + 1 : at + 2])


def _numbered(block: Paragraph) -> bool:
    return _SIGNED.match(plain_text(block.content)) is not None


def _is_work(block: Block) -> bool:
    """Whether a block says who wrote what, and when or where it was put out, and no more."""
    words = plain_text(block.content) if isinstance(block, Paragraph) else ""
    if not _MAY.search(words[:_LONGEST]) or len(words) > _LONGEST or _RUNS_ON.search(words):
        return False
    found = entries.parsed(words)
    put_out = found.publisher or found.container or (found.year and _TITLED.search(words))
    return bool(found.title and found.authors and put_out)
