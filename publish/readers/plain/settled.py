"""What a person decided of the lines of a plain text: it wins over every guess."""

from collections.abc import Sequence
from dataclasses import replace

from publish.decisions import BYLINE, HEADING, NOTICE
from publish.readers.obeying import level_of, usual_level
from publish.readers.plain import marks
from publish.readers.plain.edges import Edges
from publish.readers.plain.lines import Line
from publish.readers.plain.title import Title, Titles
from publish.readers.seed.draft import Draft


def settled_edges(draft: Draft, lines: Sequence[Line], edges: Edges) -> Edges:
    """Return the edges as decided: a line that is a notice or a heading is no byline."""
    if draft.settled.kinds().isdisjoint({HEADING, NOTICE, BYLINE}):
        return edges
    notices, bylines = _answered(draft, lines, NOTICE), _answered(draft, lines, BYLINE)
    found = {at for at in edges.notices if notices.get(at, True)}
    found |= {at for at, is_notice in notices.items() if is_notice}
    taken = {at for at, yes in _answered(draft, lines, HEADING).items() if yes} | found
    signed = {at for at in edges.byline if bylines.get(at, True)}
    signed |= {at for at, is_byline in bylines.items() if is_byline}
    return Edges(
        tuple(sorted(signed - taken)),
        tuple(sorted(found - (signed - {*edges.byline}))),
        edges.guessed,
    )


def settled_titles(draft: Draft, lines: Sequence[Line], titles: Titles) -> Titles:
    """Return the headings as decided; one of no stated level stands at the usual one."""
    answers = _answered(draft, lines, HEADING)
    if not answers:
        return titles
    by_line = {at: title for at, title in titles.by_line.items() if answers.get(at, True)}
    usual = usual_level([title.level for title in by_line.values()])
    for at in (at for at, yes in answers.items() if yes):
        line = lines[at]
        told = draft.settled.at(HEADING, draft.span(line.start, line.end))
        level, mark = marks.hashes(line.text)
        level = level_of(told) or level or usual
        by_line.setdefault(at, Title(level, mark or marks.bullet(line.text)))
    return replace(titles, by_line=dict(sorted(by_line.items())))


def _answered(draft: Draft, lines: Sequence[Line], kind: str) -> dict[int, bool]:
    if kind not in draft.settled.kinds():
        return {}
    answers = {at: draft.decided(kind, line.start, line.end) for at, line in enumerate(lines)}
    return {at: yes for at, yes in answers.items() if yes is not None}
