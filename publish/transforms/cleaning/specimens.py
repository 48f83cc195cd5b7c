"""Quotations that show how to write, or how not to: never mended."""

import re
from collections.abc import Iterator

from publish.model import Block, Blocks, Paragraph, Quotation, plain_text

_LABEL = re.compile(
    "正确|正確|错误|錯誤|用法|正例|反例|示例|范例|範例|写法|寫法|误|誤|推荐|推薦|"
    r"\\b(?:right|wrong|correct|incorrect|good|bad|usage|example)\\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 24


def specimens(blocks: Blocks) -> Iterator[bool]:
    """Tell which blocks are quotations that show how to write, or how not to."""
    before: Block | None = None
    label = False
    for node in blocks:
        if isinstance(node, Quotation):
            if isinstance(before, Paragraph):
                label = _is_label(plain_text(before.content))
            yield label
        else:
            label = False
            yield False
        before = node


def _is_label(words: str) -> bool:
    words = words.strip()
    short = len(words) <= _LONGEST_LABEL and words.endswith(("：", ":"))
    return short and _LABEL.search(words) is not None
