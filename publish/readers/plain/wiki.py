"""What the page of an encyclopedia shows with its text: a link beside each heading to edit it."""

from collections.abc import Sequence
from dataclasses import replace

from publish.model import Edit
from publish.model.regex import regex
from publish.readers.plain.lines import Line
from publish.readers.seed.draft import Draft
from publish.readers.seed.wide import columns

_LINK = regex(
    r"[ 　\t]*[\[［【](?:(?:查|查看|论|論|讨论|討論)[·・| ])*"
    r"(?:编辑|編輯|編|编|edit)(?:源代码|源码|原始碼|source)?(?:\s?[|｜·]\s?(?:编辑|編輯|edit)\s?(?:源代码|源码|原始碼|source))?"
    r"[\]］】]$"
)


def without_links(draft: Draft, lines: Sequence[Line]) -> tuple[tuple[Line, ...], list[Edit]]:
    """Return lines without the link to edit them that they end in, and what was taken out."""
    kept: list[Line] = []
    edits: list[Edit] = []
    for line in lines:
        found = _LINK.search(line.text) if line.text[-1] in "]］】" else None
        if not found or not found.start():
            kept.append(line)
            continue
        text = line.text[: found.start()]
        end = line.start + found.start()
        edits.append(Edit("edit-link", draft.span(end, line.end), found.group(), ""))
        kept.append(replace(line, end=end, text=text, width=columns(text)))
    return tuple(kept), edits
