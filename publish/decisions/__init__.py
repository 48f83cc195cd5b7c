"""What a person has settled: one ``decisions.toml`` per manuscript, and where its answers apply.

A decision is known by its kind, the text it is about and that text's neighbours, never by
a line: a passage that moves keeps it, and one that changes asks again.
"""

from publish.decisions.decision import (
    BYLINE,
    EDIT,
    HEADING,
    LINES,
    NOTICE,
    UNDECIDED,
    VERSE,
    Decision,
    Decisions,
)
from publish.decisions.file import EMPTY, NAME, Ledger, Proposed, parse, refusals, revised
from publish.decisions.findings import AwaitingDecisions, UnreadableDecisions
from publish.decisions.folder import load
from publish.decisions.neighbours import near
from publish.decisions.placing import Placing, fills_its_line, placed

__all__ = [
    "BYLINE",
    "EDIT",
    "EMPTY",
    "HEADING",
    "LINES",
    "NAME",
    "NOTICE",
    "UNDECIDED",
    "VERSE",
    "AwaitingDecisions",
    "Decision",
    "Decisions",
    "Ledger",
    "Placing",
    "Proposed",
    "UnreadableDecisions",
    "fills_its_line",
    "load",
    "near",
    "parse",
    "placed",
    "refusals",
    "revised",
]
