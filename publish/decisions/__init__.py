"""What a person has settled: one ``decisions.toml`` per manuscript, and where its answers apply.

A decision is known by its kind, the text it is about and that text's neighbours, never by
a line: a passage that moves keeps it, and one that changes asks again.
"""

from publish.decisions.crossing import parted
from publish.decisions.decision import (
    BYLINE,
    CITING,
    EDIT,
    HEADING,
    LINES,
    NOTICE,
    REWORDED,
    UNDECIDED,
    VERSE,
    Decision,
    Decisions,
    Matter,
)
from publish.decisions.file import EMPTY, NAME, Ledger, Proposed, parse, refusals, revised
from publish.decisions.findings import AwaitingDecisions, UnreadableDecisions
from publish.decisions.folder import load
from publish.decisions.neighbours import near
from publish.decisions.placing import Placing, fills_its_line, placed

__all__ = [
    "BYLINE",
    "CITING",
    "EDIT",
    "EMPTY",
    "HEADING",
    "LINES",
    "NAME",
    "NOTICE",
    "REWORDED",
    "UNDECIDED",
    "VERSE",
    "AwaitingDecisions",
    "Decision",
    "Decisions",
    "Ledger",
    "Matter",
    "Placing",
    "Proposed",
    "UnreadableDecisions",
    "fills_its_line",
    "load",
    "near",
    "parse",
    "parted",
    "placed",
    "refusals",
    "revised",
]
