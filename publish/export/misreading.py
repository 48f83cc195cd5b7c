"""Misreading: what would be read otherwise than it was meant, and must be written in full."""

from publish.export import escape
from publish.export.inlines import BREAK
from publish.model import (
    Block,
    Blocks,
    BulletList,
    DefinitionList,
    Inlines,
    OrderedList,
    Paragraph,
    Quotation,
    Text,
    Verse,
    plain_text,
)
from publish.model.regex import regex

NOTHING = "[]{}"
"""An empty span: it stands first where a tag or a picture may not."""

DASHED = regex(r"\s*[—―─–-]")
_CAPTION = regex(r"(?:[Tt]able|表格?)\s*[:：]\s*|[:：]\s+")
_SHORT_SOURCE = 60


def opened(said: str) -> str:
    """Return a line so that it opens no block: a tag may not stand first, nor a mark."""
    return f"{NOTHING}{said}" if said.startswith(BREAK) else escape.opening(said)


def is_tight(node: BulletList | OrderedList) -> bool:
    """Tell whether a list can be written without blank lines, and is to be."""
    return node.tight and all(map(_is_brief, node.items))


def _is_brief(item: Blocks) -> bool:
    match item:
        case (Paragraph(),):
            return True
        case (Paragraph(), BulletList() | OrderedList() as inner):
            return is_tight(inner) and not (isinstance(inner, OrderedList) and inner.start != 1)
        case _:
            return False


def beside(content: Blocks, at: int) -> Blocks:
    """Return the neighbours of a block."""
    return content[max(at - 1, 0) : at] + content[at + 1 : at + 2]


def like_caption(node: Block) -> bool:
    """Tell whether a paragraph would be read as the caption of a table beside it."""
    return isinstance(node, Paragraph) and bool(_CAPTION.match(plain_text(node.content).lstrip()))


def merges(last: Block, node: Block) -> bool:
    """Tell whether two neighbours of one kind would be read as one."""
    kinds = (BulletList, OrderedList, DefinitionList, Verse)
    return any(isinstance(last, kind) and isinstance(node, kind) for kind in kinds)


def signs_itself(node: Quotation, source: str) -> bool:
    """Tell whether a quotation with marks before its lines would be read with its own source."""
    last = node.content[-1] if node.content else None
    if last is None:
        return False
    if source:
        return not isinstance(last, Verse)
    return not (isinstance(last, Paragraph) and DASHED.match(plain_text(last.content)))


def signable(source: Inlines) -> bool:
    """Tell whether words after a dash would be read as a source."""
    said = plain_text(source)
    return isinstance(source[0], Text) and len(said) <= _SHORT_SOURCE and not DASHED.match(said)
