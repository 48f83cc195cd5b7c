"""The shape of an interface: every sentence it may need."""

from collections.abc import Mapping

from publish.model import Severity
from publish.model.value import dataclass
from publish.words.findings import Wording


@dataclass(frozen=True, slots=True)
class Counted:
    """Words for one and for many; ``{}`` stands for how many."""

    one: str
    many: str

    def of(self, number: int) -> str:
        """Say so many."""
        return (self.one if number == 1 else self.many).format(f"{number:,}")


@dataclass(frozen=True, slots=True)
class Interface:
    """Every sentence of the command line; names in braces are put in by it.

    ``stages`` are what the press reports it is doing; ``units`` what a file of each
    format is counted in; ``misuse`` the wrong ways to call a command, by code; ``help`` has a
    page for each command, and under no name the one for all.
    """

    language: str
    help: Mapping[str, str]
    misuse: Mapping[str, Wording]
    meant: str
    between: str
    severities: Mapping[Severity, str]
    counted: Mapping[Severity, Counted]
    hint: str
    folded: str
    stages: Mapping[str, str]
    units: Mapping[str, Counted]
    made: str
    made_nothing: str
    mended: Counted
    more_rules: Counted
    see_edits: str
    next_errors: str
    next_nothing: str
    next_warnings: str
    next_open: str
    others: str
    interrupted: str
    unexpected: str
    report_it: str
    unheard: str
    broken_setup: str
    see_doctor: str
    mending: str
    untitled: str
    metadata: Mapping[str, str]
    sections: str
    glossary: str
    references: str
    bylines: str
    notices: str
    blocks: Mapping[str, Counted]
    mentions: Counted
    citations: Counted
    notes: Counted
    edits: Counted
    no_edits: str
    certainty: str
    decisions_opening: str
    decision_kinds: Mapping[str, str]
    reference_keys: str
    suggested: str
    suggested_nothing: str
    awaiting: Counted
    answered: Counted
    proposals_added: Counted
    proposals_dropped: Counted
    next_answer: str
    next_build: str
    exported: Counted
    copied: Counted
    book_written: str
    book_kept: str
    book_opening: str
    book_remarks: Mapping[str, str]
    next_confirm: str
