"""What is wrong with decisions, and what still asks for one."""

from publish.model import Finding, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class MalformedDecision(Finding):
    """An entry of ``decisions.toml`` that cannot be understood; it is kept as it stands.

    ``reason`` is one of a few, worded in each language, and ``part`` what it is about.
    """

    code = "malformed-decision"
    severity = Severity.WARNING
    reason: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class DecisionAstray(Finding):
    """The passage that a decision was about is not in the seeds as it was."""

    code = "decision-astray"
    severity = Severity.WARNING
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class DecisionAmbiguous(Finding):
    """The text of a decision stands in the seeds, but never among the neighbours it had."""

    code = "decision-ambiguous"
    severity = Severity.WARNING
    kind: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class DecisionsAtOdds(Finding):
    """Two decisions for one place cannot both be followed; the first holds."""

    code = "decisions-at-odds"
    severity = Severity.WARNING
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class UnreadableDecisions(Finding):
    """``decisions.toml`` is there, but cannot be read; nothing is decided and nothing written."""

    code = "unreadable-decisions"
    severity = Severity.ERROR
    reason: str


@dataclass(frozen=True, slots=True)
class AwaitingDecisions(Finding):
    """So many proposals ask for an answer; until then the text stands as it is."""

    code = "awaiting-decisions"
    severity = Severity.NOTE
    count: int
