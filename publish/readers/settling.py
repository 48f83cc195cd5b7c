"""Settling: the folder's decisions, found again in its seeds."""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from publish.decisions import NAME, UNDECIDED, Decisions, Ledger, load, placed
from publish.model import Finding, Source
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """Decisions in place, what is wrong with them, and the file they are in."""

    decisions: Decisions = UNDECIDED
    findings: tuple[Finding, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)


def settle(root: Path, seeds: Mapping[str, Source]) -> Settled:
    """Read the decisions of a folder and find the passages of its seeds they are about."""
    ledger = load(root)
    if not isinstance(ledger, Ledger):
        return Settled(findings=(ledger,) if ledger else ())
    placing = placed(ledger.entries, seeds)
    found = (*ledger.findings, *placing.findings)
    return Settled(placing.decisions, found, {NAME: ledger.source})
