"""Several works in one paragraph: numbered in a row, between semicolons, parted by line breaks."""

from collections.abc import Sequence
from itertools import pairwise

from publish.model import Inline, Inlines, LineBreak, Paragraph, Text, plain_text
from publish.model.regex import regex
from publish.model.text import cut
from publish.transforms.references import entries
from publish.transforms.titles import is_references

_NUMBER = regex(r"(?:^|(?<=[\s。．.；;，,]))[\[［【](\d{1,3})[\]］】]")
_TITLE = regex(r"^(?P<title>[^:：\n]{2,20}?)\s*[:：]\s*(?=\S)")
_SEVERAL = 2


def apart(block: Paragraph) -> tuple[Paragraph, ...]:
    """Return the works of a paragraph, a paragraph each, or it as it is where it holds one."""
    runs = _broken(block.content)
    if len(runs) == 1:
        words = plain_text(block.content)
        runs = _cut(block.content, _numbered(words) or _listed(words))
    return tuple(map(_paragraph, runs)) if len(runs) > 1 else (block,)


def run_in(block: Paragraph) -> tuple[Inlines, Paragraph] | None:
    """Part the title that opens a paragraph of works from them: ``参考文献：[1] … [2] …``."""
    words = plain_text(block.content)
    found = _TITLE.match(words)
    if found is None or not is_references(found["title"]):
        return None
    parts = _cut(block.content, (0, found.end()))
    if len(parts) < _SEVERAL:
        return None
    title, rest = parts
    works = _paragraph(rest)
    told = entries.parsed(plain_text(rest))
    known = told.title and (told.year or told.publisher or told.container)
    return (title, works) if known or len(apart(works)) > 1 else None


def _paragraph(run: Inlines) -> Paragraph:
    return Paragraph(run, span=run[0].span.to(run[-1].span))


def _broken(content: Inlines) -> list[Inlines]:
    runs: list[list[Inline]] = [[]]
    for node in content:
        if isinstance(node, LineBreak):
            runs.append([])
        else:
            runs[-1].append(node)
    return [tuple(run) for run in runs if plain_text(tuple(run)).strip()]


def _numbered(words: str) -> Sequence[int]:
    """Return where works begin that count from the first on."""
    found = list(_NUMBER.finditer(words))
    counts = [int(one[1]) for one in found]
    several = len(found) >= _SEVERAL and counts == list(range(counts[0], counts[0] + len(counts)))
    return [one.start() for one in found] if several and not found[0].start() else ()


def _listed(words: str) -> Sequence[int]:
    """Return where works begin that semicolons part, if each says what a work says."""
    starts = [0, *(at + 1 for at, sign in enumerate(words) if sign in "；;")]
    parts = [words[a:b] for a, b in zip(starts, [*starts[1:], len(words)], strict=True)]
    told = [entries.parsed(part.strip("；; 。")) for part in parts]
    works = all(one.title and (one.authors or one.year) for one in told)
    return starts if works and len(starts) >= _SEVERAL else ()


def _cut(content: Inlines, starts: Sequence[int]) -> list[Inlines]:
    """Cut a run of inlines at places of its words; nothing is cut but texts."""
    runs: list[list[Inline]] = []
    at = 0
    waiting = list(starts)
    for node in content:
        length = len(plain_text((node,)))
        inside = [place - at for place in waiting if at <= place < at + length]
        if any(inside) and not isinstance(node, Text):
            return [content]
        waiting = waiting[len(inside) :]
        edges = sorted({0, *inside, length})
        for start, end in pairwise(edges):
            if start in inside or not runs:
                runs.append([])
            runs[-1].append(cut(node, start, end) if isinstance(node, Text) else node)
        at += length
    return [tuple(run) for run in runs] if len(runs) > 1 else [content]
