"""Quotations that show how to write, or how not to: never mended."""

import re
from collections.abc import Iterator

from publish.model import Block, Blocks, Paragraph, Quotation, plain_text
from publish.model.regex import regex

_LABEL = regex(
    "正确|正確|错误|錯誤|用法|正例|反例|示例|范例|範例|写法|寫法|误|誤|推荐|推薦|"
    r"\b(?:right|wrong|correct|incorrect|good|bad|usage|examples?)\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 24
_LONGEST_IN_LETTERS = 60


def specimens(blocks: Blocks) -> Iterator[bool]:
    """Tell which blocks are quotations that show how to write, or how not to.

    What a specimen is compared with is one as well, whatever announces it.
    """
    before: Block | None = None
    shown = announced = False
    for node in blocks:
        if isinstance(node, Quotation):
            shown = shown if isinstance(before, Quotation) else announced
            yield shown
        else:
            said = plain_text(node.content).strip() if isinstance(node, Paragraph) else ""
            announced = _announces(said) and (shown or _LABEL.search(said) is not None)
            shown = False
            yield False
        before = node


def _announces(words: str) -> bool:
    longest = _LONGEST_IN_LETTERS if words.isascii() else _LONGEST_LABEL
    return len(words) <= longest and words.endswith(("：", ":"))
