"""What is doubtful of terms."""

from publish.model import Finding, Proposal, Severity
from publish.model.value import dataclass


@dataclass(frozen=True, slots=True)
class DoubtfulTerm(Finding):
    """Words with a name in parentheses behind them, which may be a term or only a name."""

    code = "doubtful-term"
    severity = Severity.NOTE
    term: str
    gloss: str
    certainty: float = 0.3

    def proposal(self) -> Proposal:
        """Propose that the words be an entry of the glossary."""
        return Proposal("term", self.term, self.certainty)
