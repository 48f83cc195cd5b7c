"""What readers are unsure of, each with what a person can answer in ``decisions.toml``."""

from publish.decisions import BYLINE, HEADING, NOTICE, VERSE
from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DoubtfulHeading(Finding):
    """A line was taken for a heading, though little speaks for it."""

    code = "doubtful-heading"
    severity = Severity.NOTE
    text: str
    level: int

    def proposal(self) -> Proposal:
        """Ask whether it is one."""
        return Proposal(HEADING, "#" * self.level, certainty=0.6)


@dataclass(frozen=True, slots=True)
class LeapingNumber(Finding):
    """A line was taken for a heading, though its number does not follow on the last."""

    code = "leaping-number"
    severity = Severity.NOTE
    text: str
    number: int
    level: int

    def proposal(self) -> Proposal:
        """Ask whether it is one."""
        return Proposal(HEADING, "#" * self.level, certainty=0.6)


@dataclass(frozen=True, slots=True)
class PossibleHeading(Finding):
    """A line was taken for text, though it stands as a heading would."""

    code = "possible-heading"
    severity = Severity.NOTE
    text: str
    level: int

    def proposal(self) -> Proposal:
        """Ask whether it is one."""
        return Proposal(HEADING, "#" * self.level, certainty=0.4)


@dataclass(frozen=True, slots=True)
class DoubtfulByline(Finding):
    """A line was taken for a byline only for where it stands."""

    code = "doubtful-byline"
    severity = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Ask whether it is one."""
        return Proposal(BYLINE, certainty=0.7)


@dataclass(frozen=True, slots=True)
class PossibleByline(Finding):
    """A brief line under the title was taken for text."""

    code = "possible-byline"
    severity = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Ask whether it is a byline."""
        return Proposal(BYLINE, certainty=0.4)


@dataclass(frozen=True, slots=True)
class PossibleNotice(Finding):
    """A line within the text asks its reader for what platforms ask."""

    code = "possible-notice"
    severity = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Ask whether it is a notice."""
        return Proposal(NOTICE, certainty=0.4)


@dataclass(frozen=True, slots=True)
class DoubtfulVerse(Finding):
    """Lines were taken for verse by their length alone."""

    code = "doubtful-verse"
    severity = Severity.NOTE
    text: str

    def proposal(self) -> Proposal:
        """Ask whether they are."""
        return Proposal(VERSE, certainty=0.6)


@dataclass(frozen=True, slots=True)
class PossibleVerse(Finding):
    """Brief lines that end in no point follow one another, and were taken for paragraphs."""

    code = "possible-verse"
    severity = Severity.NOTE
    text: str
    count: int

    def proposal(self) -> Proposal:
        """Ask whether they are verse."""
        return Proposal(VERSE, certainty=0.4)
