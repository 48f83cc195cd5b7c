"""A survey of a story: its groups, its words, and how large most of them are."""

from collections import Counter
from collections.abc import Iterator, Sequence

from publish.readers.docx.story import Grid, Lines, Story, Words
from publish.readers.docx.styles import Role


def sorted_out(story: Story) -> Iterator[tuple[str, Lines | Grid]]:
    """Yield each part of a story with the group it goes by; empty lines go with those above."""
    last = ""
    for each in story:
        kind = _kind(each)
        if isinstance(each, Lines) and not each.items:
            if last in {"item", "code", "contents"}:
                yield last, each
            continue
        yield kind, each
        last = kind


def _kind(each: Lines | Grid) -> str:
    if isinstance(each, Grid):
        return "grid"
    role = each.style.role
    if role is Role.CONTENTS:
        return "contents"
    if each.style.level and role is not Role.QUOTE:
        return "line"
    if role is Role.CODE or (
        each.items and all(isinstance(i, Words) and i.look.mono for i in each.items)
    ):
        return "code"
    if each.count >= 0 and role is not Role.TITLE:
        return "item"
    return "quote" if role is Role.QUOTE else "line"


def lines(story: Story) -> Iterator[Lines]:
    """Yield every paragraph, those in tables too."""
    for each in story:
        if isinstance(each, Lines):
            yield each
        else:
            for row in each.rows:
                for box in row:
                    yield from lines(box.story)


def words(line: Lines) -> Iterator[Words]:
    """Yield the words of a paragraph, but not those of a table of contents."""
    aside = line.style.role is Role.CONTENTS
    return (each for each in line.items if isinstance(each, Words) and not aside)


def usual_size(found: Sequence[Lines]) -> int:
    """Return the size most characters have."""
    sizes: Counter[int] = Counter()
    for line in found:
        for each in words(line):
            sizes[each.look.size] += each.end - each.start
    return sizes.most_common(1)[0][0] if sizes else 0
